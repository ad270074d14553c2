//! Following a place from one's own telephone: by a link that shows the number and the wait, and nothing of a person.

use db::Tx;

use super::place::{HallPlace, PlaceState};
use super::{place_store, topic};
use crate::app::App;
use crate::conversations::store as threads;
use crate::counter::booking::{granted, recorded};
use crate::counter::model::VisitState;
use crate::counter::store;
use crate::events::ConversationEvent;
use crate::refusal::{Outcome, Refusal};
use crate::secret::{fingerprint, place_path};
use crate::trust::{self, Action, Actor, Purpose};

/// What is stored of the link to a place.
pub(super) fn fingerprint_of(app: &App, visit: &str) -> String {
    fingerprint(place_path(&app.secret, visit).trim_start_matches("/places/"))
}

/// The path of the page of a place.
pub fn link(app: &App, visit: &str) -> String {
    place_path(&app.secret, visit)
}

/// The place of a link.
///
/// # Errors
/// If the database is unavailable.
pub async fn by_token(tx: &mut Tx, secret: &str) -> db::Result<Option<HallPlace>> {
    place_store::by_token(tx, &fingerprint(secret)).await
}

/// Gives a place up, for the holder of its link and for anyone who may change the conversation.
///
/// # Errors
/// If it is over, or they are at the counter.
pub async fn give_up(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), place: &HallPlace) -> Outcome<()> {
    tx.lock(&topic(&place.centre)).await?;
    let over = || Refusal::conflict("hall-not-waiting");
    let place = place_store::of_visit(tx, &place.visit_id).await?.ok_or_else(over)?;
    let visit = store::by_id(tx, &place.visit_id).await?.ok_or_else(over)?;
    let known = threads::whose_by_id(tx, &visit.conversation_id).await?.ok_or_else(over)?;
    let grant = trust::authorise(tx, app, actor, Action::Change, known.into(), purpose).await?;
    let is_helped = place.state() == Some(PlaceState::Helped);
    if is_helped || !place_store::end(tx, &place.visit_id, (PlaceState::Gone, None), app.world.now()).await? {
        return Err(over());
    }
    if let Some(from) = visit.state() {
        store::go(tx, &visit.id, (from, VisitState::Cancelled), app.world.now()).await?;
    }
    recorded(tx, app, (actor, &grant), ConversationEvent::VisitCancelled { from: visit.from_at }).await?;
    tx.wake(&topic(&place.centre));
    Ok(())
}

/// Somebody will be late for their appointment of today: it is kept longer for them.
///
/// # Errors
/// If there is none to come today.
pub async fn late(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), reference: &str) -> Outcome<()> {
    let (grant, _) = granted(tx, app, (actor, purpose), reference).await?;
    let visit = store::of_conversation(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let is_today = visit.state() == Some(VisitState::Booked) && app.day_of(visit.from_at) == app.today();
    if !is_today || visit.is_place() || visit.way().is_remote() {
        return Err(Refusal::conflict("visit-not-to-come"));
    }
    store::set_late(tx, &visit.id, app.world.now()).await?;
    tx.wake(&topic(&visit.centre));
    recorded(tx, app, (actor, &grant), ConversationEvent::VisitMarked { state: "late".to_owned() }).await
}
