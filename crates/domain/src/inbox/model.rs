//! Incoming messages, their destination, and the result of taking them in.

use catalogue::Channel;

use crate::attachments::{Giver, Received};
use crate::events::Thing;
use crate::trust::Actor;
use crate::uploads::Upload;

/// One message as its channel delivers it.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'i> {
    pub channel: Channel,
    /// Identifies the message permanently within its channel, or within its thread on the web. Empty if the channel has
    /// no ids; the message is then always new.
    pub external_id: &'i str,
    pub from: Sender<'i>,
    /// The language of the answer, if the sender is unknown.
    pub language: &'i str,
    pub thread: Thread<'i>,
    pub words: &'i str,
    pub files: Option<Files<'i>>,
    /// When its channel received it.
    pub received_at: i64,
}

/// What a mail has beside its words.
#[derive(Clone, Copy, Debug, Default)]
pub struct MailHead<'i> {
    /// The id that an answer refers to; empty if it has none.
    pub id: &'i str,
    /// The ids of the mails that it answers, the latest first.
    pub answers: &'i [String],
    pub subject: &'i str,
    /// Whether a machine sent it: it stands in the thread, and nothing waits for an answer because of it.
    pub is_automatic: bool,
    /// Its words with the mail that it quotes, for a thread that does not have that one.
    pub whole: &'i str,
    /// The agency to whose address it was sent.
    pub agency: Option<&'i str>,
}

/// The sender.
#[derive(Clone, Copy, Debug)]
pub enum Sender<'i> {
    /// Authenticated by a session or an API key.
    Actor(&'i Actor),
    /// An address or a number. `is_proven` if the channel itself vouches for it, as the signature of the sender's mail
    /// provider does; a header alone never proves it.
    Address { address: &'i str, is_proven: bool },
}

/// Whether an address is one of mail. Accounts elsewhere have the name of their service in front:
/// `mastodon:ana@example.social`.
pub fn is_mail(address: &str) -> bool {
    address.contains('@') && !address.contains(':')
}

/// The thread the sender addresses.
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

/// Files whose bytes have been received already.
#[derive(Clone, Copy, Debug)]
pub struct Files<'i> {
    pub giver: &'i Giver,
    pub uploads: &'i [Upload],
    pub received: &'i Received,
}

/// A message with its destination, as offered to the slices.
#[derive(Clone, Debug)]
pub struct Item<'i> {
    pub channel: Channel,
    pub external_id: &'i str,
    pub language: &'i str,
    pub words: &'i str,
    pub files: Option<Files<'i>>,
    pub place: Destination<'i>,
    pub author: Author,
    /// The address to answer to, if any.
    pub address: Option<&'i str>,
    pub mail: Option<MailHead<'i>>,
    /// When its channel received it: from then on deadlines are counted.
    pub received_at: i64,
}

/// The thread a message belongs to.
#[derive(Clone, Debug)]
pub enum Destination<'i> {
    Thread(Thing, ThreadKey<'i>),
    /// No thread yet. The sender may have named a case that is not known to be theirs.
    New {
        case: Option<&'i str>,
    },
}

#[derive(Clone, Debug)]
pub enum ThreadKey<'i> {
    Reference(&'i str),
    Id(String),
}

/// The author on whose behalf it is taken in.
#[derive(Clone, Debug)]
pub enum Author {
    Actor(Actor),
    /// The reader of an address, who has a token of the thread: the slice knows whether its answers went there.
    ReaderOf(String),
}

/// Where a message was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub thing: Thing,
    pub id: String,
    pub reference: String,
    pub message: String,
    /// The person whose matter it is.
    pub person: String,
}

/// A slice's answer to an offered item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    NotMine,
    /// It was taken in before.
    Known,
    Placed(Placed),
}

/// The result of taking a message in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    New(Placed),
    /// It had arrived before: nothing was done.
    Before,
}
