//! "Is this still right?": facts that are known already, each with a way to change it.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::questions::need_of;
use domain::trust::Action;
use rules::{FactId, Need};
use serde_json::{Value, json};

use super::access::Opened;
use super::steps::{self, Wrong};
use super::{frame, questions, words};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, facts: &[FactId]) -> Response {
    let mut content = frame::common(visit, draft, Stage::Confirm);
    let rows = facts.iter().filter_map(|fact| row(visit, draft, *fact));
    content.insert("rows".to_owned(), rows.collect());
    frame::page(visit, draft, number, "applications/confirm.html")
        .title("application-confirm-title")
        .show_untyped(content)
}

/// One known fact as a line of a summary.
pub(crate) fn row(visit: &Visit, draft: &Draft, fact: FactId) -> Option<Value> {
    let value = draft.facts.get(fact);
    let label = words::label(visit, Need::Fact(fact))?;
    let key = domain::questions::key_of(visit.app.catalogue, Need::Fact(fact));
    Some(json!({
        "fact": key,
        "label": label,
        "lines": value.map(|value| words::lines(visit, fact, value)).unwrap_or_default(),
        "files": [],
        "href": format!("/applications/{}/answers/{key}", draft.id()),
    }))
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
    match questions::read_all(&visit, &[need], &posted) {
        Ok(answers) => {
            acts::answer(&mut tx, &visit.app, &grant, &mut draft, answers).await?;
            steps::commit(tx, visit.see(&draft.here())).await
        }
        Err(errors) => {
            let wrong = Wrong { typed: Some(posted), errors };
            steps::commit(tx, questions::correction(&visit, &draft, need, &wrong)).await
        }
    }
}

fn shown(visit: &Visit, draft: &Draft, key: &str) -> Outcome<Need> {
    let need = need_of(visit.app.catalogue, key);
    let need = need.filter(|need| draft.shown().iter().any(|fact| Need::Fact(*fact) == *need));
    need.ok_or_else(Problem::not_found)
}
