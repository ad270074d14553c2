//! It was sent: the reference and the promises, to be read out.

use axum::extract::Path;
use domain::applications::Stage;
use domain::trust::Action;
use domain::{cases, codes};
use serde_json::json;

use super::steps::commit;
use super::{frame, reach};
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    let draft = &held.opened.draft;
    let (Some(reference), Some(at)) = (&draft.row.reference, draft.row.sent_at) else {
        let to = held.here();
        return commit(tx, visit.see(&to)).await;
    };
    let theirs = frame::theirs(&visit, &held.sitting);
    let is_other = held.sitting.language != visit.language;
    let promises = cases::promises(&visit.app, &visit.language, draft.service, at);
    let spoken = cases::promises(&visit.app, &theirs.language, draft.service, at);
    let mut content = frame::common(&mut tx, &visit, &held, Stage::Check).await?;
    content.extend([
        ("reference".to_owned(), codes::grouped(reference).into()),
        ("sent".to_owned(), at.into()),
        ("case".to_owned(), format!("/desk/cases/{reference}").into()),
        ("promises".to_owned(), json!(promises)),
        ("their_promises".to_owned(), json!(is_other.then_some(spoken))),
        ("email".to_owned(), json!(draft.row.email)),
    ]);
    let page = visit.untyped("desk/interview-sent.html").title("interview-sent-title").back(held.sitting.address(""));
    let page = page.show_untyped(content);
    commit(tx, page).await
}
