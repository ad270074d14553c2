//! An officer's answer: the message, its event, and what is sent of it, stored together.

use catalogue::Channel;
use db::Tx;

use super::store::{self, NewMessage};
use super::ways::{self, AnswerWay};
use super::{chat, jobs, merge_store, merging};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Purpose};

pub struct OfficerAnswer<'a> {
    /// The reference of the conversation, as stored.
    pub reference: &'a str,
    /// The permanent id of this answer; it is stored once.
    pub key: &'a str,
    pub body: &'a str,
    /// How it goes out, by the name of the way; empty for where the person wrote last.
    pub way: &'a str,
}

/// Answers a conversation as an officer, in the conversation of the chosen way. False if there is no such conversation,
/// or the answer was stored before.
///
/// # Errors
/// If the way is none of this conversation, or its channel cannot carry so long an answer.
pub async fn answer(tx: &mut Tx, app: &App, officer: &Actor, answer: OfficerAnswer<'_>) -> Outcome<bool> {
    let Some(known) = store::whose(tx, answer.reference).await? else { return Ok(false) };
    let shown = merging::shown_as(tx, known).await?;
    let main = shown.id.clone();
    let grant = trust::authorise(tx, app, officer, Action::Change, shown.into(), Purpose::Helping).await?;
    let ways = ways::of_merged(tx, app, officer, &grant).await?;
    let way = match answer.way {
        "" => ways.into_iter().next(),
        key => ways.into_iter().find(|way| way.key() == key),
    };
    let way = way.ok_or_else(|| Refusal::conflict("conversation-no-such-way"))?;
    let grant = match way.conversation == main {
        true => grant,
        false => {
            let member = store::whose_by_id(tx, &way.conversation).await?.ok_or_else(Refusal::not_found)?;
            trust::authorise(tx, app, officer, Action::Change, member.into(), Purpose::Helping).await?
        }
    };
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
    fits(tx, app, (&grant, &way), &message).await?;
    if !store::add(tx, &grant, &message).await? {
        return Ok(false);
    }
    store::press(tx, &grant, 0).await?;
    merge_store::answered_elsewhere(tx, &grant, &main).await?;
    let event = ConversationEvent::Answered { message: message.id.clone() };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, officer, subject, event).await?;
    // Who reads along on an open page needs no mail for every line.
    if !chat::answered(tx, app, &grant).await? {
        jobs::tell(tx, app, (&grant, &way), &message.id).await?;
    }
    Ok(true)
}

/// What no provider would carry is refused before it is stored.
async fn fits(
    tx: &mut Tx,
    app: &App,
    (grant, way): (&trust::Grant, &AnswerWay),
    message: &NewMessage<'_>,
) -> Outcome<()> {
    let Some(most) = app.texts.of(way.channel).and_then(|texts| texts.longest()) else { return Ok(()) };
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let length = jobs::short_words(app, &conversation, message).chars().count();
    if length > most {
        let refusal = Refusal::unprocessable("conversation-too-long-for-way").field("body", "");
        return Err(refusal.with("most", count(most)).with("over", count(length - most)));
    }
    Ok(())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
