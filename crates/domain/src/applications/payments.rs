//! Payment attempts as stored: at most one of an application can still succeed, or has.

use channels::payments::Status;
use db::{Tx, args};

use crate::app::App;
use crate::slice::Fee;
use crate::trust::Grant;

/// A paid fee.
#[derive(Clone, Debug)]
pub struct Paid {
    /// The id of the payment.
    pub id: String,
    /// In minor units.
    pub amount: i64,
}

db::from_row!(Paid { id, amount });

/// An attempt that may still succeed, or has.
#[derive(Clone, Debug)]
pub struct Try {
    pub id: String,
    pub amount: i64,
    pub provider_id: Option<String>,
    pub state: String,
}

db::from_row!(Try { id, amount, provider_id, state });

/// The successful payment, if any.
pub(super) async fn paid(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Paid>> {
    let sql = "SELECT t.id, t.amount FROM application_payments t JOIN applications p ON p.id = t.application_id
        WHERE p.id = $1 AND p.person_id = $2 AND t.state = 'paid'";
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// The fee as the provider knows it, for the case that begins.
pub(super) async fn fee(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Fee>> {
    let sql =
        "SELECT t.provider_id, t.amount FROM application_payments t JOIN applications p ON p.id = t.application_id
        WHERE p.id = $1 AND p.person_id = $2 AND t.state = 'paid' AND t.provider_id IS NOT NULL";
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// The latest attempt, in whatever state.
pub async fn latest(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Try>> {
    let sql = "SELECT t.id, t.amount, t.provider_id, t.state
        FROM application_payments t JOIN applications p ON p.id = t.application_id
        WHERE p.id = $1 AND p.person_id = $2 ORDER BY t.made_at DESC, t.id DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// A new attempt. The caller has made sure that no other is open; the index refuses a second one.
pub async fn begin(tx: &mut Tx, app: &App, grant: &Grant, amount: i64) -> db::Result<Try> {
    let new = Try { id: app.world.new_id(), amount, provider_id: None, state: "open".to_owned() };
    let sql = "INSERT INTO application_payments (id, application_id, amount, state, made_at)
        VALUES ($1, $2, $3, 'open', $4)";
    tx.execute(sql, args![new.id, grant.id(), new.amount, app.world.now()]).await?;
    Ok(new)
}

/// Stores the provider's id of an attempt.
pub async fn known_as(tx: &mut Tx, grant: &Grant, id: &str, provider: &str) -> db::Result<()> {
    let sql = "UPDATE application_payments SET provider_id = $3 WHERE id = $2 AND application_id = $1";
    tx.execute(sql, args![grant.id(), id, provider]).await?;
    Ok(())
}

/// Stores how an attempt ended; false if it had ended before.
pub async fn end(tx: &mut Tx, grant: &Grant, id: &str, status: Status, at: i64) -> db::Result<bool> {
    let state = match status {
        Status::Open => return Ok(false),
        Status::Paid => "paid",
        Status::Declined => "declined",
        Status::Ended => "ended",
    };
    let sql = "UPDATE application_payments SET state = $3, ended_at = $4
        WHERE id = $2 AND application_id = $1 AND state = 'open'";
    Ok(tx.execute(sql, args![grant.id(), id, state, at]).await? == 1)
}
