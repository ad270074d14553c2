//! Moves somebody who waits in a chat to another channel: answered in writing, or called back.

use catalogue::Channel;
use db::Tx;

use super::calls::is_by_phone;
use super::settling::call_back_asked;
use super::{chat_store, live, store};
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Purpose};

/// Where they go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Answered in writing, with the promise that their message has.
    Writing,
    /// Called back, as who gave a number for that agreed to.
    CallBack,
}

impl Instead {
    pub fn channel(self) -> Channel {
        match self {
            Instead::Writing => Channel::Web,
            Instead::CallBack => Channel::Phone,
        }
    }

    pub fn of(name: &str) -> Option<Instead> {
        [Instead::Writing, Instead::CallBack].into_iter().find(|one| one.channel().name() == name)
    }
}

/// Moves them. Their open page says so at once; who has left reads it when they come back.
///
/// # Errors
/// If the officer may not help this person, nobody waits in this chat any more, or there is no number to call.
pub async fn move_on(tx: &mut Tx, app: &App, officer: &Actor, id: &str, to: Instead) -> Outcome<()> {
    let known = store::whose_by_id(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let grant = trust::authorise(tx, app, officer, Action::Change, known.into(), Purpose::Helping).await?;
    let open = store::one(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    // Who is on the line chooses by keys whether they wait.
    if is_by_phone(&open.channel) {
        return Err(Refusal::conflict("now-not-waiting"));
    }
    if to == Instead::CallBack {
        let number = open.phone.and_then(|phone| app.catalogue.about.phone_number(&phone));
        if !number.is_some_and(|number| app.catalogue.about.may_call(&number)) {
            return Err(Refusal::conflict("now-no-number"));
        }
    }
    // Whom an officer took at the same moment is theirs.
    if !chat_store::close(tx, grant.id(), "waiting", "moved", app.world.now()).await? {
        return Err(Refusal::conflict("now-not-waiting"));
    }
    match to {
        Instead::Writing => store::goes_on_in_writing(tx, &grant).await?,
        Instead::CallBack => call_back_asked(tx, app, &grant).await?,
    }
    let subject = Subject::conversation(grant.id()).of(grant.person());
    let event = ConversationEvent::ChatMoved { to: to.channel().name().to_owned() };
    events::record(tx, app, officer, subject, event).await?;
    tx.wake(&live::topic(grant.id()));
    Ok(())
}
