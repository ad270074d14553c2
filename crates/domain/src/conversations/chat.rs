//! Chat: a conversation whose person waits for an answer at once.
//!
//! It is offered while an officer who takes chats has a page of the desk open. An officer takes it as any other work of
//! the queue. If nobody has come in time it goes on as the message that it is, with the promise of one.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::chat_store::{self, Chat};
use super::live;
use super::store::{self, Conversation, ConversationIdentity};
use crate::app::App;
use crate::codes;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// How long a person waits at most until a chat becomes a message, in milliseconds.
pub const LONGEST_WAIT: i64 = 10 * MINUTE;

/// For how long an officer's open page counts as being there, in milliseconds: it says so every twenty seconds.
pub const LEASE: i64 = 60_000;

/// The most chats that an officer can take at once.
pub const MOST: i64 = 9;

/// The turn of work of a chat whose person waits.
pub const WAITING: &str = "chat-waiting";

/// The same of somebody on the line.
pub const CALLING: &str = "call-waiting";

/// A chat that its person left so long ago is over, in milliseconds.
const LEFT: i64 = 60 * MINUTE;

const MINUTE: i64 = 60_000;

/// Waiting times are those of so many people of late.
const MEASURED: i64 = 20;

/// Of fewer people nothing is said.
const TOO_FEW: usize = 5;

/// How old a measured time may be, in milliseconds.
const OF_LATE: i64 = 7 * 24 * 60 * MINUTE;

const WAITED: &str = "conversations.chat_waited";

const ABANDONED: &str = "conversations.chat_left";

/// What somebody who would like to chat can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// How many wait already.
    pub ahead: i64,
    /// Of the last people, most waited no longer than this many minutes; none if too few were measured.
    pub minutes: Option<i64>,
}

/// Whether an agency takes chats at this moment.
///
/// # Errors
/// If the database is unavailable.
pub async fn offer(tx: &mut Tx, app: &App, agency: &str) -> db::Result<Option<Offer>> {
    if !chat_store::is_anyone_here(tx, agency, app.world.now()).await? {
        return Ok(None);
    }
    let places = chat_store::places(tx, agency, app.world.now()).await?;
    let waiting = chat_store::waiting_at(tx, agency).await?;
    let ahead = (waiting - places).max(0);
    Ok(Some(Offer { ahead, minutes: minutes(tx, app, agency).await? }))
}

/// Where somebody stands who waits, from one on, and for how long most waited.
///
/// # Errors
/// If the database is unavailable.
pub async fn place(tx: &mut Tx, app: &App, chat: &Chat) -> db::Result<(i64, Option<i64>)> {
    Ok((chat_store::ahead(tx, chat).await? + 1, minutes(tx, app, &chat.agency).await?))
}

/// Whether anybody would take the chat at this moment.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_anyone_here(tx: &mut Tx, app: &App, agency: &str) -> db::Result<bool> {
    chat_store::is_anyone_here(tx, agency, app.world.now()).await
}

async fn minutes(tx: &mut Tx, app: &App, agency: &str) -> db::Result<Option<i64>> {
    let waits = chat_store::waits(tx, agency, app.world.now() - OF_LATE, MEASURED).await?;
    Ok(most_waited(waits))
}

/// The minutes within which four of five were answered.
fn most_waited(mut waits: Vec<i64>) -> Option<i64> {
    if waits.len() < TOO_FEW {
        return None;
    }
    waits.sort_unstable();
    let most = (waits.len() * 4).div_ceil(5);
    waits.get(most.saturating_sub(1)).map(|wait| (wait + MINUTE - 1) / MINUTE).map(|minutes| minutes.max(1))
}

/// Begins the chat of a new conversation. If nobody is there, it is a message from the start, and its page says so.
pub(super) async fn begin(tx: &mut Tx, app: &App, conversation: &Conversation) -> db::Result<bool> {
    let now = app.world.now();
    let is_anyone_here = chat_store::is_anyone_here(tx, &conversation.agency, now).await?;
    let chat = Chat {
        conversation_id: conversation.id.clone(),
        agency: conversation.agency.clone(),
        state: if is_anyone_here { "waiting" } else { "missed" }.to_owned(),
        asked_at: now,
        wait_until: now + LONGEST_WAIT,
        officer_id: None,
        officer_name: None,
        person_until: now + LEASE,
    };
    chat_store::insert(tx, &chat).await?;
    if is_anyone_here {
        wait(tx, app, &chat).await?;
    }
    Ok(is_anyone_here)
}

