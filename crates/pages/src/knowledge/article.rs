//! One article at the desk, and asking what it did not answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::knowledge::questions::{self, QuestionTopic};
use domain::knowledge::{rights, store};
use screens::FieldError;
use serde_json::{Value, json};

use super::words::{asked, whole};
use crate::web::{Outcome, Posted, Problem, Visit};

/// Nobody asks at greater length at the desk.
pub(super) const MOST_LETTERS: usize = 4_000;

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    page(&mut tx, &visit, &id, ("", Vec::new())).await
}

/// `POST`: this did not answer my question.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if let Some(text) = wrong(&visit, posted.get("body")) {
        let errors = vec![FieldError { text, href: "#body".to_owned() }];
        return page(&mut tx, &visit, &id, (posted.get("body"), errors)).await;
    }
    questions::ask(&mut tx, &visit.app, &visit.actor(), QuestionTopic::Article(&id), posted.get("body")).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/knowledge/{id}?said=asked")))
}

/// What is wrong with words that somebody answers.
pub(super) fn wrong(visit: &Visit, body: &str) -> Option<String> {
    match body.chars().count() {
        0 => Some(visit.text("desk-knowledge-no-words")),
        n if n > MOST_LETTERS => Some(visit.text("desk-knowledge-too-long")),
        _ => None,
    }
}

async fn page(tx: &mut Tx, visit: &Visit, id: &str, (typed, errors): (&str, Vec<FieldError>)) -> Outcome<Response> {
    let officer = visit.officer()?;
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let article = article.ok_or_else(Problem::not_found)?;
    let said = match asked(visit, "said").as_deref() {
        Some("saved") => Some(visit.text("desk-knowledge-saved")),
        Some("asked") => Some(visit.text("desk-knowledge-asked")),
        _ => None,
    };
    let content = json!({
        "article": whole(visit, &article),
        "may_change": rights::may_change(&officer.agency, &article),
        "said": said,
        "typed": typed,
        "wrong": errors.first().map(|error| &error.text),
    });
    let page = visit.untyped("desk/article.html").titled(article.title.clone()).back("/desk/knowledge");
    Ok(page.form(format!("/desk/knowledge/{id}/questions")).errors(errors).show_untyped(content))
}

/// An article as it is read before "I have read this"; none when the officer may not read it.
///
/// # Errors
/// When nobody is at the desk, or the database cannot be used.
pub async fn for_briefing(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Option<Value>> {
    let officer = visit.officer()?;
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    Ok(article.map(|article| {
        let mut shown = whole(visit, &article);
        if let Some(shown) = shown.as_object_mut() {
            shown.insert("briefed_version".to_owned(), json!(article.briefed_version));
            shown.insert("for_services".to_owned(), json!(article.services()));
        }
        shown
    }))
}
