//! The rows of files, and of contents that may be in the store.

use db::{Sql, Tx, args};

use super::coming::ComingFile;
use super::model::{File, Giver, NewFile, State};
use crate::uploads::{self, Sniffed, Upload};

const COLUMNS: &str = "SELECT id, owner, owner_id, kind, about, given_by, giver_name, name, media_type, size, sha256,
    state, given_at FROM files";

/// Announces an upload of bytes with this hash, so that the clean-up leaves them alone for a day.
pub(super) async fn announce(tx: &mut Tx, (sha256, size): (&str, i64), by: &str, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO file_contents (sha256, touched_at, size, put_by) VALUES ($1, $2, $3, $4)
        ON CONFLICT (sha256) DO UPDATE SET touched_at = excluded.touched_at, size = excluded.size,
            put_by = excluded.put_by";
    tx.execute(sql, args![sha256, now, size, by]).await?;
    Ok(())
}

/// The number of bytes one person has in the store without a case: uploaded and referred to by no file, or in a draft.
/// The content in question is not counted twice. What an officer scanned for others counts only once it is uploaded.
pub(super) async fn unbound(tx: &mut Tx, giver: &Giver, but: &str) -> db::Result<i64> {
    let unnamed = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM file_contents c
        WHERE put_by = $1 AND sha256 <> $2 AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = c.sha256)";
    let unnamed: i64 = tx.fetch_one(unnamed, args![giver.id, but]).await?;
    let in_drafts = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM files
        WHERE giver_id = $1 AND owner = 'application' AND given_by <> 'officer'";
    let in_drafts: i64 = tx.fetch_one(in_drafts, args![giver.id]).await?;
    Ok(unnamed.saturating_add(in_drafts))
}

/// The total number of bytes a person has uploaded; officers upload for many people.
pub(super) async fn given(tx: &mut Tx, giver: &Giver) -> db::Result<i64> {
    let sql = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM files
        WHERE giver_id = $1 AND given_by <> 'officer'";
    tx.fetch_one(sql, args![giver.id]).await
}

