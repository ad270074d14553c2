//! The end of an account: what goes, and what the law makes us keep, is what each slice says of its tables.

use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::organisations;
use domain::session::Session;
use domain::slice::erasure;
use domain::trust::{self, Action, Purpose, Resource};
use serde::Serialize;

use super::own;
use crate::people::wrong_field;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct AccountDeletionPage {
    /// What nobody else owns and goes with the account.
    organisations: Vec<String>,
    error: Option<String>,
}

impl View for AccountDeletionPage {
    const TEMPLATE: &'static str = "account-deletion.html";

    fn samples() -> Vec<Self> {
        let error = Some("Confirm that you are sure.".to_owned());
        let organisations = vec!["Corner Café Pty Ltd".to_owned()];
        vec![
            AccountDeletionPage { organisations, error },
            AccountDeletionPage { organisations: Vec::new(), error: None },
        ]
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
    page(&visit, None).await
}

pub(super) async fn delete(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    if posted.get("sure") != "yes" {
        return page(&visit, Some(visit.text("deletion-not-sure"))).await;
    }
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Delete, "person").await?;
    for (id, _) in organisations::owned_alone(&mut tx, &visit.app, &grant).await? {
        let resource = Resource::of_person("organisation", &id);
        let actor = visit.actor();
        let own = trust::authorise(&mut tx, &visit.app, &actor, Action::Delete, resource, Purpose::OwnAffairs).await?;
        noted(&mut tx, &visit.app, &own, PersonEvent::Deleted {}).await?;
        erasure::erase(&mut tx, visit.app.slices, own.person()).await?;
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::Deleted {}).await?;
    erasure::erase(&mut tx, visit.app.slices, grant.person()).await?;
    tx.commit().await?;
    visit.becomes(Session::fresh(&visit.app));
    Ok(visit.see("/account/deletion/done"))
}

pub(super) async fn done(visit: Visit) -> Response {
    visit.page().title("deletion-done-title").show(AccountDeletedPage {})
}

async fn page(visit: &Visit, error: Option<String>) -> Outcome<Response> {
    let mut tx = visit.app.db.read().await?;
    let grant = own(visit, &mut tx, Action::See, "person").await?;
    let organisations = organisations::owned_alone(&mut tx, &visit.app, &grant).await?;
    tx.commit().await?;
    let organisations = organisations.into_iter().map(|(_, name)| name).collect();
    let page = visit.page().title("deletion-title").back("/account").form("/account/deletion");
    Ok(page.errors(wrong_field("sure", error.as_deref())).show(AccountDeletionPage { organisations, error }))
}
