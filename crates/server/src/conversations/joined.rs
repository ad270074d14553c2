//! A guest turned out to be somebody known: what they asked goes with them.

use db::Tx;

use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};

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
