//! The status of a note's delivery to each destination.

use catalogue::Channel;
use channels::texts::Sent;
use db::{Tx, args};

use crate::inbox;
use crate::trust::Grant;

/// The status of a delivery. Shown to officers under the key `delivery-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Passed to the channel, or about to be: retried until it becomes one of the others.
    Sending,
    /// Accepted by the receiving side.
    Accepted,
    /// Permanently refused by the receiving side.
    Refused,
    /// Given up after the last retry.
    Failed,
    /// It may have been sent and may not: nobody knows, so it is not sent again by itself.
    Uncertain,
    /// The person has no verified address.
    NoAddress,
    /// The person chose another channel for such notes.
    NotWanted,
    /// Its time to be sent has passed.
    Expired,
}

impl State {
    pub const ALL: [State; 8] = [
        State::Sending,
        State::Accepted,
        State::Refused,
        State::Failed,
        State::Uncertain,
        State::NoAddress,
        State::NotWanted,
        State::Expired,
    ];

    pub fn name(self) -> &'static str {
        match self {
            State::Sending => "sending",
            State::Accepted => "accepted",
            State::Refused => "refused",
            State::Failed => "failed",
            State::Uncertain => "uncertain",
            State::NoAddress => "no-address",
            State::NotWanted => "not-wanted",
            State::Expired => "expired",
        }
    }

    /// The message key for officers.
    pub fn key(self) -> &'static str {
        match self {
            State::Sending => "delivery-sending",
            State::Accepted => "delivery-accepted",
            State::Refused => "delivery-refused",
            State::Failed => "delivery-failed",
            State::Uncertain => "delivery-uncertain",
            State::NoAddress => "delivery-no-address",
            State::NotWanted => "delivery-not-wanted",
            State::Expired => "delivery-expired",
        }
    }

    pub fn of(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// The delivery of one note to one destination.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub note_id: String,
    /// The kind of note.
    pub kind: String,
    pub channel: String,
    pub destination: String,
    pub state: String,
    pub problem: Option<String>,
    pub changed_at: i64,
    /// The officer who delivered it manually.
    pub recorded_by: Option<String>,
}

db::from_row!(Delivery { note_id, kind, channel, destination, state, problem, changed_at, recorded_by });

const COLUMNS: &str = "SELECT d.note_id, n.kind, d.channel, d.destination, d.state, d.problem, d.changed_at,
    d.recorded_by
    FROM deliveries d JOIN notes n ON n.id = d.note_id";

/// All deliveries about a subject, oldest first. The grant is one to see the subject.
pub async fn of_subject(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Delivery>> {
    let sql = db::Sql::from(COLUMNS)
        .and(" WHERE n.subject_kind = $1 AND n.subject_id = $2 AND n.person_id = $3 ORDER BY d.id");
    tx.fetch_all(sql, args![grant.kind(), grant.id(), grant.person()]).await
}

/// Where the last notes of one kind about a subject went, newest first, each destination once. The caller has access to
/// the subject.
pub async fn destinations(
    tx: &mut Tx,
    (subject, id): (&str, &str),
    kind: &str,
) -> db::Result<Vec<(String, Option<State>)>> {
    let sql = "SELECT destination, state FROM deliveries WHERE id IN (
        SELECT MAX(d.id) FROM deliveries d JOIN notes n ON n.id = d.note_id
        WHERE n.subject_kind = $1 AND n.subject_id = $2 AND n.kind = $3 GROUP BY d.destination) ORDER BY id DESC";
    let all: Vec<(String, String)> = tx.fetch_all(sql, args![subject, id, kind]).await?;
    Ok(all.into_iter().map(|(destination, state)| (destination, State::of(&state))).collect())
}

/// The conversation in which a number or an account wrote last, or about which it was written to last, if that was since
/// then: who answers a text answers what it was about.
///
/// # Errors
/// If the database is unavailable.
pub async fn last_conversation(tx: &mut Tx, from: (Channel, &str), since: i64) -> db::Result<Option<String>> {
    let sql = "SELECT n.subject_id, d.began_at FROM deliveries d JOIN notes n ON n.id = d.note_id
        WHERE d.destination = $1 AND d.channel = $2 AND d.began_at > $3 AND n.subject_kind = 'conversation'
        ORDER BY d.began_at DESC LIMIT 1";
    let went: Option<(String, i64)> = tx.fetch_optional(sql, args![from.1, from.0.name(), since]).await?;
    let came = inbox::last_conversation(tx, from, since).await?;
    Ok(went.into_iter().chain(came).max_by_key(|(_, at)| *at).map(|(id, _)| id))
}

/// Whether anything about the matter of a grant went to a number or an account.
///
/// # Errors
/// If the database is unavailable.
pub async fn went_to(tx: &mut Tx, grant: &Grant, destination: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM deliveries d JOIN notes n ON n.id = d.note_id
        WHERE n.subject_kind = $1 AND n.subject_id = $2 AND d.destination = $3)";
    tx.fetch_one(sql, args![grant.kind(), grant.id(), destination]).await
}

