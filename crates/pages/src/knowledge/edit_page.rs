//! The form of an article: what it offers to choose from, what was typed, and what somebody else saved meanwhile.

use axum::http::StatusCode;
use axum::response::Response;
use domain::knowledge::model::{Article, State};
use domain::knowledge::{difference, rights};
use domain::staff::Officer;
use screens::FieldError;

use super::edit_view::{ArticleErrors, ArticleFields, ArticleFormPage, SavedMeanwhile};
use super::form::TypedArticle;
use super::shown::WholeArticle;
use super::words::{language_name, service_name};
use crate::web::{CheckChoice, Choice, HintedChoice, Visit};

pub(super) struct ArticleForm<'f> {
    /// The article that is changed, none for a new one.
    pub before: Option<&'f Article>,
    /// The key of a new article.
    pub id: &'f str,
    /// The version that the officer has in front of them.
    pub version: i64,
    pub typed: &'f TypedArticle,
    pub errors: Vec<FieldError>,
    /// What somebody else saved meanwhile.
    pub theirs: Option<&'f Article>,
    /// The question that is being answered by it.
    pub question: &'f str,
}

pub(super) fn page(visit: &Visit, colleagues: &[Officer], form: ArticleForm<'_>) -> Response {
    let view = ArticleFormPage {
        services: services(visit, &form),
        owners: owners(colleagues, form.typed),
        languages: languages(visit, form.typed),
        states: states(visit, &form),
        typed: fields(form.typed),
        theirs: form.theirs.map(|theirs| meanwhile(visit, theirs, form.typed)),
        wrong: wrong(&form.errors),
    };
    let ArticleForm { before, id, version, errors, theirs, question, .. } = form;
    let (title, action) = match before {
        Some(_) => ("desk-knowledge-change-title", format!("/desk/knowledge/{id}")),
        None => ("desk-knowledge-new-title", "/desk/knowledge".to_owned()),
    };
    let mut page = visit.page().title(title).back(action.clone()).form(action);
    page = page.hidden("version", version.to_string()).hidden("id", id).hidden("question", question);
    if theirs.is_some() {
        page = page.status(StatusCode::CONFLICT);
    }
    page.errors(errors).show(view)
}

/// The services that the agency answers for, and those that the article is about already.
fn services(visit: &Visit, form: &ArticleForm<'_>) -> Vec<CheckChoice> {
    let agency = visit.officer().map(|officer| officer.agency.clone()).unwrap_or_default();
    let own = rights::services_of(visit.app.catalogue, &agency);
    let mut services: Vec<String> = own.iter().map(|service| service.id.clone()).collect();
    services.extend(form.before.map(Article::services).unwrap_or_default());
    services.sort_by_key(|id| service_name(visit, id));
    services.dedup();
    let choice = |id: &String| CheckChoice::new(id, service_name(visit, id), form.typed.services.contains(id));
    services.iter().map(choice).collect()
}

fn owners(colleagues: &[Officer], typed: &TypedArticle) -> Vec<Choice> {
    let owners = colleagues.iter().filter(|one| one.active || one.id == typed.owner);
    owners.map(|one| Choice::new(&one.id, &one.name, one.id == typed.owner)).collect()
}

fn languages(visit: &Visit, typed: &TypedArticle) -> Vec<Choice> {
    let tags = visit.app.locales.all().map(|locale| locale.tag());
    tags.map(|tag| Choice::new(tag, language_name(visit, tag), tag == typed.language)).collect()
}

fn states(visit: &Visit, form: &ArticleForm<'_>) -> Vec<HintedChoice> {
    let offered = form.before.map_or(State::Draft, Article::state).next();
    let state = |state: &State| {
        let name = state.name();
        let text = visit.text(&format!("desk-knowledge-state-{name}"));
        let hint = visit.text(&format!("desk-knowledge-state-{name}-hint"));
        CheckChoice::new(name, text, name == form.typed.state).hinted(hint)
    };
    offered.iter().map(state).collect()
}

fn fields(typed: &TypedArticle) -> ArticleFields {
    let typed = typed.clone();
    ArticleFields {
        title: typed.title,
        public: typed.public_text,
        staff: typed.staff_text,
        facts: typed.facts,
        review_on: typed.review_on,
        why: typed.why,
    }
}

fn meanwhile(visit: &Visit, theirs: &Article, typed: &TypedArticle) -> SavedMeanwhile {
    SavedMeanwhile {
        article: WholeArticle::of(visit, theirs),
        public: difference::between(&theirs.public_text, &typed.public_text),
        staff: difference::between(&theirs.staff_text, &typed.staff_text),
    }
}

fn wrong(errors: &[FieldError]) -> ArticleErrors {
    let wrong = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    ArticleErrors {
        title: wrong("#title"),
        public: wrong("#public"),
        staff: wrong("#staff"),
        service: wrong("#service"),
        facts: wrong("#facts"),
        review_on: wrong("#review_on"),
        state: wrong("#state"),
        owner: wrong("#owner"),
        language: wrong("#language"),
        why: wrong("#why"),
    }
}
