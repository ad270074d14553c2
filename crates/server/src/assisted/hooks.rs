//! What happens to sittings when something happens to a person.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::trust::{Exported, Grant, iso};

/// When officers went through something with a person, for the file with everything that is held of them.
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

/// A guest turned out to be somebody known.
pub fn joined<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match (event.data["from"].as_str(), event.person_id.as_deref()) {
            (Some(from), Some(to)) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

/// An account ends.
pub fn deleted<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match &event.person_id {
            Some(person) => store::forget(tx, person).await,
            None => Ok(()),
        }
    })
}
