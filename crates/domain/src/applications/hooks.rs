//! What applications do when something happens to a person.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// What moves when the token of a session changes.
pub const KEPT_FOR_SESSIONS: &str = "UPDATE resume_grants SET session_id = $2 WHERE session_id = $1";

/// What a person began and sent here, for the file with everything that is held of them.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let rows = store::all_of(tx, grant).await?;
        let one = |row: &store::Row| {
            json!({
                "service": row.service,
                "state": row.state,
                "started": iso(row.started_at),
                "sent": row.sent_at.map(iso),
                "reference": row.reference,
                "known_before": row.held,
                "answers": row.answers,
                "email": row.email,
            })
        };
        Ok(rows.iter().map(one).collect())
    })
}

/// The hook of applications.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}
