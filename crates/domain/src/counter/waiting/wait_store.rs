//! All SQL of the waiting list.

use db::{Sql, Tx, args};

use super::wait::VisitWait;
use crate::conversations::URGENT;
use crate::trust::Grant;

const COLUMNS: &str = "SELECT w.id, w.conversation_id, w.centre, w.service, w.way, w.first_day, w.last_day, w.has_need,
        w.asked_at, w.offers, w.offer_from, w.offer_until, w.passed_from, c.priority >= $1 AS is_urgent
    FROM visit_waits w JOIN conversations c ON c.id = w.conversation_id";

/// The cells of times that fell free and that nobody was offered yet stand under this id.
const FREED: &str = "freed";

/// The place of the conversation of the grant on the list.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_conversation(tx: &mut Tx, grant: &Grant) -> db::Result<Option<VisitWait>> {
    let sql = Sql::from(COLUMNS).and(" WHERE w.conversation_id = $2");
    tx.fetch_optional(sql, args![URGENT, grant.id()]).await
}

/// The places of a person, for their data export.
pub(in crate::counter) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<VisitWait>> {
    let sql = Sql::from(COLUMNS).and(" WHERE c.person_id = $2 ORDER BY w.id");
    tx.fetch_all(sql, args![URGENT, grant.person()]).await
}

/// The number on which the person of the grant wants to be called.
pub(in crate::counter) async fn number(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<Option<String>> {
    let sql = "SELECT number FROM visit_waits WHERE id = $1 AND conversation_id IN
        (SELECT id FROM conversations WHERE person_id = $2)";
    let found: Option<(Option<String>,)> = tx.fetch_optional(sql, args![id, grant.person()]).await?;
    Ok(found.and_then(|(number,)| number))
}

/// Everybody who waits at a centre: who is in danger first, all others in the order in which they asked.
pub(super) async fn of_centre(tx: &mut Tx, centre: &str) -> db::Result<Vec<VisitWait>> {
    let sql = Sql::from(COLUMNS)
        .and(" WHERE w.centre = $2 ORDER BY CASE WHEN c.priority >= $1 THEN 0 ELSE 1 END, w.counts_from, w.id");
    tx.fetch_all(sql, args![URGENT, centre]).await
}

/// The centres at which anybody waits.
pub(super) async fn centres(tx: &mut Tx) -> db::Result<Vec<String>> {
    let all: Vec<(String,)> = tx.fetch_all("SELECT DISTINCT centre FROM visit_waits ORDER BY centre", args![]).await?;
    Ok(all.into_iter().map(|(centre,)| centre).collect())
}

/// Whether anybody waits at a centre.
pub(super) async fn is_anybody(tx: &mut Tx, centre: &str) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM visit_waits WHERE centre = $1)", args![centre]).await
}

/// Stores a place on the list; a new wish of the same conversation takes the place of the one before.
pub(super) async fn keep(
    tx: &mut Tx,
    grant: &Grant,
    (wait, number): (&VisitWait, Option<&str>),
    counts_from: i64,
) -> db::Result<()> {
    let sql =
        "INSERT INTO visit_waits (id, conversation_id, centre, service, way, number, first_day, last_day, has_need,
            asked_at, counts_from, offers)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)";
    let VisitWait { id, centre, service, way, first_day, last_day, has_need, asked_at, .. } = wait;
    let values =
        args![id, grant.id(), centre, service, way, number, first_day, last_day, *has_need, *asked_at, counts_from];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Takes a place off the list; false if somebody was faster.
pub(super) async fn remove(tx: &mut Tx, id: &str) -> db::Result<bool> {
    Ok(tx.execute("DELETE FROM visit_waits WHERE id = $1", args![id]).await? == 1)
}

/// Takes a place off the list whose time is still kept; false if it is not.
pub(super) async fn accept(tx: &mut Tx, id: &str, (from, now): (i64, i64)) -> db::Result<bool> {
    let sql = "DELETE FROM visit_waits WHERE id = $1 AND offer_from = $2 AND offer_until > $3";
    Ok(tx.execute(sql, args![id, from, now]).await? == 1)
}

/// A time is kept for somebody until a moment. A short message from this number answers it.
pub(super) async fn offer(
    tx: &mut Tx,
    id: &str,
    (from, until): (i64, i64),
    answers_from: Option<&str>,
) -> db::Result<()> {
    let sql = "UPDATE visit_waits SET offer_from = $2, offer_until = $3, answers_from = $4, offers = offers + 1
        WHERE id = $1";
    tx.execute(sql, args![id, from, until, answers_from]).await?;
    Ok(())
}

/// The conversation to which a time was offered on a number, the one that was offered first.
pub(super) async fn offered_on(tx: &mut Tx, number: &str, now: i64) -> db::Result<Option<String>> {
    let sql = "SELECT conversation_id FROM visit_waits WHERE answers_from = $1 AND offer_until > $2
        ORDER BY offer_until LIMIT 1";
    let found: Option<(String,)> = tx.fetch_optional(sql, args![number, now]).await?;
    Ok(found.map(|(id,)| id))
}

/// The time that was offered is not kept any more. From then on they count from a moment; false if it was taken.
pub(super) async fn pass(
    tx: &mut Tx,
    id: &str,
    (from, counts_from): (i64, Option<i64>),
    offers: i64,
) -> db::Result<bool> {
    let sql = "UPDATE visit_waits SET offers = $4, offer_from = NULL, offer_until = NULL, answers_from = NULL, passed_from = $2,
            counts_from = COALESCE($3, counts_from)
        WHERE id = $1 AND offer_from = $2";
    Ok(tx.execute(sql, args![id, from, counts_from, offers]).await? == 1)
}

/// When the visit begins that a conversation has to come.
pub(super) async fn visit_to_come(tx: &mut Tx, conversation: &str, now: i64) -> db::Result<Option<i64>> {
    let sql = "SELECT from_at FROM visits WHERE conversation_id = $1 AND state = 'booked' AND from_at > $2
        ORDER BY id DESC LIMIT 1";
    let found: Option<(i64,)> = tx.fetch_optional(sql, args![conversation, now]).await?;
    Ok(found.map(|(from,)| from))
}

/// The cells of a visit at a centre fall free, for those who wait first; all but those of a time at a counter.
pub(super) async fn set_aside(
    tx: &mut Tx,
    (visit, centre): (&str, &str),
    but: Option<(&str, i64, i64)>,
) -> db::Result<()> {
    let (counter, from, to) = but.unwrap_or_default();
    let sql = "UPDATE visit_cells SET visit_id = $2 WHERE visit_id = $1 AND centre = $6
        AND (counter <> $3 OR cell_at < $4 OR cell_at >= $5)";
    tx.execute(sql, args![visit, FREED, counter, from, to, centre]).await?;
    Ok(())
}

/// What fell free is free.
pub(super) async fn give_out(tx: &mut Tx, centre: &str) -> db::Result<()> {
    tx.execute("DELETE FROM visit_cells WHERE centre = $1 AND visit_id = $2", args![centre, FREED]).await?;
    Ok(())
}
