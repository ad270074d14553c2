//! Shared by all forms with files: validation messages beside the field, and the rows of the files.

use db::Tx;

use super::model::{Giver, Kind, NewFile, Received};
use super::receiving::keep;
use crate::app::App;
use crate::uploads;
use crate::uploads::Upload;

/// The maximum number of files in one form.
pub const MOST_FILES: usize = 10;

/// Stores the rows of files from a form, and returns their number.
pub async fn keep_all(
    tx: &mut Tx,
    app: &App,
    owner: (&'static str, &str),
    (kind, about): (Kind, &str),
    (giver, files, received): (&Giver, &[Upload], &Received),
) -> db::Result<usize> {
    let mut kept = 0;
    for upload in files {
        let Ok(sniffed) = uploads::check(upload) else { continue };
        if !received.has(&sniffed.sha256) {
            continue;
        }
        let id = app.world.new_id();
        keep(tx, app, &NewFile { id: &id, owner, kind, about, giver, upload, sniffed: &sniffed }).await?;
        kept += 1;
    }
    Ok(kept)
}
