//! The officer at a counter: calls the next, begins, marks who does not come, and finishes.

use catalogue::Centre;
use db::Tx;

use super::hall_queue::Hall;
use super::place::{HallPlace, PlaceState};
use super::seats::{at, seat_of};
use super::{place_notes, place_store, topic};
use crate::app::App;
use crate::conversations::store as threads;
use crate::counter::booking::{granted, recorded};
use crate::counter::model::VisitState;
use crate::counter::{store, waiting};
use crate::events::ConversationEvent;
use crate::outbox::PlaceNews;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitOutcome {
    Done,
    NotDone,
}

impl VisitOutcome {
    pub fn name(self) -> &'static str {
        match self {
            VisitOutcome::Done => "done",
            VisitOutcome::NotDone => "not-done",
        }
    }

    pub fn of(name: &str) -> Option<VisitOutcome> {
        [VisitOutcome::Done, VisitOutcome::NotDone].into_iter().find(|one| one.name() == name)
    }
}

/// Calls the one who is next by the rule to the officer's counter; none if nobody waits for it. Of two officers who press at
/// once each gets another number: one after the other reads the queue, and the database refuses a second call.
///
/// # Errors
/// If the officer sits at no counter of this centre, or somebody is there.
pub async fn call_next(tx: &mut Tx, app: &App, officer: &Actor, centre: &str) -> Outcome<Option<HallPlace>> {
    let (id, centre) = at(app, officer, centre)?;
    tx.lock(&topic(&centre.id)).await?;
    let counter = own_counter(tx, app, id, centre).await?;
    let hall = Hall::of(tx, app, centre).await?;
    if hall.places.iter().any(|place| place.is_at_counter() && place.counter.as_deref() == Some(&counter)) {
        return Err(Refusal::conflict("hall-somebody-here"));
    }
    let Some(place) = hall.next(&counter) else { return Ok(None) };
    // The look stands in the ledger.
    let grant = grant(tx, app, officer, place).await?;
    if !place_store::call(tx, &place.visit_id, (&counter, id), app.world.now()).await? {
        return Err(Refusal::conflict("hall-not-waiting"));
    }
    let event = ConversationEvent::PlaceCalled { number: place.number, counter };
    recorded(tx, app, (officer, &grant), event).await?;
    let place = place_store::of_visit(tx, &place.visit_id).await?.ok_or_else(Refusal::not_found)?;
    if place.is_remote() {
        place_notes::tell(tx, app, (&grant, &place), PlaceNews::Called).await?;
    }
    tx.wake(&topic(&centre.id));
    Ok(Some(place))
}

/// Calls the one once more who was called to the officer's counter.
///
/// # Errors
/// If nobody was.
pub async fn again(tx: &mut Tx, app: &App, officer: &Actor, centre: &str) -> Outcome<()> {
    let (_, place) = at_own_counter(tx, app, officer, centre).await?;
    place_store::call_again(tx, &place.visit_id, app.world.now()).await?;
    tx.wake(&topic(&place.centre));
    Ok(())
}

/// They are at the counter.
///
/// # Errors
/// If nobody was called there, or it began before.
pub async fn begin(tx: &mut Tx, app: &App, officer: &Actor, centre: &str) -> Outcome<()> {
    let (_, place) = at_own_counter(tx, app, officer, centre).await?;
    if !place_store::begin(tx, &place.visit_id, app.world.now()).await? {
        return Err(Refusal::conflict("hall-not-waiting"));
    }
    tx.wake(&topic(&place.centre));
    Ok(())
}

/// They did not come. Once they are back their place is as before.
///
/// # Errors
/// If nobody was called there, or they are there.
pub async fn no_show(tx: &mut Tx, app: &App, officer: &Actor, centre: &str) -> Outcome<()> {
    let (grant, place) = at_own_counter(tx, app, officer, centre).await?;
    if !place_store::go(tx, &place.visit_id, (PlaceState::Called, PlaceState::Away)).await? {
        return Err(Refusal::conflict("hall-not-waiting"));
    }
    marked(tx, app, (officer, &grant), (&place, VisitState::Arrived, VisitState::Missed)).await
}

