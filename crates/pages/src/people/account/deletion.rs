//! The end of an account: what goes, and what the law makes us keep, is what each slice says of its tables.

use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::session::Session;
use domain::slice::erasure;
use domain::trust::Action;
use serde::Serialize;

use super::own;
use crate::people::wrong_field;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct AccountDeletionPage {
    error: Option<String>,
}

impl View for AccountDeletionPage {
    const TEMPLATE: &'static str = "account-deletion.html";

    fn samples() -> Vec<Self> {
        let error = Some("Confirm that you are sure.".to_owned());
        vec![AccountDeletionPage { error }, AccountDeletionPage { error: None }]
    }
}

#[derive(Serialize)]
pub(super) struct AccountDeletedPage {}

impl View for AccountDeletedPage {
    const TEMPLATE: &'static str = "account-deleted.html";

    fn samples() -> Vec<Self> {
        vec![AccountDeletedPage {}]
    }
}

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
    visit.page().title("deletion-done-title").show(AccountDeletedPage {})
}

fn page(visit: &Visit, error: Option<String>) -> Response {
    let page = visit.page().title("deletion-title").back("/account").form("/account/deletion");
    page.errors(wrong_field("sure", error.as_deref())).show(AccountDeletionPage { error })
}
