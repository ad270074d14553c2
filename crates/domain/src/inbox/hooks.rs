//! How the inbox reacts when a guest signs in, and its part of the data export.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// The event hook of the inbox.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

/// How each message of the person arrived; the messages themselves are exported with their threads.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let all = store::of_person(tx, grant).await?;
        let one = |one: &store::ArrivedMessage| {
            json!({
                "channel": one.channel,
                "name": one.external_id,
                "from": one.from_address,
                "proven": one.is_proven,
                "placed_in": one.subject_kind,
                "received": iso(one.received_at),
                "subject": one.mail_subject,
                "automatic": one.is_automatic,
            })
        };
        Ok(all.iter().map(one).collect())
    })
}
