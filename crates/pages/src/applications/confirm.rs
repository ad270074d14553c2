//! The page that asks whether what is known already is still right, and the correction of one fact.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::questions::need_of;
use domain::trust::Action;
use rules::{FactId, Need};
use serde::Serialize;

use super::access::Opened;
use super::frame::{self, StepFrame};
use super::rows::AnswerRow;
use super::steps::{self, Wrong};
use super::{questions, words};
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct ConfirmPage {
    #[serde(flatten)]
    frame: StepFrame,
    rows: Vec<AnswerRow>,
}

impl View for ConfirmPage {
    const TEMPLATE: &'static str = "applications/confirm.html";

    fn samples() -> Vec<Self> {
        let sample = |rows| ConfirmPage { frame: StepFrame::sample(), rows };
        vec![sample(AnswerRow::samples()), sample(Vec::new())]
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, facts: &[FactId]) -> Response {
    let rows = facts.iter().filter_map(|fact| row(visit, draft, *fact));
    frame::page(visit, draft, number)
        .title("application-confirm-title")
        .show(ConfirmPage { frame: StepFrame::of(visit, draft, Stage::Confirm), rows: rows.collect() })
}

/// One known fact as a line of a summary.
pub(crate) fn row(visit: &Visit, draft: &Draft, fact: FactId) -> Option<AnswerRow> {
    let value = draft.facts.get(fact);
    let label = words::label(visit, Need::Fact(fact))?;
    let key = domain::questions::key_of(visit.app.catalogue, Need::Fact(fact));
    Some(AnswerRow {
        href: format!("/applications/{}/answers/{key}", draft.id()),
        fact: key,
        label,
        lines: value.map(|value| words::lines(visit, fact, value)).unwrap_or_default(),
        files: Vec::new(),
    })
}

/// One known fact, asked to be corrected.
pub(super) async fn correct(visit: Visit, Path((id, key)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let Opened { draft, .. } = match steps::opened_or_elsewhere(&visit, &mut tx, &id, Action::See).await? {
        Ok(opened) => opened,
        Err(response) => return steps::commit(tx, response).await,
    };
    tx.commit().await?;
    let need = shown(&visit, &draft, &key)?;
    Ok(questions::correction(&visit, &draft, need, &Wrong::default()))
}

pub(super) async fn save(visit: Visit, Path((id, key)): Path<(String, String)>, posted: Posted) -> Outcome {
    let db = visit.app.db.clone();
    db.write((visit, id, key, posted), async |(visit, id, key, posted), tx| save_in(visit, tx, &id, &key, posted).await)
        .await
}

async fn save_in(visit: Visit, mut tx: Tx, id: &str, key: &str, posted: Posted) -> Outcome {
    let Opened { mut draft, grant } = match steps::opened_or_elsewhere(&visit, &mut tx, id, Action::Change).await? {
        Ok(opened) => opened,
        Err(response) => return steps::commit(tx, response).await,
    };
    let need = shown(&visit, &draft, key)?;
    let errors = questions::take(&visit, &mut tx, (&grant, &mut draft), &[need], &posted).await?;
    if errors.is_empty() {
        return steps::commit(tx, visit.see(&draft.here())).await;
    }
    let wrong = Wrong { typed: Some(posted), errors };
    steps::commit(tx, questions::correction(&visit, &draft, need, &wrong)).await
}

fn shown(visit: &Visit, draft: &Draft, key: &str) -> Outcome<Need> {
    let need = need_of(visit.app.catalogue, key);
    let need = need.filter(|need| draft.shown().iter().any(|fact| Need::Fact(*fact) == *need));
    need.ok_or_else(Problem::not_found)
}
