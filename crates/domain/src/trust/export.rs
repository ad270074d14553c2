//! How a slice adds to the file with everything that is held of a person; what this slice adds.

use std::future::Future;
use std::pin::Pin;

use db::Tx;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Grant, LedgerEntry, appointed_by, entries};
use crate::app::App;

/// What an export gives back.
pub type Exported<'a> = Pin<Box<dyn Future<Output = db::Result<Value>> + Send + 'a>>;

/// What a slice holds of the person of a grant, in names that people understand. See [`Slice`](crate::slice::Slice).
pub type Export = for<'a> fn(&'a App, &'a mut Tx, &'a Grant) -> Exported<'a>;

/// Who may act for the person, and every look at their data.
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

/// A moment as programs read it.
pub fn iso(moment: i64) -> String {
    Timestamp::from_millisecond(moment).map(|moment| moment.to_string()).unwrap_or_default()
}
