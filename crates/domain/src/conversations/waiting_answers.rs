//! Answers that go at their moment: some seconds after the press, so that they can be taken back, or at a chosen time
//! ([ADR 37](../../../../docs/adr/0037-a-reply-waits-ten-seconds.md)).
//!
//! The person sees nothing of one before it goes. Somebody who sits at the other end of a chat is answered at once. If
//! an answer cannot go at its moment it stays, and a work item tells colleagues; so does one for later when the
//! conversation has gone on meanwhile, because it was written about another state of it.

use db::jobs::{Handlers, Job, NewJob};
use db::{Tx, jobs};
use serde_json::{Value, json};

use super::answer::{self, OfficerAnswer};
use super::public_words::Unfit;
use super::waiting_store::{self, WaitingAnswer};
use super::{chat, live, merge_store, merging, store};
use crate::app::App;
use crate::codes;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::staff;
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};

pub use super::waiting_store::{WaitingWork, waiting, work};

/// The job that sends one.
const SEND: &str = "conversations.send_answer";

/// How long an answer can be taken back, in milliseconds.
pub const UNDO: i64 = 10_000;

/// The furthest moment for which an answer can be planned, in milliseconds: thirty days.
const FURTHEST: i64 = 30 * 24 * 60 * 60 * 1_000;

impl WaitingAnswer {
    /// Whether it goes at a chosen time, and not just after the press.
    pub fn is_for_later(&self) -> bool {
        self.send_at - self.made_at > UNDO
    }
}

impl WaitingWork {
    /// The same for the queue.
    pub fn is_for_later(&self) -> bool {
        self.send_at - self.made_at > UNDO
    }
}

/// What became of an answer that an officer pressed.
#[derive(Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The person is there, and has it.
    Said,
    /// It waits, under this id.
    Waits(String),
    /// It may not stand where everybody reads it.
    Unfit(Vec<Unfit>),
}

/// Takes an answer that goes at a moment, by default after the time in which it can be taken back; at once to somebody
/// who waits in a chat. Idempotent by its key.
///
/// # Errors
/// If the moment is past or too far away, the way is none of this conversation, or its channel cannot carry so long an
/// answer.
pub async fn press(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    pressed: OfficerAnswer<'_>,
    (is_public, at): (bool, Option<i64>),
) -> Outcome<Pressed> {
    let Actor::Officer { id: officer, name, .. } = actor else { return Err(Refusal::not_found()) };
    let now = app.world.now();
    if at.is_some_and(|at| at <= now || at > now + FURTHEST) {
        return Err(Refusal::unprocessable("case-moment-not-to-come").field("later", ""));
    }
    if pressed.key.chars().count() > 64 || pressed.key.contains('\0') {
        return Err(Refusal::stale_form());
    }
    let (conversation, person, way) = if is_public {
        match answer::beneath(tx, app, actor, &pressed).await? {
            Err(unfit) => return Ok(Pressed::Unfit(unfit)),
            Ok(beneath) => (beneath.grant.id().to_owned(), beneath.grant.person().to_owned(), beneath.post.message_id),
        }
    } else {
        let chosen = answer::chosen(tx, app, actor, &pressed).await?.ok_or_else(Refusal::not_found)?;
        if at.is_none() && chat::is_person_there(tx, app, &chosen.grant).await? {
            answer::say(tx, app, actor, (&chosen, &pressed)).await?;
            return Ok(Pressed::Said);
        }
        (chosen.grant.id().to_owned(), chosen.grant.person().to_owned(), chosen.way.key())
    };
    let id = app.world.new_id();
    let nonce = if pressed.key.is_empty() { id.clone() } else { pressed.key.to_owned() };
    let new = WaitingAnswer {
        id: id.clone(),
        conversation_id: conversation.clone(),
        nonce: nonce.clone(),
        officer_id: officer.clone(),
        officer_name: name.clone(),
        body: pressed.body.to_owned(),
        way,
        is_public,
        made_at: now,
        send_at: at.unwrap_or(now + UNDO),
        state: "waiting".to_owned(),
        held_why: None,
    };
    if !waiting_store::insert(tx, &new).await? {
        return Ok(Pressed::Waits(waiting_store::by_nonce(tx, &conversation, &nonce).await?));
    }
    let job = NewJob::new(SEND, json!({"answer": id})).unique(&id).at(new.send_at);
    jobs::enqueue(tx, job, now, app.world.chance()).await?;
    if new.is_for_later() {
        let subject = Subject::conversation(&conversation).of(person);
        events::record(tx, app, actor, subject, ConversationEvent::AnswerPlanned {}).await?;
    }
    changed(tx, &conversation).await?;
    Ok(Pressed::Waits(id))
}

