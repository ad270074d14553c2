//! Each day, and when the program starts: whether the files of centres still keep what was booked. Nobody comes to a
//! closed door without having been told.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use jiff::civil::Date;
use serde_json::json;

use catalogue::Slot;

use super::centres;
use super::hall;
use super::model::{Visit, VisitState};
use super::{store, visit_notes, waiting};
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::events::{self, ConversationEvent, Subject};
use crate::outbox::VisitNews;
use crate::trust::{self, Action, Actor, Purpose};

/// The kind of the job; its unique key is its day, or the moment of a start.
const CHECK: &str = "counter.check";

/// The hour at which it runs each day: before doors open.
const HOUR: i8 = 6;

/// The number of visits read in one statement.
const MOST: i64 = 200;

/// Has everything checked now, since the files may have changed, and then each day.
///
/// # Errors
/// If the database is unavailable.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    let now = app.world.now();
    let job = NewJob::new(CHECK, json!({"day": null})).unique(format!("start:{now}"));
    enqueue(tx, job, now, app.world.chance()).await?;
    plan(tx, app, app.today().tomorrow().unwrap_or_else(|_| app.today())).await
}

async fn plan(tx: &mut Tx, app: &App, day: Date) -> db::Result<()> {
    let at = day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    let job = NewJob::new(CHECK, json!({"day": day.to_string()})).unique(day.to_string());
    let now = app.world.now();
    enqueue(tx, job.at(at.unwrap_or(now)), now, app.world.chance()).await?;
    Ok(())
}

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(CHECK, move |_, job| check(app.clone(), job))
}

async fn check(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut after = String::new();
    loop {
        let mut tx = app.db.begin().await?;
        let some = store::to_come(&mut tx, (app.world.now(), &after), MOST).await?;
        let Some(last) = some.last() else { break };
        after = last.id.clone();
        for visit in &some {
            if !keeps(&app, visit) {
                lose(&mut tx, &app, visit).await?;
            }
        }
        tx.commit().await?;
    }
    let mut tx = app.db.begin().await?;
    hall::look(&mut tx, &app).await.map_err(|refusal| format!("{}: {:?}", refusal.kind, refusal.cause))?;
    waiting::look(&mut tx, &app).await?;
    if job.payload.get("day").is_some_and(|day| !day.is_null()) {
        plan(&mut tx, &app, app.today().tomorrow()?).await?;
    }
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the files as they are now keep a visit.
fn keeps(app: &App, visit: &Visit) -> bool {
    let Some(centre) = centres::centre(app, &visit.centre) else { return false };
    let Ok(moment) = jiff::Timestamp::from_millisecond(visit.from_at) else { return false };
    let day = moment.to_zoned(app.zone.clone()).date();
    let slot = Slot { from: visit.from_at, to: visit.to_at, counter: visit.counter.clone() };
    centre.keeps((centres::calendar(app, centre), &app.zone), day, (visit.service.as_deref(), visit.way()), &slot)
}

/// Gives the time back, tells the person, and has an officer look after it.
async fn lose(tx: &mut Tx, app: &App, visit: &Visit) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    if !store::go(tx, &visit.id, (VisitState::Booked, VisitState::Lost), app.world.now()).await? {
        return Ok(());
    }
    store::release(tx, &visit.id).await?;
    let Some(known) = threads::whose_by_id(tx, &visit.conversation_id).await? else { return Ok(()) };
    let system = Actor::System("counter");
    let grant = trust::authorise(tx, app, &system, Action::Change, known.into(), Purpose::Informing).await;
    let grant = grant.map_err(|_| "the system may not change it")?;
    conversations::wait_for_officer(tx, app, &grant).await?;
    let event = ConversationEvent::VisitLost { centre: visit.centre.clone(), from: visit.from_at };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, &system, subject, event).await?;
    Ok(visit_notes::tell(tx, app, (&grant, visit), VisitNews::Lost).await?)
}
