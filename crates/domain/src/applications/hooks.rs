//! How applications react to events of a person, and their part of the data export.

use db::Tx;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{Happened, Hooked, PersonEvent, Recorded};
use crate::trust::{Exported, Grant, iso};

/// SQL that re-keys rows owned by a session when its token is rotated (`$1` old id, `$2` new id).
pub const KEPT_FOR_SESSIONS: &str = "UPDATE resume_grants SET session_id = $2 WHERE session_id = $1";

/// The person's drafts and sent applications, for the data export.
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

/// The event hook of applications.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}
