//! All SQL of scans.

use db::{Tx, args};

use crate::trust::Grant;

/// A file that a scanner brought.
#[derive(Clone, Debug)]
pub(super) struct ScanFile {
    pub id: String,
    pub agency: String,
    pub name: String,
    pub sha256: String,
    pub received_on: String,
    pub is_letter: bool,
    pub state: String,
}

db::from_row!(ScanFile { id, agency, name, sha256, received_on, is_letter, state });

const FILES: &str = "SELECT id, agency, name, sha256, received_on, is_letter, state FROM scan_files WHERE ";

pub(super) async fn file(tx: &mut Tx, id: &str) -> db::Result<Option<ScanFile>> {
    tx.fetch_optional(db::Sql::from(FILES).and("id = $1"), args![id]).await
}

/// False if the same bytes came before.
pub(super) async fn take(tx: &mut Tx, new: &ScanFile, now: i64) -> db::Result<bool> {
    let sql = "INSERT INTO scan_files (id, agency, name, sha256, received_on, is_letter, state, taken_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    let values = args![new.id, new.agency, new.name, new.sha256, new.received_on, new.is_letter, new.state, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// The file was divided into letters; false if it was before.
pub(super) async fn was_read(tx: &mut Tx, id: &str) -> db::Result<bool> {
    let sql = "UPDATE scan_files SET state = 'read' WHERE id = $1 AND state = 'taken'";
    Ok(tx.execute(sql, args![id]).await? == 1)
}

/// Forgets the name of a file about which nothing is left to decide: it may have been somebody's.
pub(super) async fn forget_name(tx: &mut Tx, file: &str) -> db::Result<()> {
    let sql = "UPDATE scan_files SET name = '' WHERE id = $1
        AND NOT EXISTS (SELECT 1 FROM scans WHERE file_id = $1 AND state = 'waiting')";
    tx.execute(sql, args![file]).await?;
    Ok(())
}

/// A letter that came on paper.
#[derive(Clone, Debug)]
pub struct Scan {
    pub id: String,
    pub file_id: String,
    pub agency: String,
    pub from_page: i64,
    pub pages: i64,
    pub received_on: String,
    /// `waiting`, `placed` or `nothing`.
    pub state: String,
    /// Why an officer has to look, or how it was matched.
    pub why: String,
    /// The reference that it may belong to.
    pub proposed: Option<String>,
    pub subject_kind: Option<String>,
    pub subject_id: Option<String>,
    pub text: String,
    pub arrived_at: i64,
}

db::from_row!(Scan {
    id,
    file_id,
    agency,
    from_page,
    pages,
    received_on,
    state,
    why,
    proposed,
    subject_kind,
    subject_id,
    text,
    arrived_at
});

const SCANS: &str = "SELECT id, file_id, agency, from_page, pages, received_on, state, why, proposed, subject_kind,
    subject_id, text, arrived_at FROM scans WHERE ";

pub(super) async fn insert(tx: &mut Tx, new: &Scan) -> db::Result<()> {
    let sql =
        "INSERT INTO scans (id, file_id, agency, from_page, pages, received_on, state, why, proposed, subject_kind,
            subject_id, text, arrived_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = args![
        new.id,
        new.file_id,
        new.agency,
        new.from_page,
        new.pages,
        new.received_on,
        new.state,
        new.why,
        new.proposed,
        new.subject_kind,
        new.subject_id,
        new.text,
        new.arrived_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The letters of a file that are not settled.
pub(super) async fn unplaced(tx: &mut Tx, file: &str) -> db::Result<Vec<Scan>> {
    let sql = db::Sql::from(SCANS).and("file_id = $1 AND state = 'waiting' ORDER BY id");
    tx.fetch_all(sql, args![file]).await
}

/// An officer has to look after all; what is proposed stays if it exists.
pub(super) async fn asks(tx: &mut Tx, id: &str, (why, is_known): (&str, bool)) -> db::Result<()> {
    let sql = "UPDATE scans SET why = $2, proposed = CASE WHEN $3 THEN proposed ELSE NULL END
        WHERE id = $1 AND state = 'waiting'";
    tx.execute(sql, args![id, why, is_known]).await?;
    Ok(())
}

/// Gives the scan of the grant to another agency; false if it does not wait any more.
pub(super) async fn pass_on(tx: &mut Tx, grant: &Grant, agency: &str) -> db::Result<bool> {
    let sql = "UPDATE scans SET agency = $2 WHERE id = $1 AND state = 'waiting'";
    Ok(tx.execute(sql, args![grant.id(), agency]).await? == 1)
}

/// The scan of the grant, as it stays until the transaction ends.
pub(super) async fn locked(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Scan>> {
    let lock = tx.dialect().for_update();
    tx.fetch_optional(db::Sql::from(SCANS).and("id = $1").and(lock), args![grant.id()]).await
}

/// The scan of the grant.
pub(super) async fn scan(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Scan>> {
    tx.fetch_optional(db::Sql::from(SCANS).and("id = $1"), args![grant.id()]).await
}

/// The name of the file that a scan of the grant came in.
pub(super) async fn file_name(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT f.name FROM scan_files f JOIN scans s ON s.file_id = f.id WHERE s.id = $1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// A scan that waits for an officer. Nothing that stands on it, so it needs no grant.
#[derive(Clone, Debug)]
pub struct OpenScan {
    pub id: String,
    pub agency: String,
    pub pages: i64,
    pub why: String,
    pub received_on: String,
    pub arrived_at: i64,
}

db::from_row!(OpenScan { id, agency, pages, why, received_on, arrived_at });

const OPEN: &str = "SELECT id, agency, pages, why, received_on, arrived_at FROM scans WHERE state = 'waiting'";

pub async fn open_scan(tx: &mut Tx, id: &str) -> db::Result<Option<OpenScan>> {
    tx.fetch_optional(db::Sql::from(OPEN).and(" AND id = $1"), args![id]).await
}

/// The agency of a scan. Needs no grant: it is what a grant is asked for with.
pub(super) async fn agency_of(tx: &mut Tx, id: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT agency FROM scans WHERE id = $1", args![id]).await
}

/// The scans of an agency that wait, the oldest first.
pub async fn waiting(tx: &mut Tx, agency: &str, most: i64) -> db::Result<Vec<OpenScan>> {
    tx.fetch_all(db::Sql::from(OPEN).and(" AND agency = $1 ORDER BY id LIMIT $2"), args![agency, most]).await
}

/// The ids of all that wait.
pub async fn waiting_keys(tx: &mut Tx) -> db::Result<Vec<String>> {
    tx.fetch_all("SELECT id FROM scans WHERE state = 'waiting' ORDER BY agency, id", args![]).await
}

/// How a scan is settled: where it belongs, by whom.
pub(super) struct Settled<'s> {
    pub state: &'s str,
    pub subject: Option<(&'s str, &'s str)>,
    pub received_on: &'s str,
    pub officer: Option<(&'s str, &'s str)>,
    pub now: i64,
}

/// False if it does not wait any more. What is nothing keeps none of its words.
pub(super) async fn settle(tx: &mut Tx, id: &str, how: &Settled<'_>) -> db::Result<bool> {
    let sql = "UPDATE scans SET state = $2, subject_kind = $3, subject_id = $4, received_on = $5, officer_id = $6,
            officer_name = $7, decided_at = $8, proposed = NULL,
            text = CASE WHEN $2 = 'nothing' THEN '' ELSE text END
        WHERE id = $1 AND state = 'waiting'";
    let ((kind, subject), (officer, name)) = (how.subject.unzip(), how.officer.unzip());
    let values = args![id, how.state, kind, subject, how.received_on, officer, name, how.now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// What was read on a file; `None` for files that did not come on paper. The caller may open the file.
pub async fn text_of(tx: &mut Tx, file: &str) -> db::Result<Option<String>> {
    let text: Option<String> = tx.fetch_optional("SELECT text FROM scans WHERE id = $1", args![file]).await?;
    Ok(text.filter(|text| !text.trim().is_empty()))
}

/// What was read on the letters of the matters of grants, each with the id of its matter.
pub async fn words_of(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<(String, String)>> {
    let ids: Vec<&str> = grants.iter().map(|grant| grant.id()).collect();
    let sql = db::Sql::from("SELECT subject_id, text FROM scans WHERE state = 'placed' AND text <> '' AND subject_id");
    let sql = sql.and(tx.dialect().is_in(1)).and(" ORDER BY id");
    tx.fetch_all(sql, args![serde_json::json!(ids)]).await
}