pub(super) async fn wait(tx: &mut Tx, app: &App, chat: &Chat) -> db::Result<()> {
    let key = format!("{}:{}", chat.conversation_id, chat.wait_until);
    let job = NewJob::new(WAITED, json!({"conversation": chat.conversation_id})).unique(key).at(chat.wait_until);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// A chat that waits, or that another officer had, is an officer's from now on. Which officers may have it is the desk's
/// to know.
///
/// # Errors
/// If the database is unavailable.
pub async fn given(tx: &mut Tx, app: &App, conversation: &str, officer: (&str, &str)) -> db::Result<()> {
    if chat_store::give(tx, conversation, officer).await? {
        tx.wake(&live::topic(conversation));
        tx.wake(super::calls::TAKEN);
        look_later(tx, app, conversation, app.world.now() + LEFT).await?;
    }
    Ok(())
}

/// Whether an officer takes chats and could take one more.
///
/// # Errors
/// If the database is unavailable.
pub async fn has_place(tx: &mut Tx, app: &App, officer: &str) -> db::Result<bool> {
    let Some(most) = chat_store::most_of(tx, officer).await? else { return Ok(false) };
    Ok(chat_store::going_on(tx, officer, app.world.now() - LEFT).await? < most)
}

async fn look_later(tx: &mut Tx, app: &App, conversation: &str, at: i64) -> db::Result<()> {
    let job =
        NewJob::new(ABANDONED, json!({"conversation": conversation})).unique(format!("{conversation}:{at}")).at(at);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// The officer of a chat gives it back, or has left: it waits again.
///
/// # Errors
/// If the database is unavailable.
pub async fn given_back(tx: &mut Tx, app: &App, conversation: &str) -> db::Result<()> {
    let Some(chat) = chat_store::of(tx, conversation).await?.filter(|chat| chat.state == "open") else { return Ok(()) };
    waits_anew(tx, app, chat).await
}

async fn waits_anew(tx: &mut Tx, app: &App, chat: Chat) -> db::Result<()> {
    let chat = Chat { wait_until: app.world.now() + LONGEST_WAIT, ..chat };
    chat_store::hand(tx, &chat.conversation_id, &chat.agency, chat.wait_until).await?;
    tx.wake(&live::topic(&chat.conversation_id));
    wait(tx, app, &chat).await
}

/// An officer has answered: also one who did not take the work first. Gives whether the person reads along.
pub(super) async fn answered(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<bool> {
    let chat = chat_store::of(tx, grant.id()).await?;
    if let (Actor::Officer { id, name, .. }, Some("waiting")) = (grant.actor(), chat.map(|chat| chat.state).as_deref())
    {
        given(tx, app, grant.id(), (id, name)).await?;
    }
    chat_store::answered(tx, grant.id(), app.world.now()).await?;
    let chat = chat_store::of(tx, grant.id()).await?;
    Ok(chat.is_some_and(|chat| chat.state == "open" && chat.person_until > app.world.now()))
}

/// Whether the person of a chat sits at the other end, so that nothing waits that is said to them.
pub(super) async fn is_person_there(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<bool> {
    let chat = chat_store::of(tx, grant.id()).await?;
    Ok(chat.is_some_and(|chat| chat.is_live() && chat.person_until > app.world.now()))
}

/// A conversation goes to another agency; its chat waits there, if anybody takes chats.
pub(super) async fn handed_over(tx: &mut Tx, app: &App, grant: &Grant, to: &str) -> db::Result<()> {
    let Some(chat) = chat_store::of(tx, grant.id()).await?.filter(Chat::is_live) else { return Ok(()) };
    let now = app.world.now();
    if !chat_store::is_anyone_here(tx, to, now).await? {
        chat_store::close(tx, grant.id(), &chat.state, "missed", now).await?;
        return store::goes_on_in_writing(tx, grant).await;
    }
    waits_anew(tx, app, Chat { agency: to.to_owned(), ..chat }).await
}

/// An officer ends a chat. What was said stays, and the person can write on.
///
/// # Errors
/// If the officer may not help this person, or it is no chat.
pub async fn end(tx: &mut Tx, app: &App, officer: &Actor, reference: &str) -> Outcome<()> {
    let reference = codes::typed(reference, super::REFERENCE).ok_or_else(Refusal::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    over(tx, app, officer, known).await
}

async fn over(tx: &mut Tx, app: &App, actor: &Actor, known: ConversationIdentity) -> Outcome<()> {
    let grant = trust::authorise(tx, app, actor, Action::Change, known.into(), Purpose::Helping).await?;
    if !chat_store::close(tx, grant.id(), "open", "ended", app.world.now()).await? {
        return Ok(());
    }
    store::goes_on_in_writing(tx, &grant).await?;
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, actor, subject, ConversationEvent::ChatEnded {}).await?;
    Ok(())
}

/// How many chats an officer takes at once from now on; none for zero.
///
/// # Errors
/// If the database is unavailable.
pub async fn takes(tx: &mut Tx, app: &App, officer: &Officer, (most, phone): (i64, Option<&str>)) -> db::Result<()> {
    match most.clamp(0, MOST) {
        0 => chat_store::takes_none(tx, &officer.id).await,
        most => {
            chat_store::set_most(tx, (&officer.id, &officer.agency), most, app.world.now() + LEASE).await?;
            chat_store::set_phone(tx, &officer.id, phone).await
        }
    }
}

/// A leader lets an officer take chats again. They count as there once a page of theirs is heard of, and not before.
///
/// # Errors
/// If the database is unavailable.
pub async fn let_take(tx: &mut Tx, app: &App, officer: &Officer, (most, phone): (i64, Option<&str>)) -> db::Result<()> {
    let most = most.clamp(1, MOST);
    chat_store::set_most(tx, (&officer.id, &officer.agency), most, app.world.now()).await?;
    chat_store::set_phone(tx, &officer.id, phone).await
}

/// How many chats and how many calls an officer has whose person has not left long ago.
///
/// # Errors
/// If the database is unavailable.
pub async fn has_open(tx: &mut Tx, app: &App, officer: &str) -> db::Result<(i64, i64)> {
    let since = app.world.now() - LEFT;
    let (mut chats, mut calls) = (0, 0);
    for (channel, until) in chat_store::open_of(tx, officer).await? {
        let is_call = super::calls::is_by_phone(&channel);
        let count = if is_call { &mut calls } else { &mut chats };
        *count += i64::from(until > since);
    }
    Ok((chats, calls))
}

/// Registers the job that ends the waiting.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (waiting, leaving) = (app.clone(), app.clone());
    handlers
        .on(WAITED, move |_, job| waited(waiting.clone(), job))
        .on(ABANDONED, move |_, job| abandoned(leaving.clone(), job))
}

/// A chat whose person left long ago ends, so that it takes the place of nobody who waits.
async fn abandoned(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("conversation").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let now = app.world.now();
    let chat = chat_store::of(&mut tx, id).await?.filter(|chat| chat.state == "open");
    match (chat, store::whose_by_id(&mut tx, id).await?) {
        (Some(chat), _) if chat.person_until + LEFT > now => {
            look_later(&mut tx, &app, id, chat.person_until + LEFT).await?;
        }
        (Some(_), Some(known)) => {
            over(&mut tx, &app, &Actor::System("conversations"), known)
                .await
                .map_err(|refusal| format!("{refusal:?}"))?;
        }
        _ => {}
    }
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The time is over: if nobody has come, it is a message from now on.
async fn waited(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("conversation").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let now = app.world.now();
    let is_over = chat_store::of(&mut tx, id).await?.is_some_and(|chat| chat.wait_until <= now);
    let known = match is_over && chat_store::close(&mut tx, id, "waiting", "missed", now).await? {
        true => store::whose_by_id(&mut tx, id).await?,
        false => None,
    };
    if let Some(known) = known {
        let system = Actor::System("conversations");
        let granted = trust::authorise(&mut tx, &app, &system, Action::Change, known.into(), Purpose::Helping);
        let Ok(grant) = granted.await else { return Err("the conversation could not be changed".into()) };
        store::goes_on_in_writing(&mut tx, &grant).await?;
        let subject = Subject::conversation(grant.id()).of(grant.person());
        events::record(&mut tx, &app, &system, subject, ConversationEvent::ChatMissed {}).await?;
    }
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiting_time_is_what_four_of_five_waited_and_nothing_of_a_few() {
        assert_eq!(most_waited(vec![MINUTE; 4]), None);
        let waits = [1, 2, 3, 4, 30].map(|minutes| minutes * MINUTE);
        assert_eq!(most_waited(waits.into()), Some(4));
        assert_eq!(most_waited(vec![10; 5]), Some(1), "less than a minute is one");
        assert_eq!(most_waited(vec![MINUTE + 1; 5]), Some(2));
    }
}
