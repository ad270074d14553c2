//! All SQL of batches of letters. Ids, days and states: nothing that a letter says, so it needs no grant.

use db::{Sql, Tx, args};

/// A batch.
#[derive(Clone, Debug)]
pub struct Batch {
    pub id: String,
    pub agency: String,
    pub day: String,
    /// `made` or `written`.
    pub state: String,
    pub letters: i64,
    pub made_at: i64,
}

db::from_row!(Batch { id, agency, day, state, letters, made_at });

const BATCHES: &str = "SELECT id, agency, day, state, letters, made_at FROM letter_batches";

/// A letter in a batch.
#[derive(Clone, Debug)]
pub struct Item {
    pub batch_id: String,
    pub letter_id: String,
    pub place: i64,
    pub pages: i64,
    pub sha256: String,
    pub due: String,
    pub state: String,
    pub printed_on: Option<String>,
    pub handed_on: Option<String>,
    pub returned_on: Option<String>,
    pub reason: Option<String>,
}

db::from_row!(Item {
    batch_id,
    letter_id,
    place,
    pages,
    sha256,
    due,
    state,
    printed_on,
    handed_on,
    returned_on,
    reason
});

const ITEMS: &str = "SELECT batch_id, letter_id, place, pages, sha256, due, state, printed_on, handed_on, returned_on,
    reason FROM letter_batch_items";

/// A letter that waits for a batch.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pub id: String,
    pub pages: i64,
    pub sha256: String,
}

db::from_row!(Waiting { id, pages, sha256 });

/// The letters of an agency that wait to be posted and stand in no batch: large print last, otherwise the oldest first.
pub(super) async fn waiting(tx: &mut Tx, agency: &str, most: i64) -> db::Result<Vec<Waiting>> {
    let sql = "SELECT l.id, COALESCE(l.pages, 1) AS pages, l.sha256 FROM letters l
        WHERE l.agency = $1 AND l.state = 'to-post' AND l.sha256 IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM letter_batch_items i WHERE i.letter_id = l.id AND i.state <> 'returned')
        ORDER BY l.large_print, l.id LIMIT $2";
    tx.fetch_all(sql, args![agency, most]).await
}

/// The agencies that have such letters.
pub(super) async fn agencies(tx: &mut Tx, known: &[&str]) -> db::Result<Vec<String>> {
    let mut found = Vec::new();
    for agency in known {
        if !waiting(tx, agency, 1).await?.is_empty() {
            found.push((*agency).to_owned());
        }
    }
    Ok(found)
}

pub(super) async fn insert(tx: &mut Tx, new: &Batch) -> db::Result<()> {
    let sql = "INSERT INTO letter_batches (id, agency, day, state, letters, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, args![new.id, new.agency, new.day, new.state, new.letters, new.made_at]).await?;
    Ok(())
}

/// False if the letter stands in another batch.
pub(super) async fn put(tx: &mut Tx, batch: &str, (letter, place, due): (&Waiting, i64, &str)) -> db::Result<bool> {
    let sql = "INSERT INTO letter_batch_items (batch_id, letter_id, place, pages, sha256, due, state)
        VALUES ($1, $2, $3, $4, $5, $6, 'batched') ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, args![batch, letter.id, place, letter.pages, letter.sha256, due]).await? == 1)
}

/// Batches that do not lie in the folder yet, the oldest first.
pub(super) async fn unwritten(tx: &mut Tx) -> db::Result<Vec<Batch>> {
    tx.fetch_all(Sql::from(BATCHES).and(" WHERE state = 'made' ORDER BY id"), args![]).await
}

pub async fn one(tx: &mut Tx, id: &str) -> db::Result<Option<Batch>> {
    tx.fetch_optional(Sql::from(BATCHES).and(" WHERE id = $1"), args![id]).await
}

/// The latest batches of an agency.
pub async fn of_agency(tx: &mut Tx, agency: &str, most: i64) -> db::Result<Vec<Batch>> {
    tx.fetch_all(Sql::from(BATCHES).and(" WHERE agency = $1 ORDER BY id DESC LIMIT $2"), args![agency, most]).await
}

