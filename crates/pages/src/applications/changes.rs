//! The page that says what changed when the service of a draft did: which answers no longer count, and what is new.

use axum::extract::Path;
use axum::response::Response;
use domain::applications::acts;
use domain::applications::changes::{Changes, DroppedAnswer, changes};
use domain::applications::draft::Draft;
use domain::trust::Action;
use serde::Serialize;

use super::access::{self, Opened};
use super::{steps, words};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct ChangesPage {
    service: String,
    /// When the draft was last changed.
    since: i64,
    left: Vec<AnswerThatLapsed>,
    /// The labels of questions that were not asked before.
    new: Vec<String>,
}

/// An answer that no longer counts.
#[derive(Serialize)]
struct AnswerThatLapsed {
    label: String,
    /// What was answered.
    said: String,
}

impl View for ChangesPage {
    const TEMPLATE: &'static str = "applications/changes.html";

    fn samples() -> Vec<Self> {
        let lapsed = AnswerThatLapsed { label: "Concession card".to_owned(), said: "Yes".to_owned() };
        let sample = |left, new| ChangesPage { service: "Gas rebate".to_owned(), since: 1_782_000_000_000, left, new };
        vec![sample(vec![lapsed], vec!["Kind of meter".to_owned()]), sample(Vec::new(), Vec::new())]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { mut draft, grant } = access::open(&visit, &mut tx, &id, Action::Change).await?;
    if draft.row.state != "draft" || !draft.is_outdated(&visit.app) {
        return steps::commit(tx, visit.see(&format!("/applications/{id}"))).await;
    }
    let found = changes(&visit.app, visit.locale(), &draft);
    // A change that touches nothing here needs nobody's attention.
    if found.is_empty() {
        acts::accept_changes(&mut tx, &visit.app, &grant, &mut draft).await?;
        return steps::commit(tx, visit.see(&draft.here())).await;
    }
    steps::commit(tx, page(&visit, &draft, &found)).await
}

fn page(visit: &Visit, draft: &Draft, found: &Changes) -> Response {
    let lapsed = |left: &DroppedAnswer| AnswerThatLapsed { label: left.label.clone(), said: left.said.clone() };
    let page = visit.page().title("application-changes-title").back("/applications");
    page.form(format!("/applications/{}/changes", draft.id())).show(ChangesPage {
        service: words::service(visit, draft.service),
        since: draft.row.changed_at,
        left: found.left.iter().map(lapsed).collect(),
        new: found.new.iter().filter_map(|need| words::label(visit, *need)).collect(),
    })
}

/// The person has read it and goes on with the service as it is now.
pub(super) async fn accept(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let Opened { mut draft, grant } = access::open(&visit, &mut tx, &id, Action::Change).await?;
    if draft.row.state == "draft" && draft.is_outdated(&visit.app) {
        acts::accept_changes(&mut tx, &visit.app, &grant, &mut draft).await?;
    }
    steps::commit(tx, visit.see(&format!("/applications/{id}"))).await
}