/// Takes back an answer that has not gone, and returns it with its words.
///
/// # Errors
/// If it has gone, or the officer may not help this person.
pub async fn take_back(tx: &mut Tx, app: &App, actor: &Actor, reference: &str, id: &str) -> Outcome<WaitingAnswer> {
    let (found, grant) = find(tx, app, actor, (reference, id)).await?;
    if !waiting_store::end(tx, id, "withdrawn", app.world.now()).await? {
        return Err(Refusal::conflict("conversation-answer-gone"));
    }
    settled(tx, app, actor, (&found, &grant, false)).await?;
    Ok(found)
}

/// Sends an answer now: one that waits, or one that stayed, under the name of the officer who presses. What stands
/// against it where everybody would read it is returned, and then it stays.
///
/// # Errors
/// If it has gone, its way is none of the conversation any more, or the officer may not help this person.
pub async fn send_now(tx: &mut Tx, app: &App, actor: &Actor, reference: &str, id: &str) -> Outcome<Vec<Unfit>> {
    let (found, grant) = find(tx, app, actor, (reference, id)).await?;
    let unfit = send(tx, app, actor, &found).await?;
    if unfit.is_empty() {
        settled(tx, app, actor, (&found, &grant, true)).await?;
    }
    Ok(unfit)
}

async fn find(tx: &mut Tx, app: &App, actor: &Actor, (reference, id): (&str, &str)) -> Outcome<(WaitingAnswer, Grant)> {
    let reference = codes::typed(reference, super::REFERENCE).ok_or_else(Refusal::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    let shown = merging::shown_as(tx, known).await?;
    let grant = trust::authorise(tx, app, actor, Action::Change, shown.into(), Purpose::Helping).await?;
    let mut all = merging::members(tx, app, (actor, Action::Change), &grant).await?;
    all.insert(0, grant);
    let found = waiting(tx, &all.iter().collect::<Vec<_>>()).await?.into_iter().find(|one| one.id == id);
    let found = found.ok_or_else(|| Refusal::conflict("conversation-answer-gone"))?;
    let grant = all.into_iter().find(|grant| grant.id() == found.conversation_id).ok_or_else(Refusal::not_found)?;
    Ok((found, grant))
}

/// The queue is told where it knew of the answer, and open pages in any case.
async fn settled(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (found, grant, sent): (&WaitingAnswer, &Grant, bool),
) -> db::Result<()> {
    if found.state == "held" || found.is_for_later() {
        let subject = Subject::conversation(grant.id()).of(grant.person());
        events::record(tx, app, actor, subject, ConversationEvent::AnswerSettled { sent }).await?;
    }
    changed(tx, grant.id()).await
}

/// Open pages of the desk look again.
async fn changed(tx: &mut Tx, conversation: &str) -> db::Result<()> {
    tx.wake(&live::topic(conversation));
    if let Some(into) = merge_store::merged_into(tx, conversation).await? {
        tx.wake(&live::topic(&into));
    }
    Ok(())
}

async fn send(tx: &mut Tx, app: &App, officer: &Actor, waiting: &WaitingAnswer) -> Outcome<Vec<Unfit>> {
    let known = store::whose_by_id(tx, &waiting.conversation_id).await?.ok_or_else(Refusal::not_found)?;
    let said = OfficerAnswer {
        reference: &known.reference,
        key: &waiting.nonce,
        body: &waiting.body,
        way: if waiting.is_public { "" } else { &waiting.way },
    };
    // Before it is said, so that of two who do this at once the second finds that it has gone.
    let gone = || Refusal::conflict("conversation-answer-gone");
    if waiting.is_public {
        let beneath = match answer::beneath(tx, app, officer, &said).await? {
            Err(unfit) => return Ok(unfit),
            Ok(beneath) => beneath,
        };
        if !waiting_store::end(tx, &waiting.id, "sent", app.world.now()).await? {
            return Err(gone());
        }
        answer::say_publicly(tx, app, officer, (&beneath, &said)).await?;
        return Ok(Vec::new());
    }
    let chosen = answer::chosen(tx, app, officer, &said).await?.ok_or_else(Refusal::not_found)?;
    if !waiting_store::end(tx, &waiting.id, "sent", app.world.now()).await? {
        return Err(gone());
    }
    answer::say(tx, app, officer, (&chosen, &said)).await?;
    Ok(Vec::new())
}

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(SEND, move |_, job| due(app.clone(), job))
}

