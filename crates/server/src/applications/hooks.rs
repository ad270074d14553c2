//! What applications do when something happens to a person.

use db::{Tx, args};

use super::store;
use crate::app::App;
use crate::events::{Event, Hooked};

/// What moves when the token of a session changes.
pub const KEPT_FOR_SESSIONS: &str = "UPDATE resume_grants SET session_id = $2 WHERE session_id = $1";

/// A guest turned out to be somebody known: the guest's applications are theirs.
pub fn people_joined<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        match (event.data["from"].as_str(), event.person_id.as_deref()) {
            (Some(from), Some(to)) => store::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

/// An account ends: its drafts go. What was sent belongs to the case, which the law may keep; the address goes.
pub fn people_deleted<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let Some(person) = event.person_id.as_deref() else { return Ok(()) };
        let drafts = "(SELECT id FROM applications WHERE person_id = $1 AND state <> 'sent')";
        for table in ["attachments", "resume_grants", "application_payments"] {
            let sql = db::Sql::from("DELETE FROM ").and(table).and(" WHERE application_id IN ").and(drafts);
            tx.execute(sql, args![person]).await?;
        }
        tx.execute("DELETE FROM applications WHERE person_id = $1 AND state <> 'sent'", args![person]).await?;
        tx.execute("UPDATE applications SET email = NULL, code_hash = NULL WHERE person_id = $1", args![person])
            .await?;
        Ok(())
    })
}
