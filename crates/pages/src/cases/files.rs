//! Files of a case: their download, the place of their page at the desk, and a file as lists show it.

use axum::extract::Path;
use db::Tx;
use domain::attachments::{self, File, Kind};
use domain::cases::acting::{self, CaseHandle};
use domain::cases::evidence::FileRecord;
use domain::cases::files::{file_of_case, hidden, shows};
use domain::codes;
use domain::locale::Arg;
use domain::questions::wording;
use domain::trust::{Act, Action, Actor};
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
        text: domain::post_in::text_of(tx, &file.id).await?,
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
        Kind::Site => visit.text("file-kind-site"),
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
    /// What officers recorded about it, the latest of each kind.
    marks: Vec<String>,
    /// Whether a newer file takes its place.
    is_superseded: bool,
    /// Where an officer records something about it.
    record: Option<String>,
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
            marks: state.map(|_| "Original seen by Noor Haddad".to_owned()).into_iter().collect(),
            is_superseded: state.is_some(),
            record: state.map(|_| "/desk/cases/GR7K4M2P/files/019ee77a".to_owned()),
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
        marks: Vec::new(),
        is_superseded: false,
        record: None,
    }
}

/// What officers recorded about a file, in words: the latest of each kind, and all notes.
fn marks(visit: &Visit, file: &str, (files, records): (&[File], &[FileRecord])) -> Vec<String> {
    let of_file: Vec<&FileRecord> = records.iter().filter(|record| record.file_id == file).collect();
    let is_last = |at: usize, record: &FileRecord| {
        record.what == "note" || !of_file.iter().skip(at + 1).any(|later| later.what == record.what)
    };
    let last = of_file.iter().enumerate().filter(|(at, record)| is_last(*at, record));
    last.map(|(_, record)| mark(visit, record, files)).collect()
}

fn mark(visit: &Visit, record: &FileRecord, files: &[File]) -> String {
    let day = |text: &Option<String>| {
        let day = text.as_deref().and_then(|day| day.parse().ok());
        Arg::from(day.map(|day| visit.locale().date(day)).unwrap_or_default())
    };
    let by = ("name", Arg::from(record.officer_name.as_str()));
    let newer = record.by_file.as_ref().and_then(|id| files.iter().find(|file| file.id == *id));
    let (key, args) = match record.what.as_str() {
        "original-seen" => ("file-original-seen", vec![by, ("day", day(&record.day))]),
        "dated" if record.until.is_some() => {
            ("file-dated-until", vec![("day", day(&record.day)), ("until", day(&record.until))])
        }
        "dated" => ("file-dated", vec![("day", day(&record.day))]),
        "superseded" => {
            let newer = newer.map(|file| file.name.clone()).unwrap_or_default();
            ("file-superseded", vec![("file", newer.into())])
        }
        _ => ("file-note", vec![by, ("words", record.words.clone().unwrap_or_default().into())]),
    };
    visit.locale().say(key, &args)
}

/// The files of a case with what officers recorded about them, for officers.
pub(super) fn marked(visit: &Visit, held: &CaseHandle, (files, records): (&[File], &[FileRecord])) -> Vec<FileLine> {
    let may_record = held.grant.may(Act::RecordEvidence);
    let line = |file: &File| FileLine {
        marks: marks(visit, &file.id, (files, records)),
        is_superseded: records.iter().any(|one| one.file_id == file.id && one.what == "superseded"),
        record: may_record.then(|| format!("/desk/cases/{}/files/{}", held.case.reference, file.id)),
        ..shown(visit, held, file)
    };
    files.iter().map(line).collect()
}
