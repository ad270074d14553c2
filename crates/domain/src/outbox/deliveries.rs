//! What became of a note at each destination.

use catalogue::Channel;
use db::{Tx, args};

use crate::trust::Grant;

/// Where a delivery stands. Officers read it by the key `delivery-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Handed to the channel, or about to be: tried again until it is one of the others.
    Sending,
    /// The other side has taken it.
    Accepted,
    /// The other side will never take it.
    Refused,
    /// Tried as often as makes sense.
    Failed,
    /// The person has no address that was verified.
    NoAddress,
    /// The person chose another way to be told such things.
    NotWanted,
    /// It was no longer worth sending.
    Expired,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Sending,
        State::Accepted,
        State::Refused,
        State::Failed,
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
            State::NoAddress => "no-address",
            State::NotWanted => "not-wanted",
            State::Expired => "expired",
        }
    }

    /// How officers read it.
    pub fn key(self) -> &'static str {
        match self {
            State::Sending => "delivery-sending",
            State::Accepted => "delivery-accepted",
            State::Refused => "delivery-refused",
            State::Failed => "delivery-failed",
            State::NoAddress => "delivery-no-address",
            State::NotWanted => "delivery-not-wanted",
            State::Expired => "delivery-expired",
        }
    }

    pub fn of(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// One note at one destination.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub note_id: String,
    /// The kind of the note.
    pub kind: String,
    pub channel: String,
    pub destination: String,
    pub state: String,
    pub problem: Option<String>,
    pub changed_at: i64,
    /// The officer who delivered it another way.
    pub recorded_by: Option<String>,
}

db::from_row!(Delivery { note_id, kind, channel, destination, state, problem, changed_at, recorded_by });

const COLUMNS: &str = "SELECT d.note_id, n.kind, d.channel, d.destination, d.state, d.problem, d.changed_at,
    d.recorded_by
    FROM deliveries d JOIN notes n ON n.id = d.note_id";

/// What somebody was told about a thing, oldest first. The grant is the one to see the thing.
pub async fn of_subject(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Delivery>> {
    let sql = db::Sql::from(COLUMNS)
        .and(" WHERE n.subject_kind = $1 AND n.subject_id = $2 AND n.person_id = $3 ORDER BY d.id");
    tx.fetch_all(sql, args![grant.kind(), grant.id(), grant.person()]).await
}

/// Everything that a person was told, oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Delivery>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE n.person_id = $1 ORDER BY d.id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Stores that a delivery begins, or begins again; `None` when it ended before.
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

/// Says what became of it.
pub(super) async fn end(tx: &mut Tx, id: &str, (state, problem): (State, Option<&str>), now: i64) -> db::Result<bool> {
    let sql = "UPDATE deliveries SET state = $2, problem = $3, changed_at = $4 WHERE id = $1 AND state = 'sending'";
    Ok(tx.execute(sql, args![id, state.name(), problem, now]).await? == 1)
}
