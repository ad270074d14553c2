//! An officer's answer: the message, its event, and what is sent of it, stored together.

use catalogue::Channel;
use db::Tx;

use super::posts::PublicPost;
use super::public_words::{self, Unfit};
use super::store::{self, ConversationIdentity, NewMessage};
use super::ways::{self, AnswerWay};
use super::{chat, jobs, merge_store, merging, posts};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Purpose};

pub struct OfficerAnswer<'a> {
    /// The reference of the conversation, as stored.
    pub reference: &'a str,
    /// The permanent id of this answer; it is stored once.
    pub key: &'a str,
    pub body: &'a str,
    /// How it goes out, by the name of the way; empty for where the person wrote last.
    pub way: &'a str,
}

/// An answer whose way is known, with the grant for the conversation in which it is said.
pub(super) struct ChosenWay {
    pub(super) grant: Grant,
    pub(super) way: AnswerWay,
    /// The conversation that the officer has on the screen.
    main: String,
}

/// A public answer with the post beneath which it goes.
pub(super) struct BeneathPost {
    pub(super) grant: Grant,
    pub(super) post: PublicPost,
    main: String,
}

/// Answers a conversation as an officer, in the conversation of the chosen way. False if there is no such conversation,
/// or the answer was stored before.
///
/// # Errors
/// If the way is none of this conversation, or its channel cannot carry so long an answer.
pub async fn answer(tx: &mut Tx, app: &App, officer: &Actor, answer: OfficerAnswer<'_>) -> Outcome<bool> {
    let Some(chosen) = chosen(tx, app, officer, &answer).await? else { return Ok(false) };
    say(tx, app, officer, (&chosen, &answer)).await
}

/// Where an answer goes; nothing is stored. None if there is no such conversation.
pub(super) async fn chosen(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    answer: &OfficerAnswer<'_>,
) -> Outcome<Option<ChosenWay>> {
    let Some((all, main)) = all(tx, app, officer, answer).await? else { return Ok(None) };
    let ways = ways::of_all(tx, app, &all.iter().collect::<Vec<_>>()).await?;
    let named = ways.iter().find(|way| way.key() == answer.way);
    // What was merged or parted meanwhile may have the same address under another reference.
    let address = |key: &str| key.split_once(' ').map(|(_, address)| address.to_owned());
    let same = ways.iter().filter(|way| way.address.is_some()).find(|way| address(&way.key()) == address(answer.way));
    let way = if answer.way.is_empty() { ways.first() } else { named.or(same) };
    let way = way.cloned().ok_or_else(|| Refusal::conflict("conversation-no-such-way"))?;
    let grant = all.into_iter().find(|grant| grant.id() == way.conversation).ok_or_else(Refusal::not_found)?;
    fits(tx, app, (&grant, &way), (name(officer), answer.body)).await?;
    Ok(Some(ChosenWay { grant, way, main }))
}

/// Stores an answer and sends it its way. False if it was stored before.
pub(super) async fn say(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    (chosen, answer): (&ChosenWay, &OfficerAnswer<'_>),
) -> Outcome<bool> {
    let ChosenWay { grant, way, main } = chosen;
    let Some(message) = said(tx, app, (officer, grant, main), answer).await? else { return Ok(false) };
    // Who reads along on an open page needs no mail for every line.
    if !chat::answered(tx, app, grant).await? {
        jobs::tell(tx, app, (grant, way), &message).await?;
    }
    Ok(true)
}

/// The post beneath which an answer goes, where everybody reads it; nothing is stored. What stands against the words is
/// returned instead.
pub(super) async fn beneath(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    answer: &OfficerAnswer<'_>,
) -> Outcome<Result<BeneathPost, Vec<Unfit>>> {
    let Some((all, main)) = all(tx, app, officer, answer).await? else { return Ok(Err(vec![Unfit::NoPost])) };
    let latest = match all.first() {
        Some(shown) => posts::latest_of_all(tx, shown).await?,
        None => None,
    };
    let Some(post) = latest else { return Ok(Err(vec![Unfit::NoPost])) };
    // What is known of the person from any of their conversations may not stand there.
    let unfit = public_words::unfit(tx, app, &all.iter().collect::<Vec<_>>(), (&post, answer.body)).await?;
    if !unfit.is_empty() {
        return Ok(Err(unfit));
    }
    let grant = all.into_iter().find(|grant| grant.id() == post.conversation_id).ok_or_else(Refusal::not_found)?;
    Ok(Ok(BeneathPost { grant, post, main }))
}

/// Stores a public answer and posts it.
pub(super) async fn say_publicly(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    (beneath, answer): (&BeneathPost, &OfficerAnswer<'_>),
) -> Outcome<()> {
    let BeneathPost { grant, post, main } = beneath;
    let Some(message) = said(tx, app, (officer, grant, main), answer).await? else { return Ok(()) };
    posts::mark(tx, &message).await?;
    let event = ConversationEvent::AnsweredPublicly { message: message.clone(), service: post.service.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, event).await?;
    Ok(jobs::tell_everybody(tx, app, grant, (post, &message, answer.body)).await?)
}

/// The grants for the conversation on the officer's screen and for what was merged into it, and the id of the former.
async fn all(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    answer: &OfficerAnswer<'_>,
) -> Outcome<Option<(Vec<Grant>, String)>> {
    let Some(known) = store::whose(tx, answer.reference).await? else { return Ok(None) };
    let shown = merging::shown_as(tx, known).await?;
    let main = shown.id.clone();
    let grant = change(tx, app, officer, shown).await?;
    let mut all = merging::members(tx, app, (officer, Action::Change), &grant).await?;
    all.insert(0, grant);
    Ok(Some((all, main)))
}

async fn change(tx: &mut Tx, app: &App, officer: &Actor, known: ConversationIdentity) -> Outcome<Grant> {
    Ok(trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?)
}

fn name(officer: &Actor) -> Option<String> {
    match officer {
        Actor::Officer { name, .. } => Some(name.clone()),
        _ => None,
    }
}

/// Stores what an officer says, and its event. None if it was stored before.
async fn said(
    tx: &mut Tx,
    app: &App,
    (officer, grant, main): (&Actor, &Grant, &str),
    answer: &OfficerAnswer<'_>,
) -> Outcome<Option<String>> {
    let message = NewMessage {
        id: app.world.new_id(),
        channel: Channel::Web,
        external_id: &format!("desk:{}", answer.key),
        from_kind: officer.kind(),
        from_name: name(officer),
        body: answer.body,
        at: app.world.now(),
        state: "answered",
        answer_by: None,
    };
    if !store::add(tx, grant, &message).await? {
        return Ok(None);
    }
    store::press(tx, grant, 0).await?;
    merge_store::answered_elsewhere(tx, grant, main).await?;
    let event = ConversationEvent::Answered { message: message.id.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, event).await?;
    Ok(Some(message.id))
}

/// What no provider would carry is refused before it is stored.
async fn fits(
    tx: &mut Tx,
    app: &App,
    (grant, way): (&Grant, &AnswerWay),
    (name, body): (Option<String>, &str),
) -> Outcome<()> {
    let (Some(texts), Some(address)) = (app.texts.of(way.channel), &way.address) else { return Ok(()) };
    let Some(most) = texts.longest(address) else { return Ok(()) };
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let length = jobs::short_words(app, &conversation, (name, body)).chars().count();
    if length > most {
        let refusal = Refusal::unprocessable("conversation-too-long-for-way").field("body", "");
        return Err(refusal.with("most", count(most)).with("over", count(length - most)));
    }
    Ok(())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
