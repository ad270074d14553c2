//! The service changed under a draft: what still fits is kept, and what does not is told before anybody goes on: what
//! pages show and take of it.

use axum::extract::Path;
use axum::response::Response;
use domain::applications::acts;
use domain::applications::changes::{Changes, changes};
use domain::applications::draft::Draft;
use domain::trust::Action;
use serde_json::json;

use super::access::{self, Opened};
use super::{steps, words};
use crate::web::{Outcome, Posted, Visit};

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
    let content = json!({
        "service": visit.spoken().service_name(draft.service).text,
        "since": draft.row.changed_at,
        "left": found.left.iter().map(|left| json!({"label": left.label, "said": left.said})).collect::<Vec<_>>(),
        "new": found.new.iter().filter_map(|need| words::label(visit, *need)).collect::<Vec<_>>(),
    });
    let page = visit.untyped("applications/changes.html").title("application-changes-title").back("/applications");
    page.form(format!("/applications/{}/changes", draft.id())).show_untyped(content)
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
