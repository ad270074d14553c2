//! The entry point of the inbox: detects duplicates, identifies senders as far as they are proven, and finds threads.

use catalogue::Channel;
use db::Tx;

use super::model::{Author, Destination, Incoming, Item, MailHead, Offer, Sender, Taken, Thread, ThreadKey, is_mail};
use super::{store, token};
use crate::app::App;
use crate::events::Thing;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::secret::fingerprint;
use crate::session::Assurance;
use crate::trust::Actor;

/// How long after its last message a number or an account goes on in the same conversation, in milliseconds.
pub const GOES_ON_FOR: i64 = 30 * 24 * 60 * 60 * 1_000;

/// Takes in a message, in the caller's transaction. It may be acknowledged to its channel after the commit. Idempotent
/// by channel and external id.
///
/// # Errors
/// If a known sender may not write there, or the database is unavailable. A message from an address is never refused:
/// if it cannot be attached to a thread, it starts a conversation.
pub async fn take(tx: &mut Tx, app: &App, incoming: Incoming<'_>) -> Outcome<Taken> {
    take_in(tx, app, incoming, None).await
}

/// The same for a mail.
///
/// # Errors
/// As for [`take`].
pub async fn take_mail(tx: &mut Tx, app: &App, incoming: Incoming<'_>, mail: MailHead<'_>) -> Outcome<Taken> {
    take_in(tx, app, incoming, Some(mail)).await
}

async fn take_in<'i>(tx: &mut Tx, app: &App, incoming: Incoming<'i>, mail: Option<MailHead<'i>>) -> Outcome<Taken> {
    let fresh = app.world.new_id();
    let external_id = if incoming.external_id.is_empty() { fresh.as_str() } else { incoming.external_id };
    let incoming = Incoming { external_id, ..incoming };
    if !store::is_first(tx, &name(&incoming), app.world.now()).await? {
        return Ok(Taken::Before);
    }
    // Databases cannot store this character, and no keyboard types it.
    let words = incoming.words.replace('\0', "");
    let item = |place, author| Item {
        channel: incoming.channel,
        external_id,
        language: app.locales.of(incoming.language).tag(),
        words: &words,
        files: incoming.files,
        place,
        author,
        address: match incoming.from {
            Sender::Address { address, .. } => Some(address).filter(|address| !address.is_empty()),
            Sender::Actor(_) => None,
        },
        mail,
        received_at: incoming.received_at,
    };
    let offered = match incoming.from {
        Sender::Actor(actor) => {
            let place = place(app, incoming.thread).ok_or_else(Refusal::not_found)?;
            offer(tx, app, &item(place, Author::Actor(actor.clone()))).await?
        }
        Sender::Address { address, is_proven } => {
            let sender = ClaimedAddress { address, is_proven };
            by_address(tx, app, (&incoming, sender), &item).await?
        }
    };
    match offered {
        Offer::Placed(placed) => {
            store::keep(tx, &fresh, (&incoming, &placed, mail), app.world.now()).await?;
            Ok(Taken::New(placed))
        }
        Offer::Known => Ok(Taken::Before),
        Offer::NotMine => Err(Refusal::not_found()),
    }
}

/// Whether something comes for the first time that is no message, such as an answer on paper; the next time it is known.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_first(tx: &mut Tx, app: &App, (channel, key): (Channel, &str)) -> db::Result<bool> {
    store::is_first(tx, &fingerprint(&format!("{}\n\n{key}", channel.name())), app.world.now()).await
}

/// A fingerprint that identifies a message permanently. Form ids are chosen by a browser, so they are unique only
/// within their thread.
fn name(incoming: &Incoming<'_>) -> String {
    let thread = match (incoming.channel, incoming.thread) {
        (Channel::Web, Thread::Case(reference)) => format!("case {}", reference.to_uppercase().replace('-', "")),
        (Channel::Web, Thread::Conversation(reference)) => {
            format!("conversation {}", reference.to_uppercase().replace('-', ""))
        }
        _ => String::new(),
    };
    fingerprint(&format!("{}\n{thread}\n{}", incoming.channel.name(), incoming.external_id))
}

/// The destination that a thread names; `None` for a token that we did not issue.
fn place<'i>(app: &App, thread: Thread<'i>) -> Option<Destination<'i>> {
    Some(match thread {
        Thread::None => Destination::New { case: None },
        Thread::Case(reference) => Destination::Thread(Thing::Case, ThreadKey::Reference(reference)),
        Thread::Conversation(reference) => Destination::Thread(Thing::Conversation, ThreadKey::Reference(reference)),
        Thread::Reply(text) => {
            let (thing, id) = token::read(app, text)?;
            Destination::Thread(thing, ThreadKey::Id(id))
        }
    })
}

/// An address, and whether its channel vouches for it.
#[derive(Clone, Copy)]
struct ClaimedAddress<'c> {
    address: &'c str,
    is_proven: bool,
}

/// Attaches a message from an address to its thread if a token or the channel vouches for the sender and the sender may
/// write there; otherwise starts a conversation, of the person with that proven address, or of a new guest.
async fn by_address<'i, F: Fn(Destination<'i>, Author) -> Item<'i>>(
    tx: &mut Tx,
    app: &App,
    (incoming, sender): (&Incoming<'i>, ClaimedAddress<'i>),
    item: &F,
) -> Outcome<Offer> {
    // Telephone numbers are never verified, so a number identifies nobody.
    let owner = if is_mail(sender.address) { people::whose(tx, app, sender.address).await? } else { None };
    let author = |id: String| Author::Actor(Actor::Person { id, assurance: Assurance::Guest });
    let place = place(app, incoming.thread).filter(|place| matches!(place, Destination::Thread(..)));
    let has_token = place.is_some() && matches!(incoming.thread, Thread::Reply(_));
    if let Some(place) = place.filter(|_| sender.is_proven || has_token) {
        let owner = owner.clone().map(author);
        let reader = has_token.then(|| Author::ReaderOf(sender.address.to_owned()));
        for author in owner.into_iter().chain(reader) {
            match offer(tx, app, &item(place.clone(), author)).await {
                Ok(Offer::NotMine) => {}
                Err(problem) if problem.is_for_good() => {}
                answer => return answer,
            }
        }
    }
    let person = match owner.filter(|_| sender.is_proven) {
        Some(person) => person,
        None => people::new_guest(tx, app, app.locales.of(incoming.language).tag()).await?,
    };
    let case = match incoming.thread {
        Thread::Case(reference) => Some(reference),
        _ => None,
    };
    offer(tx, app, &item(Destination::New { case }, author(person))).await
}

/// Offers an item to the slices; the first one it belongs to takes it.
async fn offer(tx: &mut Tx, app: &App, item: &Item<'_>) -> Outcome<Offer> {
    for takes in app.slices.iter().filter_map(|slice| slice.takes) {
        match takes(app, tx, item).await? {
            Offer::NotMine => {}
            answer => return Ok(answer),
        }
    }
    Ok(Offer::NotMine)
}