/// All deliveries to a person, oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Delivery>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE n.person_id = $1 ORDER BY d.id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Starts or retries a delivery; `None` if it has already ended.
pub(super) async fn begin(
    tx: &mut Tx,
    (id, note): (&str, &str),
    (channel, destination): (Channel, &str),
    now: i64,
) -> db::Result<Option<String>> {
    let sql = "INSERT INTO deliveries (id, note_id, channel, destination, state, began_at, changed_at)
        VALUES ($1, $2, $3, $4, 'sending', $5, $5)
        ON CONFLICT (note_id, channel, destination) DO UPDATE SET changed_at = excluded.changed_at
        WHERE deliveries.state = 'sending' RETURNING id";
    tx.fetch_optional(sql, args![id, note, channel.name(), destination, now]).await
}

/// Ends what of a note is still being sent elsewhere than to these destinations, because the note ends or goes another way:
/// nothing would be tried there again. Uncertain is what may be out: of a mail or a message to a device nobody knows how
/// far an attempt came that did not end. Returns how each ended.
pub(super) async fn end_elsewhere(
    tx: &mut Tx,
    note: &str,
    (channel, destinations): (Channel, &[String]),
    now: i64,
) -> db::Result<Vec<(Channel, State)>> {
    let sql = "SELECT id, channel, destination, out_since FROM deliveries WHERE note_id = $1 AND state = 'sending'";
    let begun: Vec<(String, String, String, Option<i64>)> = tx.fetch_all(sql, args![note]).await?;
    let mut ended = Vec::new();
    for (id, name, destination, out_since) in begun {
        let Some(was) = Channel::of(&name) else { continue };
        if was == channel && destinations.contains(&destination) {
            continue;
        }
        let may_be_out = out_since.is_some() || matches!(was, Channel::Email | Channel::Push);
        let state = if may_be_out { State::Uncertain } else { State::Expired };
        end(tx, &id, (state, Some("it ended or went another way before an attempt here did")), now).await?;
        ended.push((was, state));
    }
    Ok(ended)
}

/// Whether a note was taken anywhere.
pub(super) async fn is_accepted(tx: &mut Tx, note: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM deliveries WHERE note_id = $1 AND state = 'accepted')";
    tx.fetch_one(sql, args![note]).await
}

/// Stores the outcome.
pub(super) async fn end(tx: &mut Tx, id: &str, (state, problem): (State, Option<&str>), now: i64) -> db::Result<bool> {
    let sql = "UPDATE deliveries SET state = $2, problem = $3, changed_at = $4 WHERE id = $1 AND state = 'sending'";
    Ok(tx.execute(sql, args![id, state.name(), problem, now]).await? == 1)
}

/// Marks a message as being handed to its provider; false if an earlier attempt was, and never learned the outcome.
pub(super) async fn hand_out(tx: &mut Tx, id: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE deliveries SET out_since = $2 WHERE id = $1 AND out_since IS NULL";
    Ok(tx.execute(sql, args![id, now]).await? == 1)
}

/// Takes the mark back: the message certainly was not sent.
pub(super) async fn take_back(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("UPDATE deliveries SET out_since = NULL WHERE id = $1", args![id]).await?;
    Ok(())
}

/// Stores how the provider calls a message, and the account that it reached if that is another one.
pub(super) async fn sent(tx: &mut Tx, id: &str, sent: &Sent) -> db::Result<()> {
    let sql = "UPDATE deliveries SET provider_id = $2, reached = $3 WHERE id = $1";
    tx.execute(sql, args![id, sent.id, sent.reaches]).await?;
    Ok(())
}

/// The account that a note reached, where its provider named another than it was sent to. Only an address of the note's
/// own recipient is read.
///
/// # Errors
/// If the database is unavailable.
pub async fn reached(tx: &mut Tx, note: &str) -> db::Result<Option<String>> {
    let sql = "SELECT reached FROM deliveries WHERE note_id = $1 AND reached IS NOT NULL ORDER BY id DESC LIMIT 1";
    tx.fetch_optional(sql, args![note]).await
}

/// The delivery that a provider calls so, and its note, if it is not known to have failed.
pub(super) async fn by_provider(tx: &mut Tx, channel: Channel, name: &str) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT id, note_id FROM deliveries WHERE provider_id = $1 AND channel = $2 AND state <> 'refused'";
    tx.fetch_optional(sql, args![name, channel.name()]).await
}

/// Stores that what was accepted did not arrive after all; false if that is known.
pub(super) async fn bounced(tx: &mut Tx, id: &str, problem: Option<&str>, now: i64) -> db::Result<bool> {
    let sql = "UPDATE deliveries SET state = 'refused', problem = $2, changed_at = $3
        WHERE id = $1 AND state IN ('sending', 'accepted', 'uncertain')";
    Ok(tx.execute(sql, args![id, problem, now]).await? == 1)
}
