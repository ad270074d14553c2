//! `POST`: what became of a call, from the page of its conversation.

use axum::extract::Path;
use domain::telephone::{CallOutcome, NewOutcome, write_outcome};

use super::conversation;
use crate::telephone::wrong_outcome;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn write(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let errors = wrong_outcome(&visit, &posted);
    let mut tx = visit.app.db.begin().await?;
    let (Some(outcome), true) = (CallOutcome::of(posted.get("outcome")), errors.is_empty()) else {
        let page = conversation::page(&mut tx, &visit, &reference, &posted, errors).await?;
        tx.commit().await?;
        return Ok(page);
    };
    let new = NewOutcome {
        call: posted.get("call"),
        corrects: posted.get("corrects"),
        reason: posted.get("reason"),
        outcome,
        note: posted.get("note"),
    };
    write_outcome(&mut tx, &visit.app, &officer, new).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/conversations/{reference}#call")))
}
