//! Files that belong to an application, with their real kind and their hash; their bytes are in the store.

use std::collections::BTreeMap;

use db::{Tx, args};

use super::kinds::{self, Unfit};
use crate::app::App;
use crate::attachments::{self as kept_files, NewFile, Received, State};
use crate::trust::Grant;
use crate::uploads;
use crate::web::Upload;

/// A file without its bytes.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub id: String,
    /// The name of the fact that it proves.
    pub fact: String,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub added_at: i64,
}
db::from_row!(Attachment { id, fact, name, media_type, size, sha256, added_at });

/// The files of an application, in the order in which they were handed in.
pub async fn attachments(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Attachment>> {
    let sql = "SELECT a.id, a.fact, a.name, a.media_type, a.size, a.sha256, a.added_at
        FROM attachments a JOIN applications p ON p.id = a.application_id
        WHERE p.id = $1 AND p.person_id = $2 ORDER BY a.id";
    tx.fetch_all(sql, args![grant.id(), grant.person()]).await
}

/// Where each file stands that is in the store.
pub(super) async fn states(tx: &mut Tx, grant: &Grant) -> db::Result<BTreeMap<String, State>> {
    let files = kept_files::of(tx, "application", grant.id()).await?;
    Ok(files.into_iter().map(|file| (file.id.clone(), file.state())).collect())
}

/// The bytes of a file that came before there was a store; empty for all others.
pub async fn content(tx: &mut Tx, grant: &Grant, file: &str) -> db::Result<Option<Vec<u8>>> {
    let sql = "SELECT a.bytes FROM attachments a JOIN applications p ON p.id = a.application_id
        WHERE p.id = $1 AND p.person_id = $2 AND a.id = $3";
    tx.fetch_optional(sql, args![grant.id(), grant.person(), file]).await
}

/// Keeps a file, unless it is unfit or was handed in for the same fact before.
pub(super) async fn add(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    known: &[Attachment],
    fact: &str,
    (upload, received): (&Upload, &Received),
) -> db::Result<Result<Option<Attachment>, Unfit>> {
    let sniffed = match kinds::check(upload, known.iter().map(|file| file.size).sum()) {
        Ok(sniffed) => sniffed,
        Err(unfit) => return Ok(Err(unfit)),
    };
    if known.iter().any(|file| file.fact == fact && file.sha256 == sniffed.sha256) {
        return Ok(Ok(None));
    }
    if !received.has(&sniffed.sha256) {
        return Ok(Err(Unfit::NotKept));
    }
    let file = Attachment {
        id: app.world.new_id(),
        fact: fact.to_owned(),
        name: uploads::shown_name(&upload.name),
        media_type: sniffed.media_type.to_owned(),
        size: i64::try_from(upload.bytes.len()).unwrap_or(i64::MAX),
        sha256: sniffed.sha256.clone(),
        added_at: app.world.now(),
    };
    let sql = "INSERT INTO attachments (id, application_id, fact, name, media_type, size, sha256, bytes, added_at)
        SELECT $3, id, $4, $5, $6, $7, $8, $9, $10 FROM applications
        WHERE id = $1 AND person_id = $2 AND state = 'draft'";
    let values = args![
        grant.id(),
        grant.person(),
        file.id,
        file.fact,
        file.name,
        file.media_type,
        file.size,
        file.sha256,
        Vec::<u8>::new(),
        file.added_at
    ];
    if tx.execute(sql, values).await? == 1 {
        let new = NewFile { id: &file.id, owner: ("application", grant.id()), upload, sniffed: &sniffed };
        kept_files::keep(tx, app, &new).await?;
    }
    Ok(Ok(Some(file)))
}

pub(super) async fn remove(tx: &mut Tx, grant: &Grant, file: &str) -> db::Result<bool> {
    let sql = "DELETE FROM attachments WHERE id = $3 AND application_id IN
        (SELECT id FROM applications WHERE id = $1 AND person_id = $2 AND state = 'draft')";
    let is_gone = tx.execute(sql, args![grant.id(), grant.person(), file]).await? > 0;
    if is_gone {
        kept_files::let_go(tx, file).await?;
    }
    Ok(is_gone)
}
