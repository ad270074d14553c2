//! SQL of who is viewing an item, and who has read which briefing.

use db::{Tx, args};

use crate::trust::Mark;

/// How long a viewer counts as present after their page was last heard of, in milliseconds.
const LOOKING: i64 = 60_000;

/// Records that an officer is viewing an item.
pub fn look(item: &str, (officer, name): (&str, &str), now: i64) -> Mark {
    let sql = "INSERT INTO desk_lookers (item_id, officer_id, officer_name, seen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (item_id, officer_id) DO UPDATE SET seen_at = excluded.seen_at";
    Mark { sql, args: args![item, officer, name, now] }
}

/// The names of others who are viewing an item.
pub async fn lookers(tx: &mut Tx, item: &str, officer: &str, now: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT officer_name FROM desk_lookers
        WHERE item_id = $1 AND officer_id <> $2 AND seen_at > $3 ORDER BY officer_name";
    tx.fetch_all(sql, args![item, officer, now - LOOKING]).await
}

/// When an officer read a version of a briefing: of a service, or of a changed article.
pub async fn reading(tx: &mut Tx, officer: &str, service: &str, version: i64) -> db::Result<Option<i64>> {
    let sql = "SELECT at FROM desk_readings WHERE officer_id = $1 AND service = $2 AND version = $3";
    tx.fetch_optional(sql, args![officer, service, version]).await
}

/// All readings of an officer, by subject and version.
pub async fn readings(tx: &mut Tx, officer: &str) -> db::Result<Vec<(String, i64)>> {
    tx.fetch_all("SELECT service, version FROM desk_readings WHERE officer_id = $1", args![officer]).await
}

pub async fn keep_reading(tx: &mut Tx, officer: &str, service: &str, version: i64, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO desk_readings (officer_id, service, version, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (officer_id, service, version) DO NOTHING";
    tx.execute(sql, args![officer, service, version, now]).await?;
    Ok(())
}
