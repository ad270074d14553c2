//! The list of applications that were begun and not sent, and the deletion of one.

use axum::extract::Path;
use domain::applications::store::{self, DraftSummary};
use domain::applications::{acts, ageing};
use domain::people::{Represented, represented};
use domain::trust::{Action, Purpose, Resource, authorise};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::for_whom::called;
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
    /// For whom it is, if not for oneself.
    for_whom: Option<String>,
    changed: i64,
    /// The day on which it is deleted.
    until: Date,
    href: String,
    /// Where it can be deleted.
    deletion: Option<String>,
}

impl View for DraftsPage {
    const TEMPLATE: &'static str = "applications/drafts.html";

    fn samples() -> Vec<Self> {
        let draft = DraftCard {
            service: "Gas rebate".to_owned(),
            for_whom: None,
            changed: 1_782_000_000_000,
            until: date(2026, 8, 2),
            href: "/applications/0198f3a2".to_owned(),
            deletion: Some("/applications/0198f3a2/deletion".to_owned()),
        };
        let fathers = DraftCard {
            service: "Gas rebate".to_owned(),
            for_whom: Some("For George Pappas".to_owned()),
            changed: 1_782_000_000_000,
            until: date(2026, 8, 2),
            href: "/applications/0198f3a3".to_owned(),
            deletion: None,
        };
        let empty = DraftsPage { drafts: Vec::new(), is_guest: false };
        vec![DraftsPage { drafts: vec![draft, fathers], is_guest: true }, empty]
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
    let mut drafts = Vec::new();
    if let Some(person) = &visit.session.person {
        let mut tx = visit.app.db.read().await?;
        let actor = visit.actor();
        let own = Resource::of_person("person", person);
        let own = authorise(&mut tx, &visit.app, &actor, Action::See, own, Purpose::OwnAffairs).await?;
        drafts.extend(store::drafts_of(&mut tx, &own).await?.iter().map(|line| card(&visit, line, None)));
        for one in represented(&mut tx, &visit.app, &actor, person).await? {
            let theirs = Resource { id: "all".to_owned(), ..Resource::of_person("application", &one.id) };
            let theirs = authorise(&mut tx, &visit.app, &actor, Action::See, theirs, Purpose::OwnAffairs).await?;
            let lines = store::drafts_of(&mut tx, &theirs).await?;
            drafts.extend(lines.iter().map(|line| card(&visit, line, Some(&one))));
        }
        tx.commit().await?;
    }
    let is_guest = !visit.session.is_signed_in();
    Ok(visit.page().title("drafts-title").show(DraftsPage { drafts, is_guest }))
}

fn card(visit: &Visit, line: &DraftSummary, of: Option<&Represented>) -> DraftCard {
    DraftCard {
        service: name(visit, &line.service),
        for_whom: of.map(|one| called(visit, &one.name)),
        changed: line.changed_at,
        until: visit.app.day_of(line.changed_at + ageing::DELETE_AFTER),
        href: format!("/applications/{}", line.id),
        deletion: of.is_none_or(|one| one.is_owner).then(|| format!("/applications/{}/deletion", line.id)),
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
