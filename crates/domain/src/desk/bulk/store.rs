//! SQL of acts on many items.

use db::{Tx, args};
use serde_json::json;

use super::model::{Bulk, BulkAct, BulkItem, NewBulk};
use crate::work_items::Assignment;

struct Row {
    id: String,
    officer_id: String,
    act: String,
    words: Option<String>,
    day: Option<String>,
    receivers: Option<String>,
    at: i64,
    started_at: Option<i64>,
    undone_at: Option<i64>,
}

db::from_row!(Row { id, officer_id, act, words, day, receivers, at, started_at, undone_at });

struct ItemRow {
    item_id: String,
    seen: Option<String>,
    outcome: Option<String>,
    problem: Option<String>,
    who: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

db::from_row!(ItemRow { item_id, seen, outcome, problem, who, before, after });

impl From<ItemRow> for BulkItem {
    fn from(row: ItemRow) -> Self {
        let read = |stored: Option<String>| stored.and_then(|text| serde_json::from_str(&text).ok());
        BulkItem {
            item_id: row.item_id,
            seen: row.seen,
            outcome: row.outcome,
            problem: row.problem,
            who: row.who,
            before: read(row.before),
            after: read(row.after),
        }
    }
}

/// Stores an act with its items. What reaches nobody outside starts at once.
pub(super) async fn insert(tx: &mut Tx, id: &str, officer: &str, new: &NewBulk<'_>, now: i64) -> db::Result<()> {
    let receivers: Vec<&str> = new.receivers.iter().map(|one| one.id.as_str()).collect();
    let sql = "INSERT INTO desk_bulks (id, officer_id, act, words, day, receivers, at, started_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        id,
        officer,
        new.act.name(),
        new.words,
        new.day.map(|day| day.to_string()),
        json!(receivers).to_string(),
        now,
        (!new.act.reaches_people()).then_some(now)
    ];
    tx.execute(sql, values).await?;
    let mut insert = db::Builder::new("INSERT INTO desk_bulk_items (bulk_id, place, item_id, seen) VALUES ");
    let place = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
    insert.rows(new.ticked.iter().enumerate().map(|(at, one)| args![id, place(at), one.id, one.seen]));
    insert.push(" ON CONFLICT (bulk_id, item_id) DO NOTHING");
    let (sql, values) = insert.finish();
    tx.execute(sql, values).await?;
    Ok(())
}

/// An act with its items, in the order in which they were ticked.
pub async fn find(tx: &mut Tx, id: &str) -> db::Result<Option<Bulk>> {
    let sql = "SELECT id, officer_id, act, words, day, receivers, at, started_at, undone_at FROM desk_bulks
        WHERE id = $1";
    let found: Option<Row> = tx.fetch_optional(sql, args![id]).await?;
    let Some((row, act)) = found.and_then(|row| BulkAct::of(&row.act).map(|act| (row, act))) else { return Ok(None) };
    let sql = "SELECT item_id, seen, outcome, problem, who, before, after FROM desk_bulk_items
        WHERE bulk_id = $1 ORDER BY place";
    let items: Vec<ItemRow> = tx.fetch_all(sql, args![id]).await?;
    Ok(Some(Bulk {
        id: row.id,
        officer_id: row.officer_id,
        act,
        words: row.words.unwrap_or_default(),
        day: row.day.and_then(|day| day.parse().ok()),
        receivers: row.receivers.and_then(|ids| serde_json::from_str(&ids).ok()).unwrap_or_default(),
        at: row.at,
        started_at: row.started_at,
        undone_at: row.undone_at,
        items: items.into_iter().map(BulkItem::from).collect(),
    }))
}

/// Marks an act as started, from when on it is carried out whatever happens; false if it was undone before.
pub(super) async fn start(tx: &mut Tx, id: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE desk_bulks SET started_at = COALESCE(started_at, $2) WHERE id = $1 AND undone_at IS NULL";
    Ok(tx.execute(sql, args![id, now]).await? == 1)
}

/// Marks an act as undone: what reaches people only before it started. The words are forgotten.
pub(super) async fn mark_undone(tx: &mut Tx, id: &str, is_started: bool, now: i64) -> db::Result<bool> {
    let sql = "UPDATE desk_bulks SET undone_at = $2, words = NULL WHERE id = $1 AND undone_at IS NULL";
    let sql = if is_started { sql.into() } else { db::Sql::from(sql).and(" AND started_at IS NULL") };
    Ok(tx.execute(sql, args![id, now]).await? == 1)
}

/// Forgets what was written, once it stands where it belongs.
pub(super) async fn forget_words(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("UPDATE desk_bulks SET words = NULL WHERE id = $1", args![id]).await?;
    Ok(())
}

/// Records that an item was changed.
pub(super) async fn keep_done(
    tx: &mut Tx,
    (bulk, item): (&str, &str),
    (before, after): (&Assignment, &Assignment),
) -> db::Result<()> {
    let stored = |one: &Assignment| json!(one).to_string();
    let sql = "UPDATE desk_bulk_items SET outcome = 'done', before = $3, after = $4
        WHERE bulk_id = $1 AND item_id = $2";
    tx.execute(sql, args![bulk, item, stored(before), stored(after)]).await?;
    Ok(())
}

/// Records that an item was left as it was, and why.
pub(super) async fn keep_refused(
    tx: &mut Tx,
    (bulk, item): (&str, &str),
    (problem, who): (&str, Option<&str>),
) -> db::Result<()> {
    let sql = "UPDATE desk_bulk_items SET outcome = 'refused', problem = $3, who = $4
        WHERE bulk_id = $1 AND item_id = $2";
    tx.execute(sql, args![bulk, item, problem, who]).await?;
    Ok(())
}

/// Records what an undoing did to an item: `undone`, or `stayed` because somebody changed it since.
pub(super) async fn keep_undone(tx: &mut Tx, (bulk, item): (&str, &str), outcome: &str) -> db::Result<()> {
    let sql = "UPDATE desk_bulk_items SET outcome = $3 WHERE bulk_id = $1 AND item_id = $2";
    tx.execute(sql, args![bulk, item, outcome]).await?;
    Ok(())
}

/// Deletes acts that are long over.
pub(super) async fn purge(tx: &mut Tx, before: i64) -> db::Result<()> {
    let sql = "DELETE FROM desk_bulk_items WHERE bulk_id IN (SELECT id FROM desk_bulks WHERE at < $1)";
    tx.execute(sql, args![before]).await?;
    tx.execute("DELETE FROM desk_bulks WHERE at < $1", args![before]).await?;
    Ok(())
}
