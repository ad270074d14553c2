//! All SQL of calls.

use db::{Sql, Tx, args};
use serde_json::Value;

/// A call.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub id: String,
    /// The exchange that carries it, and its name there.
    pub exchange: String,
    pub name: String,
    /// Whether we called.
    pub is_ours: bool,
    /// The number at the other end, as the exchange says; it proves nothing.
    pub number: Option<String>,
    pub language: String,
    pub is_slow: bool,
    pub turn: i64,
    pub place: Value,
    /// `on`, `waiting` for an officer, `talking` with one, `to-ring`, `ringing` or `over`.
    pub state: String,
    pub conversation_id: Option<String>,
    pub officer_id: Option<String>,
    /// Whom to call into it, once.
    pub third: Option<String>,
    pub told_at: i64,
    pub began_at: i64,
    pub ended_at: Option<i64>,
    /// Since when an outcome is waited for.
    pub outcome_due: Option<i64>,
}

db::from_row!(Call {
    id,
    exchange,
    name,
    is_ours,
    number,
    language,
    is_slow,
    turn,
    place,
    state,
    conversation_id,
    officer_id,
    third,
    told_at,
    began_at,
    ended_at,
    outcome_due
});

const COLUMNS: &str = "SELECT id, exchange, name, is_ours, number, language, is_slow, turn, place, state,
    conversation_id, officer_id, third, told_at, began_at, ended_at, outcome_due FROM calls";

/// A call by its name at its exchange, locked until the transaction ends.
pub(super) async fn locked(tx: &mut Tx, (exchange, name): (&str, &str)) -> db::Result<Option<Call>> {
    tx.lock(&format!("call:{exchange}:{name}")).await?;
    let sql = Sql::from(COLUMNS).and(" WHERE exchange = $1 AND name = $2");
    tx.fetch_optional(sql, args![exchange, name]).await
}

/// The latest call of a conversation.
pub(super) async fn of_conversation(tx: &mut Tx, conversation: &str) -> db::Result<Option<Call>> {
    let sql = Sql::from(COLUMNS).and(" WHERE conversation_id = $1 ORDER BY began_at DESC, id DESC LIMIT 1");
    tx.fetch_optional(sql, args![conversation]).await
}

/// Calls of an exchange that are not over, in a state or in any.
pub(super) async fn going_on(tx: &mut Tx, exchange: &str, state: &str) -> db::Result<Vec<Call>> {
    let sql = Sql::from(COLUMNS)
        .and(" WHERE exchange = $1 AND state <> 'over' AND (state = $2 OR $2 = '') ORDER BY began_at, id");
    tx.fetch_all(sql, args![exchange, state]).await
}

/// Calls into which somebody is to be called.
pub(super) async fn with_third(tx: &mut Tx, exchange: &str) -> db::Result<Vec<Call>> {
    let sql = Sql::from(COLUMNS).and(" WHERE exchange = $1 AND state = 'talking' AND third IS NOT NULL ORDER BY id");
    tx.fetch_all(sql, args![exchange]).await
}

pub(super) async fn keep(tx: &mut Tx, call: &Call) -> db::Result<()> {
    let sql = "INSERT INTO calls (id, exchange, name, is_ours, number, language, is_slow, turn, place, state,
            conversation_id, officer_id, third, told_at, began_at, ended_at, outcome_due)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, language = excluded.language,
            is_slow = excluded.is_slow, turn = excluded.turn, place = excluded.place, state = excluded.state,
            conversation_id = excluded.conversation_id, officer_id = excluded.officer_id, third = excluded.third,
            told_at = excluded.told_at, ended_at = excluded.ended_at,
            outcome_due = CASE WHEN calls.state = 'over' THEN calls.outcome_due ELSE excluded.outcome_due END";
    let values = args![
        call.id,
        call.exchange,
        call.name,
        call.is_ours,
        call.number.clone(),
        call.language,
        call.is_slow,
        call.turn,
        call.place,
        call.state,
        call.conversation_id.clone(),
        call.officer_id.clone(),
        call.third.clone(),
        call.told_at,
        call.began_at,
        call.ended_at,
        call.outcome_due
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// How many calls we made to a number since a moment.
pub(super) async fn made_to(tx: &mut Tx, number: &str, since: i64) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM calls WHERE is_ours = $3 AND number = $1 AND began_at > $2";
    tx.fetch_one(sql, args![number, since, true]).await
}

/// How often something was keyed in wrongly today, by what was tried or by who tried.
pub(super) async fn tries(tx: &mut Tx, who: &str, day: &str) -> db::Result<i64> {
    let sql = "SELECT tries FROM call_tries WHERE who = $1 AND day = $2";
    Ok(tx.fetch_optional(sql, args![who, day]).await?.unwrap_or_default())
}

pub(super) async fn count_try(tx: &mut Tx, who: &str, day: &str) -> db::Result<()> {
    let sql = "INSERT INTO call_tries (who, day, tries) VALUES ($1, $2, 1)
        ON CONFLICT (who, day) DO UPDATE SET tries = call_tries.tries + 1";
    tx.execute(sql, args![who, day]).await?;
    Ok(())
}

/// Deletes calls that began before a moment, and tries of days before; run nightly.
///
/// # Errors
/// If the database is unavailable.
pub async fn purge(tx: &mut Tx, (before, today): (i64, &str)) -> db::Result<()> {
    tx.execute("DELETE FROM calls WHERE began_at < $1", args![before]).await?;
    tx.execute("DELETE FROM call_tries WHERE day < $1", args![today]).await?;
    Ok(())
}
