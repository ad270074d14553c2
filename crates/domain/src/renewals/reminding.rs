//! Sends one reminder, on the person's preferred channel.

use db::Tx;
use db::jobs::Job;
use jiff::civil::Date;
use serde_json::Value;

use super::store::{self, Ending};
use crate::app::App;
use crate::outbox::{self, NewNote, Note, To};
use crate::trust::{self, Action, Actor, Purpose, Resource};

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// A job kind of earlier versions that may still be queued in an upgraded database.
pub(super) const REMIND: &str = "renewals.remind";

/// Reminds a person of something that expires. Idempotent by `cause`.
pub(super) async fn remind(tx: &mut Tx, app: &App, ending: &Ending, cause: &str) -> Result<(), Failed> {
    let Ok(ends_on) = ending.expires_on.parse::<Date>() else { return Ok(()) };
    let person = ending.person_id.as_str();
    let service = Some(ending.service.clone());
    let resource = Resource { id: ending.id.clone(), service, ..Resource::of_person("holding", person) };
    let system = Actor::System("renewals");
    let granted = trust::authorise(tx, app, &system, Action::See, resource, Purpose::Informing).await;
    let Some(holding) = store::one(tx, &granted.map_err(|_| "the system may not look")?).await? else { return Ok(()) };
    let note = Note::RenewalDue { service: ending.service.clone(), label: holding.label, ends_on };
    let telling = NewNote::new(To::IfPreferred(person), note, format!("renewal:{cause}"));
    // A reminder is pointless once the holding has expired.
    let over = ends_on.tomorrow()?.to_zoned(app.zone.clone())?.timestamp().as_millisecond();
    outbox::tell(tx, app, telling.about("holding", &ending.id).until(over)).await?;
    Ok(())
}

/// Converts a job of an earlier version into a note.
pub(super) async fn run(app: App, job: Job) -> Result<(), Failed> {
    let id = job.payload.get("holding").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    if let Some(ending) = store::ending_by_id(&mut tx, id).await? {
        remind(&mut tx, &app, &ending, &job.id).await?;
    }
    tx.commit().await?;
    Ok(())
}
