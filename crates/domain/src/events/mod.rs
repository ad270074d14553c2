//! The event log: append-only, each event written in the transaction of the change it describes.
//!
//! Table owned: `events`. Invariants: an event and its change are stored together or not at all; events are never
//! modified, and are deleted only with their person's account where no law requires keeping them; each declares its
//! readers ([`Audience`]) and what it triggers ([`Consequence`]). Timelines, notices and deadlines are driven by
//! events. A slice that must react in the same transaction has a [hook](Hook); work that may wait is enqueued there as
//! a job. There is one enum for each aggregate. The enums live here rather than in the slices, so that slices reacting
//! to each other's events need not import each other.

pub mod application;
pub mod article;
pub mod attachment;
pub mod audience;
pub mod case;
mod consequence;
mod conversation;
pub mod happened;
mod holding;
pub mod letter;
mod note;
pub mod officer;
pub mod person;
pub mod plan;
pub mod recorded;
pub mod scan;
pub mod sitting;
pub mod slice;

use db::{Tx, args};
use serde_json::json;

use crate::app::App;
use crate::trust::{Actor, Exported, Grant, iso};
use happened::aggregate;
use recorded::Row;

pub use application::ApplicationEvent;
pub use article::ArticleEvent;
pub use attachment::AttachmentEvent;
pub use audience::Audience;
pub use case::CaseEvent;
pub use consequence::Consequence;
pub use conversation::ConversationEvent;
pub use happened::{Aggregate, Happened};
pub use holding::HoldingEvent;
pub use letter::LetterEvent;
pub use note::NoteEvent;
pub use officer::OfficerEvent;
pub use person::PersonEvent;
pub use plan::PlanEvent;
pub use recorded::{Recorded, Subject, Thing};
pub use scan::ScanEvent;
pub use sitting::SittingEvent;
pub use slice::SLICE;

pub use crate::slice::{Hook, Hooked};

/// All event kinds that this version records.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    let all = [
        ApplicationEvent::KINDS,
        ArticleEvent::KINDS,
        AttachmentEvent::KINDS,
        CaseEvent::KINDS,
        ConversationEvent::KINDS,
        HoldingEvent::KINDS,
        LetterEvent::KINDS,
        NoteEvent::KINDS,
        OfficerEvent::KINDS,
        PersonEvent::KINDS,
        PlanEvent::KINDS,
        ScanEvent::KINDS,
        SittingEvent::KINDS,
    ];
    all.into_iter().flatten().copied()
}

/// Stores an event and passes it to the hook of every slice.
pub async fn record(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    subject: Subject,
    event: impl Into<Happened>,
) -> db::Result<Recorded> {
    let (id, at, actor, event) = (app.world.new_id(), app.world.now(), actor.to_json(), event.into());
    let sql = "INSERT INTO events (id, at, kind, subject_kind, subject_id, person_id, actor, data)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![id, at, event.kind(), subject.thing.name(), subject.id, subject.person, actor, event.data()];
    tx.execute(sql, values).await?;
    let recorded = Recorded { id, at, subject, actor, event };
    for hears in app.slices.iter().filter_map(|slice| slice.hears) {
        hears(app, tx, &recorded).await?;
    }
    Ok(recorded)
}

/// All events of one aggregate instance, oldest first.
pub async fn timeline(tx: &mut Tx, thing: Thing, id: &str) -> db::Result<Vec<Recorded>> {
    let sql = "SELECT id, at, kind, subject_kind, subject_id, person_id, actor, data FROM events
        WHERE subject_kind = $1 AND subject_id = $2 ORDER BY id";
    let rows: Vec<Row> = tx.fetch_all(sql, args![thing.name(), id]).await?;
    Ok(rows.into_iter().map(Recorded::from).collect())
}

/// All events in a person's matters whose audience includes the person, oldest first, for their data export.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let sql = "SELECT id, at, kind, subject_kind, subject_id, person_id, actor, data FROM events
            WHERE person_id = $1 ORDER BY id";
        let rows: Vec<Row> = tx.fetch_all(sql, args![grant.person()]).await?;
        let shown = |recorded: Recorded| match recorded.event.audience() {
            Audience::Person => {
                Some(json!({"at": iso(recorded.at), "kind": recorded.event.kind(), "data": recorded.event.data()}))
            }
            Audience::PersonInOutline => Some(json!({"at": iso(recorded.at), "kind": recorded.event.kind()})),
            Audience::Officers | Audience::Machine => None,
        };
        Ok(rows.into_iter().map(Recorded::from).filter_map(shown).collect())
    })
}

/// Reassigns a guest's events to the person the guest signed in as, who is the one that acted in them.
pub async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    let sql = "SELECT id, actor FROM events WHERE person_id = $1";
    let acted: Vec<(String, serde_json::Value)> = tx.fetch_all(sql, args![from]).await?;
    for (id, mut actor) in acted.into_iter().filter(|(_, actor)| actor["kind"] == "person" && actor["id"] == from) {
        actor["id"] = to.into();
        tx.execute("UPDATE events SET actor = $2 WHERE id = $1", args![id, actor]).await?;
    }
    tx.execute("UPDATE events SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// Gives the events of one thing to another person.
pub async fn hand_to(tx: &mut Tx, subject: &Subject, to: &str) -> db::Result<()> {
    let sql = "UPDATE events SET person_id = $3 WHERE subject_kind = $1 AND subject_id = $2";
    tx.execute(sql, args![subject.thing.name(), subject.id, to]).await?;
    Ok(())
}

/// One sample of each event kind and shape, exactly as the version that introduced it stored it.
#[cfg(test)]
pub(crate) fn stored() -> impl Iterator<Item = Happened> {
    include_str!("stored.jsonl").lines().filter_map(|line| {
        let (kind, data) = serde_json::from_str(line).ok()?;
        Some(Happened::read(kind, data))
    })
}
