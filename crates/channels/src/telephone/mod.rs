//! Telephone calls: what is said in one and what is heard, whichever exchange carries it.
//!
//! An exchange (an Asterisk, or a provider in the cloud) carries voices, keys and music; what is said is a [`Turn`], which
//! somebody else works out from what was [`Heard`]. Turns of a call are numbered, so that what an exchange says twice, or
//! says of a turn that is over, changes nothing. Deliberately absent: what a menu offers, who may hear what, and when
//! anybody is called.

pub mod ari;
mod speech;
mod transcriber;
pub mod twilio;
pub mod twiml;

use std::future::Future;

pub use speech::Speech;
pub use transcriber::Transcriber;

use crate::Error;

/// What is said in a call, and what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its number within the call, from one on.
    pub number: i64,
    pub say: Vec<Saying>,
    pub then: Then,
}

/// Words to be spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    pub words: String,
    /// A tag of BCP 47: `en`, `zh-Hans`.
    pub language: String,
    /// Spoken at two thirds of the usual speed.
    pub is_slow: bool,
    /// Whether it may be kept by the exchange or provider that carries it: words that everybody hears. Others hold what is one person's.
    pub is_public: bool,
}

/// What follows when everything was said. Keys cut words short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Waits for keys: as many as `most`, or fewer that end with `#`. If none comes for so many seconds after the last
    /// word, or between two, what there is was heard.
    Keys {
        most: usize,
        seconds: u32,
        also_words: bool,
    },
    /// Records after a tone, until `#`, silence or the end of the time.
    Record {
        most_seconds: u32,
    },
    /// Music, until an order comes.
    Wait,
    /// Rings somebody and connects the two: an endpoint of the exchange (`noor`), or a number (`+61…`).
    Connect {
        to: String,
        seconds: u32,
    },
    HangUp,
}

/// What was heard in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Somebody called, or somebody whom we called has answered.
    Began { from: Option<String>, to: String },
    /// Keys, without the `#` that ended them; `*` and `#` alone are keys.
    Keys(String),
    /// Words, as an engine understood them.
    Words(String),
    /// Nothing came in time.
    Nothing,
    /// What was recorded, as a WAV file; none if nothing was said.
    Recording(Vec<u8>),
    /// The connection of [`Then::Connect`] stands.
    Connected,
    /// It did not come about, or is over while the caller is still there.
    Parted { was_connected: bool },
    /// The exchange or we were away, and the call is still there: the turn is said again.
    Back,
    /// The call is over.
    Over,
}

/// What an exchange is asked to do without having heard anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// A call goes on with another turn at once, such as when an officer takes it.
    Change { call: String, turn: Turn },
    /// Calls somebody; the call has this name from then on. When they answer, [`Heard::Began`] is heard.
    Ring { call: String, to: String, seconds: u32 },
    /// Calls a third party into a connected call, such as an interpreter.
    Add { call: String, to: String, seconds: u32 },
}

/// Who works out what is said.
pub trait Answering: Clone + Send + Sync + 'static {
    /// What follows in a call after what was heard in a turn (zero for its beginning). A turn that is over changes
    /// nothing: the one that is now is given. It is stored before it is given.
    ///
    /// # Errors
    /// If it cannot be worked out now; the exchange says that there is trouble, and asks again.
    fn heard(&self, call: &str, turn: i64, heard: Heard) -> impl Future<Output = Result<Turn, Error>> + Send;

    /// Waits until there is something to do, and gives it once. Given orders that an exchange loses are told by
    /// [`heard`](Answering::heard) when it is back.
    ///
    /// # Errors
    /// If it cannot be known now.
    fn orders(&self) -> impl Future<Output = Result<Vec<Order>, Error>> + Send;

    /// The calls that should be going on; an exchange that is back tells of each that is not any more.
    ///
    /// # Errors
    /// If it cannot be known now.
    fn going_on(&self) -> impl Future<Output = Result<Vec<String>, Error>> + Send;
}
