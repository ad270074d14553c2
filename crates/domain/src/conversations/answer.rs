//! An officer's answer: the message, its event, and the notification mail, stored together.

use catalogue::Channel;
use db::Tx;

use super::public_words::{self, Unfit};
use super::store::{self, NewMessage};
use super::{chat, jobs, posts};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused};

pub struct OfficerAnswer<'a> {
    /// The reference of the conversation, as stored.
    pub reference: &'a str,
    /// The permanent id of this answer; it is stored once.
    pub key: &'a str,
    pub body: &'a str,
}

/// Answers a conversation as an officer. False if there is no such conversation, or the answer was stored before.
pub async fn answer(tx: &mut Tx, app: &App, officer: &Actor, answer: OfficerAnswer<'_>) -> Result<bool, Refused> {
    let Some(known) = store::whose(tx, answer.reference).await? else { return Ok(false) };
    let grant = trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?;
    let Some(message) = said(tx, app, (officer, &grant), &answer).await? else { return Ok(false) };
    // Who reads along on an open page needs no mail for every line.
    if !chat::answered(tx, app, &grant).await? {
        jobs::tell(tx, app, &grant, &message).await?;
    }
    Ok(true)
}

/// The same beneath the post that came last, where everybody reads it. What stands against the words is returned, and
/// then nothing is stored.
pub async fn answer_publicly(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    answer: OfficerAnswer<'_>,
) -> Result<Vec<Unfit>, Refused> {
    let Some(known) = store::whose(tx, answer.reference).await? else { return Ok(vec![Unfit::NoPost]) };
    let grant = trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?;
    let Some(post) = posts::latest(tx, &grant).await? else { return Ok(vec![Unfit::NoPost]) };
    let unfit = public_words::unfit(tx, app, &grant, (&post, answer.body)).await?;
    if !unfit.is_empty() {
        return Ok(unfit);
    }
    let Some(message) = said(tx, app, (officer, &grant), &answer).await? else { return Ok(Vec::new()) };
    posts::mark(tx, &message).await?;
    let event = ConversationEvent::AnsweredPublicly { message: message.clone(), service: post.service.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, event).await?;
    jobs::tell_everybody(tx, app, &grant, (&post, &message, answer.body)).await?;
    Ok(Vec::new())
}

/// Stores what an officer says, and its event. None if it was stored before.
async fn said(
    tx: &mut Tx,
    app: &App,
    (officer, grant): (&Actor, &Grant),
    answer: &OfficerAnswer<'_>,
) -> Result<Option<String>, Refused> {
    let from_name = match officer {
        Actor::Officer { name, .. } => Some(name.clone()),
        _ => None,
    };
    let message = NewMessage {
        id: app.world.new_id(),
        channel: Channel::Web,
        external_id: &format!("desk:{}", answer.key),
        from_kind: officer.kind(),
        from_name,
        body: answer.body,
        at: app.world.now(),
        state: "answered",
        answer_by: None,
    };
    if !store::add(tx, grant, &message).await? {
        return Ok(None);
    }
    store::press(tx, grant, 0).await?;
    let event = ConversationEvent::Answered { message: message.id.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, event).await?;
    Ok(Some(message.id))
}
