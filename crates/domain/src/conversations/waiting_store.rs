//! All SQL of answers that wait to go.

use db::{Tx, args};
use serde_json::json;

use super::merge_store;
use crate::trust::Grant;

/// An answer that has not gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingAnswer {
    pub id: String,
    /// The conversation in which it will be said.
    pub conversation_id: String,
    pub(super) nonce: String,
    pub officer_id: String,
    pub officer_name: String,
    pub body: String,
    /// The name of its way; for a public one, the message of the post beneath which it goes.
    pub way: String,
    pub is_public: bool,
    pub made_at: i64,
    pub send_at: i64,
    /// `waiting`, `sent`, `withdrawn` or `held`.
    pub state: String,
    /// Why it could not go: `gone`, `may-not`, `said`, `no-way`, `unfit`, `post-gone`.
    pub held_why: Option<String>,
}

db::from_row!(WaitingAnswer {
    id,
    conversation_id,
    nonce,
    officer_id,
    officer_name,
    body,
    way,
    is_public,
    made_at,
    send_at,
    state,
    held_why
});

const COLUMNS: &str = "SELECT id, conversation_id, nonce, officer_id, officer_name, body, way, is_public, made_at,
    send_at, state, held_why FROM waiting_answers";

/// The answers that have not gone in the conversations of the grants, in the order in which they go.
///
/// # Errors
/// If the database is unavailable.
pub async fn waiting(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<WaitingAnswer>> {
    let ids = json!(grants.iter().map(|grant| grant.id()).collect::<Vec<_>>());
    let sql = db::Sql::from(COLUMNS).and(" WHERE conversation_id").and(tx.dialect().is_in(1));
    tx.fetch_all(sql.and(" AND state IN ('waiting', 'held') ORDER BY send_at, id"), args![ids]).await
}

/// One that still waits, for the job that sends it.
pub(super) async fn due(tx: &mut Tx, id: &str) -> db::Result<Option<WaitingAnswer>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE id = $1 AND state = 'waiting'");
    tx.fetch_optional(sql, args![id]).await
}

/// Stores one; false if the same form was sent before.
pub(super) async fn insert(tx: &mut Tx, new: &WaitingAnswer) -> db::Result<bool> {
    let sql = "INSERT INTO waiting_answers (id, conversation_id, nonce, officer_id, officer_name, body, way, is_public,
            made_at, send_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (conversation_id, nonce) DO NOTHING";
    let row = args![
        new.id,
        new.conversation_id,
        new.nonce,
        new.officer_id,
        new.officer_name,
        new.body,
        new.way,
        new.is_public,
        new.made_at,
        new.send_at,
        new.state
    ];
    Ok(tx.execute(sql, row).await? == 1)
}

/// The one that the same form made.
pub(super) async fn by_nonce(tx: &mut Tx, conversation: &str, nonce: &str) -> db::Result<String> {
    let sql = "SELECT id FROM waiting_answers WHERE conversation_id = $1 AND nonce = $2";
    tx.fetch_one(sql, args![conversation, nonce]).await
}

/// It was stopped: nobody but an officer moves it from here.
pub(super) async fn hold(tx: &mut Tx, id: &str, why: &str) -> db::Result<bool> {
    let sql = "UPDATE waiting_answers SET state = 'held', held_why = $2 WHERE id = $1 AND state = 'waiting'";
    Ok(tx.execute(sql, args![id, why]).await? == 1)
}

/// It went or was taken back, and its words are not kept here. False if somebody was faster.
pub(super) async fn end(tx: &mut Tx, id: &str, state: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE waiting_answers SET state = $2, body = '', ended_at = $3
        WHERE id = $1 AND state IN ('waiting', 'held')";
    Ok(tx.execute(sql, args![id, state, now]).await? == 1)
}

/// Whether the person or a colleague said something since an answer was written, in its conversation or in what is read
/// with it.
pub(super) async fn is_overtaken(tx: &mut Tx, answer: &WaitingAnswer) -> db::Result<bool> {
    let sql =
        db::Sql::from("SELECT EXISTS (SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id ")
            .and(merge_store::READ_AS_ONE)
            .and(" WHERE m.id > $2 AND (m.from_kind = 'person' OR COALESCE(m.from_name, '') <> $3))");
    tx.fetch_one(sql, args![answer.conversation_id, answer.id, answer.officer_name]).await
}

/// What the queue needs to know of an answer that waits in a conversation, or in one that was merged into it. No word of
/// it is read.
#[derive(Clone, Debug)]
pub struct WaitingWork {
    pub id: String,
    pub conversation_id: String,
    pub made_at: i64,
    pub send_at: i64,
    pub state: String,
    /// Whether something was said since by the person or another officer.
    pub is_overtaken: bool,
}

db::from_row!(WaitingWork { id, conversation_id, made_at, send_at, state, is_overtaken });

/// The answers that wait, or were stopped, in a conversation and in what was merged into it.
///
/// # Errors
/// If the database is unavailable.
pub async fn work(tx: &mut Tx, conversation: &str) -> db::Result<Vec<WaitingWork>> {
    let sql = "SELECT w.id AS id, w.conversation_id AS conversation_id, w.made_at AS made_at, w.send_at AS send_at,
        w.state AS state, EXISTS (SELECT 1 FROM messages m JOIN conversations o ON o.id = m.conversation_id
            WHERE (o.id = $1 OR o.merged_into = $1) AND m.id > w.id
            AND (m.from_kind = 'person' OR COALESCE(m.from_name, '') <> w.officer_name)) AS is_overtaken
        FROM waiting_answers w JOIN conversations c ON c.id = w.conversation_id
        WHERE (c.id = $1 OR c.merged_into = $1) AND w.state IN ('waiting', 'held') ORDER BY w.send_at, w.id";
    tx.fetch_all(sql, args![conversation]).await
}
