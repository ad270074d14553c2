//! The visits of a person, for their data export.

use serde_json::json;

use super::model::Visit;
use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, OfficerEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// An officer who was deactivated sits at no counter.
pub fn hears<'a>(_app: &'a App, tx: &'a mut db::Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Officer(OfficerEvent::Deactivated { .. }) => {
                super::hall::stand_up(tx, &recorded.subject.id).await
            }
            _ => Ok(()),
        }
    })
}

/// Every visit: where, when, for what, and what became of it.
pub fn export<'a>(_app: &'a App, tx: &'a mut db::Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let one = |visit: &Visit| {
            json!({
                "centre": visit.centre,
                "service": visit.service,
                "from": iso(visit.from_at),
                "to": iso(visit.to_at),
                "state": visit.state,
            })
        };
        Ok(store::of_person(tx, grant).await?.iter().map(one).collect())
    })
}
