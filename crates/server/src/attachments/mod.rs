//! Files that people hand in: their bytes in a store by hash, closed until they were looked into.
//!
//! Tables owned: `files`, `file_contents`. Invariants: bytes are in the store before a row names them; bytes leave it
//! only when no row names them, or when something harmful was found; a quarantined or infected file is never opened.
//! A slice gives a file the key of its own row, so a row without a file here holds its bytes itself, as all did once.
//! Deliberately absent: who may see a file, which the slice that owns it says.

mod cleaning;
mod scanning;
mod store;

use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::Tx;
use db::jobs::{Handlers, NewJob, enqueue};
use serde_json::json;

use crate::app::App;
use crate::uploads::{self, Sniffed};
use crate::web::{Outcome, Problem, Upload};

pub use cleaning::clean;
pub use store::{File, file, let_go, let_go_of, of};

/// Where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Quarantined,
    Clean,
    Infected,
    /// It came while no scanner was there.
    Unscanned,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            State::Quarantined => "quarantined",
            State::Clean => "clean",
            State::Infected => "infected",
            State::Unscanned => "unscanned",
        }
    }

    /// The words beside a file that cannot be opened.
    pub fn key(self) -> Option<&'static str> {
        match self {
            State::Quarantined => Some("file-is-checked"),
            State::Infected => Some("file-is-infected"),
            State::Clean | State::Unscanned => None,
        }
    }
}

/// The hashes of what is in the store for sure.
#[derive(Clone, Debug, Default)]
pub struct Received(BTreeSet<String>);

impl Received {
    pub fn has(&self, sha256: &str) -> bool {
        self.0.contains(sha256)
    }
}

/// What a slice says of a file that it takes.
pub struct NewFile<'n> {
    /// The key of the slice's own row.
    pub id: &'n str,
    /// `application` or `case`, and its key.
    pub owner: (&'static str, &'n str),
    pub upload: &'n Upload,
    pub sniffed: &'n Sniffed,
}

/// Puts what can be taken into the store, before any transaction; what could not be put is missing in the answer.
pub async fn receive(app: &App, files: &[Upload]) -> Received {
    let mut received = Received::default();
    for upload in files {
        let Ok(sniffed) = uploads::check(upload) else { continue };
        match put(app, upload, &sniffed.sha256).await {
            Ok(()) => {
                received.0.insert(sniffed.sha256);
            }
            Err(error) => tracing::warn!(%error, "a file could not be kept"),
        }
    }
    received
}

async fn put(app: &App, upload: &Upload, sha256: &str) -> anyhow::Result<()> {
    let mut tx = app.db.begin().await?;
    store::announce(&mut tx, sha256, app.world.now()).await?;
    tx.commit().await?;
    app.files.put(&upload.bytes).await?;
    Ok(())
}

/// Keeps the row of a file that was received, and has it looked into.
pub async fn keep(tx: &mut Tx, app: &App, new: &NewFile<'_>) -> db::Result<()> {
    let state = if app.scanner.is_off() { State::Unscanned } else { State::Quarantined };
    store::keep(tx, new, state, app.world.now()).await?;
    if state == State::Quarantined {
        let job = NewJob { max_attempts: scanning::TRIES, ..NewJob::new(scanning::SCAN, json!({"file": new.id})) };
        enqueue(tx, job.unique(new.id), app.world.now(), app.world.chance()).await?;
    }
    Ok(())
}

/// The bytes of a file that may be opened. Without a file, the bytes that its row holds itself.
///
/// # Errors
/// When it is still looked into, was found harmful, or the store does not give it.
pub async fn bytes(app: &App, file: Option<File>, own: Vec<u8>) -> Outcome<Vec<u8>> {
    let Some(file) = file else { return Ok(own) };
    match file.state() {
        State::Quarantined => Err(Problem::conflict("file-checked")),
        State::Infected => Err(Problem::conflict("file-infected")),
        State::Clean | State::Unscanned => app.files.get(&file.sha256).await.map_err(|error| {
            let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, "file-away");
            Problem { cause: Some(error.to_string()), ..problem }
        }),
    }
}

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(scanning::SCAN, move |_, job| scanning::scan(app.clone(), job))
}
