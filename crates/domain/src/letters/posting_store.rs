//! All SQL about letters at the desk: which wait, who printed them, and who recorded that they were posted.

use std::collections::BTreeMap;

use db::{Sql, Tx, args};
use jiff::civil::Date;

use super::kinds::State;
use crate::trust::Grant;

/// A letter that an officer must deal with, or has posted. Contains neither its content nor its recipient, so it needs
/// no grant.
#[derive(Clone, Debug)]
pub struct ListedLetter {
    pub id: String,
    pub reference: String,
    pub service: String,
    pub kind: String,
    pub state: String,
    pub language: String,
    pub large_print: bool,
    pub pages: Option<i64>,
    pub problem: Option<String>,
    pub asked_at: i64,
    /// When it was last printed with others, and by whom.
    pub printed_at: Option<i64>,
    pub printed_by: Option<String>,
    /// The day on which it was posted, and the batch in which that was recorded.
    pub posted_on: Option<String>,
    pub batch: Option<String>,
    pub posted_by: Option<String>,
}

db::from_row!(ListedLetter {
    id,
    reference,
    service,
    kind,
    state,
    language,
    large_print,
    pages,
    problem,
    asked_at,
    printed_at,
    printed_by,
    posted_on,
    batch,
    posted_by
});

const LISTED: &str = "SELECT l.id, c.reference, l.service, l.kind, l.state, l.language, l.large_print, l.pages,
        l.problem, l.asked_at, p.printed_at, p.officer_name AS printed_by, o.posted_on, o.batch,
        o.officer_name AS posted_by
    FROM letters l JOIN cases c ON c.id = l.case_id
    LEFT JOIN letter_prints p ON p.letter_id = l.id AND p.batch = (
        SELECT MAX(batch) FROM letter_prints WHERE letter_id = l.id)
    LEFT JOIN letter_postings o ON o.letter_id = l.id AND o.corrected_at IS NULL";

const NOT_IN_A_BATCH: &str = " AND NOT EXISTS (
    SELECT 1 FROM letter_batch_items i WHERE i.letter_id = l.id AND i.state <> 'returned')";

/// Letters of an agency in a state, of one kind if it is given: those that wait, oldest first; those that were posted,
/// the latest first.
pub(super) async fn listed(
    tx: &mut Tx,
    agency: &str,
    (state, kind): (State, Option<&str>),
    most: i64,
) -> db::Result<Vec<ListedLetter>> {
    let is_posted = state == State::Sent;
    let order = if is_posted { "o.recorded_at DESC, l.id" } else { "l.id" };
    // What stands in a batch is the printer's.
    let only_posted = if is_posted { " AND o.id IS NOT NULL" } else { NOT_IN_A_BATCH };
    let sql = Sql::from(LISTED).and(" WHERE l.agency = $1 AND l.state = $2 AND ($3 = '' OR l.kind = $3)");
    let sql = sql.and(only_posted).and(" ORDER BY ").and(order).and(" LIMIT $4");
    tx.fetch_all(sql, args![agency, state.name(), kind.unwrap_or_default(), most]).await
}

/// The letters of a batch that still counts, in their order.
pub(super) async fn of_batch(tx: &mut Tx, agency: &str, batch: &str) -> db::Result<Vec<ListedLetter>> {
    let sql = Sql::from(LISTED).and(" WHERE l.agency = $1 AND o.batch = $2 ORDER BY l.id");
    tx.fetch_all(sql, args![agency, batch]).await
}

/// How many letters of an agency wait, by state.
pub(super) async fn counts(tx: &mut Tx, agency: &str) -> db::Result<Vec<(String, i64)>> {
    let sql = Sql::from("SELECT l.state, COUNT(*) AS n FROM letters l WHERE l.agency = $1");
    let sql = sql.and(" AND l.state IN ('failed', 'needs-address', 'to-post')").and(NOT_IN_A_BATCH);
    tx.fetch_all(sql.and(" GROUP BY l.state"), args![agency]).await
}

/// The reference of the case of the letter of the grant.
pub(super) async fn reference(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT c.reference FROM letters l JOIN cases c ON c.id = l.case_id WHERE l.id = $1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The references of the cases of a batch's letters, by letter. Nothing else is read, so it needs no grant.
pub async fn references(tx: &mut Tx, batch: &str) -> db::Result<BTreeMap<String, String>> {
    let sql = "SELECT l.id, c.reference FROM letter_batch_items i JOIN letters l ON l.id = i.letter_id
        JOIN cases c ON c.id = l.case_id WHERE i.batch_id = $1";
    let all: Vec<(String, String)> = tx.fetch_all(sql, args![batch]).await?;
    Ok(all.into_iter().collect())
}

/// Records that the letter of the grant was printed.
pub(super) async fn printed(tx: &mut Tx, grant: &Grant, (batch, name): (&str, &str), now: i64) -> db::Result<()> {
    let sql = "INSERT INTO letter_prints (batch, letter_id, officer_id, officer_name, printed_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    tx.execute(sql, args![batch, grant.id(), grant.actor().id(), name, now]).await?;
    Ok(())
}

/// When and by whom the letter of the grant was printed before.
pub(super) async fn last_print(tx: &mut Tx, grant: &Grant) -> db::Result<Option<(i64, String)>> {
    let sql = "SELECT printed_at, officer_name FROM letter_prints WHERE letter_id = $1
        ORDER BY printed_at DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// A posting to record.
pub(super) struct NewPosting<'n> {
    pub id: &'n str,
    pub batch: &'n str,
    pub name: &'n str,
    pub day: Date,
    pub by_hand: bool,
    pub now: i64,
}

/// Records that the letter of the grant was posted; false if somebody recorded it before.
pub(super) async fn post(tx: &mut Tx, grant: &Grant, new: &NewPosting<'_>) -> db::Result<bool> {
    let sql = "INSERT INTO letter_postings
        (id, batch, letter_id, officer_id, officer_name, posted_on, by_hand, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    let by = grant.actor().id();
    let values = args![new.id, new.batch, grant.id(), by, new.name, new.day.to_string(), new.by_hand, new.now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Takes back that the letter of the grant was posted; false if nothing of it is recorded that counts.
pub(super) async fn take_back(tx: &mut Tx, grant: &Grant, (name, why): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE letter_postings SET corrected_at = $2, corrected_by = $3, correction = $4
        WHERE letter_id = $1 AND corrected_at IS NULL";
    if tx.execute(sql, args![grant.id(), now, name, why]).await? != 1 {
        return Ok(false);
    }
    let sql = "UPDATE letters SET state = CASE WHEN pdf IS NULL THEN 'failed' ELSE 'to-post' END, sent_at = NULL
        WHERE id = $1 AND state = 'sent'";
    Ok(tx.execute(sql, args![grant.id()]).await? == 1)
}
