//! The rows of files and of what may be in the store.

use db::{Tx, args};

use super::{NewFile, State};
use crate::uploads;

#[derive(Clone, Debug)]
pub struct File {
    pub id: String,
    pub owner: String,
    pub owner_id: String,
    pub name: String,
    pub sha256: String,
    state: String,
}
db::from_row!(File { id, owner, owner_id, name, sha256, state });

impl File {
    /// In doubt, a file stays closed.
    pub fn state(&self) -> State {
        match self.state.as_str() {
            "clean" => State::Clean,
            "unscanned" => State::Unscanned,
            "infected" => State::Infected,
            _ => State::Quarantined,
        }
    }
}

/// Says that bytes with this hash are about to be put; the cleaning then leaves them alone for a day.
pub(super) async fn announce(tx: &mut Tx, sha256: &str, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO file_contents (sha256, touched_at) VALUES ($1, $2)
        ON CONFLICT (sha256) DO UPDATE SET touched_at = excluded.touched_at";
    tx.execute(sql, args![sha256, now]).await?;
    Ok(())
}

pub(super) async fn keep(tx: &mut Tx, new: &NewFile<'_>, state: State, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO files (id, owner, owner_id, name, media_type, size, sha256, state, kept_since)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let size = i64::try_from(new.upload.bytes.len()).unwrap_or(i64::MAX);
    let name = uploads::shown_name(&new.upload.name);
    let (owner, owner_id) = new.owner;
    let (media_type, sha256) = (new.sniffed.media_type, new.sniffed.sha256.as_str());
    let values = args![new.id, owner, owner_id, name, media_type, size, sha256, state.name(), now];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn file(tx: &mut Tx, id: &str) -> db::Result<Option<File>> {
    tx.fetch_optional("SELECT id, owner, owner_id, name, sha256, state FROM files WHERE id = $1", args![id]).await
}

/// The files of an application or a case; whoever asks was allowed to see it.
pub async fn of(tx: &mut Tx, owner: &str, owner_id: &str) -> db::Result<Vec<File>> {
    let sql = "SELECT id, owner, owner_id, name, sha256, state FROM files WHERE owner = $1 AND owner_id = $2";
    tx.fetch_all(sql, args![owner, owner_id]).await
}

/// A file is no longer needed; the cleaning removes its bytes when nothing else names them.
pub async fn let_go(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM files WHERE id = $1", args![id]).await?;
    Ok(())
}

/// The same for everything of an application or a case.
pub async fn let_go_of(tx: &mut Tx, owner: &str, owner_id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM files WHERE owner = $1 AND owner_id = $2", args![owner, owner_id]).await?;
    Ok(())
}

/// The name of what was found in the same bytes before.
pub(super) async fn found_before(tx: &mut Tx, sha256: &str) -> db::Result<Option<String>> {
    let sql = "SELECT signature FROM files WHERE sha256 = $1 AND state = 'infected' AND signature IS NOT NULL LIMIT 1";
    tx.fetch_optional(sql, args![sha256]).await
}

/// False when it was judged before, or is gone.
pub(super) async fn judge(tx: &mut Tx, id: &str, signature: Option<&str>, now: i64) -> db::Result<bool> {
    let state = if signature.is_some() { State::Infected } else { State::Clean };
    let sql = "UPDATE files SET state = $2, signature = $3, scanned_at = $4 WHERE id = $1 AND state = 'quarantined'";
    Ok(tx.execute(sql, args![id, state.name(), signature, now]).await? == 1)
}

/// Contents that nobody has touched since and that no file needs: one that was found harmful needs none.
pub(super) async fn unneeded(tx: &mut Tx, before: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT sha256 FROM file_contents c WHERE touched_at < $1
        AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = c.sha256 AND f.state <> 'infected')";
    tx.fetch_all(sql, args![before]).await
}

/// Takes a content off the list if it is still unneeded; whoever puts the same again waits for this transaction.
pub(super) async fn strike(tx: &mut Tx, sha256: &str, before: i64) -> db::Result<bool> {
    let sql = "DELETE FROM file_contents WHERE sha256 = $1 AND touched_at < $2
        AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = $1 AND f.state <> 'infected')";
    Ok(tx.execute(sql, args![sha256, before]).await? == 1)
}
