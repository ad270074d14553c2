//! The end of acting for an organisation, and of the organisation itself.

use axum::extract::Path;
use axum::response::Response;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::appointing;
use domain::slice::erasure;
use domain::trust::Action;
use serde::Serialize;

use super::{LIST, address, name, of_owner};
use crate::people::account::own;
use crate::people::wrong_field;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct OrganisationDeletionPage {
    name: String,
    error: Option<String>,
}

impl View for OrganisationDeletionPage {
    const TEMPLATE: &'static str = "organisation-deletion.html";

    fn samples() -> Vec<Self> {
        let sample = |error: Option<&str>| OrganisationDeletionPage {
            name: "Corner Café Pty Ltd".to_owned(),
            error: error.map(str::to_owned),
        };
        vec![sample(Some("Confirm that you are sure.")), sample(None)]
    }
}

/// Somebody no longer acts for it.
pub(super) async fn leave(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "representatives").await?;
    appointing::leave(&mut tx, &grant, &id).await?;
    tx.commit().await?;
    Ok(visit.see(LIST))
}

pub(super) async fn ask_to_delete(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::See, "organisation").await?;
    let name = name(&mut tx, &grant).await?;
    tx.commit().await?;
    Ok(page(&visit, &id, OrganisationDeletionPage { name, error: None }))
}

pub(super) async fn delete(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Delete, "organisation").await?;
    if posted.get("sure") != "yes" {
        let name = name(&mut tx, &grant).await?;
        let error = Some(visit.text("organisation-deletion-not-sure"));
        return Ok(page(&visit, &id, OrganisationDeletionPage { name, error }));
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::Deleted {}).await?;
    erasure::erase(&mut tx, visit.app.slices, grant.person()).await?;
    tx.commit().await?;
    Ok(visit.see(LIST))
}

fn page(visit: &Visit, id: &str, content: OrganisationDeletionPage) -> Response {
    let page = visit.page().title("organisation-deletion-title").back(address(id));
    let page = page.form(format!("{}/deletion", address(id)));
    page.errors(wrong_field("sure", content.error.as_deref())).show(content)
}
