//! What applications do when something happens to a person.

use db::{Tx, args};
use serde_json::json;

use super::store;
use crate::app::App;
use crate::attachments;
use crate::events::{Event, Hooked};
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
        let ids = "SELECT id FROM applications WHERE person_id = $1 AND state <> 'sent'";
        for draft in tx.fetch_all::<String>(ids, args![person]).await? {
            attachments::let_go_of(tx, "application", &draft).await?;
        }
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
