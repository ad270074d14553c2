//! Words that somebody left on the telephone, as a file of their conversation. Forms take no sound.

use db::Tx;

use super::model::{Giver, Kind, NewFile};
use super::receiving::{keep, put};
use crate::app::App;
use crate::uploads::{Sniffed, Upload, hash};

fn sniffed(upload: &Upload) -> Sniffed {
    Sniffed { media_type: "audio/wav", sha256: hash(&upload.bytes) }
}

/// Stores the bytes, outside any transaction; false if they could not be stored.
pub async fn receive_recording(app: &App, giver: &Giver, upload: &Upload) -> bool {
    let is_sound = upload.bytes.starts_with(b"RIFF") && upload.bytes.get(8..12) == Some(b"WAVE");
    if !is_sound {
        tracing::warn!("a recording is no WAV file");
        return false;
    }
    match put(app, giver, upload, &sniffed(upload).sha256).await {
        Ok(kept) => kept,
        Err(error) => {
            tracing::warn!(%error, "a recording could not be kept");
            false
        }
    }
}

/// Stores the row of a received recording, and schedules its scan.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep_recording(
    tx: &mut Tx,
    app: &App,
    (owner, about): ((&'static str, &str), &str),
    (giver, upload): (&Giver, &Upload),
) -> db::Result<()> {
    let (id, sniffed) = (app.world.new_id(), sniffed(upload));
    keep(tx, app, &NewFile { id: &id, owner, kind: Kind::Message, about, giver, upload, sniffed: &sniffed }).await
}