/// How many letters of a batch are in each state.
pub async fn counts(tx: &mut Tx, batch: &str) -> db::Result<Vec<(String, i64)>> {
    let sql = "SELECT state, COUNT(*) AS n FROM letter_batch_items WHERE batch_id = $1 GROUP BY state";
    tx.fetch_all(sql, args![batch]).await
}

/// The letters of a batch, in the order of printing.
pub async fn items(tx: &mut Tx, batch: &str) -> db::Result<Vec<Item>> {
    tx.fetch_all(Sql::from(ITEMS).and(" WHERE batch_id = $1 ORDER BY place"), args![batch]).await
}

pub(super) async fn item(tx: &mut Tx, batch: &str, letter: &str) -> db::Result<Option<Item>> {
    let lock = tx.dialect().for_update();
    let sql = Sql::from(ITEMS).and(" WHERE batch_id = $1 AND letter_id = $2").and(lock);
    tx.fetch_optional(sql, args![batch, letter]).await
}

/// The batch lies in the folder, or will as soon as it is published.
pub(super) async fn written(tx: &mut Tx, batch: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE letter_batches SET state = 'written', written_at = $2 WHERE id = $1 AND state = 'made'";
    tx.execute(sql, args![batch, now]).await?;
    Ok(())
}

pub(super) async fn printed(tx: &mut Tx, item: &Item, day: &str) -> db::Result<()> {
    let sql = "UPDATE letter_batch_items SET state = CASE WHEN state = 'batched' THEN 'printed' ELSE state END,
        printed_on = COALESCE(printed_on, $3) WHERE batch_id = $1 AND letter_id = $2";
    tx.execute(sql, args![item.batch_id, item.letter_id, day]).await?;
    Ok(())
}

pub(super) async fn handed_over(tx: &mut Tx, item: &Item, day: &str) -> db::Result<()> {
    let sql = "UPDATE letter_batch_items SET state = 'handed-over', handed_on = $3
        WHERE batch_id = $1 AND letter_id = $2 AND state IN ('batched', 'printed')";
    tx.execute(sql, args![item.batch_id, item.letter_id, day]).await?;
    Ok(())
}

pub(super) async fn returned(tx: &mut Tx, item: &Item, (day, reason): (&str, &str)) -> db::Result<()> {
    let sql = "UPDATE letter_batch_items SET state = 'returned', returned_on = $3, reason = $4
        WHERE batch_id = $1 AND letter_id = $2";
    tx.execute(sql, args![item.batch_id, item.letter_id, day, reason]).await?;
    Ok(())
}

/// A file of a printer as it was taken.
#[derive(Clone, Debug)]
pub struct StatusFile {
    pub name: String,
    pub taken_at: i64,
    pub lines: i64,
    pub wrong: i64,
    /// What was wrong, as it stands beside the file.
    pub report: String,
}

db::from_row!(StatusFile { name, taken_at, lines, wrong, report });

pub(super) async fn status_file(tx: &mut Tx, sha256: &str) -> db::Result<Option<StatusFile>> {
    let sql = "SELECT name, taken_at, lines, wrong, report FROM letter_status_files WHERE sha256 = $1";
    tx.fetch_optional(sql, args![sha256]).await
}

/// The latest files in which something was wrong.
pub async fn wrong_files(tx: &mut Tx, most: i64) -> db::Result<Vec<StatusFile>> {
    let sql = "SELECT name, taken_at, lines, wrong, report FROM letter_status_files WHERE wrong > 0
        ORDER BY taken_at DESC LIMIT $1";
    tx.fetch_all(sql, args![most]).await
}

/// False if the same bytes were taken before.
pub(super) async fn keep_status_file(tx: &mut Tx, sha256: &str, file: &StatusFile) -> db::Result<bool> {
    let sql = "INSERT INTO letter_status_files (sha256, name, taken_at, lines, wrong, report)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = args![sha256, file.name, file.taken_at, file.lines, file.wrong, file.report];
    Ok(tx.execute(sql, values).await? == 1)
}
