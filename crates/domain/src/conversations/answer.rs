//! An officer's answer: the message, its event, and the notification mail, stored together.

use catalogue::Channel;
use db::Tx;

use super::store::{self, NewMessage};
use super::{chat, jobs};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::trust::{self, Action, Actor, Purpose, Refused};

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
    let person = known.person_id.clone();
    let grant = trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?;
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
    if !store::add(tx, &grant, &message).await? {
        return Ok(false);
    }
    store::press(tx, &grant, 0).await?;
    let event = ConversationEvent::Answered { message: message.id.clone() };
    events::record(tx, app, officer, Subject::conversation(grant.id()).of(person), event).await?;
    // Who reads along on an open page needs no mail for every line.
    if !chat::answered(tx, app, &grant).await? {
        jobs::tell(tx, app, &grant, &message.id).await?;
    }
    Ok(true)
}
