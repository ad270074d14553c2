//! The model of a file: what it belongs to, who uploaded it, whether it can be opened. No I/O.

use std::collections::BTreeSet;

use db::{Cell, Column, Mismatch};

use crate::events::Subject;
use crate::trust::Actor;
use crate::uploads::{Sniffed, Upload};

/// The state of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Quarantined,
    Clean,
    Infected,
    /// It was uploaded while no scanner was available.
    Unscanned,
    /// It came with a message, and its provider has its bytes yet.
    Coming,
    /// Its provider did not give it to us, or it is of no kind or size that is taken.
    Missed,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Quarantined => "quarantined",
            State::Clean => "clean",
            State::Infected => "infected",
            State::Unscanned => "unscanned",
            State::Coming => "coming",
            State::Missed => "missed",
        }
    }

    /// The message beside a file that cannot be opened.
    pub fn key(self) -> Option<&'static str> {
        match self {
            State::Quarantined => Some("file-is-checked"),
            State::Infected => Some("file-is-infected"),
            State::Coming => Some("file-is-coming"),
            State::Missed => Some("file-is-missed"),
            State::Clean | State::Unscanned => None,
        }
    }
}

impl Column for State {
    /// If in doubt, a file stays closed.
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        Ok(match String::read(cell)?.as_str() {
            "clean" => State::Clean,
            "unscanned" => State::Unscanned,
            "infected" => State::Infected,
            "coming" => State::Coming,
            "missed" => State::Missed,
            _ => State::Quarantined,
        })
    }
}

/// What the file was uploaded for; `about` identifies the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It proves a fact of an application; `about` is the name of the fact.
    Proof,
    /// It answers a request of the agency; `about` is the request.
    Answer,
    /// It came with a request for a review.
    Review,
    /// It came with an affected party's submission.
    Submission,
    /// It came with a message in a case or a conversation.
    Message,
    /// An officer took it on a visit to a place; `about` is the visit.
    Site,
}

impl Kind {
    const ALL: [Kind; 6] = [Kind::Proof, Kind::Answer, Kind::Review, Kind::Submission, Kind::Message, Kind::Site];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Proof => "proof",
            Kind::Answer => "answer",
            Kind::Review => "review",
            Kind::Submission => "submission",
            Kind::Message => "message",
            Kind::Site => "site",
        }
    }
}

impl Column for Kind {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let name = String::read(cell)?;
        Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| format!("no kind of file: {name}").into())
    }
}

/// Who uploaded a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    pub kind: &'static str,
    pub id: String,
    pub name: Option<String>,
}

impl Giver {
    pub fn of(actor: &Actor) -> Giver {
        let (kind, name) = match actor {
            Actor::Person { .. } => ("person", None),
            Actor::Holder { .. } => ("holder", None),
            Actor::Officer { name, .. } => ("officer", Some(name.clone())),
            Actor::System(_) | Actor::Nobody => ("system", None),
        };
        Giver { kind, id: actor.id().to_owned(), name }
    }

    /// Somebody who wrote a message, by the fingerprint of their address, number or account.
    pub fn by_address(fingerprint: &str) -> Giver {
        Giver { kind: "person", id: fingerprint.to_owned(), name: None }
    }

    /// Somebody affected by a case, identified by the code on a letter or a sign.
    pub fn affected(party: &str, name: Option<&str>) -> Giver {
        Giver { kind: "affected", id: party.to_owned(), name: name.map(str::to_owned) }
    }
}

/// An uploaded file, without its bytes.
#[derive(Clone, Debug)]
pub struct File {
    pub id: String,
    /// `application`, `case` or `conversation`, and its id.
    pub owner: String,
    pub owner_id: String,
    pub kind: Kind,
    pub about: String,
    /// `person`, `holder`, `officer`, `affected` or `system`.
    pub given_by: String,
    pub giver_name: Option<String>,
    pub name: String,
    /// Detected from its bytes on upload.
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub state: State,
    pub given_at: i64,
}

db::from_row!(File {
    id,
    owner,
    owner_id,
    kind,
    about,
    given_by,
    giver_name,
    name,
    media_type,
    size,
    sha256,
    state,
    given_at
});

impl File {
    pub fn belongs_to(&self, (owner, id): (&str, &str)) -> bool {
        self.owner == owner && self.owner_id == id
    }

    /// Whether it was uploaded as this kind for this subject.
    pub fn is_for(&self, kind: Kind, about: &str) -> bool {
        self.kind == kind && self.about == about
    }

    /// What its events are about.
    pub fn subject(&self) -> Subject {
        match self.owner.as_str() {
            "case" => Subject::case(&self.owner_id),
            "conversation" => Subject::conversation(&self.owner_id),
            "scan" | "scan-file" => Subject::new(crate::events::Thing::Scan, &self.owner_id),
            _ => Subject::application(&self.owner_id),
        }
    }

    pub fn kilobytes(&self) -> i64 {
        self.size.saturating_add(1023) / 1024
    }
}

/// The hashes of the files that are certainly in the store.
#[derive(Clone, Debug, Default)]
pub struct Received {
    pub(super) hashes: BTreeSet<String>,
    pub(super) is_full: bool,
}

impl Received {
    /// Files that were received together.
    pub fn add(&mut self, other: Received) {
        self.hashes.extend(other.hashes);
        self.is_full |= other.is_full;
    }

    pub fn has(&self, sha256: &str) -> bool {
        self.hashes.contains(sha256)
    }

    /// The message for a file that is missing here; it has `$name`.
    pub fn key(&self) -> &'static str {
        if self.is_full { "upload-full" } else { "upload-not-kept" }
    }
}

/// The description of a file to be stored by a slice.
pub struct NewFile<'n> {
    pub id: &'n str,
    /// `application`, `case` or `conversation`, and its id.
    pub owner: (&'static str, &'n str),
    pub kind: Kind,
    pub about: &'n str,
    pub giver: &'n Giver,
    pub upload: &'n Upload,
    pub sniffed: &'n Sniffed,
}
