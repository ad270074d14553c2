//! Bytes on their way into the store, and the row that names them. Permission comes first: nobody fills the store with
//! what they may not hand in, and nobody with more than they could use.

use std::collections::BTreeSet;

use db::Tx;
use db::jobs::{NewJob, enqueue};
use serde_json::json;

use super::model::{Giver, Kind, State};
use super::{scanning, store};
use crate::app::App;
use crate::trust::Permission;
use crate::uploads::{self, Sniffed, Upload};

/// The most bytes that one giver may have in the store without a case that they belong to.
pub const MOST_UNBOUND: i64 = 200 * 1024 * 1024;

/// The most bytes that one giver may hand in altogether.
pub const MOST_GIVEN: i64 = 1024 * 1024 * 1024;

/// The hashes of what is in the store for sure.
#[derive(Clone, Debug, Default)]
pub struct Received {
    hashes: BTreeSet<String>,
    is_full: bool,
}

impl Received {
    pub fn has(&self, sha256: &str) -> bool {
        self.hashes.contains(sha256)
    }

    /// The words for a file that is missing here; they have `$name`.
    pub fn key(&self) -> &'static str {
        if self.is_full { "upload-full" } else { "upload-not-kept" }
    }
}

/// What a slice says of a file that it takes.
pub struct NewFile<'n> {
    pub id: &'n str,
    /// `application`, `case` or `conversation`, and its key.
    pub owner: (&'static str, &'n str),
    pub kind: Kind,
    pub about: &'n str,
    pub giver: &'n Giver,
    pub upload: &'n Upload,
    pub sniffed: &'n Sniffed,
}

/// Stores the bytes of what can be taken, outside any transaction; what could not be stored is missing in the answer.
pub async fn receive(app: &App, _: &Permission, giver: &Giver, files: &[Upload]) -> Received {
    let mut received = Received::default();
    for upload in files {
        let Ok(sniffed) = uploads::check(upload) else { continue };
        match put(app, giver, upload, &sniffed.sha256).await {
            Ok(true) => {
                received.hashes.insert(sniffed.sha256);
            }
            Ok(false) => received.is_full = true,
            Err(error) => tracing::warn!(%error, "a file could not be kept"),
        }
    }
    received
}

/// False when the giver has too much in the store.
async fn put(app: &App, giver: &Giver, upload: &Upload, sha256: &str) -> anyhow::Result<bool> {
    let size = i64::try_from(upload.bytes.len()).unwrap_or(i64::MAX);
    let mut tx = app.db.begin().await?;
    let is_full = store::unbound(&mut tx, giver, sha256).await?.saturating_add(size) > MOST_UNBOUND
        || store::given(&mut tx, giver).await?.saturating_add(size) > MOST_GIVEN;
    if is_full {
        tx.rollback().await?;
        return Ok(false);
    }
    store::announce(&mut tx, (sha256, size), &giver.id, app.world.now()).await?;
    tx.commit().await?;
    app.files.put(&upload.bytes).await?;
    Ok(true)
}

/// Writes the row of a file that was received, and has it scanned.
pub async fn keep(tx: &mut Tx, app: &App, new: &NewFile<'_>) -> db::Result<()> {
    let state = if app.scanner.is_off() { State::Unscanned } else { State::Quarantined };
    store::keep(tx, new, state, app.world.now()).await?;
    if state == State::Quarantined {
        let job = NewJob { max_attempts: scanning::TRIES, ..NewJob::new(scanning::SCAN, json!({"file": new.id})) };
        enqueue(tx, job.unique(new.id), app.world.now(), app.world.chance()).await?;
    }
    Ok(())
}
