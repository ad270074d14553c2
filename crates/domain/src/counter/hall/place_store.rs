//! All SQL of places in a hall's queue. Nothing of a person is read: who they are stands in the conversation.

use db::{Sql, Tx, args};

use super::place::{HallPlace, PlaceState};

const COLUMNS: &str = "SELECT visit_id, centre, day, number, form, token, source, service, language, needs,
    appointment_at, taken_at, here_at, counts_from, is_late, state, counter, wanted_counter, officer_id, called_at,
    began_at, ended_at, returns, outcome FROM visit_places";

const LIVE: &str = "state IN ('home', 'waiting', 'called', 'helped', 'away')";

/// The place of a visit.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_visit(tx: &mut Tx, visit: &str) -> db::Result<Option<HallPlace>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE visit_id = $1"), args![visit]).await
}

pub(super) async fn by_form(tx: &mut Tx, form: &str) -> db::Result<Option<HallPlace>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE form = $1"), args![form]).await
}

pub(super) async fn by_token(tx: &mut Tx, token: &str) -> db::Result<Option<HallPlace>> {
    tx.fetch_optional(Sql::from(COLUMNS).and(" WHERE token = $1"), args![token]).await
}

/// All places of a centre that are live, in the order in which they are called.
pub(super) async fn live(tx: &mut Tx, centre: &str) -> db::Result<Vec<HallPlace>> {
    let sql = Sql::from(COLUMNS).and(" WHERE centre = $1 AND ").and(LIVE).and(" ORDER BY counts_from, number");
    tx.fetch_all(sql, args![centre]).await
}

/// The centres with live places.
pub(super) async fn centres(tx: &mut Tx) -> db::Result<Vec<String>> {
    let sql = Sql::from("SELECT DISTINCT centre FROM visit_places WHERE ").and(LIVE);
    Ok(tx.fetch_all(sql, args![]).await?.into_iter().map(|(centre,): (String,)| centre).collect())
}

/// Who was called last on a day, the latest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn last_called(tx: &mut Tx, (centre, day): (&str, &str), most: i64) -> db::Result<Vec<HallPlace>> {
    let sql = Sql::from(COLUMNS).and(
        " WHERE centre = $1 AND day = $2 AND state IN ('called', 'helped') ORDER BY called_at DESC, number LIMIT $3",
    );
    tx.fetch_all(sql, args![centre, day, most]).await
}

/// The number that is given next on a day.
pub(super) async fn next_number(tx: &mut Tx, centre: &str, day: &str) -> db::Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM visit_places WHERE centre = $1 AND day = $2";
    tx.fetch_one(sql, args![centre, day]).await
}

pub(super) async fn insert(tx: &mut Tx, place: &HallPlace) -> db::Result<()> {
    let sql = "INSERT INTO visit_places (visit_id, centre, day, number, form, token, source, service, language, needs,
            appointment_at, taken_at, here_at, counts_from, is_late, state, returns)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0)";
    let HallPlace { visit_id, centre, day, number, form, token, source, service, language, needs, .. } = place;
    let values = args![
        visit_id,
        centre,
        day,
        *number,
        form,
        token,
        source,
        service,
        language,
        needs,
        place.appointment_at,
        place.taken_at,
        place.here_at,
        place.counts_from,
        place.is_late,
        place.state
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// They are here, or said that they come late: the moment from which they count.
pub(super) async fn counts(tx: &mut Tx, place: &HallPlace) -> db::Result<()> {
    let sql = "UPDATE visit_places SET here_at = $2, counts_from = $3, is_late = $4, needs = $5 WHERE visit_id = $1";
    let HallPlace { visit_id, here_at, counts_from, is_late, needs, .. } = place;
    tx.execute(sql, args![visit_id, *here_at, *counts_from, *is_late, needs]).await?;
    Ok(())
}

/// Moves a place from one state to another; false if it is not in the first.
pub(super) async fn go(tx: &mut Tx, visit: &str, (from, to): (PlaceState, PlaceState)) -> db::Result<bool> {
    let sql = "UPDATE visit_places SET state = $3 WHERE visit_id = $1 AND state = $2";
    Ok(tx.execute(sql, args![visit, from.name(), to.name()]).await? == 1)
}

/// Calls somebody who waits to a counter; false if they do not wait any more.
pub(super) async fn call(tx: &mut Tx, visit: &str, (counter, officer): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE visit_places SET state = 'called', counter = $2, officer_id = $3, called_at = $4, began_at = NULL
        WHERE visit_id = $1 AND state = 'waiting'";
    Ok(tx.execute(sql, args![visit, counter, officer, now]).await? == 1)
}

/// They are called once more.
pub(super) async fn call_again(tx: &mut Tx, visit: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE visit_places SET called_at = $2 WHERE visit_id = $1 AND state = 'called'", args![visit, now])
        .await?;
    Ok(())
}

pub(super) async fn begin(tx: &mut Tx, visit: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE visit_places SET state = 'helped', began_at = $2 WHERE visit_id = $1 AND state = 'called'";
    Ok(tx.execute(sql, args![visit, now]).await? == 1)
}

/// Who was called and did not come is back, once: false the second time.
pub(super) async fn back(tx: &mut Tx, visit: &str) -> db::Result<bool> {
    let sql = "UPDATE visit_places SET state = 'waiting', returns = returns + 1, counter = NULL, officer_id = NULL
        WHERE visit_id = $1 AND state = 'away' AND returns = 0";
    Ok(tx.execute(sql, args![visit]).await? == 1)
}

/// Sends somebody back into the queue, for another service or one counter. The moment of their coming stays.
pub(super) async fn send_on(
    tx: &mut Tx,
    visit: &str,
    (service, counter): (Option<&str>, Option<&str>),
) -> db::Result<bool> {
    let sql = "UPDATE visit_places SET state = 'waiting', counter = NULL, officer_id = NULL, began_at = NULL,
            service = COALESCE($2, service), wanted_counter = $3
        WHERE visit_id = $1 AND state IN ('called', 'helped')";
    Ok(tx.execute(sql, args![visit, service, counter]).await? == 1)
}

/// A place is over.
pub(in crate::counter) async fn end(
    tx: &mut Tx,
    visit: &str,
    (to, outcome): (PlaceState, Option<&str>),
    now: i64,
) -> db::Result<bool> {
    let sql = Sql::from("UPDATE visit_places SET state = $2, outcome = $3, ended_at = $4 WHERE visit_id = $1 AND ");
    Ok(tx.execute(sql.and(LIVE), args![visit, to.name(), outcome, now]).await? == 1)
}

/// The last times that somebody was helped at a centre: for which service, from when until when.
pub(super) async fn measured(tx: &mut Tx, centre: &str, most: i64) -> db::Result<Vec<(Option<String>, i64, i64)>> {
    let sql = "SELECT service, began_at, ended_at FROM visit_places
        WHERE centre = $1 AND state = 'done' AND began_at IS NOT NULL AND ended_at IS NOT NULL
        ORDER BY ended_at DESC LIMIT $2";
    tx.fetch_all(sql, args![centre, most]).await
}

/// On how many days since one people came, and how many of them could not wait or were in danger.
pub(super) async fn newcomers(tx: &mut Tx, centre: &str, since: &str) -> db::Result<(i64, i64, i64)> {
    let sql = "SELECT COUNT(DISTINCT day), COUNT(CASE WHEN needs LIKE '%frail%' THEN 1 END),
            COUNT(CASE WHEN needs LIKE '%danger%' THEN 1 END)
        FROM visit_places WHERE centre = $1 AND day >= $2";
    tx.fetch_one(sql, args![centre, since]).await
}
