//! All SQL of what became of calls.

use db::{Tx, args};

use crate::staff::Officer;
use crate::trust::Grant;

/// What became of a call, as an officer recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenOutcome {
    pub id: String,
    pub call_id: String,
    /// `service:ID`, `event:ID`, `said` or `other`.
    pub reason: String,
    /// A name of [`CallOutcome`](super::CallOutcome).
    pub outcome: String,
    pub note: String,
    pub officer_id: String,
    pub officer_name: String,
    /// When the call ended.
    pub called_at: i64,
    pub at: i64,
}

db::from_row!(WrittenOutcome { id, call_id, reason, outcome, note, officer_id, officer_name, called_at, at });

/// What became of the calls of the conversation of the grant, in the order in which it was recorded.
pub(super) async fn of_conversation(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<WrittenOutcome>> {
    let sql = "SELECT id, call_id, reason, outcome, note, officer_id, officer_name, called_at, at
        FROM call_outcomes WHERE conversation_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// The conversation of a call, and when the call ended: of one that is not kept any more, as it was recorded.
pub(super) async fn conversation_of(tx: &mut Tx, call: &str) -> db::Result<Option<(String, i64)>> {
    let sql = "SELECT conversation_id, ended_at FROM calls
        WHERE id = $1 AND state = 'over' AND conversation_id IS NOT NULL AND ended_at IS NOT NULL
        UNION ALL SELECT conversation_id, called_at FROM call_outcomes WHERE call_id = $1 LIMIT 1";
    tx.fetch_optional(sql, args![call]).await
}

/// The ended calls of the conversation of the grant of which no outcome was recorded, the first one first.
pub(super) async fn without(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<(String, i64)>> {
    let sql = "SELECT id, outcome_due FROM calls WHERE conversation_id = $1 AND outcome_due IS NOT NULL
        ORDER BY outcome_due, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// How many that are; nothing is read of the conversation.
pub(super) async fn count_without(tx: &mut Tx, conversation: &str) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM calls WHERE conversation_id = $1 AND outcome_due IS NOT NULL";
    tx.fetch_one(sql, args![conversation]).await
}

/// The conversations, by reference, of an officer's calls that have no outcome, and when each call ended.
pub(super) async fn of_officer(tx: &mut Tx, officer: &str) -> db::Result<Vec<(String, i64)>> {
    let sql = "SELECT c.reference, l.outcome_due FROM calls l JOIN conversations c ON c.id = l.conversation_id
        WHERE l.officer_id = $1 AND l.outcome_due IS NOT NULL ORDER BY l.outcome_due, l.id LIMIT 20";
    tx.fetch_all(sql, args![officer]).await
}

pub(super) struct NewLine<'n> {
    pub id: String,
    pub call: &'n str,
    pub reason: &'n str,
    pub outcome: &'n str,
    pub note: &'n str,
    pub called_at: i64,
    pub at: i64,
}

pub(super) async fn add(tx: &mut Tx, grant: &Grant, officer: &Officer, new: NewLine<'_>) -> db::Result<()> {
    let sql =
        "INSERT INTO call_outcomes (id, call_id, conversation_id, reason, outcome, note, officer_id, officer_name,
        called_at, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let NewLine { id, call, reason, outcome, note, called_at, at } = new;
    let values =
        args![id, call, grant.id(), reason, outcome, note, officer.id.clone(), officer.name.clone(), called_at, at];
    tx.execute(sql, values).await?;
    tx.execute("UPDATE calls SET outcome_due = NULL WHERE id = $1", args![call]).await?;
    Ok(())
}
