//! One fact that is kept of a person: corrected, or removed.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::store::{all_held, forget_fact, hold};
use domain::questions::{ParsedAnswer, facts_from_json};
use domain::trust::{Action, Grant};
use rules::{Facts, Need, Value};
use screens::FieldError;
use serde::Serialize;

use super::own;
use crate::questions::{Question, asked, read};
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct FactPage {
    pub(in crate::people) q: Question,
    /// The question is the only one on the page, so that its words are the heading.
    pub(in crate::people) alone: bool,
}

impl View for FactPage {
    const TEMPLATE: &'static str = "fact.html";

    fn samples() -> Vec<Self> {
        Question::samples().into_iter().map(|q| FactPage { q, alone: true }).collect()
    }
}

pub(super) async fn show(visit: Visit, Path(name): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "facts").await?;
    let (need, value) = held(&visit, &mut tx, &grant, &name).await?;
    tx.commit().await?;
    let question = asked(visit.app.catalogue, visit.locale(), need, Some(&value), None);
    Ok(page(&visit, &name, question.ok_or_else(Problem::not_found)?))
}

pub(super) async fn correct(visit: Visit, Path(name): Path<String>, posted: Posted) -> Outcome {
    let app = &visit.app;
    let mut tx = app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "facts").await?;
    let (need, old) = held(&visit, &mut tx, &grant, &name).await?;
    match (read(&visit, need, &posted), need) {
        (ParsedAnswer::Is(value), Need::Fact(fact)) => {
            let mut facts = Facts::new(&app.catalogue.program.vocabulary);
            facts.set(fact, value);
            hold(&mut tx, app, &grant, &facts, "person").await?;
            noted(&mut tx, app, &grant, PersonEvent::FactCorrected { fact: name.clone() }).await?;
        }
        (ParsedAnswer::Wrong(error), _) => {
            let question = asked(app.catalogue, visit.locale(), need, Some(&old), Some(&posted));
            let question = question.ok_or_else(Problem::not_found)?;
            return Ok(page(&visit, &name, Question { error: Some(error), ..question }));
        }
        // What one does not know any more is not kept.
        _ => {
            forget_fact(&mut tx, &grant, &name).await?;
            noted(&mut tx, app, &grant, PersonEvent::FactRemoved { fact: name.clone() }).await?;
        }
    }
    tx.commit().await?;
    Ok(visit.see("/account/facts"))
}

pub(super) async fn remove(visit: Visit, Path(name): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Delete, "facts").await?;
    if !forget_fact(&mut tx, &grant, &name).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::FactRemoved { fact: name.clone() }).await?;
    tx.commit().await?;
    Ok(visit.see("/account/facts"))
}

/// The value that is kept under a name, which must be one that the catalogue still asks for.
async fn held(visit: &Visit, tx: &mut Tx, grant: &Grant, name: &str) -> Outcome<(Need, Value)> {
    let catalogue = visit.app.catalogue;
    let all = all_held(tx, grant).await?;
    let held = all.iter().find(|held| held.fact == name).ok_or_else(Problem::not_found)?;
    let fact = catalogue.program.vocabulary.fact(name).ok_or_else(Problem::not_found)?;
    let facts = facts_from_json(catalogue, [(name, &held.value)]);
    let value = facts.get(fact).cloned().ok_or_else(Problem::not_found)?;
    Ok((Need::Fact(fact), value))
}

fn page(visit: &Visit, name: &str, question: Question) -> Response {
    let href = question.wrong_field();
    let errors = question.error.clone().map(|text| FieldError { text, href }).into_iter().collect();
    let page = visit.page().titled(question.ask.clone()).back("/account/facts");
    page.form(format!("/account/facts/{name}")).errors(errors).show(FactPage { q: question, alone: true })
}
