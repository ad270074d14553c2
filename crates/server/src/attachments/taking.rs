//! What every form with files has in common: what is wrong with them, in words beside the field, and their rows.

use db::Tx;
use screens::FieldError;

use super::model::{Giver, Kind};
use super::receiving::{NewFile, Received, keep};
use crate::app::App;
use crate::uploads;
use crate::web::{Upload, Visit};

/// Files that are sent with one form.
pub const MOST_FILES: usize = 10;

/// What must be corrected before anything is stored. `href` leads to the field.
pub fn wrong(visit: &Visit, files: &[Upload], href: &str) -> Vec<FieldError> {
    let refused = files.iter().filter_map(|upload| {
        let refused = uploads::check(upload).err()?;
        Some(FieldError { text: refused.words(visit.locale(), upload), href: href.to_owned() })
    });
    let mut errors: Vec<FieldError> = refused.collect();
    if files.len() > MOST_FILES {
        let text = visit.locale().say("upload-too-many", &[("n", MOST_FILES.into())]);
        errors.push(FieldError { text, href: href.to_owned() });
    }
    errors
}

/// Files that the store did not take.
pub fn not_kept(visit: &Visit, files: &[Upload], received: &Received, href: &str) -> Vec<FieldError> {
    let is_missing = |upload: &&Upload| uploads::check(upload).is_ok_and(|sniffed| !received.has(&sniffed.sha256));
    let words = |upload: &Upload| {
        let text = visit.locale().say(received.key(), &[("name", uploads::shown_name(&upload.name).into())]);
        FieldError { text, href: href.to_owned() }
    };
    files.iter().filter(is_missing).map(words).collect()
}

/// Writes the rows of files that came with a form, and says how many.
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
