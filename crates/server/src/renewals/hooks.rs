//! What happens to holdings when other slices tell that something happened.

use db::Tx;
use serde_json::{Value, json};

use super::store::{self, Holding};
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::trust::{Exported, Grant, iso};

fn told<'e>(event: &'e Event, name: &str) -> Option<&'e str> {
    event.data.get(name).and_then(Value::as_str)
}

/// The hook of `people.joined`: what a guest holds goes with them.
pub fn joined<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match (told(event, "from"), &event.person_id) {
            (Some(guest), Some(person)) => store::move_to(tx, guest, person).await,
            _ => Ok(()),
        }
    })
}

/// The hook of `applications.started`: the draft that renews a holding is found again from it.
pub fn started<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match (told(event, "holding"), &event.person_id) {
            (Some(holding), Some(person)) => store::started(tx, person, holding, &event.subject_id).await,
            _ => Ok(()),
        }
    })
}

/// The hook of `applications.sent`: the holding shows the case.
pub fn sent<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let reference = told(event, "reference").unwrap_or_default();
        store::sent(tx, &event.subject_id, reference, event.at).await
    })
}

/// The hook of `people.deleted`: what the registers know stays with the registers.
pub fn deleted<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match &event.person_id {
            Some(person) => store::remove_all(tx, person).await,
            None => Ok(()),
        }
    })
}

/// What the person holds, for the file with their data.
pub fn export<'a>(_app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let one = |holding: &Holding| {
            json!({
                "label": holding.label,
                "service": holding.service,
                "ends": holding.expires_on,
                "renewal": holding.reference,
                "renewal_sent": holding.sent_at.map(iso),
            })
        };
        Ok(store::of_person(tx, grant).await?.iter().map(one).collect())
    })
}
