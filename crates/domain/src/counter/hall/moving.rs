//! Sends somebody from one counter to another, or to those with a skill. The moment of their coming goes along.

use db::Tx;

use super::calling::at_own_counter;
use super::{place_store, topic};
use crate::app::App;
use crate::counter::booking::recorded;
use crate::counter::centres;
use crate::events::ConversationEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// Sends the one who is at the officer's counter to another counter, or back into the queue for another service.
///
/// # Errors
/// If nobody is there, or there is no such counter or service.
pub async fn transfer(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    centre: &str,
    (counter, service): (Option<&str>, Option<&str>),
) -> Outcome<()> {
    let (grant, place) = at_own_counter(tx, app, officer, centre).await?;
    let of = centres::centre(app, centre).ok_or_else(Refusal::not_found)?;
    let is_counter = counter.is_none_or(|id| of.counters.iter().any(|one| one.id == id));
    let is_service = service.is_none_or(|id| app.catalogue.service(id).is_some());
    let is_anywhere = counter.is_some() || service.is_some();
    if !is_counter || !is_service || !is_anywhere || counter == place.counter.as_deref() {
        return Err(Refusal::not_found());
    }
    place_store::send_on(tx, &place.visit_id, (service, counter)).await?;
    let event = ConversationEvent::PlaceMoved {
        number: place.number,
        counter: counter.map(str::to_owned),
        service: service.map(str::to_owned),
    };
    recorded(tx, app, (officer, &grant), event).await?;
    tx.wake(&topic(&place.centre));
    Ok(())
}
