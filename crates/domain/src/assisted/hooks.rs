//! How sittings react to events of a person, and their part of the data export.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// When officers went through something with a person, for the data export.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let all = store::all_of(tx, grant).await?;
        let one = |sitting: &super::model::Sitting| {
            json!({
                "officer": sitting.officer_name,
                "agency": sitting.agency,
                "channel": sitting.channel.name(),
                "checked": sitting.checked.name(),
                "began": iso(sitting.began_at),
                "ended": sitting.ended_at.map(iso),
            })
        };
        Ok(all.iter().map(one).collect())
    })
}

/// The event hook of sittings.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}
