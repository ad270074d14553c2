//! What one slice asks of another without depending on it: the question goes through the list of slices.

use std::future::Future;
use std::pin::Pin;

use catalogue::Channel;
use db::Tx;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::App;
use crate::refusal::Outcome;
use crate::trust::{Actor, Grant};

/// The answer, once it is there.
pub type SliceAnswer<'a, T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send + 'a>>;
pub type DecisionReached = for<'a> fn(&'a mut Tx, &'a Grant) -> SliceAnswer<'a, Notified>;

/// How much a slice has on its page of a case, by the grant for the case and the moment since which things are new.
pub type CaseCounts = for<'a> fn(&'a mut Tx, &'a Grant, Option<i64>) -> SliceAnswer<'a, PageCount>;

/// What a slice has for the first page of a person, by the actor and the person's id.
pub type Awaits = for<'a> fn(&'a mut Tx, &'a App, &'a Actor, &'a str) -> SliceAnswer<'a, Vec<Awaiting>>;

/// A short message as its sender wrote it, before it is a message to anybody.
#[derive(Clone, Copy, Debug)]
pub struct Texted<'t> {
    /// Its id at the provider.
    pub id: &'t str,
    pub from: &'t str,
    pub said: &'t str,
    /// The same in small letters, without a point at its end.
    pub word: &'t str,
    pub language: &'t str,
}

/// Whether a slice takes a short message as a command of its own, so that it is no message to an officer.
pub type TakesText = for<'a> fn(&'a mut Tx, &'a App, &'a Texted<'a>) -> SliceAnswer<'a, bool>;

/// A mail that its sender may write into a conversation, when it is there as a message.
#[derive(Clone, Copy, Debug)]
pub struct Replied<'r> {
    pub conversation: &'r str,
    /// What is new in it, in small letters, without a point at its end.
    pub word: &'r str,
}

/// What a slice does where a mail answers what it asked.
pub type TakesReply = for<'a> fn(&'a mut Tx, &'a App, &'a Replied<'a>) -> SliceAnswer<'a, ()>;

/// One thing that somebody may want to see first: what waits for them, or what they wait for.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaiting {
    pub kind: AwaitingKind,
    /// Its key in an address: a reference or an id.
    pub key: String,
    /// A service of the catalogue, by its id.
    pub service: Option<String>,
    /// What it is called, where that is not the service.
    pub label: Option<String>,
    /// The day that matters.
    pub day: Option<Date>,
    /// The name of the person whose it is, where one represents them.
    pub represented: Option<String>,
}

/// How much there is on a page of a case, and how much of it is new to the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCount {
    /// The page, such as `messages` or `letters`.
    pub page: String,
    pub all: i64,
    pub fresh: i64,
}

/// What kind of thing it is, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AwaitingKind {
    /// An agency asked for something, to be answered by the day.
    Asked,
    /// Something ends on the day and can be renewed.
    Ends,
    /// Somebody comes to a service centre on the day, or waits there.
    Visit,
    /// Somebody answered a question.
    Answered,
    /// An application was begun and not sent, and is deleted on the day.
    Begun,
    /// A case is with an agency.
    WithAgency,
}

/// A paid fee, as the provider knows it.
#[derive(Clone, Debug)]
pub struct Fee {
    pub provider_id: String,
    /// In minor units.
    pub amount: i64,
}

db::from_row!(Fee { provider_id, amount });

/// Whether the person of a case's grant was notified of its decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notified {
    /// The time at which the mail was accepted or the letter posted.
    Sent(Channel, i64),
    /// It can be read in the case and is not sent on any other channel.
    OnlyInCase,
    NeedsAddress,
    /// It is waiting to be posted.
    ToPost,
    /// It goes by post and cannot be made, so an officer must deal with it.
    CannotBePrinted,
    /// It is being made.
    Draft,
}

impl Notified {
    /// The start of the review period: when the decision went out. `None` while it has not been sent to where the
    /// person could read it.
    pub fn review_from(self, decided_at: i64) -> Option<i64> {
        match self {
            Notified::Sent(_, at) => Some(at.max(decided_at)),
            // One being made goes out immediately, and one shown in the case has been there from the beginning.
            Notified::OnlyInCase | Notified::Draft => Some(decided_at),
            Notified::NeedsAddress | Notified::ToPost | Notified::CannotBePrinted => None,
        }
    }
}
