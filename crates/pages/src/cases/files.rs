//! Files of a case: their download, the place of their page at the desk, and a file as lists show it.

use axum::extract::Path;
use db::Tx;
use domain::attachments::{self, File, Kind};
use domain::cases::acting::{self, CaseHandle};
use domain::cases::files::{file_of_case, hidden, shows};
use domain::codes;
use domain::questions::wording;
use domain::trust::{Action, Actor};
use rules::Need;
use serde::Serialize;

use super::words::service_name;
use crate::attachments::{Place, viewing};
use crate::uploads;
use crate::web::{Outcome, Problem, Visit};

/// A file that was sent, back to anyone who may see the case.
pub(super) async fn download(visit: Visit, Path((reference, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    let file = attachments::file(&mut tx, &id).await?.filter(|file| file.belongs_to(("case", held.grant.id())));
    let file = file.ok_or_else(Problem::not_found)?;
    let file = file_of_case(&mut tx, &visit.app, &visit.actor(), file, Action::Download).await?;
    tx.commit().await?;
    let bytes = attachments::bytes(&visit.app, &file).await?;
    Ok(uploads::download(&file.name, &file.media_type, bytes))
}

/// Where the page of a file stands, for an officer who may see the case and what the file proves.
///
/// # Errors
/// When there is no such case, or the officer may not see it or the fact.
pub async fn place_of_file(tx: &mut Tx, visit: &Visit, file: &File) -> Outcome<Place> {
    let held = acting::by_id(tx, &visit.app, &visit.actor(), &file.owner_id, Action::See).await?;
    if file.owner != "case" || !shows(&held.grant, file) {
        return Err(hidden().into());
    }
    let about = format!("{} · {}", service_name(visit, &held.case.service), codes::grouped(&held.case.reference));
    Ok(Place {
        address: format!("/desk/files/{}", file.id),
        back: format!("/desk/cases/{}/files", held.case.reference),
        about,
        came_as: came_as(visit, file),
    })
}

/// With what a file came, in words.
pub(super) fn came_as(visit: &Visit, file: &File) -> String {
    let label = || {
        let fact = visit.app.catalogue.program.vocabulary.fact(&file.about)?;
        Some(wording(visit.app.catalogue, &visit.language, Need::Fact(fact))?.label)
    };
    match file.kind {
        Kind::Proof => {
            let label = label().unwrap_or_else(|| file.about.replace('_', " "));
            visit.locale().say("file-kind-proof", &[("label", label.into())])
        }
        Kind::Answer => visit.text("file-kind-answer"),
        Kind::Review => visit.text("file-kind-review"),
        Kind::Submission => visit.text("file-kind-submission"),
        Kind::Message => visit.text("file-kind-message"),
    }
}

/// A file as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FileLine {
    id: String,
    name: String,
    /// The kind of file as people call it, such as `PDF`.
    #[serde(rename = "type")]
    kind: &'static str,
    kilobytes: i64,
    /// When it was given, in milliseconds.
    at: i64,
    /// Who gave it.
    by: String,
    /// With what it came.
    came_as: String,
    href: String,
    /// Why it cannot be opened; none for a file that can.
    state: Option<String>,
}

impl FileLine {
    /// One that can be opened, and one that cannot yet.
    pub(super) fn samples() -> Vec<FileLine> {
        let sample = |name: &str, state: Option<&str>| FileLine {
            id: "019ee77a".to_owned(),
            name: name.to_owned(),
            kind: "PDF",
            kilobytes: 212,
            at: 1_783_036_800_000,
            by: "the person".to_owned(),
            came_as: "Answer to a request".to_owned(),
            href: "/cases/GR7K4M2P/attachments/019ee77a".to_owned(),
            state: state.map(str::to_owned),
        };
        vec![sample("gas-bill-june.pdf", None), sample("lease.pdf", Some("This file is being checked"))]
    }
}

pub(super) fn shown(visit: &Visit, held: &CaseHandle, file: &File) -> FileLine {
    let href = match held.grant.actor() {
        Actor::Officer { .. } => format!("/desk/files/{}", file.id),
        _ => format!("/cases/{}/attachments/{}", held.case.reference, file.id),
    };
    line(visit, file, href)
}

/// A file that is opened under this address.
pub(super) fn line(visit: &Visit, file: &File, href: String) -> FileLine {
    FileLine {
        id: file.id.clone(),
        name: file.name.clone(),
        kind: domain::uploads::kind_name(&file.media_type),
        kilobytes: file.kilobytes(),
        at: file.given_at,
        by: viewing::giver(visit, file),
        came_as: came_as(visit, file),
        href,
        state: file.state.key().map(|key| visit.text(key)),
    }
}