/// Who did not come when called is back: once, with the place that they had.
///
/// # Errors
/// If they have no place here, or came back before.
pub async fn back(tx: &mut Tx, app: &App, officer: &Actor, (centre, reference): (&str, &str)) -> Outcome<()> {
    let (_, centre) = at(app, officer, centre)?;
    tx.lock(&topic(&centre.id)).await?;
    let (grant, _) = granted(tx, app, (officer, Purpose::Helping), reference).await?;
    let visit = store::of_conversation(tx, &grant).await?.filter(|visit| visit.centre == centre.id);
    let visit = visit.ok_or_else(Refusal::not_found)?;
    let place = place_store::of_visit(tx, &visit.id).await?.ok_or_else(Refusal::not_found)?;
    if !place_store::back(tx, &visit.id).await? {
        return Err(Refusal::conflict("hall-returned-before"));
    }
    marked(tx, app, (officer, &grant), (&place, VisitState::Missed, VisitState::Arrived)).await
}

/// They were helped, or could not be; and what they came for, if it was something else.
///
/// # Errors
/// If nobody is at the officer's counter.
pub async fn finish(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    centre: &str,
    (outcome, service): (VisitOutcome, Option<&str>),
) -> Outcome<()> {
    let (grant, place) = at_own_counter(tx, app, officer, centre).await?;
    let now = app.world.now();
    if place.began_at.is_none() {
        // Nobody pressed that it began: they were called, and it ends now.
        place_store::begin(tx, &place.visit_id, place.called_at.unwrap_or(now)).await?;
    }
    if let Some(service) = service.filter(|id| app.catalogue.service(id).is_some()) {
        store::came_for(tx, &place.visit_id, service).await?;
    }
    place_store::end(tx, &place.visit_id, (PlaceState::Done, Some(outcome.name())), now).await?;
    let came_for = service.map(str::to_owned).or(place.service.clone());
    let event = ConversationEvent::VisitOutcome { service: came_for, is_done: outcome == VisitOutcome::Done };
    recorded(tx, app, (officer, &grant), event).await?;
    waiting::came(tx, app, &grant).await?;
    marked(tx, app, (officer, &grant), (&place, VisitState::Arrived, VisitState::Ended)).await
}

/// Moves the visit along with its place.
async fn marked(
    tx: &mut Tx,
    app: &App,
    (officer, grant): (&Actor, &Grant),
    (place, from, to): (&HallPlace, VisitState, VisitState),
) -> Outcome<()> {
    store::go(tx, &place.visit_id, (from, to), app.world.now()).await?;
    tx.wake(&topic(&place.centre));
    recorded(tx, app, (officer, grant), ConversationEvent::VisitMarked { state: to.name().to_owned() }).await
}

/// The counter at which an officer sits in this centre.
pub(super) async fn own_counter(tx: &mut Tx, app: &App, officer: &str, centre: &Centre) -> Outcome<String> {
    let seat = seat_of(tx, app, officer).await?.filter(|seat| seat.centre == centre.id);
    seat.map(|seat| seat.counter).ok_or_else(|| Refusal::conflict("hall-no-counter"))
}

/// Who was called to the counter of an officer.
pub(super) async fn at_own_counter(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    centre: &str,
) -> Outcome<(Grant, HallPlace)> {
    let (id, centre) = at(app, officer, centre)?;
    tx.lock(&topic(&centre.id)).await?;
    let counter = own_counter(tx, app, id, centre).await?;
    let live = place_store::live(tx, &centre.id).await?;
    let there = live.into_iter().find(|place| place.is_at_counter() && place.counter.as_deref() == Some(&counter));
    let place = there.ok_or_else(|| Refusal::conflict("hall-not-waiting"))?;
    Ok((grant(tx, app, officer, &place).await?, place))
}

/// A grant for the conversation of a place.
async fn grant(tx: &mut Tx, app: &App, officer: &Actor, place: &HallPlace) -> Outcome<Grant> {
    let visit = store::by_id(tx, &place.visit_id).await?.ok_or_else(Refusal::not_found)?;
    let known = threads::whose_by_id(tx, &visit.conversation_id).await?.ok_or_else(Refusal::not_found)?;
    Ok(trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?)
}
