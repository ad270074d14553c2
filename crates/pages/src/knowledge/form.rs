//! What the form of an article says, read and checked.

use domain::knowledge::model::{Article, ArticleDraft, State};
use domain::knowledge::rights;
use domain::staff::Officer;
use jiff::ToSpan;
use jiff::civil::Date;
use screens::FieldError;

use crate::web::{Posted, Visit};

const MOST_IN_A_LINE: usize = 200;

const MOST_LETTERS: usize = 20_000;

/// Months after which an article is looked at again, unless somebody says otherwise.
const REVIEW_MONTHS: i32 = 6;

/// The fields as they were typed.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedArticle {
    pub title: String,
    pub language: String,
    pub public_text: String,
    pub staff_text: String,
    pub services: Vec<String>,
    pub facts: String,
    pub review_on: String,
    pub state: String,
    pub owner: String,
    pub why: String,
}

impl TypedArticle {
    pub(super) fn blank(visit: &Visit, officer: &Officer) -> TypedArticle {
        TypedArticle {
            language: visit.language.clone(),
            review_on: later(visit.app.today()).to_string(),
            state: State::Draft.name().to_owned(),
            owner: officer.id.clone(),
            ..TypedArticle::default()
        }
    }

    pub(super) fn of(visit: &Visit, article: &Article) -> TypedArticle {
        let today = visit.app.today();
        let day: Option<Date> = article.review_on.parse().ok();
        TypedArticle {
            title: article.title.clone(),
            language: article.language.clone(),
            public_text: article.public_text.clone(),
            staff_text: article.staff_text.clone(),
            services: article.services(),
            facts: article.facts().join(", "),
            // Saving an article that was due counts as its review: the next is half a year on.
            review_on: day.filter(|day| *day > today).unwrap_or_else(|| later(today)).to_string(),
            state: article.state.clone(),
            owner: article.owner_id.clone(),
            why: String::new(),
        }
    }

    pub(super) fn read(posted: &Posted) -> TypedArticle {
        let line = |name: &str| posted.get(name).replace(['\n', '\r'], " ");
        let text = |name: &str| {
            let text = posted.get(name).replace("\r\n", "\n");
            text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
        };
        let mut services: Vec<String> = posted.all("service").map(str::to_owned).collect();
        services.sort();
        services.dedup();
        TypedArticle {
            title: line("title"),
            language: line("language"),
            public_text: text("public"),
            staff_text: text("staff"),
            services,
            facts: line("facts"),
            review_on: line("review_on"),
            state: line("state"),
            owner: line("owner"),
            why: line("why"),
        }
    }

    /// What is to be saved; otherwise what has to be corrected.
    pub(super) fn check(
        &self,
        visit: &Visit,
        before: Option<&Article>,
        colleagues: &[Officer],
    ) -> Result<ArticleDraft, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut wrong = |field: &str, key: &str| {
            errors.push(FieldError { text: visit.text(key), href: format!("#{field}") });
        };
        for (field, text, key) in
            [("title", &self.title, "desk-knowledge-no-title"), ("why", &self.why, "desk-knowledge-no-why")]
        {
            match text.chars().count() {
                0 => wrong(field, key),
                n if n > MOST_IN_A_LINE => wrong(field, "desk-knowledge-line-long"),
                _ => {}
            }
        }
        if self.public_text.is_empty() && self.staff_text.is_empty() {
            wrong("public", "desk-knowledge-no-text");
        }
        for (field, text) in [("public", &self.public_text), ("staff", &self.staff_text)] {
            if text.chars().count() > MOST_LETTERS {
                wrong(field, "desk-knowledge-text-long");
            }
        }
        let facts: Vec<String> = list(&self.facts);
        let vocabulary = &visit.app.catalogue.program.vocabulary;
        if facts.iter().any(|name| vocabulary.fact(name).is_none()) {
            wrong("facts", "desk-knowledge-no-fact");
        }
        let had = before.map(Article::services).unwrap_or_default();
        let officer_agency = visit.officer().map(|officer| officer.agency.clone()).unwrap_or_default();
        let is_theirs = |id: &String| {
            let service = visit.app.catalogue.service(id);
            had.contains(id) || service.is_some_and(|it| rights::answers_for(visit.app.catalogue, &officer_agency, it))
        };
        if !self.services.iter().all(is_theirs) {
            wrong("service", "desk-knowledge-not-your-service");
        }
        let review_on: Option<Date> = self.review_on.parse().ok().filter(|day| *day > visit.app.today());
        if review_on.is_none() {
            wrong("review_on", "desk-knowledge-no-review");
        }
        let language = visit.app.locales.all().any(|locale| locale.tag() == self.language);
        if !language {
            wrong("language", "desk-knowledge-no-language");
        }
        let offered = before.map_or(State::Draft, Article::state).next();
        let state = State::of(&self.state).filter(|state| offered.contains(state));
        if state.is_none() {
            wrong("state", "desk-knowledge-no-state");
        }
        // Its former maintainer, who has left, may still be recorded.
        let is_kept = before.filter(|before| before.owner_id == self.owner);
        let owner = colleagues.iter().find(|one| one.active && one.id == self.owner);
        let owner = owner.map(|one| (one.id.clone(), one.name.clone()));
        let owner = owner.or_else(|| is_kept.map(|before| (before.owner_id.clone(), before.owner_name.clone())));
        if owner.is_none() {
            wrong("owner", "desk-knowledge-no-owner");
        }
        match (errors.is_empty(), review_on, state, owner) {
            (true, Some(review_on), Some(state), Some(owner)) => Ok(ArticleDraft {
                title: self.title.clone(),
                language: self.language.clone(),
                public_text: self.public_text.clone(),
                staff_text: self.staff_text.clone(),
                services: self.services.clone(),
                facts,
                review_on,
                state,
                owner,
                why: self.why.clone(),
            }),
            _ => Err(errors),
        }
    }
}

fn later(day: Date) -> Date {
    day.checked_add(REVIEW_MONTHS.months()).unwrap_or(day)
}

/// Names between commas.
fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
