//! Assignment of items: taken up without races, handed on, released, snoozed.

use db::Tx;
use jiff::civil::Date;

use super::TOPIC;
use super::assignment::supervises;
use super::item_access::{may_do, must_do, pick, stands_in_for};
use super::projection::refresh;
use super::scope::scope;
use crate::app::App;
use crate::cases;
use crate::conversations::{chat, chat_store};
use crate::events::Thing;
use crate::refusal::{Outcome, Refusal};
use crate::staff;
use crate::staff::Officer;
use crate::trust::{Act, Actor};
use crate::work_items::{self, Cursor, Filter, Item, Kind, Pick, SortKey, View};

/// How many candidates "take the next" reads at once.
const SOME: i64 = 25;

/// The result of claiming an item.
#[derive(Clone, Debug)]
pub enum ClaimResult {
    /// It is assigned to the officer now, or was already.
    Yes(Item),
    /// Conflict: it was assigned to somebody else first.
    By(Item),
}

/// Claims an item. A case that nobody is working on is taken up along with it.
///
/// # Errors
/// If there is no such item, or the officer may not do it.
pub async fn claim(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<ClaimResult> {
    let officer = known(tx, actor).await?;
    let item = work_items::item(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if !item.is_open {
        return Err(Refusal::conflict("desk-nothing-to-do"));
    }
    must_do(tx, app, &officer, &item).await?;
    if item.holder.as_deref() == Some(&officer.id) {
        return Ok(ClaimResult::Yes(item));
    }
    taken(tx, app, &officer, &item).await
}

async fn taken(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> Outcome<ClaimResult> {
    let took = work_items::take(tx, &item.id, (&officer.id, &officer.name), app.world.now()).await?;
    let actor = officer.actor();
    if took && item.kind().is_case() {
        cases::officers::work_on(tx, app, &actor, &item.id, (&actor, "")).await?;
    }
    if took && item.kind() == Kind::Conversation {
        chat::given(tx, app, &item.id, (&officer.id, &officer.name)).await?;
        refresh(tx, app, Thing::Conversation, &item.id).await?;
    }
    changed(tx, app);
    let item = work_items::item(tx, &item.id).await?.ok_or_else(Refusal::not_found)?;
    Ok(if took { ClaimResult::Yes(item) } else { ClaimResult::By(item) })
}

/// Claims the first free item matching the filter that the officer may do, preferring their languages. Items they may
/// not do are skipped, and so are those that somebody else is claiming at this moment, and people who wait in a chat while
/// the officer has as many chats as they take; `None` if nothing is left.
///
/// # Errors
/// If the database is unavailable.
pub async fn claim_next(tx: &mut Tx, app: &App, actor: &Actor, filter: &Filter) -> Outcome<Option<Item>> {
    let officer = known(tx, actor).await?;
    let scope = scope(tx, app, &officer).await?;
    let mine = [officer.id.clone()];
    let pick = Pick { mine: &mine, ..pick(app) };
    let spoken = Filter { languages: officer.languages.clone(), ..filter.whole(View::Free) };
    let any = Filter { languages: Vec::new(), ..spoken.clone() };
    let takes_chats = chat::has_place(tx, app, &officer.id).await?;
    let takes_calls = takes_chats && chat_store::phone_of(tx, &officer.id).await?.is_some();
    let has_spoken = !officer.languages.is_empty() && filter.language.is_none();
    for mut filter in has_spoken.then_some(spoken).into_iter().chain([any]) {
        loop {
            let some = work_items::queue(tx, &scope, pick, &filter, SOME).await?;
            let Some(last) = some.last() else { break };
            filter.after = Some(Cursor::of(last, SortKey::Due));
            for item in some {
                let is_full = item.turn == chat::WAITING && !takes_chats;
                if is_full || (item.turn == chat::CALLING && !takes_calls) {
                    continue;
                }
                let Some(item) = work_items::lock_free(tx, &item.id).await? else { continue };
                if !may_do(tx, app, &officer, &item).await? {
                    continue;
                }
                if let ClaimResult::Yes(item) = taken(tx, app, &officer, &item).await? {
                    return Ok(Some(item));
                }
            }
        }
    }
    Ok(None)
}

/// Hands an item on to another officer, with a reason.
///
/// # Errors
/// If the giver neither has it nor leads, or the receiver may not do it.
pub async fn hand_on(tx: &mut Tx, app: &App, actor: &Actor, id: &str, (to, why): (&Officer, &str)) -> Outcome<()> {
    let (officer, item) = (known(tx, actor).await?, open_item(tx, id).await?);
    must_dispose(tx, app, &officer, (&item, Act::GiveWork)).await?;
    given(tx, app, &officer, &item, (to, why)).await
}

/// Assigns an item to somebody, for an officer who is allowed to.
pub(super) async fn given(
    tx: &mut Tx,
    app: &App,
    by: &Officer,
    item: &Item,
    (to, why): (&Officer, &str),
) -> Outcome<()> {
    if !to.active || !may_do(tx, app, to, item).await? {
        return Err(Refusal::unprocessable("desk-they-may-not").field("to", "").with("name", to.name.as_str()));
    }
    let words = Some(why.trim()).filter(|why| !why.is_empty());
    let note = (Some(by.name.as_str()), words);
    let receiver = Some((to.id.as_str(), to.name.as_str()));
    if !work_items::hand(tx, &item.id, item.holder.as_deref(), receiver, note, app.world.now()).await? {
        return Err(Refusal::conflict("desk-not-yours"));
    }
    if item.kind().is_case() {
        cases::officers::work_on(tx, app, &to.actor(), &item.id, (&by.actor(), why.trim())).await?;
    }
    if item.kind() == Kind::Conversation {
        chat::given(tx, app, &item.id, (&to.id, &to.name)).await?;
        refresh(tx, app, Thing::Conversation, &item.id).await?;
    }
    changed(tx, app);
    Ok(())
}

/// Releases an item, so that it is unassigned.
///
/// # Errors
/// If the officer neither has it nor leads.
pub async fn release(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (officer, item) = (known(tx, actor).await?, open_item(tx, id).await?);
    must_dispose(tx, app, &officer, (&item, Act::TakeWork)).await?;
    released(tx, app, &officer, &item).await
}

pub(super) async fn released(tx: &mut Tx, app: &App, by: &Officer, item: &Item) -> Outcome<()> {
    let nothing = (None, None);
    let is_held = item.holder.is_some();
    if !is_held || !work_items::hand(tx, &item.id, item.holder.as_deref(), None, nothing, app.world.now()).await? {
        return Err(Refusal::conflict("desk-not-yours"));
    }
    if item.kind().is_case() {
        cases::officers::set_down(tx, app, &by.actor(), &item.id).await?;
    }
    if item.kind() == Kind::Conversation {
        chat::given_back(tx, app, &item.id).await?;
        refresh(tx, app, Thing::Conversation, &item.id).await?;
    }
    changed(tx, app);
    Ok(())
}

/// Snoozes an item until a day; it wakes then, or with the next event.
///
/// # Errors
/// If it is not assigned to the officer, the day is not in the future, or no reason is given.
pub async fn snooze(tx: &mut Tx, app: &App, actor: &Actor, id: &str, (until, why): (Date, &str)) -> Outcome<()> {
    let (officer, item) = (known(tx, actor).await?, open_item(tx, id).await?);
    let holder = held_by(tx, app, &officer, &item).await?;
    if until <= app.today() {
        return Err(Refusal::unprocessable("desk-day-not-to-come").field("until", ""));
    }
    if why.trim().is_empty() {
        return Err(Refusal::unprocessable("desk-no-why").field("why", ""));
    }
    let at = until.to_zoned(app.zone.clone()).map(|day| day.timestamp().as_millisecond());
    let at = at.map_err(|_| Refusal::unprocessable("desk-day-not-to-come").field("until", ""))?;
    if !work_items::sleep(tx, (id, &holder), (at, why.trim()), app.world.now()).await? {
        return Err(Refusal::conflict("desk-not-yours"));
    }
    changed(tx, app);
    Ok(())
}

/// Wakes an item early.
///
/// # Errors
/// If it is not assigned to the officer.
pub async fn wake(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    let (officer, item) = (known(tx, actor).await?, open_item(tx, id).await?);
    let holder = held_by(tx, app, &officer, &item).await?;
    work_items::wake(tx, id, &holder, app.world.now()).await?;
    changed(tx, app);
    Ok(())
}

/// To whom an item is assigned that an officer acts on: the officer, or somebody they are the deputy of.
async fn held_by(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> Outcome<String> {
    match &item.holder {
        Some(holder) if stands_in_for(tx, app, officer, holder).await? => Ok(holder.clone()),
        _ => Err(Refusal::conflict("desk-not-yours")),
    }
}

/// Only the officer to whom an item is assigned, their deputy or their leaders may reassign it.
async fn must_dispose(tx: &mut Tx, app: &App, officer: &Officer, (item, act): (&Item, Act)) -> Outcome<()> {
    let stands_in = match &item.holder {
        Some(holder) => stands_in_for(tx, app, officer, holder).await?,
        None => false,
    };
    match stands_in || supervises(tx, app, officer, (item, act)).await? {
        true => Ok(()),
        false => Err(Refusal::conflict("desk-not-yours")),
    }
}

async fn open_item(tx: &mut Tx, id: &str) -> Outcome<Item> {
    let item = work_items::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if item.is_open { Ok(item) } else { Err(Refusal::conflict("desk-nothing-to-do")) }
}

/// Notifies everyone looking at the queue.
pub(super) fn changed(tx: &mut Tx, app: &App) {
    app.counted.changed();
    tx.wake(TOPIC);
}

/// The acting officer, as currently stored.
async fn known(tx: &mut Tx, actor: &Actor) -> Outcome<Officer> {
    let Actor::Officer { id, .. } = actor else { return Err(Refusal::not_found()) };
    let found = staff::by_id(tx, id).await?.filter(|officer| officer.active);
    found.ok_or_else(Refusal::desk_sign_in_first)
}
