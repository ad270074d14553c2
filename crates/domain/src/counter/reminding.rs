//! Reminds of a visit the day before, or some hours before one that was booked late.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::model::{Visit, VisitState};
use super::{store, visit_notes};
use crate::app::App;
use crate::outbox::VisitNews;

const REMIND: &str = "counter.remind";

const HOUR: i64 = 60 * 60 * 1_000;

/// How long before a visit people are reminded, in milliseconds: the first that is still to come. Who has just booked
/// needs no reminder.
const BEFORE: [i64; 2] = [24 * HOUR, 3 * HOUR];

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(REMIND, move |_, job| remind(app.clone(), job))
}

/// Has a visit reminded of, at its time as it is now.
pub(super) async fn plan(tx: &mut Tx, app: &App, visit: &Visit) -> db::Result<()> {
    let now = app.world.now();
    let Some(at) = BEFORE.iter().map(|before| visit.from_at - before).find(|at| *at > now + HOUR) else {
        return Ok(());
    };
    let payload = json!({"visit": visit.id, "version": visit.version});
    let job = NewJob::new(REMIND, payload).unique(format!("{}:{}", visit.id, visit.version)).at(at);
    enqueue(tx, job, now, app.world.chance()).await?;
    Ok(())
}

async fn remind(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("visit").and_then(Value::as_str).unwrap_or_default();
    let version = job.payload.get("version").and_then(Value::as_i64);
    let mut tx = app.db.begin().await?;
    // One that was moved has a job of its own.
    let visit = store::by_id(&mut tx, id).await?;
    let is_it = |visit: &Visit| visit.state() == Some(VisitState::Booked) && Some(visit.version) == version;
    if let Some(visit) = visit.filter(is_it) {
        let told = visit_notes::tell_of(&mut tx, &app, &visit, VisitNews::Reminder).await;
        told.map_err(|refusal| format!("{}: {:?}", refusal.kind, refusal.cause))?;
    }
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
