//! Answers to an offer in one word: by a short message, and by a mail in its conversation.
//!
//! A number can be forged. What an answer changes is told to the person, and it takes nothing but what was offered.

use catalogue::Channel;
use db::Tx;

use super::{offered, wait_store};
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::refusal::Outcome;
use crate::slice::{Replied, SliceAnswer, Texted};
use crate::trust::{self, Action, Actor, Grant, Purpose};
use crate::{inbox, outbox};

/// Alone in a message, by somebody to whom a time was offered.
const YES: [&str; 9] = ["yes", "نعم", "có", "co", "vâng", "是", "好", "要", "是的"];

/// Takes a short message that takes an offered time; false for every other.
pub fn texted<'a>(tx: &'a mut Tx, app: &'a App, text: &'a Texted<'a>) -> SliceAnswer<'a, bool> {
    Box::pin(async move {
        if !YES.contains(&text.word) {
            return Ok(false);
        }
        let now = app.world.now();
        let last = match wait_store::offered_on(tx, text.from, now).await? {
            Some(id) => Some(id),
            None => outbox::last_conversation(tx, (Channel::Sms, text.from), now - inbox::GOES_ON_FOR).await?,
        };
        match last {
            Some(id) => taken(tx, app, &id).await.map(|grant| grant.is_some()),
            None => Ok(false),
        }
    })
}

/// A mail that its sender may write into a conversation: if it is a yes to an offer, nobody has to answer it.
pub fn replied<'a>(tx: &'a mut Tx, app: &'a App, said: &'a Replied<'a>) -> SliceAnswer<'a, ()> {
    Box::pin(async move {
        if YES.contains(&said.word)
            && let Some(grant) = taken(tx, app, said.conversation).await?
        {
            conversations::settle(tx, &grant, app.world.now()).await?;
        }
        Ok(())
    })
}

/// Takes the time that is kept for a conversation; none if nothing is.
async fn taken(tx: &mut Tx, app: &App, conversation: &str) -> Outcome<Option<Grant>> {
    let Some(known) = threads::whose_by_id(tx, conversation).await? else { return Ok(None) };
    let (system, reference) = (Actor::System("counter"), known.reference.clone());
    let grant = trust::authorise(tx, app, &system, Action::Change, known.into(), Purpose::OwnAffairs).await?;
    let wait = wait_store::of_conversation(tx, &grant).await?;
    if wait.and_then(|wait| wait.offer(app.world.now())).is_none() {
        return Ok(None);
    }
    match offered::take(tx, app, (&system, Purpose::OwnAffairs), &reference).await {
        Ok(_) => Ok(Some(grant)),
        // A yes that came at the last moment is a message like any other, which somebody answers.
        Err(refusal) if refusal.kind == "wait-over" => Ok(None),
        Err(refusal) => Err(refusal),
    }
}
