//! The end of an account: what goes, and what the law makes us keep, is what each slice says of its tables.

use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::session::Session;
use domain::slice::erasure;
use domain::trust::Action;
use serde_json::json;

use super::own;
use crate::people::wrong_field;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.signed_in()?;
    Ok(page(&visit, None))
}

pub(super) async fn delete(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    if posted.get("sure") != "yes" {
        return Ok(page(&visit, Some(visit.text("deletion-not-sure"))));
    }
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Delete, "person").await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::Deleted {}).await?;
    erasure::erase(&mut tx, visit.app.slices, grant.person()).await?;
    tx.commit().await?;
    visit.becomes(Session::fresh(&visit.app));
    Ok(visit.see("/account/deletion/done"))
}

pub(super) async fn done(visit: Visit) -> Response {
    visit.untyped("account-deleted.html").title("deletion-done-title").show_untyped(json!({}))
}

fn page(visit: &Visit, error: Option<String>) -> Response {
    visit
        .untyped("account-deletion.html")
        .title("deletion-title")
        .back("/account")
        .form("/account/deletion")
        .errors(wrong_field("sure", error.as_deref()))
        .show_untyped(json!({"error": error}))
}
