//! What an officer began to write on the screen of a case: stored at the server, so that it is there on the next visit,
//! on another device and after the session has ended.

use std::collections::BTreeMap;

use db::{Tx, args};

use super::acting;
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Actor, Purpose};

/// The fields that are kept.
pub const FIELDS: [&str; 4] = ["message", "ask", "due", "note"];

/// The longest text of a field, in characters.
const LONGEST: usize = 10_000;

/// The draft of one officer on one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseDraft {
    fields: BTreeMap<String, String>,
    /// Milliseconds.
    pub saved_at: i64,
}

impl CaseDraft {
    pub fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }
}

/// Reads the draft of an officer; `None` if nothing was begun.
pub async fn draft(tx: &mut Tx, case: &str, officer: &str) -> db::Result<Option<CaseDraft>> {
    let sql = "SELECT fields, saved_at FROM case_drafts WHERE case_id = $1 AND officer_id = $2";
    let found: Option<(String, i64)> = tx.fetch_optional(sql, args![case, officer]).await?;
    Ok(found
        .map(|(fields, saved_at)| CaseDraft { fields: serde_json::from_str(&fields).unwrap_or_default(), saved_at }))
}

/// Stores fields of a draft beside those that were stored before; a blank text removes its field. Returns when it was
/// stored, or `None` if nothing is left. Reads nothing of the person, so the ledger gets no entry.
///
/// # Errors
/// If there is no such case, or the officer may not write to the person.
pub async fn save(tx: &mut Tx, app: &App, actor: &Actor, case: &str, typed: &[(&str, &str)]) -> Outcome<Option<i64>> {
    let Actor::Officer { id: officer, .. } = actor else { return Err(Refusal::not_found()) };
    let resource = acting::resource(tx, case).await?.ok_or_else(Refusal::not_found)?;
    trust::permitted(tx, app, actor, Act::WriteToPerson.into(), resource, Purpose::Casework).await?;
    keep(tx, (case, officer), typed, app.world.now()).await.map_err(Into::into)
}

async fn keep(tx: &mut Tx, (case, officer): (&str, &str), typed: &[(&str, &str)], now: i64) -> db::Result<Option<i64>> {
    let mut fields = draft(tx, case, officer).await?.unwrap_or_default().fields;
    for (name, text) in typed.iter().filter(|(name, _)| FIELDS.contains(name)) {
        match text.trim().is_empty() {
            true => fields.remove(*name),
            false => fields.insert((*name).to_owned(), text.chars().take(LONGEST).collect()),
        };
    }
    // A day alone is no draft.
    if fields.keys().all(|name| name == "due") {
        tx.execute("DELETE FROM case_drafts WHERE case_id = $1 AND officer_id = $2", args![case, officer]).await?;
        return Ok(None);
    }
    let written = serde_json::to_string(&fields).unwrap_or_default();
    let sql = "INSERT INTO case_drafts (case_id, officer_id, fields, saved_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (case_id, officer_id) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at";
    tx.execute(sql, args![case, officer, written, now]).await?;
    Ok(Some(now))
}

/// Removes fields that were sent.
pub async fn sent(tx: &mut Tx, app: &App, (case, officer): (&str, &str), fields: &[&str]) -> db::Result<()> {
    if draft(tx, case, officer).await?.is_none() {
        return Ok(());
    }
    let blank: Vec<(&str, &str)> = fields.iter().map(|field| (*field, "")).collect();
    keep(tx, (case, officer), &blank, app.world.now()).await?;
    Ok(())
}
