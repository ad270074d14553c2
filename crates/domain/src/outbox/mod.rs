//! The outbox: notes to people, stored in the transaction of what they are about and sent by one job.
//!
//! Tables owned: `notes`, `note_files`, `deliveries`, `text_stops`,
//! `channel_troubles`, `early_reports`. Invariants: a note is stored once for its cause; a
//! delivery is stored before anything is sent, and records the outcome; notes contain no secrets, because those are
//! derived from an id and the secret of the installation when the text is composed; what was permanently refused is
//! never retried, and stays undelivered until an officer records a manual delivery; where a note goes, and whether it
//! waits, is decided in `route.rs` alone, when it is sent. A note carries its data, so the
//! outbox knows neither cases nor letters. A message without a permanent name at its provider is never sent a second
//! time by itself: what may be out already is uncertain, and work of an officer. Deliberately absent: when to notify
//! somebody, which the acting slice decides.

mod caps;
pub mod deliveries;
pub mod health;
pub mod manual_delivery;
pub mod note;
pub mod public;
mod pushing;
mod receipt;
mod returned;
mod route;
mod sender;
mod sending;
pub mod short;
pub mod slice;
mod store;
mod thread;
mod timing;
mod waiting_notes;
mod words;

use catalogue::Channel;
use db::Tx;
use db::jobs::{Handlers, NewJob, enqueue};
use serde_json::json;

use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

pub use caps::{CAPS, FILE_LEFT, PLACE_HELP, POINTER, RECEIPT, may_answer};
pub use deliveries::reached;
pub use deliveries::{Delivery, State, last_conversation, of_subject, went_to};
pub use manual_delivery::{
    LONGEST_PROOF, ManualDelivery, OTHERWISE, ToDeliver, Undelivered, deliver_otherwise, next_best,
    read_where_it_stands, to_deliver, undelivered,
};
pub use note::{News, Note, OfferNews, PlaceNews, PromisedBy, VisitNews};
pub use returned::{Issued, issued, returned};
pub use slice::SLICE;

/// The recipient.
#[derive(Clone, Copy, Debug)]
pub enum To<'t> {
    /// A person, at a verified address, in their language.
    Person(&'t str),
    /// The same, but not where they chose what only a human can bring: that is work of an officer. For reminders.
    IfPreferred(&'t str),
    /// An address given for this purpose only.
    Address { person: Option<&'t str>, address: &'t str, language: &'t str },
    /// A number or an account that wrote to us, on its channel.
    Text { person: Option<&'t str>, channel: Channel, address: &'t str, language: &'t str },
    /// The author of a post that everybody can read: beneath it, or in private in answer to it. `post` is the service's
    /// name of it.
    Post {
        person: Option<&'t str>,
        channel: Channel,
        address: &'t str,
        language: &'t str,
        post: &'t str,
        is_public: bool,
    },
}

/// A note to be sent.
#[derive(Clone, Debug)]
pub struct NewNote<'t> {
    pub to: To<'t>,
    pub note: Note,
    /// The idempotency key: a note is sent once for its cause.
    pub cause: String,
    /// The subject, to which the outcome is recorded as an event.
    pub subject: Option<(&'static str, &'t str)>,
    /// In whose matter it goes out, if in an agency's.
    pub agency: Option<&'t str>,
    /// After this moment it is no longer sent.
    pub until: Option<i64>,
    pub file: Option<NoteFile<'t>>,
    /// Whether an officer delivers it where the person has no address.
    pub must_arrive: bool,
}

impl<'t> NewNote<'t> {
    pub fn new(to: To<'t>, note: Note, cause: String) -> Self {
        NewNote { to, note, cause, subject: None, agency: None, until: None, file: None, must_arrive: false }
    }

    pub fn about(mut self, kind: &'static str, id: &'t str) -> Self {
        self.subject = Some((kind, id));
        self
    }

    /// In whose matter it goes out.
    pub fn of_agency(mut self, agency: &'t str) -> Self {
        self.agency = Some(agency);
        self
    }

    pub fn must_arrive(mut self, must_arrive: bool) -> Self {
        self.must_arrive = must_arrive;
        self
    }

    pub fn until(mut self, moment: i64) -> Self {
        self.until = Some(moment);
        self
    }

    pub fn with(mut self, file: NoteFile<'t>) -> Self {
        self.file = Some(file);
        self
    }
}

/// A file attached to a note.
#[derive(Clone, Copy, Debug)]
pub struct NoteFile<'f> {
    pub name: &'f str,
    pub media_type: &'f str,
    pub bytes: &'f [u8],
}

/// Stores a note in the caller's transaction; it is sent after the commit. Idempotent by its cause.
///
/// # Errors
/// If the database is unavailable.
pub async fn tell(tx: &mut Tx, app: &App, telling: NewNote<'_>) -> db::Result<()> {
    let (id, now) = (app.world.new_id(), app.world.now());
    if store::insert(tx, &id, &telling, now).await? {
        let job = NewJob::new(sending::SEND, json!({"note": id})).unique(id.as_str());
        enqueue(tx, job, now, app.world.chance()).await?;
    }
    Ok(())
}

/// The words of a note as a short message, in a language.
pub fn short_words(app: &App, language: &str, note: &Note) -> String {
    words::short(app, app.locales.of(language), note, false)
}

/// Withdraws a note that has become pointless, such as a code that was used: it is not sent, unless it already was.
///
/// # Errors
/// If the database is unavailable.
pub async fn withdraw(tx: &mut Tx, app: &App, cause: &str) -> db::Result<()> {
    store::expire(tx, cause, app.world.now()).await
}

/// Registers the sending job.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(sending::SEND, move |_, job| sending::run(app.clone(), job))
}

/// Deletes, a day later, notes with an expiry that belong to no person: codes for addresses to be verified.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<()> {
    let yesterday = now - 24 * 60 * 60 * 1_000;
    short::purge_early(tx, yesterday).await?;
    store::purge(tx, yesterday).await
}

/// The event hook of the outbox.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            Happened::Person(PersonEvent::PreferencesChanged {}) => {
                waiting_notes::release(tx, app, &recorded.subject.id).await
            }
            _ => Ok(()),
        }
    })
}

/// All notes to a person and their outcomes, for the data export.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let all = deliveries::of_person(tx, grant).await?;
        let one = |one: &Delivery| json!({"kind": one.kind, "channel": one.channel, "to": one.destination, "state": one.state, "at": iso(one.changed_at)});
        Ok(all.iter().map(one).collect())
    })
}
