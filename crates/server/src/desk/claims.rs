//! Who works on what: taken up without races, given on, given back, put to sleep.

use db::Tx;
use jiff::civil::Date;

use super::scope::scope;
use super::store::{self, Item};
use crate::app::App;
use crate::cases;
use crate::trust::Actor;
use crate::web::{Outcome, Problem};

/// What became of wanting an item.
#[derive(Clone, Debug)]
pub enum Claimed {
    /// It is theirs now, or was already.
    Yes(Item),
    /// Somebody else was first.
    By(Item),
}

/// Takes an item up. A case that nobody works on is taken up with it, which asks for leave.
///
/// # Errors
/// When there is no such item, or the officer may not have it.
pub async fn claim(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<Claimed> {
    let officer = named(actor)?;
    let took = store::take(tx, id, officer, app.world.now()).await?;
    let item = store::item(tx, id).await?.ok_or_else(Problem::not_found)?;
    if !took {
        return if item.is_open { Ok(Claimed::By(item)) } else { Err(Problem::conflict("desk-nothing-to-do")) };
    }
    if item.kind == "case" {
        cases::officers::work_on(tx, app, actor, id).await?;
    }
    tx.wake(TOPIC);
    Ok(Claimed::Yes(item))
}

/// Takes up whatever is first in the queue; nothing when it is empty.
///
/// # Errors
/// When the officer may not have it.
pub async fn claim_next(tx: &mut Tx, app: &App, actor: &Actor) -> Outcome<Option<Item>> {
    let Some(agency) = actor.agency() else { return Err(Problem::not_found()) };
    let scope = scope(app, agency);
    let Some(id) = store::first_free(tx, &scope, app.world.now()).await? else { return Ok(None) };
    match claim(tx, app, actor, &id).await? {
        Claimed::Yes(item) => Ok(Some(item)),
        Claimed::By(_) => Ok(None),
    }
}

/// Gives an item to another officer, who must be of an agency that may have it.
///
/// # Errors
/// When whoever gives does not hold it, or whoever gets it may not.
pub async fn hand_on(tx: &mut Tx, app: &App, actor: &Actor, id: &str, to: &Actor) -> Outcome<()> {
    let (officer, _) = named(actor)?;
    let other = named(to)?;
    if !store::give(tx, id, officer, Some(other), app.world.now()).await? {
        return Err(Problem::conflict("desk-not-yours"));
    }
    let item = store::item(tx, id).await?.ok_or_else(Problem::not_found)?;
    if item.kind == "case" {
        cases::officers::work_on(tx, app, to, id).await?;
    }
    tx.wake(TOPIC);
    Ok(())
}

/// Gives an item back to everybody.
///
/// # Errors
/// When whoever gives it back does not hold it.
pub async fn release(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (officer, _) = named(actor)?;
    if !store::give(tx, id, officer, None, app.world.now()).await? {
        return Err(Problem::conflict("desk-not-yours"));
    }
    let item = store::item(tx, id).await?.ok_or_else(Problem::not_found)?;
    if item.kind == "case" {
        cases::officers::set_down(tx, app, actor, id).await?;
    }
    tx.wake(TOPIC);
    Ok(())
}

/// Puts an item to sleep until a day; it wakes by itself, or with the next thing that happens to it.
///
/// # Errors
/// When the officer does not hold it, the day is not to come, or no reason is given.
pub async fn snooze(tx: &mut Tx, app: &App, actor: &Actor, id: &str, (until, why): (Date, &str)) -> Outcome<()> {
    let (officer, _) = named(actor)?;
    if until <= app.today() {
        return Err(Problem::unprocessable("desk-day-not-to-come").field("until", ""));
    }
    if why.trim().is_empty() {
        return Err(Problem::unprocessable("desk-no-why").field("why", ""));
    }
    let at = until.to_zoned(app.zone.clone()).map(|day| day.timestamp().as_millisecond());
    let at = at.map_err(|_| Problem::unprocessable("desk-day-not-to-come").field("until", ""))?;
    if !store::sleep(tx, id, officer, at, why.trim(), app.world.now()).await? {
        return Err(Problem::conflict("desk-not-yours"));
    }
    tx.wake(TOPIC);
    Ok(())
}

/// What is said when anything at the desk changes.
pub(super) const TOPIC: &str = "desk";

fn named(actor: &Actor) -> Outcome<(&str, &str)> {
    match actor {
        Actor::Officer { id, name, .. } => Ok((id, name)),
        _ => Err(Problem::not_found()),
    }
}