pub(super) async fn keep(tx: &mut Tx, new: &NewFile<'_>, state: State, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type,
        size, sha256, state, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let size = i64::try_from(new.upload.bytes.len()).unwrap_or(i64::MAX);
    let (owner, owner_id) = new.owner;
    let values = args![
        new.id,
        owner,
        owner_id,
        new.kind.name(),
        new.about,
        new.giver.kind,
        new.giver.id,
        new.giver.name,
        uploads::with_its_ending(&new.upload.name, new.sniffed.media_type),
        new.sniffed.media_type,
        size,
        new.sniffed.sha256,
        state.name(),
        now
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// A row for a file whose bytes come later.
pub(super) async fn expect(tx: &mut Tx, id: &str, file: &ComingFile<'_>, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type,
        size, sha256, state, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 0, '', $10, $11)";
    let (giver, (owner, owner_id)) = (file.giver, file.owner);
    let (kind, state) = (file.kind.name(), State::Coming.name());
    let values = args![id, owner, owner_id, kind, file.about, giver.kind, giver.id, giver.name, file.name, state, now];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The person who sent a file that comes.
pub(super) async fn giver_of(tx: &mut Tx, id: &str) -> db::Result<Option<Giver>> {
    let found: Option<(String,)> = tx.fetch_optional("SELECT giver_id FROM files WHERE id = $1", args![id]).await?;
    Ok(found.map(|(giver,)| Giver::by_address(&giver)))
}

/// The bytes of a file that was expected are in the store; false if it is not expected any more.
pub(super) async fn came(
    tx: &mut Tx,
    id: &str,
    (upload, sniffed): (&Upload, &Sniffed),
    state: State,
) -> db::Result<bool> {
    let sql = "UPDATE files SET name = $2, media_type = $3, size = $4, sha256 = $5, state = $6
        WHERE id = $1 AND state = 'coming'";
    let name = uploads::with_its_ending(&upload.name, sniffed.media_type);
    let size = i64::try_from(upload.bytes.len()).unwrap_or(i64::MAX);
    let values = args![id, name, sniffed.media_type, size, sniffed.sha256, state.name()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A file that was expected will not come; false if it is not expected any more.
pub(super) async fn missed(tx: &mut Tx, id: &str) -> db::Result<bool> {
    let sql = "UPDATE files SET state = 'missed' WHERE id = $1 AND state = 'coming'";
    Ok(tx.execute(sql, args![id]).await? == 1)
}

/// One file; the caller needs a grant for what it belongs to before showing anything of it.
pub async fn file(tx: &mut Tx, id: &str) -> db::Result<Option<File>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await
}

/// The files of an application, a case or a conversation, in order of upload; the caller was allowed to see it.
pub async fn of(tx: &mut Tx, (owner, owner_id): (&str, &str)) -> db::Result<Vec<File>> {
    tx.fetch_all(Sql::from(COLUMNS).and(" WHERE owner = $1 AND owner_id = $2 ORDER BY id"), args![owner, owner_id])
        .await
}

/// How many files of an application, a case or a conversation come or are being scanned. Needs no grant: it only counts.
pub async fn closed(tx: &mut Tx, (owner, owner_id): (&str, &str)) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM files WHERE owner = $1 AND owner_id = $2 AND state IN ('coming', 'quarantined')";
    tx.fetch_one(sql, args![owner, owner_id]).await
}

/// Moves files to another owner: those of a draft to the case that it became.
pub async fn move_to(tx: &mut Tx, from: (&str, &str), to: (&str, &str)) -> db::Result<()> {
    let sql = "UPDATE files SET owner = $3, owner_id = $4 WHERE owner = $1 AND owner_id = $2";
    tx.execute(sql, args![from.0, from.1, to.0, to.1]).await?;
    Ok(())
}

/// Copies the row of a file to another case, with the same bytes.
pub async fn copy_to(tx: &mut Tx, file: &str, id: &str, (owner, owner_id): (&str, &str)) -> db::Result<()> {
    let sql = "INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type,
        size, sha256, state, signature, scanned_at, given_at)
        SELECT $2, $3, $4, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state,
            signature, scanned_at, given_at FROM files WHERE id = $1";
    tx.execute(sql, args![file, id, owner, owner_id]).await?;
    let bytes = "INSERT INTO file_bytes (file_id, bytes) SELECT $2, bytes FROM file_bytes WHERE file_id = $1";
    tx.execute(bytes, args![file, id]).await?;
    Ok(())
}

/// Reassigns a guest's uploads to the person the guest signed in as.
pub(super) async fn give_to(tx: &mut Tx, guest: &str, person: &str) -> db::Result<()> {
    tx.execute("UPDATE files SET giver_id = $2 WHERE giver_id = $1", args![guest, person]).await?;
    Ok(())
}

/// Deletes the row of a file; the clean-up removes its bytes if no other row refers to them.
pub async fn let_go(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM file_bytes WHERE file_id = $1", args![id]).await?;
    tx.execute("DELETE FROM files WHERE id = $1", args![id]).await?;
    Ok(())
}

/// The same for everything of an application, a case or a conversation.
pub async fn let_go_of(tx: &mut Tx, owner: &str, owner_id: &str) -> db::Result<()> {
    let sql = "DELETE FROM file_bytes
        WHERE file_id IN (SELECT id FROM files WHERE owner = $1 AND owner_id = $2)";
    tx.execute(sql, args![owner, owner_id]).await?;
    tx.execute("DELETE FROM files WHERE owner = $1 AND owner_id = $2", args![owner, owner_id]).await?;
    Ok(())
}

/// The bytes of a file from before the store existed that were not moved there yet.
pub(super) async fn bytes_before(tx: &mut Tx, id: &str) -> db::Result<Option<Vec<u8>>> {
    tx.fetch_optional("SELECT bytes FROM file_bytes WHERE file_id = $1", args![id]).await
}

/// The next file whose bytes are still in the database: its id and hash.
pub(super) async fn next_in_database(tx: &mut Tx, after: &str) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT b.file_id, f.sha256 FROM file_bytes b JOIN files f ON f.id = b.file_id
        WHERE b.file_id > $1 ORDER BY b.file_id LIMIT 1";
    tx.fetch_optional(sql, args![after]).await
}

pub(super) async fn forget_bytes(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM file_bytes WHERE file_id = $1", args![id]).await?;
    Ok(())
}

/// The malware found in the same bytes before.
pub(super) async fn found_before(tx: &mut Tx, sha256: &str) -> db::Result<Option<String>> {
    let sql = "SELECT signature FROM files WHERE sha256 = $1 AND state = 'infected' AND signature IS NOT NULL LIMIT 1";
    tx.fetch_optional(sql, args![sha256]).await
}

/// Stores the scan result; false if there was one already, or the file was deleted.
pub(super) async fn judge(tx: &mut Tx, id: &str, signature: Option<&str>, now: i64) -> db::Result<bool> {
    let state = if signature.is_some() { State::Infected } else { State::Clean };
    let sql = "UPDATE files SET state = $2, signature = $3, scanned_at = $4 WHERE id = $1 AND state = 'quarantined'";
    Ok(tx.execute(sql, args![id, state.name(), signature, now]).await? == 1)
}

/// Contents untouched since then that no file needs; a harmful one is needed by none.
pub(super) async fn unneeded(tx: &mut Tx, before: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT sha256 FROM file_contents c WHERE touched_at < $1
        AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = c.sha256 AND f.state <> 'infected')";
    tx.fetch_all(sql, args![before]).await
}

/// Removes a content's row if it is still unneeded; a concurrent upload of the same bytes waits for this transaction.
pub(super) async fn strike(tx: &mut Tx, sha256: &str, before: i64) -> db::Result<bool> {
    let sql = "DELETE FROM file_contents WHERE sha256 = $1 AND touched_at < $2
        AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = $1 AND f.state <> 'infected')";
    Ok(tx.execute(sql, args![sha256, before]).await? == 1)
}
