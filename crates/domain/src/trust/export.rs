//! How a slice contributes to a person's data export, and what this slice contributes.

use db::Tx;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::grant::Grant;
use super::ledger::entries;
use super::ledger_entry::LedgerEntry;
use super::representatives::appointed_by;
use crate::app::App;
use crate::slice::Exported;

/// The person's representatives, and every access to their data.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let appointed = appointed_by(tx, grant).await?;
        let appointed = appointed
            .iter()
            .map(|who| json!({"name": who.name, "email": who.email, "scope": who.scope, "until": who.until}));
        let appointed: Vec<Value> = appointed.collect();
        let looks = entries(tx, grant, None, i64::MAX).await?;
        let looks: Vec<Value> = looks.iter().map(look).collect();
        Ok(json!({"representatives": appointed, "looks": looks}))
    })
}

fn look(entry: &LedgerEntry) -> Value {
    json!({
        "number": entry.seq,
        "at": iso(entry.at),
        "who": {"kind": entry.actor_kind, "name": entry.actor_name, "agency": entry.agency},
        "action": entry.action,
        "what": entry.resource_kind,
        "service": entry.service,
        "purpose": entry.purpose,
        "refused": entry.refused,
        "hash": entry.hash,
    })
}

/// A timestamp in ISO 8601.
pub fn iso(moment: i64) -> String {
    Timestamp::from_millisecond(moment).map(|moment| moment.to_string()).unwrap_or_default()
}
