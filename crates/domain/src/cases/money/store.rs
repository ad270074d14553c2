//! The rows of a case's money: entries, requests that a second officer answers, and payments at the provider.

use channels::payments::Status;
use db::{Sql, Tx, args};

use super::ledger::{Entry, EntryKind, Means};
use crate::trust::{Actor, Grant};

const COLUMNS: &str = "SELECT id, at, day, kind, amount, means, reference, about, why, cite, due, receipt, actor_name
    FROM case_money";

/// An entry to add; what is not said is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct NewEntry<'n> {
    pub id: String,
    pub at: i64,
    pub day: String,
    pub amount: i64,
    pub means: Option<Means>,
    pub reference: Option<&'n str>,
    pub about: Option<&'n str>,
    pub why: Option<&'n str>,
    pub cite: Option<&'n str>,
    pub due: Option<String>,
    pub account: Option<&'n str>,
    pub receipt: Option<&'n str>,
    /// The same is entered once.
    pub once: String,
}

/// All entries of a case, the oldest first.
pub async fn entries(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Entry>> {
    tx.fetch_all(Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY at, id"), args![grant.id()]).await
}

/// Adds an entry; false if the same was entered before.
pub(super) async fn enter(tx: &mut Tx, grant: &Grant, kind: EntryKind, new: &NewEntry<'_>) -> db::Result<bool> {
    enter_for(tx, grant.id(), grant.actor(), kind, new).await
}

/// The same for a case that was opened in this transaction, under the grant for its application.
pub(super) async fn enter_for(
    tx: &mut Tx,
    case: &str,
    actor: &Actor,
    kind: EntryKind,
    new: &NewEntry<'_>,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_money (id, case_id, at, day, kind, amount, means, reference, about, why, cite, due,
            account, receipt, actor_kind, actor_id, actor_name, once)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        ON CONFLICT (case_id, once) DO NOTHING";
    let (by, name) = match actor {
        Actor::Officer { name, .. } => ("officer", Some(name.as_str())),
        Actor::Person { .. } => ("person", None),
        Actor::Holder { .. } => ("holder", None),
        Actor::System(_) | Actor::Nobody => ("system", None),
    };
    let values = args![
        new.id,
        case,
        new.at,
        new.day,
        kind.name(),
        new.amount,
        new.means.map(Means::name),
        new.reference,
        new.about,
        new.why,
        new.cite,
        new.due,
        new.account,
        new.receipt,
        by,
        actor.id(),
        name,
        new.once
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A refund, or a waiver that takes a second officer.
#[derive(Clone, Debug)]
pub struct MoneyRequest {
    pub id: String,
    /// `refund` or `waiver`.
    pub what: String,
    /// The payment that is refunded.
    pub payment: Option<String>,
    pub amount: i64,
    pub means: Option<Means>,
    pub why: String,
    pub promise: Option<String>,
    pub remedy: Option<String>,
    pub asked_by: String,
    pub asked_name: Option<String>,
    pub asked_at: i64,
    pub state: String,
    pub answered_name: Option<String>,
    pub answer: Option<String>,
    pub available: Option<i64>,
    pub provider_refund: Option<String>,
}

db::from_row!(MoneyRequest {
    id,
    what,
    payment,
    amount,
    means,
    why,
    promise,
    remedy,
    asked_by,
    asked_name,
    asked_at,
    state,
    answered_name,
    answer,
    available,
    provider_refund
});

impl MoneyRequest {
    /// Whether it may still change what is owed or paid.
    pub fn is_live(&self) -> bool {
        matches!(self.state.as_str(), "asked" | "approved" | "submitted")
    }
}

const REQUESTS: &str = "SELECT id, what, payment, amount, means, why, promise, remedy, asked_by, asked_name, asked_at,
    state, answered_name, answer, available, provider_refund FROM case_money_requests";

/// All refunds and requests of a case, the oldest first.
pub async fn requests(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<MoneyRequest>> {
    tx.fetch_all(Sql::from(REQUESTS).and(" WHERE case_id = $1 ORDER BY asked_at, id"), args![grant.id()]).await
}

pub(super) async fn request(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<Option<MoneyRequest>> {
    tx.fetch_optional(Sql::from(REQUESTS).and(" WHERE case_id = $1 AND id = $2"), args![grant.id(), id]).await
}

/// A request to store.
pub(super) struct NewRequest<'n> {
    pub id: &'n str,
    pub what: &'static str,
    pub payment: Option<&'n str>,
    pub amount: i64,
    pub means: Option<Means>,
    pub why: &'n str,
    /// The promise and the remedy that it follows from.
    pub remedy: Option<(&'n str, &'n str)>,
    pub state: &'static str,
    pub at: i64,
    pub once: &'n str,
}

/// Stores a request; false if the same was asked before.
pub(super) async fn keep_request(tx: &mut Tx, grant: &Grant, new: &NewRequest<'_>) -> db::Result<bool> {
    let sql = "INSERT INTO case_money_requests (id, case_id, what, payment, amount, means, why, promise, remedy,
            asked_by, asked_name, asked_at, state, once)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (case_id, once) DO NOTHING";
    let name = match grant.actor() {
        Actor::Officer { name, .. } => Some(name.as_str()),
        _ => None,
    };
    let values = args![
        new.id,
        grant.id(),
        new.what,
        new.payment,
        new.amount,
        new.means.map(Means::name),
        new.why,
        new.remedy.map(|(promise, _)| promise),
        new.remedy.map(|(_, remedy)| remedy),
        grant.actor().id(),
        name,
        new.at,
        new.state,
        new.once
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Stores the second officer's answer; false if there was one.
pub(super) async fn answer_request(
    tx: &mut Tx,
    grant: &Grant,
    (id, state, answer): (&str, &str, &str),
    at: i64,
) -> db::Result<bool> {
    let name = match grant.actor() {
        Actor::Officer { name, .. } => Some(name.as_str()),
        _ => None,
    };
    let sql = "UPDATE case_money_requests SET state = $3, answered_by = $4, answered_name = $5, answered_at = $6,
        answer = $7 WHERE case_id = $1 AND id = $2 AND state = 'asked'";
    let values = args![grant.id(), id, state, grant.actor().id(), name, at, answer];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Moves a refund on; false if it was not in the state that it comes from.
pub(super) async fn move_request(
    tx: &mut Tx,
    grant: &Grant,
    id: &str,
    (from, to): (&str, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_money_requests SET state = $4, ended_at = $5
        WHERE case_id = $1 AND id = $2 AND state = $3";
    Ok(tx.execute(sql, args![grant.id(), id, from, to, at]).await? == 1)
}

/// Notes what could still be refunded just before a request to the provider.
pub(super) async fn note_available(tx: &mut Tx, grant: &Grant, id: &str, available: i64) -> db::Result<()> {
    let sql = "UPDATE case_money_requests SET available = $3 WHERE case_id = $1 AND id = $2 AND available IS NULL";
    tx.execute(sql, args![grant.id(), id, available]).await?;
    Ok(())
}

/// Notes that the provider accepted a refund.
pub(super) async fn note_accepted(tx: &mut Tx, grant: &Grant, id: &str, refund: &str) -> db::Result<()> {
    let sql = "UPDATE case_money_requests SET state = 'submitted', provider_refund = $3
        WHERE case_id = $1 AND id = $2 AND state = 'approved'";
    tx.execute(sql, args![grant.id(), id, refund]).await?;
    Ok(())
}

/// A payment at the provider.
#[derive(Clone, Debug)]
pub struct CasePayment {
    pub id: String,
    pub amount: i64,
    pub provider_id: Option<String>,
    pub state: String,
}

db::from_row!(CasePayment { id, amount, provider_id, state });

/// The latest payment of a case at the provider, in whatever state.
pub async fn latest_payment(tx: &mut Tx, grant: &Grant) -> db::Result<Option<CasePayment>> {
    let sql = "SELECT id, amount, provider_id, state FROM case_payments WHERE case_id = $1
        ORDER BY made_at DESC, id DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

pub(super) async fn payment(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<Option<CasePayment>> {
    let sql = "SELECT id, amount, provider_id, state FROM case_payments WHERE case_id = $1 AND id = $2";
    tx.fetch_optional(sql, args![grant.id(), id]).await
}

/// A new payment. The index refuses a second one that is open.
pub(super) async fn begin_payment(tx: &mut Tx, grant: &Grant, (id, amount): (&str, i64), at: i64) -> db::Result<()> {
    let sql = "INSERT INTO case_payments (id, case_id, amount, state, made_at) VALUES ($1, $2, $3, 'open', $4)";
    tx.execute(sql, args![id, grant.id(), amount, at]).await?;
    Ok(())
}

/// Stores the provider's id of a payment.
pub(super) async fn known_as(tx: &mut Tx, grant: &Grant, id: &str, provider: &str) -> db::Result<()> {
    let sql = "UPDATE case_payments SET provider_id = $3 WHERE case_id = $1 AND id = $2";
    tx.execute(sql, args![grant.id(), id, provider]).await?;
    Ok(())
}

/// Stores how a payment ended; false if it had ended before.
pub(super) async fn end_payment(tx: &mut Tx, grant: &Grant, id: &str, status: Status, at: i64) -> db::Result<bool> {
    let state = match status {
        Status::Open => return Ok(false),
        Status::Paid => "paid",
        Status::Declined => "declined",
        Status::Ended => "ended",
    };
    let sql = "UPDATE case_payments SET state = $3, ended_at = $4 WHERE case_id = $1 AND id = $2 AND state = 'open'";
    Ok(tx.execute(sql, args![grant.id(), id, state, at]).await? == 1)
}

/// Whether this was entered or asked before.
pub(super) async fn is_known(tx: &mut Tx, grant: &Grant, once: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM case_money WHERE case_id = $1 AND once = $2)
        OR EXISTS (SELECT 1 FROM case_money_requests WHERE case_id = $1 AND once = $2)";
    tx.fetch_one(sql, args![grant.id(), once]).await
}
