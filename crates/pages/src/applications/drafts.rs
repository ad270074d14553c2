//! The list of applications that were begun and not sent, and the deletion of one.

use axum::extract::Path;
use domain::applications::store::{self, DraftSummary};
use domain::applications::{acts, ageing};
use domain::trust::{Action, Purpose, Resource, authorise};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::{access, words};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct DraftsPage {
    drafts: Vec<DraftCard>,
    is_guest: bool,
}

/// One application that was begun and not sent.
#[derive(Serialize)]
struct DraftCard {
    service: String,
    changed: i64,
    /// The day on which it is deleted.
    until: Date,
    href: String,
    /// Where it can be deleted.
    deletion: String,
}

impl View for DraftsPage {
    const TEMPLATE: &'static str = "applications/drafts.html";

    fn samples() -> Vec<Self> {
        let draft = DraftCard {
            service: "Gas rebate".to_owned(),
            changed: 1_782_000_000_000,
            until: date(2026, 8, 2),
            href: "/applications/0198f3a2".to_owned(),
            deletion: "/applications/0198f3a2/deletion".to_owned(),
        };
        let empty = DraftsPage { drafts: Vec::new(), is_guest: false };
        vec![DraftsPage { drafts: vec![draft], is_guest: true }, empty]
    }
}

#[derive(Serialize)]
pub(super) struct DraftDeletionPage {
    service: String,
    changed: i64,
}

impl View for DraftDeletionPage {
    const TEMPLATE: &'static str = "applications/deletion.html";

    fn samples() -> Vec<Self> {
        vec![DraftDeletionPage { service: "Gas rebate".to_owned(), changed: 1_782_000_000_000 }]
    }
}

pub(super) async fn list(visit: Visit) -> Outcome {
    let lines = match &visit.session.person {
        None => Vec::new(),
        Some(person) => {
            let mut tx = visit.app.db.read().await?;
            let resource = Resource::of_person("person", person);
            let actor = visit.actor();
            let grant = authorise(&mut tx, &visit.app, &actor, Action::See, resource, Purpose::OwnAffairs).await?;
            let lines = store::drafts_of(&mut tx, &grant).await?;
            tx.commit().await?;
            lines
        }
    };
    let drafts = lines.iter().map(|line| card(&visit, line)).collect();
    let is_guest = !visit.session.is_signed_in();
    Ok(visit.page().title("drafts-title").show(DraftsPage { drafts, is_guest }))
}

fn card(visit: &Visit, line: &DraftSummary) -> DraftCard {
    DraftCard {
        service: name(visit, &line.service),
        changed: line.changed_at,
        until: visit.app.day_of(line.changed_at + ageing::DELETE_AFTER),
        href: format!("/applications/{}", line.id),
        deletion: format!("/applications/{}/deletion", line.id),
    }
}

fn name(visit: &Visit, service: &str) -> String {
    let known = visit.app.catalogue.service(service);
    known.map_or_else(|| service.to_owned(), |known| words::service(visit, known))
}

/// Asks once more before a draft is deleted.
pub(super) async fn ask_to_delete(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = access::granted(&visit, &mut tx, &id, Action::See).await?;
    let row = store::row(&mut tx, &grant).await?.filter(|row| row.state == "draft");
    tx.commit().await?;
    let Some(row) = row else { return Ok(visit.see("/applications")) };
    let content = DraftDeletionPage { service: name(&visit, &row.service), changed: row.changed_at };
    let page = visit.page().title("draft-deletion-title").back("/applications");
    Ok(page.form(format!("/applications/{id}/deletion")).show(content))
}

pub(super) async fn delete(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = access::granted(&visit, &mut tx, &id, Action::Delete).await?;
    acts::delete(&mut tx, &visit.app, &grant).await?;
    tx.commit().await?;
    Ok(visit.see("/applications"))
}
