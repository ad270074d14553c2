//! Messages between the person and the agency.

use catalogue::Channel;
use db::Tx;

use super::acting::{CaseHandle, party};
use super::model;
use super::model::{Illegal, Party};
use super::store::{self, NewMessage};
use crate::app::App;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};

const LONGEST_NONCE: usize = 64;

/// Stores a message written on a page; see [`say_by`].
pub(super) async fn say(tx: &mut Tx, app: &App, held: &CaseHandle, nonce: &str, body: &str) -> Outcome<Option<String>> {
    say_by(tx, app, held, (Channel::Web, nonce), body).await
}

/// Stores and records a message. Idempotent by its nonce. Returns the id if the message is new.
pub(super) async fn say_by(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (channel, nonce): (Channel, &str),
    body: &str,
) -> Outcome<Option<String>> {
    let (state, party) = (held.case.state(), party(held.grant.actor()));
    if state.is_final() {
        return Err(Illegal { state, action: model::Action::GiveInformation, party }.into());
    }
    let fresh = app.world.new_id();
    let nonce = if nonce.is_empty() { fresh.as_str() } else { nonce };
    if nonce.chars().count() > LONGEST_NONCE || nonce.contains('\0') {
        return Err(Refusal::stale_form());
    }
    let new = NewMessage { id: app.world.new_id(), channel, nonce, body, at: app.world.now() };
    if !store::keep_message(tx, &held.grant, &new).await? {
        return Ok(None);
    }
    let message = new.id.clone();
    let event = match party {
        Party::Officer => CaseEvent::MessageFromAgency { message },
        Party::Person | Party::System | Party::Affected => CaseEvent::MessageFromPerson { message },
    };
    held.note(tx, app, event).await?;
    Ok(Some(new.id))
}
