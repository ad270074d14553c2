//! Mails as files: one that nobody could read, or one inside another. Only to be saved, as every file of others; never
//! opened by a program here.

use db::Tx;

use super::model::{Giver, Kind, NewFile, Received};
use super::receiving::{keep, put};
use crate::app::App;
use crate::trust::Permission;
use crate::uploads::{Sniffed, Upload, hash};

/// Their type, whatever is inside.
const MAIL: &str = "message/rfc822";

/// Stores the bytes of mails, outside any transaction; the result lacks those that could not be stored.
pub async fn receive_mails(app: &App, _: &Permission, giver: &Giver, mails: &[Upload]) -> Received {
    let mut received = Received::default();
    for mail in mails {
        let sha256 = hash(&mail.bytes);
        match put(app, giver, mail, &sha256).await {
            Ok(true) => {
                received.hashes.insert(sha256);
            }
            Ok(false) => received.is_full = true,
            Err(error) => tracing::warn!(%error, "a mail could not be kept as a file"),
        }
    }
    received
}

/// Stores their rows, and schedules their scan.
pub async fn keep_mails(
    tx: &mut Tx,
    app: &App,
    owner: (&'static str, &str),
    (kind, about): (Kind, &str),
    (giver, mails, received): (&Giver, &[Upload], &Received),
) -> db::Result<()> {
    for upload in mails {
        let sniffed = Sniffed { media_type: MAIL, sha256: hash(&upload.bytes) };
        if received.has(&sniffed.sha256) {
            let id = app.world.new_id();
            keep(tx, app, &NewFile { id: &id, owner, kind, about, giver, upload, sniffed: &sniffed }).await?;
        }
    }
    Ok(())
}
