//! What comes in, where it wants to go, and what became of it.

use std::future::Future;
use std::pin::Pin;

use catalogue::Channel;
use db::Tx;

use crate::app::App;
use crate::attachments::{Giver, Received};
use crate::events::Thing;
use crate::refusal::Outcome;
use crate::trust::Actor;
use crate::uploads::Upload;

/// One message as its channel brings it.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'i> {
    pub channel: Channel,
    /// What names it for ever within its channel, or within its thread on the web. Empty where nothing does, so that it
    /// is always new.
    pub external_id: &'i str,
    pub from: Sender<'i>,
    /// The language in which the sender is answered, where they are not known.
    pub language: &'i str,
    pub thread: Thread<'i>,
    pub words: &'i str,
    pub files: Option<Files<'i>>,
    /// When its channel received it.
    pub received_at: i64,
}

/// Who says it.
#[derive(Clone, Copy, Debug)]
pub enum Sender<'i> {
    /// Somebody whom a session or a key makes known.
    Actor(&'i Actor),
    /// An address or a number. `is_proven` where the channel itself vouches for it, as a signature of the sender's
    /// provider does; what stands in a header is never proven.
    Address { address: &'i str, is_proven: bool },
}

/// Where the sender wants it to go.
#[derive(Clone, Copy, Debug)]
pub enum Thread<'i> {
    None,
    /// By its reference.
    Case(&'i str),
    /// By its reference.
    Conversation(&'i str),
    /// The token of a message that we sent there.
    Reply(&'i str),
}

/// Files whose bytes were received before.
#[derive(Clone, Copy, Debug)]
pub struct Files<'i> {
    pub giver: &'i Giver,
    pub uploads: &'i [Upload],
    pub received: &'i Received,
}

/// What is offered to the slices: a message with the place that it has.
#[derive(Clone, Debug)]
pub struct Item<'i> {
    pub channel: Channel,
    pub external_id: &'i str,
    pub language: &'i str,
    pub words: &'i str,
    pub files: Option<Files<'i>>,
    pub place: Destination<'i>,
    pub author: Author,
    /// The address to answer to, where there is one.
    pub address: Option<&'i str>,
}

/// Where it belongs.
#[derive(Clone, Debug)]
pub enum Destination<'i> {
    Thread(Thing, ThreadKey<'i>),
    /// Nowhere yet. The sender may have named a case that is not known to be theirs.
    New {
        case: Option<&'i str>,
    },
}

#[derive(Clone, Debug)]
pub enum ThreadKey<'i> {
    Reference(&'i str),
    Id(String),
}

/// As whom it is taken.
#[derive(Clone, Debug)]
pub enum Author {
    Actor(Actor),
    /// The reader of an address, who has a token of the thread: the slice knows whether its answers went there.
    ReaderOf(String),
}

/// Where something was placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub thing: Thing,
    pub id: String,
    pub reference: String,
    pub message: String,
    /// Whose matter it is.
    pub person: String,
}

/// What a slice says of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    NotMine,
    /// It was taken before.
    Known,
    Placed(Placed),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    New(Placed),
    /// It had come before: nothing happened.
    Before,
}

/// What a taker gives back.
pub type Taking<'a> = Pin<Box<dyn Future<Output = Outcome<Offer>> + Send + 'a>>;

/// How a slice takes what belongs to its threads, in the transaction in which it came. It asks for a grant in the name
/// of the author.
pub type Taker = for<'a> fn(&'a App, &'a mut Tx, &'a Item<'a>) -> Taking<'a>;
