//! Turns what a person says about a case, on any channel, into a message of the case.

use catalogue::Channel;
use db::Tx;

use super::{acting, dialogue};
use crate::app::App;
use crate::attachments::{self, Kind};
use crate::events::Thing;
use crate::inbox::{Author, Destination, Item, Offer, Placed, Taking, ThreadKey};
use crate::refusal::{Outcome, Refusal};
use crate::secret::fingerprint;
use crate::trust::{Action, Actor};

/// The inbox offers an item to this slice.
pub fn takes<'a>(app: &'a App, tx: &'a mut Tx, item: &'a Item<'a>) -> Taking<'a> {
    Box::pin(async move {
        match (&item.place, &item.author) {
            // Officers write to the person; they do not write on the person's behalf.
            (Destination::Thread(Thing::Case, _), Author::Actor(Actor::Officer { .. } | Actor::System(_))) => {
                Err(Refusal::not_found())
            }
            (Destination::Thread(Thing::Case, key), Author::Actor(actor)) => said(tx, app, item, (key, actor)).await,
            _ => Ok(Offer::NotMine),
        }
    })
}

async fn said(tx: &mut Tx, app: &App, item: &Item<'_>, (key, actor): (&ThreadKey<'_>, &Actor)) -> Outcome<Offer> {
    let held = match key {
        ThreadKey::Reference(typed) => acting::by_reference(tx, app, actor, typed, Action::Change).await?,
        ThreadKey::Id(id) => acting::by_id(tx, app, actor, id, Action::Change).await?,
    };
    // Ids from other channels may be long.
    let nonce = match item.channel {
        Channel::Web => item.external_id.to_owned(),
        channel => fingerprint(&format!("{}\n{}", channel.name(), item.external_id)),
    };
    let Some(message) = dialogue::say_by(tx, app, &held, (item.channel, &nonce), item.words).await? else {
        return Ok(Offer::Known);
    };
    if let Some(files) = &item.files {
        let (owner, what) = (("case", held.grant.id()), (Kind::Message, message.as_str()));
        attachments::keep_all(tx, app, owner, what, (files.giver, files.uploads, files.received)).await?;
    }
    Ok(Offer::Placed(Placed {
        thing: Thing::Case,
        id: held.case.id.clone(),
        reference: held.case.reference.clone(),
        message,
        person: held.case.person_id.clone(),
    }))
}
