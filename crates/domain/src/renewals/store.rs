//! All SQL of holdings and their reminders.

use db::{Tx, args};
use jiff::civil::Date;
use rules::Facts;
use serde_json::Value;

use super::model::Reminder;
use crate::app::App;
use crate::events::{self, HoldingEvent, Subject, Thing};
use crate::questions::{facts_from_json, facts_to_json};
use crate::trust::Grant;

/// A holding to store, from a register or from the person.
#[derive(Clone, Debug)]
pub struct NewHolding<'n> {
    /// The service that renews it.
    pub service: &'n str,
    pub label: &'n str,
    pub expires_on: Date,
    /// Facts known for its renewal.
    pub facts: &'n Facts,
}

#[derive(Clone, Debug)]
pub struct Holding {
    pub id: String,
    pub service: String,
    pub label: String,
    pub expires_on: String,
    pub application_id: Option<String>,
    pub reference: Option<String>,
    pub sent_at: Option<i64>,
}

db::from_row!(Holding { id, service, label, expires_on, application_id, reference, sent_at });

/// Stores a holding of the person of the grant, with the event `renewals.held`. Returns its id.
pub async fn hold(tx: &mut Tx, app: &App, grant: &Grant, new: NewHolding<'_>) -> db::Result<String> {
    let id = app.world.new_id();
    let sql = "INSERT INTO holdings (id, person_id, service, label, expires_on, facts, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let facts = Value::from(facts_to_json(app.catalogue, new.facts));
    let day = new.expires_on.to_string();
    tx.execute(sql, args![id, grant.person(), new.service, new.label, day, facts, app.world.now()]).await?;
    let subject = Subject::new(Thing::Holding, &id).of(grant.person());
    let event = HoldingEvent::Held { service: new.service.to_owned(), expires_on: day };
    events::record(tx, app, grant.actor(), subject, event).await?;
    Ok(id)
}

/// Facts known for the renewal of a holding of the person of the grant; `None` if it is not theirs, or another service
/// renews it.
pub async fn facts_of(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    service: &str,
    holding: &str,
) -> db::Result<Option<Facts>> {
    let sql = "SELECT facts FROM holdings WHERE id = $1 AND person_id = $2 AND service = $3";
    let kept: Option<Value> = tx.fetch_optional(sql, args![holding, grant.person(), service]).await?;
    let facts = |kept: Value| {
        let named = kept.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value));
        facts_from_json(app.catalogue, named)
    };
    Ok(kept.map(facts))
}

/// All holdings of the person of the grant, the earliest expiry first.
pub async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Holding>> {
    let sql = "SELECT id, service, label, expires_on, application_id, reference, sent_at FROM holdings
        WHERE person_id = $1 ORDER BY expires_on, id";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// The holding of the grant.
pub(super) async fn one(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Holding>> {
    let sql = "SELECT id, service, label, expires_on, application_id, reference, sent_at FROM holdings
        WHERE id = $1 AND person_id = $2";
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// What an authorisation request for a holding needs, and whether a reminder is due.
#[derive(Clone, Debug)]
pub(super) struct Ending {
    pub id: String,
    pub person_id: String,
    pub service: String,
    pub expires_on: String,
}

db::from_row!(Ending { id, person_id, service, expires_on });

/// A batch of holdings, after a given id, that expire within two days of each other and are not being renewed. Without
/// a grant: it returns only whose they are and when they expire.
pub(super) async fn ending(tx: &mut Tx, from: &str, to: &str, after: &str, most: i64) -> db::Result<Vec<Ending>> {
    let sql = "SELECT id, person_id, service, expires_on FROM holdings
        WHERE expires_on >= $1 AND expires_on <= $2 AND sent_at IS NULL AND id > $3 ORDER BY id LIMIT $4";
    tx.fetch_all(sql, args![from, to, after, most]).await
}

/// The same for one holding.
pub(super) async fn ending_by_id(tx: &mut Tx, id: &str) -> db::Result<Option<Ending>> {
    let sql = "SELECT id, person_id, service, expires_on FROM holdings WHERE id = $1 AND sent_at IS NULL";
    tx.fetch_optional(sql, args![id]).await
}

/// Claims a reminder; false if it was claimed before. Without a grant, as it concerns only the program's own work.
pub(super) async fn take_up(tx: &mut Tx, ending: &Ending, reminder: Reminder, now: i64) -> db::Result<bool> {
    let sql = "INSERT INTO renewal_reminders (holding_id, expires_on, kind, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (holding_id, expires_on, kind) DO NOTHING";
    Ok(tx.execute(sql, args![ending.id, ending.expires_on, reminder.name(), now]).await? > 0)
}

/// Links a holding to the application of the same person that renews it. Called by the hook, with the event's data.
pub(super) async fn started(tx: &mut Tx, person: &str, holding: &str, application: &str) -> db::Result<()> {
    let sql = "UPDATE holdings SET application_id = $3 WHERE id = $1 AND person_id = $2 AND sent_at IS NULL";
    tx.execute(sql, args![holding, person, application]).await?;
    Ok(())
}

/// The application that renews a holding was sent.
pub(super) async fn sent(tx: &mut Tx, application: &str, reference: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE holdings SET reference = $2, sent_at = $3 WHERE application_id = $1";
    tx.execute(sql, args![application, reference, now]).await?;
    Ok(())
}

/// Reassigns a guest's holdings to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE holdings SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}
