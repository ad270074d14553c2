//! A conversation whose person is on the telephone: they wait for an officer as those in a chat do, in the same line and
//! with the same places.

use catalogue::Channel;
use db::Tx;

use super::chat::{self, LONGEST_WAIT, Offer};
use super::chat_store::{self, Chat};
use super::model::URGENT;
use super::store;
use crate::app::App;
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::Outcome;
use crate::trust::Grant;

/// What is waited for where officers take something up.
pub const TAKEN: &str = "calls";

/// A call lasts no longer than this, for who counts as there; in milliseconds.
const LONGEST: i64 = 4 * 60 * 60 * 1_000;

/// Whether an agency takes calls at this moment, and what to expect.
///
/// # Errors
/// If the database is unavailable.
pub async fn offer(tx: &mut Tx, app: &App, agency: &str) -> db::Result<Option<Offer>> {
    match chat_store::is_anyone_by_phone(tx, agency, app.world.now()).await? {
        true => chat::offer(tx, app, agency).await,
        false => Ok(None),
    }
}

/// Somebody calls about the conversation of the grant, and waits on the line if they want to.
///
/// # Errors
/// If the database is unavailable.
pub async fn called(tx: &mut Tx, app: &App, grant: &Grant, waits: bool) -> Outcome<()> {
    let Some(open) = store::one(tx, grant).await? else { return Ok(()) };
    if waits {
        let now = app.world.now();
        let chat = Chat {
            conversation_id: grant.id().to_owned(),
            agency: open.agency,
            state: "waiting".to_owned(),
            asked_at: now,
            wait_until: now + LONGEST_WAIT,
            officer_id: None,
            officer_name: None,
            person_until: now + LONGEST,
        };
        store::goes_on_by_phone(tx, grant).await?;
        chat_store::wait_anew(tx, &chat).await?;
        chat::wait(tx, app, &chat).await?;
    }
    recorded(tx, app, grant, ConversationEvent::Called {}).await
}

/// The officer who took the call of a conversation, with their telephone; none as long as nobody did.
///
/// # Errors
/// If the database is unavailable.
pub async fn taken_by(tx: &mut Tx, conversation: &str) -> db::Result<Option<(String, String, String)>> {
    chat_store::phone_of_taker(tx, conversation).await
}

/// Where one on the line stands, from one on, and for how long most waited.
///
/// # Errors
/// If the database is unavailable.
pub async fn place(tx: &mut Tx, app: &App, conversation: &str) -> db::Result<Option<(i64, Option<i64>)>> {
    match chat_store::of(tx, conversation).await?.filter(|chat| chat.state == "waiting") {
        Some(chat) => chat::place(tx, app, &chat).await.map(Some),
        None => Ok(None),
    }
}

/// The officer and the person of a conversation speak.
///
/// # Errors
/// If the database is unavailable.
pub async fn speak(tx: &mut Tx, app: &App, conversation: &str) -> db::Result<()> {
    chat_store::answered(tx, conversation, app.world.now()).await
}

/// The telephone of the officer who took a call was not answered: it waits again.
///
/// # Errors
/// If the database is unavailable.
pub async fn not_answered(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<()> {
    chat::given_back(tx, app, grant.id()).await?;
    recorded(tx, app, grant, ConversationEvent::Called {}).await
}

/// The call is over, or its person does not wait any more. What was asked stays.
///
/// # Errors
/// If the database is unavailable.
pub async fn over(tx: &mut Tx, app: &App, grant: &Grant, (seconds, spoke): (i64, bool)) -> Outcome<()> {
    for state in ["waiting", "open"] {
        chat_store::close(tx, grant.id(), state, "ended", app.world.now()).await?;
    }
    recorded(tx, app, grant, ConversationEvent::CallEnded { seconds, spoke }).await
}

/// Whether the conversation goes on by telephone.
pub fn is_by_phone(channel: &str) -> bool {
    channel == Channel::Phone.name()
}

/// The person of the grant is in danger: before others, until it is answered.
///
/// # Errors
/// If the database is unavailable.
pub async fn urgent(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    store::press(tx, grant, URGENT).await
}

async fn recorded(tx: &mut Tx, app: &App, grant: &Grant, event: ConversationEvent) -> Outcome<()> {
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, grant.actor(), subject, event).await?;
    tx.wake(&super::live::topic(grant.id()));
    Ok(())
}
