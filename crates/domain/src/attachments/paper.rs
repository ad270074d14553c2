//! Paper as files: what a scanner brought, and the letters in it, before anybody knows to whom they belong.

use bytes::Bytes;
use db::{Tx, args};

use super::model::{File, Giver, Kind, NewFile};
use super::receiving::{keep, put};
use super::store;
use crate::app::App;
use crate::trust::Permission;
use crate::uploads::{Sniffed, Upload, hash};

/// A file made of paper.
pub struct Paper<'p> {
    pub name: &'p str,
    pub media_type: &'static str,
    pub bytes: &'p [u8],
}

/// Who gave it: nobody known. Each has an id of its own, so that no quota of a person counts them together.
fn giver(id: &str) -> Giver {
    Giver { kind: "system", id: id.to_owned(), name: None }
}

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload { field: String::new(), name: name.to_owned(), bytes: Bytes::copy_from_slice(bytes) }
}

/// Stores the bytes, outside any transaction.
///
/// # Errors
/// If the database or the store is unavailable, or the file is larger than anybody may give.
pub async fn put_paper(app: &App, _: &Permission, id: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let is_stored = put(app, &giver(id), &upload("", bytes), &hash(bytes)).await?;
    anyhow::ensure!(is_stored, "the file is larger than anybody may give");
    Ok(())
}

/// Stores its row, and schedules its scan for viruses. The id is that of its owner: `scan-file` or `scan`.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep_paper(tx: &mut Tx, app: &App, (owner, id): (&'static str, &str), paper: Paper<'_>) -> db::Result<()> {
    let (giver, upload) = (giver(id), upload(paper.name, paper.bytes));
    let sniffed = Sniffed { media_type: paper.media_type, sha256: hash(paper.bytes) };
    let new = NewFile {
        id,
        owner: (owner, id),
        kind: Kind::Message,
        about: "",
        giver: &giver,
        upload: &upload,
        sniffed: &sniffed,
    };
    keep(tx, app, &new).await
}

/// Gives a letter to the matter that it belongs to.
///
/// # Errors
/// If the database is unavailable.
pub async fn place_paper(
    tx: &mut Tx,
    id: &str,
    (owner, owner_id): (&str, &str),
    (kind, about): (Kind, &str),
) -> db::Result<()> {
    let sql = "UPDATE files SET owner = $2, owner_id = $3, kind = $4, about = $5, given_by = 'person'
        WHERE id = $1 AND owner = 'scan'";
    tx.execute(sql, args![id, owner, owner_id, kind.name(), about]).await?;
    Ok(())
}

/// The file that a scanner brought, or a letter in it.
///
/// # Errors
/// If the database is unavailable.
pub async fn paper(tx: &mut Tx, (owner, id): (&str, &str)) -> db::Result<Option<File>> {
    Ok(store::file(tx, id).await?.filter(|file| file.belongs_to((owner, id))))
}
