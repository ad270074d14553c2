//! Files that prove facts of an application: they belong to its draft and, once it is sent, to its case.

use db::Tx;

use super::file_checks::{self, Unfit};
use crate::app::App;
use crate::attachments::{self as kept_files, File, Giver, Kind, NewFile, Received};
use crate::trust::Grant;
use crate::uploads::Upload;

/// The files of an unsent application, in the order they were uploaded.
pub async fn attachments(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<File>> {
    kept_files::of(tx, ("application", grant.id())).await
}

/// Stores a file, unless it is rejected or was uploaded for the same fact before.
pub(super) async fn add(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    known: &[File],
    fact: &str,
    (upload, received): (&Upload, &Received),
) -> db::Result<Result<Option<File>, Unfit>> {
    let sniffed = match file_checks::check(upload, known.iter().map(|file| file.size).sum()) {
        Ok(sniffed) => sniffed,
        Err(unfit) => return Ok(Err(unfit)),
    };
    if known.iter().any(|file| file.is_for(Kind::Proof, fact) && file.sha256 == sniffed.sha256) {
        return Ok(Ok(None));
    }
    if !received.has(&sniffed.sha256) {
        return Ok(Err(Unfit::NotKept(received.key())));
    }
    let (id, giver) = (app.world.new_id(), Giver::of(grant.actor()));
    let owner = ("application", grant.id());
    let new = NewFile { id: &id, owner, kind: Kind::Proof, about: fact, giver: &giver, upload, sniffed: &sniffed };
    kept_files::keep(tx, app, &new).await?;
    Ok(Ok(kept_files::file(tx, &id).await?))
}

pub(super) async fn remove(tx: &mut Tx, grant: &Grant, file: &str) -> db::Result<bool> {
    let found = kept_files::file(tx, file).await?;
    let is_theirs = found.is_some_and(|found| found.belongs_to(("application", grant.id())));
    if is_theirs {
        kept_files::let_go(tx, file).await?;
    }
    Ok(is_theirs)
}
