//! What happens to conversations when a person joins, leaves, or wants to read everything that is kept.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::trust::{Exported, Grant, iso};

/// The hook of `people.joined`, whose data names the guest.
pub fn joined<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let guest = event.data.get("from").and_then(serde_json::Value::as_str);
        match (guest, &event.person_id) {
            (Some(guest), Some(person)) => store::move_to(tx, guest, person).await,
            _ => Ok(()),
        }
    })
}

/// The hook of `people.deleted`: nothing that was said is kept.
pub fn deleted<'a>(_app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match &event.person_id {
            Some(person) => store::remove_all(tx, person).await,
            None => Ok(()),
        }
    })
}

/// Everything that was said, for the file with a person's data.
pub fn export<'a>(_app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let mut all = Vec::new();
        for conversation in store::all_of_person(tx, grant).await? {
            let messages = store::said_in(tx, grant, &conversation.id).await?;
            let messages = messages.iter().map(|message| {
                json!({"from": message.from_kind, "name": message.from_name, "text": message.body, "at": iso(message.at)})
            });
            all.push(json!({
                "reference": conversation.reference,
                "about": conversation.about,
                "way": conversation.way,
                "name": conversation.name,
                "phone": conversation.phone,
                "email": conversation.email,
                "opened": iso(conversation.opened_at),
                "messages": messages.collect::<Vec<_>>(),
            }));
        }
        Ok(all.into())
    })
}
