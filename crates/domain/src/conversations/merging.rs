//! One person on several channels is one conversation at the desk: officers merge what belongs together, and part it
//! again.
//!
//! A merged conversation keeps its own messages, reader and reference. Only officers see the timeline as one: a number
//! or an address that nobody has proven is never shown what was said on another channel.

use db::Tx;

use super::calls::is_by_phone;
use super::chat_store::{self, Chat};
use super::merge_store;
use super::opening::REFERENCE;
use super::store::{self, ConversationIdentity};
use crate::app::App;
use crate::codes;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused};

/// The conversation that officers have on their screen for this one: itself, or the one into which it was merged. A live
/// chat has a screen of its own.
///
/// # Errors
/// If the database is unavailable.
pub async fn shown_as(tx: &mut Tx, known: ConversationIdentity) -> db::Result<ConversationIdentity> {
    let Some(into) = merge_store::merged_into(tx, &known.id).await? else { return Ok(known) };
    if is_live(tx, &known.id).await? {
        return Ok(known);
    }
    Ok(store::whose_by_id(tx, &into).await?.unwrap_or(known))
}

/// The grants for the conversations that were merged into that of a grant, as far as the actor may.
///
/// # Errors
/// If the database is unavailable.
pub async fn members(
    tx: &mut Tx,
    app: &App,
    (actor, action): (&Actor, Action),
    grant: &Grant,
) -> Result<Vec<Grant>, Refused> {
    let mut members = Vec::new();
    for member in merge_store::merged(tx, grant.id()).await? {
        match trust::authorise(tx, app, actor, action, member.into(), Purpose::Helping).await {
            Ok(member) => members.push(member),
            Err(Refused::No(_)) => {}
            Err(failed) => return Err(failed),
        }
    }
    Ok(members)
}

/// Merges another conversation into one. If only the other is a live chat, it is the one that stays. Returns the
/// reference of the one that stays.
///
/// # Errors
/// If either does not exist, both are of different agencies, both are live chats, or somebody is on the line in one of
/// them who is not the person of the other.
pub async fn merge(tx: &mut Tx, app: &App, officer: &Actor, reference: &str, other: &str) -> Outcome<String> {
    let one = on_screen(tx, reference).await?;
    let other = on_screen(tx, other).await?;
    if one.id == other.id {
        return Err(Refusal::conflict("conversation-is-the-same"));
    }
    let (one, other) = match (is_live(tx, &one.id).await?, is_live(tx, &other.id).await?) {
        (true, true) => return Err(Refusal::conflict("conversation-two-chats")),
        (false, true) => (other, one),
        _ => (one, other),
    };
    if one.agency != other.agency {
        return Err(Refusal::conflict("conversation-other-agency"));
    }
    // Who is on the line may be anybody: as long as they are, nothing of somebody else comes onto the same screen.
    let is_on_line = is_on_line(tx, &one.id).await? || is_on_line(tx, &other.id).await?;
    if is_on_line && one.person_id != other.person_id {
        return Err(Refusal::conflict("conversation-on-the-line"));
    }
    let (kept, into) = (one.reference.clone(), one.id.clone());
    change(tx, app, officer, one).await?;
    let members = merge_store::merged(tx, &other.id).await?;
    let grant = change(tx, app, officer, other.clone()).await?;
    if !merge_store::are_free(tx, &into, &other.id).await? {
        return Err(Refusal::conflict("conversation-merged-meanwhile"));
    }
    merge_store::merge(tx, &grant, &into).await?;
    for moved in std::iter::once(other).chain(members) {
        let subject = Subject::conversation(&moved.id).of(moved.person_id);
        events::record(tx, app, officer, subject, ConversationEvent::Merged { into: into.clone() }).await?;
    }
    Ok(kept)
}

/// Parts a conversation from the one into which it was merged. Idempotent.
///
/// # Errors
/// If there is no such conversation, or the officer may not change it.
pub async fn part(tx: &mut Tx, app: &App, officer: &Actor, reference: &str) -> Outcome<()> {
    let known = by_reference(tx, reference).await?;
    let Some(from) = merge_store::merged_into(tx, &known.id).await? else { return Ok(()) };
    let grant = change(tx, app, officer, known).await?;
    Ok(parted(tx, app, officer, (grant.id(), grant.person()), from).await?)
}

/// What was merged into the conversations of a person whose account is deleted goes on by itself.
pub(super) async fn account_deleted(tx: &mut Tx, app: &App, person: &str) -> db::Result<()> {
    for (id, owner, from) in merge_store::merged_into_persons(tx, person).await? {
        parted(tx, app, &Actor::System("conversations"), (&id, &owner), from).await?;
    }
    Ok(())
}

async fn parted(tx: &mut Tx, app: &App, actor: &Actor, (id, owner): (&str, &str), from: String) -> db::Result<()> {
    if merge_store::part(tx, id).await? {
        let subject = Subject::conversation(id).of(owner);
        events::record(tx, app, actor, subject, ConversationEvent::Parted { from }).await?;
    }
    Ok(())
}

async fn by_reference(tx: &mut Tx, typed: &str) -> Outcome<ConversationIdentity> {
    let reference = codes::typed(typed, REFERENCE).ok_or_else(Refusal::not_found)?;
    store::whose(tx, &reference).await?.ok_or_else(Refusal::not_found)
}

async fn on_screen(tx: &mut Tx, typed: &str) -> Outcome<ConversationIdentity> {
    let known = by_reference(tx, typed).await?;
    Ok(shown_as(tx, known).await?)
}

async fn change(tx: &mut Tx, app: &App, actor: &Actor, known: ConversationIdentity) -> Outcome<Grant> {
    Ok(trust::authorise(tx, app, actor, Action::Change, known.into(), Purpose::Helping).await?)
}

async fn is_on_line(tx: &mut Tx, id: &str) -> db::Result<bool> {
    let channel = store::waiting(tx, id).await?.map(|open| open.channel).unwrap_or_default();
    Ok(is_by_phone(&channel) && is_live(tx, id).await?)
}

async fn is_live(tx: &mut Tx, id: &str) -> db::Result<bool> {
    Ok(chat_store::of(tx, id).await?.is_some_and(|chat: Chat| chat.is_live()))
}
