//! When a centre closes: who still has a place is told, and officers get the work.
//!
//! Who took a place from home and has not come loses it when the doors close; who waits in the hall is helped for an
//! hour more. Both also hold when the files close a centre during its day.

use catalogue::Centre;
use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::place::{HallPlace, PlaceState};
use super::{hall_queue, place_notes, place_store, topic};
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::counter::model::VisitState;
use crate::counter::{centres, store};
use crate::events::{self, ConversationEvent, Subject};
use crate::outbox::PlaceNews;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Purpose};

const CLOSE: &str = "counter.close";

/// How long people in the hall are helped after the doors closed, in milliseconds.
const LONGER: i64 = 60 * 60 * 1_000;

/// Registers the job.
pub(in crate::counter) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(CLOSE, move |_, job| close(app.clone(), job))
}

/// Has a centre looked at when it closes today, and an hour later.
pub(super) async fn plan(tx: &mut Tx, app: &App, centre: &Centre) -> db::Result<()> {
    let (today, now) = (app.today(), app.world.now());
    let spans = centre.open(centres::calendar(app, centre), &app.zone, today);
    let Some(end) = spans.iter().map(|(_, to)| *to).max() else { return Ok(()) };
    for at in [end, end + LONGER] {
        let payload = json!({"centre": centre.id});
        let job = NewJob::new(CLOSE, payload).unique(format!("{}:{at}", centre.id)).at(at.max(now));
        enqueue(tx, job, now, app.world.chance()).await?;
    }
    Ok(())
}

async fn close(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("centre").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    look_at(&mut tx, &app, id).await.map_err(|refusal| format!("{}: {:?}", refusal.kind, refusal.cause))?;
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks at every centre with places, as the files are now.
pub(in crate::counter) async fn look(tx: &mut Tx, app: &App) -> Outcome<()> {
    for centre in place_store::centres(tx).await? {
        look_at(tx, app, &centre).await?;
    }
    Ok(())
}

async fn look_at(tx: &mut Tx, app: &App, id: &str) -> Outcome<()> {
    tx.lock(&topic(id)).await?;
    let (now, today) = (app.world.now(), app.today());
    let centre = centres::centre(app, id);
    let spans = centre.map(|centre| centre.open(centres::calendar(app, centre), &app.zone, today));
    let end = spans.unwrap_or_default().iter().map(|(_, to)| *to).max();
    for place in place_store::live(tx, id).await? {
        let is_old = place.day != today.to_string();
        let keeps = match place.state() {
            _ if is_old => false,
            Some(PlaceState::Home | PlaceState::Away) => end.is_some_and(|end| now < end),
            // Who is at a counter is helped to the end.
            Some(PlaceState::Called | PlaceState::Helped) => true,
            _ => {
                end.is_some_and(|end| now < end + LONGER)
                    || centre.is_some_and(|one| hall_queue::is_open(app, one, now))
            }
        };
        if !keeps {
            lose(tx, app, &place).await?;
        }
    }
    Ok(())
}

/// The place is over. Whose it is, is told; an officer looks after them.
async fn lose(tx: &mut Tx, app: &App, place: &HallPlace) -> Outcome<()> {
    let now = app.world.now();
    // Somebody was helped, and the button was never pressed; or they were called, and left.
    let is_unfinished = place.state() == Some(PlaceState::Helped);
    let (to, visit_to) = match (is_unfinished, place.state()) {
        (true, _) => (PlaceState::Done, VisitState::Ended),
        (_, Some(PlaceState::Away | PlaceState::Called)) => (PlaceState::Gone, VisitState::Missed),
        _ => (PlaceState::Lost, VisitState::Lost),
    };
    place_store::end(tx, &place.visit_id, (to, None), now).await?;
    tx.wake(&topic(&place.centre));
    let visit = store::by_id(tx, &place.visit_id).await?.ok_or_else(Refusal::not_found)?;
    if let Some(from) = visit.state().filter(|from| *from != visit_to) {
        store::go(tx, &visit.id, (from, visit_to), now).await?;
    }
    if to != PlaceState::Lost {
        return Ok(());
    }
    let Some(known) = threads::whose_by_id(tx, &visit.conversation_id).await? else { return Ok(()) };
    let system = Actor::System("counter");
    let grant = trust::authorise(tx, app, &system, Action::Change, known.into(), Purpose::Informing).await?;
    conversations::wait_for_officer(tx, app, &grant).await?;
    let event = ConversationEvent::VisitLost { centre: visit.centre.clone(), from: visit.from_at };
    events::record(tx, app, &system, Subject::conversation(grant.id()).of(grant.person()), event).await?;
    Ok(place_notes::tell(tx, app, (&grant, place), PlaceNews::Lost).await?)
}