async fn due(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("answer").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    if let Some(answer) = waiting_store::due(&mut tx, id).await? {
        go(&mut tx, &app, &answer).await.map_err(|refusal| format!("{}: {:?}", refusal.kind, refusal.cause))?;
    }
    jobs::complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The answer goes under its author's name, or stays for a colleague.
async fn go(tx: &mut Tx, app: &App, answer: &WaitingAnswer) -> Outcome<()> {
    let author = staff::by_id(tx, &answer.officer_id).await?.filter(|officer| officer.active);
    let Some(author) = author else { return hold(tx, app, answer, "gone").await };
    let author = author.actor();
    let known = store::whose_by_id(tx, &answer.conversation_id).await?.ok_or_else(Refusal::not_found)?;
    if !trust::may(tx, app, &author, Action::Change, &Resource::from(known)).await? {
        return hold(tx, app, answer, "may-not").await;
    }
    if answer.is_for_later() && waiting_store::is_overtaken(tx, answer).await? {
        return hold(tx, app, answer, "said").await;
    }
    if answer.is_public && super::posts::latest_beside(tx, &answer.conversation_id).await? != Some(answer.way.clone()) {
        return hold(tx, app, answer, "said").await;
    }
    match send(tx, app, &author, answer).await {
        Ok(unfit) if unfit.is_empty() => Ok(changed(tx, &answer.conversation_id).await?),
        Ok(unfit) if unfit.contains(&Unfit::NoPost) => hold(tx, app, answer, "post-gone").await,
        Ok(_) => hold(tx, app, answer, "unfit").await,
        Err(refusal) if refusal.kind == "conversation-no-such-way" => hold(tx, app, answer, "no-way").await,
        Err(refusal) if refusal.kind == "conversation-too-long-for-way" => hold(tx, app, answer, "unfit").await,
        Err(refusal) if refusal.kind == "conversation-answer-gone" => Ok(()),
        Err(refusal) => Err(refusal),
    }
}

async fn hold(tx: &mut Tx, app: &App, answer: &WaitingAnswer, why: &str) -> Outcome<()> {
    if !waiting_store::hold(tx, &answer.id, why).await? {
        return Ok(());
    }
    let known = store::whose_by_id(tx, &answer.conversation_id).await?.ok_or_else(Refusal::not_found)?;
    let subject = Subject::conversation(&known.id).of(known.person_id);
    let event = ConversationEvent::AnswerHeld { why: why.to_owned() };
    events::record(tx, app, &Actor::System("clock"), subject, event).await?;
    Ok(changed(tx, &answer.conversation_id).await?)
}
