//! Plans in a person's data export, and how plans react to events.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// The plans of a person, for the data export.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let all = store::of_person(tx, grant).await?;
        let one = |thread: &store::Thread| {
            json!({
                "event": thread.event,
                "service": thread.service,
                "answers": thread.answers,
                "marks": thread.marks,
                "started": iso(thread.started_at),
                "changed": iso(thread.updated_at),
            })
        };
        Ok(all.iter().map(one).collect())
    })
}

/// The event hook of plans.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}
