//! Articles and questions as the pages of the desk show them.

use domain::knowledge::markup::{self, Block};
use domain::knowledge::model::{Article, State};
use domain::knowledge::question_store::Question;
use serde::Serialize;

use super::words::{agency_name, is_overdue, language_name, service_name};
use crate::web::Visit;

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleLine {
    pub href: String,
    pub title: String,
    pub language: String,
    pub state: State,
    pub agency: String,
    /// The names of the services that it is about.
    pub services: Vec<String>,
    /// The name of the officer who looks after it.
    pub owner: String,
    /// The day on which it is to be looked at again.
    pub review_on: String,
    /// Whether that day has come.
    pub is_overdue: bool,
}

impl ArticleLine {
    pub(super) fn of(visit: &Visit, article: &Article) -> ArticleLine {
        ArticleLine {
            href: format!("/desk/knowledge/{}", article.id),
            title: article.title.clone(),
            language: article.language.clone(),
            state: article.state(),
            agency: agency_name(visit, &article.agency),
            services: article.services().iter().map(|id| service_name(visit, id)).collect(),
            owner: article.owner_name.clone(),
            review_on: article.review_on.clone(),
            is_overdue: is_overdue(visit, article),
        }
    }

    pub(super) fn sample(state: State) -> ArticleLine {
        ArticleLine {
            href: "/desk/knowledge/019ee783".to_owned(),
            title: "Bottled gas and the gas rebate".to_owned(),
            language: "en".to_owned(),
            state,
            agency: "Service NSW".to_owned(),
            services: vec!["Gas rebate".to_owned()],
            owner: "Noor Haddad".to_owned(),
            review_on: "2026-07-03".to_owned(),
            is_overdue: state == State::Published,
        }
    }
}

/// An article with its texts, as officers read it.
#[derive(Clone, Debug, Serialize)]
pub struct WholeArticle {
    #[serde(flatten)]
    pub line: ArticleLine,
    pub version: i64,
    /// Why this version was saved.
    pub why: String,
    /// The name of the officer who saved it.
    pub by: String,
    pub at: i64,
    pub language_name: String,
    pub public_blocks: Vec<Block>,
    pub staff_blocks: Vec<Block>,
    /// Where people read it; none while they do not.
    pub help: Option<String>,
    /// The names of the facts that it is about.
    pub facts: Vec<String>,
}

impl WholeArticle {
    pub(super) fn of(visit: &Visit, article: &Article) -> WholeArticle {
        let vocabulary = &visit.app.catalogue.program.vocabulary;
        let label = |name: String| {
            let known = vocabulary.fact(&name).and_then(|fact| visit.spoken().fact_label(fact));
            known.map_or(name, |said| said.to_string())
        };
        WholeArticle {
            line: ArticleLine::of(visit, article),
            version: article.version,
            why: article.why.clone(),
            by: article.officer_name.clone(),
            at: article.at,
            language_name: language_name(visit, &article.language),
            public_blocks: markup::blocks(&article.public_text),
            staff_blocks: markup::blocks(&article.staff_text),
            help: article.is_public().then(|| format!("/help/{}", article.id)),
            facts: article.facts().into_iter().map(label).collect(),
        }
    }

    /// One that people read, and a draft without any text.
    pub fn samples() -> Vec<WholeArticle> {
        let public = "Bottled gas counts:\n* send a [bill](https://example.org/bill)\n* it must be in your name";
        let full = WholeArticle {
            line: ArticleLine::sample(State::Published),
            version: 3,
            why: "Caravans were missing.".to_owned(),
            by: "Noor Haddad".to_owned(),
            at: 1_783_036_800_000,
            language_name: "English".to_owned(),
            public_blocks: markup::blocks(public),
            staff_blocks: markup::blocks("A caravan counts like a house."),
            help: Some("/help/019ee783".to_owned()),
            facts: vec!["Kind of gas".to_owned()],
        };
        let draft = WholeArticle {
            line: ArticleLine { services: Vec::new(), ..ArticleLine::sample(State::Draft) },
            public_blocks: Vec::new(),
            staff_blocks: Vec::new(),
            help: None,
            facts: Vec::new(),
            ..full.clone()
        };
        vec![full, draft]
    }
}

/// A question that an article or a service left open, in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QuestionLine {
    pub href: String,
    /// The title of the article that did not answer it.
    pub article: Option<String>,
    pub service: Option<String>,
    pub agency: String,
    /// The officer who asked; none where a person asked.
    pub from_officer: Option<String>,
    /// What an officer asked; the words of a person stand in their conversation.
    pub body: Option<String>,
    pub at: i64,
    pub is_open: bool,
    pub answered_at: Option<i64>,
    /// Whether the officer who looks at it is the one to answer it.
    pub is_mine: bool,
    /// Whether it has an answer that was not seen yet.
    pub is_new: bool,
}

impl QuestionLine {
    /// `article` is the title of the article that did not answer the question.
    pub(super) fn of(visit: &Visit, question: &Question, article: Option<&str>) -> QuestionLine {
        let officer = visit.officer().ok();
        QuestionLine {
            href: format!("/desk/knowledge/questions/{}", question.id),
            article: article.map(str::to_owned),
            service: question.service.as_deref().map(|id| service_name(visit, id)),
            agency: agency_name(visit, &question.agency),
            from_officer: question.officer_name.clone(),
            body: question.body.clone(),
            at: question.asked_at,
            is_open: question.is_open(),
            answered_at: question.answered_at,
            is_mine: officer.is_some_and(|officer| question.owner_id.as_deref() == Some(officer.id.as_str())),
            is_new: !question.is_open() && question.seen_at.is_none(),
        }
    }

    /// A question of an officer.
    pub(super) fn sample() -> QuestionLine {
        QuestionLine {
            href: "/desk/knowledge/questions/019ee784".to_owned(),
            article: Some("Bottled gas and the gas rebate".to_owned()),
            service: Some("Gas rebate".to_owned()),
            agency: "Service NSW".to_owned(),
            from_officer: Some("Tom Nguyen".to_owned()),
            body: Some("Does a boat count like a caravan?".to_owned()),
            at: 1_783_036_800_000,
            is_open: true,
            answered_at: None,
            is_mine: true,
            is_new: false,
        }
    }

    /// A question of a person about an agency, where no article and no service is known.
    pub(super) fn sample_of_person() -> QuestionLine {
        QuestionLine {
            article: None,
            service: None,
            from_officer: None,
            body: None,
            is_mine: false,
            ..QuestionLine::sample()
        }
    }
}
