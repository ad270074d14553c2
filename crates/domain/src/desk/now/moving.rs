//! A leader moves an officer, or somebody who waits, from one channel to another.

use db::Tx;

use super::move_store::{self, MoveNotice};
use super::places::absent;
use crate::app::App;
use crate::codes;
use crate::conversations::moving::{Instead, move_on};
use crate::conversations::{self, chat, chat_store, store as threads};
use crate::counter::{self, hall};
use crate::desk::TOPIC;
use crate::events::{self, OfficerEvent, Subject, Thing};
use crate::officers;
use crate::refusal::{Outcome, Refusal};
use crate::staff::{self, Officer};

/// So many chats at once for an officer who never said how many.
const MOST: i64 = 1;

/// Where an officer is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficerPlace<'p> {
    /// Chats, and calls where their telephone is known.
    Chats,
    /// The queue of work alone.
    Inbox,
    /// The first free counter of this centre.
    Hall(&'p str),
}

/// Moves an officer. What they have stays theirs; they read it on whatever page of the desk they have open. Pressed
/// twice, it is done once.
///
/// # Errors
/// If the leader does not lead them, they are not there, somebody is at their counter, or no counter is free.
pub async fn move_officer(tx: &mut Tx, app: &App, leader: &Officer, (id, to): (&str, OfficerPlace<'_>)) -> Outcome<()> {
    if !leader.is_team_leader() {
        return Err(Refusal::forbidden("not-a-team-leader"));
    }
    let found = staff::by_id(tx, id).await?.filter(|one| one.active && one.agency == leader.agency);
    let officer = found.ok_or_else(Refusal::not_found)?;
    tx.lock(&format!("officer-move:{}", officer.id)).await?;
    let is_signed_in = officers::signed_in(tx, &officer.agency, app.world.now()).await?.contains(&officer.id);
    if !is_signed_in || absent(tx, app, &officer.id).await?.is_some() {
        return Err(Refusal::conflict("now-away"));
    }
    let seat = hall::seat_of(tx, app, &officer.id).await?;
    let takes = chat_store::taker(tx, &officer.id).await?;
    let is_there = match to {
        OfficerPlace::Hall(centre) => takes.is_none() && seat.as_ref().is_some_and(|seat| seat.centre == centre),
        OfficerPlace::Chats => seat.is_none() && takes.is_some(),
        OfficerPlace::Inbox => seat.is_none() && takes.is_none(),
    };
    if is_there {
        return Ok(());
    }
    let before = match &takes {
        Some(takes) => (Some(takes.most), takes.phone.clone()),
        None => move_store::taken_before(tx, &officer.id).await?.unwrap_or_default(),
    };
    let at = match (to, seat) {
        (OfficerPlace::Hall(centre), Some(seat)) if seat.centre == centre => Some((seat.centre, seat.counter)),
        (OfficerPlace::Hall(centre), _) => Some(seated(tx, app, &officer, centre).await?),
        (_, Some(seat)) => {
            hall::leave(tx, app, &officer.actor(), &seat.centre).await?;
            None
        }
        (_, None) => None,
    };
    match to {
        OfficerPlace::Chats if takes.is_none() => {
            chat::let_take(tx, app, &officer, (before.0.unwrap_or(MOST), before.1.as_deref())).await?;
        }
        OfficerPlace::Chats => {}
        OfficerPlace::Inbox | OfficerPlace::Hall(_) => chat::takes(tx, app, &officer, (0, None)).await?,
    }
    let (centre, counter) = at.unzip();
    let place = match to {
        OfficerPlace::Chats => "chats",
        OfficerPlace::Inbox => "inbox",
        OfficerPlace::Hall(_) => "hall",
    };
    let now = app.world.now();
    let notice = MoveNotice {
        by_name: leader.name.clone(),
        place: place.to_owned(),
        centre: centre.clone(),
        counter: counter.clone(),
        moved_at: now,
    };
    // Who moves themselves knows it.
    let seen_at = (leader.id == officer.id).then_some(now);
    move_store::keep(tx, &officer.id, &notice, before, seen_at).await?;
    let event = OfficerEvent::Moved { to: place.to_owned(), centre, counter };
    events::record(tx, app, &leader.actor(), Subject::new(Thing::Officer, &officer.id), event).await?;
    tx.wake(TOPIC);
    Ok(())
}

/// Seats an officer at the first free counter of a centre of their agency.
async fn seated(tx: &mut Tx, app: &App, officer: &Officer, centre: &str) -> Outcome<(String, String)> {
    let centre = counter::centre(app, centre).filter(|centre| centre.agency == officer.agency);
    let centre = centre.ok_or_else(Refusal::not_found)?;
    tx.lock(&hall::topic(&centre.id)).await?;
    let taken = hall::seats(tx, app, &centre.id).await?;
    let free = centre.counters.iter().find(|one| !taken.iter().any(|seat| seat.counter == one.id));
    let free = free.ok_or_else(|| Refusal::conflict("now-no-counter"))?;
    hall::sit(tx, app, &officer.actor(), (&centre.id, &free.id)).await?;
    Ok((centre.id.clone(), free.id.clone()))
}

/// Moves somebody who waits in a chat of the leader's agency.
///
/// # Errors
/// If the leader leads nobody or may not help this person, or nobody waits there any more.
pub async fn move_person(tx: &mut Tx, app: &App, leader: &Officer, (reference, to): (&str, Instead)) -> Outcome<()> {
    if !leader.is_team_leader() {
        return Err(Refusal::forbidden("not-a-team-leader"));
    }
    let reference = codes::typed(reference, conversations::REFERENCE).ok_or_else(Refusal::not_found)?;
    let known = threads::whose(tx, &reference).await?.filter(|known| known.agency == leader.agency);
    let known = known.ok_or_else(Refusal::not_found)?;
    move_on(tx, app, &leader.actor(), &known.id, to).await
}
