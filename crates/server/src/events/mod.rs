//! What happened: append-only, written in the transaction of the change itself.
//!
//! Table owned: `events`. Invariants: an event is stored together with what it tells of, or neither is; an event
//! is never changed. Timelines, notices and clocks hang off events. A slice that must act in the same
//! transaction has a [hook](Hook); what may wait enqueues a job there.
//! Deliberately absent: what an event means, which is for the slice that reads it.

use std::future::Future;
use std::pin::Pin;

use db::{Tx, args};
use serde_json::{Value, json};

use crate::app::App;
use crate::trust::{Actor, Exported, Grant, iso};

/// What happened, before it is stored.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// `slice.what_happened`.
    pub kind: &'static str,
    /// The thing it happened to, such as a case, and its key.
    pub subject: (&'static str, String),
    /// Whose matter it is, if anybody's.
    pub person: Option<String>,
    pub data: Value,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub at: i64,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub person_id: Option<String>,
    pub actor: Value,
    pub data: Value,
}
db::from_row!(Event { id, at, kind, subject_kind, subject_id, person_id, actor, data });

/// What a hook gives back.
pub type Hooked<'a> = Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

/// Something that another slice does in the same transaction when an event of a kind is recorded.
pub type Hook = for<'a> fn(&'a App, &'a mut Tx, &'a Event) -> Hooked<'a>;

/// Stores an event and runs the hooks of its kind.
pub async fn record(tx: &mut Tx, app: &App, actor: &Actor, event: NewEvent) -> db::Result<Event> {
    let event = Event {
        id: app.world.new_id(),
        at: app.world.now(),
        kind: event.kind.to_owned(),
        subject_kind: event.subject.0.to_owned(),
        subject_id: event.subject.1,
        person_id: event.person,
        actor: actor.to_json(),
        data: event.data,
    };
    let sql = "INSERT INTO events (id, at, kind, subject_kind, subject_id, person_id, actor, data)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        event.id,
        event.at,
        event.kind,
        event.subject_kind,
        event.subject_id,
        event.person_id,
        event.actor,
        event.data
    ];
    tx.execute(sql, values).await?;
    for (_, hook) in crate::slices::HOOKS.iter().filter(|(kind, _)| *kind == event.kind) {
        hook(app, tx, &event).await?;
    }
    Ok(event)
}

/// Everything that happened to a thing, oldest first.
pub async fn timeline(tx: &mut Tx, kind: &str, id: &str) -> db::Result<Vec<Event>> {
    let sql = "SELECT id, at, kind, subject_kind, subject_id, person_id, actor, data FROM events
        WHERE subject_kind = $1 AND subject_id = $2 ORDER BY id";
    tx.fetch_all(sql, args![kind, id]).await
}

/// Everything that happened in the matters of a person, oldest first, for their file of all data.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let sql = "SELECT id, at, kind, subject_kind, subject_id, person_id, actor, data FROM events
            WHERE person_id = $1 ORDER BY id";
        let all: Vec<Event> = tx.fetch_all(sql, args![grant.person()]).await?;
        let shown = all.iter().map(|event| json!({"at": iso(event.at), "kind": event.kind, "data": event.data}));
        Ok(shown.collect())
    })
}

/// Gives the events of a guest to the person that the guest turned out to be.
pub async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE events SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// Moves what slices keep for a session to its new key.
pub async fn session_moved(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    for sql in crate::slices::KEPT_FOR_SESSIONS {
        tx.execute(*sql, args![from, to]).await?;
    }
    Ok(())
}
