//! All SQL of visits.

use std::collections::BTreeSet;

use db::{Sql, Tx, args};

use super::model::{Visit, VisitState};
use crate::trust::Grant;

const COLUMNS: &str =
    "SELECT id, conversation_id, centre, counter, service, way, from_at, to_at, state, version, changed_at FROM visits";

/// The visit of the conversation of the grant: the latest one, but an appointment to come where a place in the queue,
/// taken after it, is over.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_conversation(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Visit>> {
    let sql = Sql::from(COLUMNS).and(
        " WHERE conversation_id = $1 AND id IN (SELECT MAX(id) FROM visits WHERE conversation_id = $1
            GROUP BY CASE WHEN counter = '' THEN 1 ELSE 0 END) ORDER BY id DESC",
    );
    let latest: Vec<Visit> = tx.fetch_all(sql, args![grant.id()]).await?;
    let mut latest = latest.into_iter();
    let last = latest.next();
    let is_over = last.as_ref().is_some_and(|visit| visit.is_place() && !visit.is_open());
    Ok(latest.next().filter(|before| is_over && before.is_open()).or(last))
}

/// The visits of the person of the grant, the oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Visit>> {
    let sql = Sql::from(COLUMNS)
        .and(" WHERE conversation_id IN (SELECT id FROM conversations WHERE person_id = $1) ORDER BY id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// The visits at a centre between two moments, in their order. Without a grant: nothing of a person is read but that
/// somebody comes.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_day(tx: &mut Tx, centre: &str, (from, to): (i64, i64)) -> db::Result<Vec<Visit>> {
    let sql = Sql::from(COLUMNS).and(" WHERE centre = $1 AND from_at >= $2 AND from_at < $3 ORDER BY from_at, id");
    tx.fetch_all(sql, args![centre, from, to]).await
}

/// Visits that are to come after a moment, after an id, in the order of their ids. For the program's own work.
pub(super) async fn to_come(tx: &mut Tx, (now, after): (i64, &str), most: i64) -> db::Result<Vec<Visit>> {
    let sql = Sql::from(COLUMNS).and(" WHERE state = 'booked' AND from_at > $1 AND id > $2 ORDER BY id LIMIT $3");
    tx.fetch_all(sql, args![now, after, most]).await
}

/// One visit. For the program's own work, and to ask for a grant.
///
/// # Errors
/// If the database is unavailable.
pub async fn by_id(tx: &mut Tx, id: &str) -> db::Result<Option<Visit>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await
}

/// The cells of a centre's counters between two moments that others than this visit have.
pub(super) async fn taken(
    tx: &mut Tx,
    centre: &str,
    (from, to): (i64, i64),
    but: &str,
) -> db::Result<BTreeSet<(String, i64)>> {
    let sql = "SELECT counter, cell_at FROM visit_cells WHERE centre = $1 AND cell_at >= $2 AND cell_at < $3
        AND visit_id <> $4";
    Ok(tx.fetch_all(sql, args![centre, from, to, but]).await?.into_iter().collect())
}

/// Takes a cell of a counter's time; false if another visit has it.
pub(super) async fn take(tx: &mut Tx, visit: &str, (centre, counter): (&str, &str), cell: i64) -> db::Result<bool> {
    let sql = "INSERT INTO visit_cells (centre, cell_at, counter, visit_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (centre, cell_at, counter) DO UPDATE SET visit_id = excluded.visit_id
        WHERE visit_cells.visit_id = excluded.visit_id";
    Ok(tx.execute(sql, args![centre, cell, counter, visit]).await? == 1)
}

/// Frees the cells that a visit has besides its time at a counter.
pub(super) async fn release_others(
    tx: &mut Tx,
    visit: &str,
    (centre, counter): (&str, &str),
    (from, to): (i64, i64),
) -> db::Result<()> {
    let sql = "DELETE FROM visit_cells WHERE visit_id = $1
        AND (centre <> $2 OR counter <> $3 OR cell_at < $4 OR cell_at >= $5)";
    tx.execute(sql, args![visit, centre, counter, from, to]).await?;
    Ok(())
}

/// Gives the time of a visit back.
pub(super) async fn release(tx: &mut Tx, visit: &str) -> db::Result<()> {
    tx.execute("DELETE FROM visit_cells WHERE visit_id = $1", args![visit]).await?;
    Ok(())
}

/// Stores a visit, or what became of its time and state.
pub(super) async fn keep(tx: &mut Tx, visit: &Visit) -> db::Result<()> {
    let sql = "INSERT INTO visits (id, conversation_id, centre, counter, service, from_at, to_at, state, version,
            booked_at, changed_at, way)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
        ON CONFLICT (id) DO UPDATE SET centre = excluded.centre, counter = excluded.counter, way = excluded.way,
            from_at = excluded.from_at, to_at = excluded.to_at, state = excluded.state, version = excluded.version,
            changed_at = excluded.changed_at";
    let Visit { id, conversation_id, centre, counter, service, way, from_at, to_at, state, version, changed_at } =
        visit;
    let (from, to, version, at) = (*from_at, *to_at, *version, *changed_at);
    let values = args![id, conversation_id, centre, counter, service, from, to, state, version, at, way];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The number on which somebody is called for a visit.
pub(super) async fn set_number(tx: &mut Tx, grant: &Grant, visit: &str, number: Option<&str>) -> db::Result<()> {
    let sql = "UPDATE visits SET number = $3 WHERE id = $1 AND conversation_id = $2";
    tx.execute(sql, args![visit, grant.id(), number]).await?;
    Ok(())
}

/// The number on which the person of the grant is called for a visit.
///
/// # Errors
/// If the database is unavailable.
pub async fn number(tx: &mut Tx, grant: &Grant, visit: &str) -> db::Result<Option<String>> {
    let sql = "SELECT number FROM visits WHERE id = $1 AND conversation_id IN
        (SELECT id FROM conversations WHERE person_id = $2)";
    let found: Option<(Option<String>,)> = tx.fetch_optional(sql, args![visit, grant.person()]).await?;
    Ok(found.and_then(|(number,)| number))
}

/// They said that they will be late.
pub(super) async fn set_late(tx: &mut Tx, id: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE visits SET late_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

/// Whether they said so.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_late(tx: &mut Tx, id: &str) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM visits WHERE id = $1 AND late_at IS NOT NULL)", args![id]).await
}

/// What somebody came for, as the officer found.
pub(super) async fn came_for(tx: &mut Tx, id: &str, service: &str) -> db::Result<()> {
    tx.execute("UPDATE visits SET service = $2 WHERE id = $1", args![id, service]).await?;
    Ok(())
}

/// Moves a visit from one state to another; false if it is not in the first.
pub(super) async fn go(tx: &mut Tx, id: &str, (from, to): (VisitState, VisitState), now: i64) -> db::Result<bool> {
    let sql = "UPDATE visits SET state = $3, changed_at = $4 WHERE id = $1 AND state = $2";
    Ok(tx.execute(sql, args![id, from.name(), to.name(), now]).await? == 1)
}
