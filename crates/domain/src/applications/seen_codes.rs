//! Codes that officers saw: at a counter, read out on the telephone, or mailed to an address an officer typed.
//!
//! Such a code opens a draft only while nothing in it is hidden from the officers who saw it, since one of them may be
//! the one who enters it. It works once: the person is then shown the code of the next round, which no officer saw.

use std::collections::BTreeSet;

use db::{Tx, args};
use serde_json::{Value, json};

use super::resume::DraftOfCode;
use crate::app::App;
use crate::trust::{Covers, Grant, ServiceAccess};

/// Which officers have seen a code.
#[derive(Clone, Debug, PartialEq)]
pub enum CodeSeen {
    ByNobody,
    /// Only officers who may see everything in the draft.
    All,
    /// Something in the draft is hidden from an officer who saw the code.
    NotAll {
        /// The address the person gave for this draft.
        email: Option<String>,
    },
}

/// Records that an officer saw the code.
pub(super) async fn note(tx: &mut Tx, id: &str, officer: &str) -> db::Result<()> {
    let mut seen = seen_by(tx, id).await?;
    if !seen.insert(officer.to_owned()) {
        return Ok(());
    }
    tx.execute("UPDATE applications SET code_seen_by = $2 WHERE id = $1", args![id, json!(seen)]).await?;
    Ok(())
}

async fn seen_by(tx: &mut Tx, id: &str) -> db::Result<BTreeSet<String>> {
    let sql = "SELECT code_seen_by FROM applications WHERE id = $1";
    let seen: Option<Value> = tx.fetch_optional(sql, args![id]).await?;
    Ok(seen.and_then(|seen| serde_json::from_value(seen).ok()).unwrap_or_default())
}

/// Records the officer who typed the address of a draft; they count as having seen what is mailed there.
pub(super) async fn note_mailed(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    let sql = "SELECT email_typed_by FROM applications WHERE id = $1 AND person_id = $2";
    let typed_by: Option<Option<String>> = tx.fetch_optional(sql, args![grant.id(), grant.person()]).await?;
    match typed_by.flatten() {
        Some(officer) => note(tx, grant.id(), &officer).await,
        None => Ok(()),
    }
}

/// Replaces a code that officers saw. Afterwards only the code of the next round opens the draft.
pub async fn replace(tx: &mut Tx, id: &str) -> db::Result<()> {
    let sql = "UPDATE applications SET code_round = code_round + 1, code_hash = NULL, code_seen_by = $2
        WHERE id = $1 AND code_seen_by <> $2";
    tx.execute(sql, args![id, json!([])]).await?;
    Ok(())
}

/// Who has seen the code of a draft, and whether all of them may see the content of the draft.
pub async fn seen(tx: &mut Tx, app: &App, coded: &DraftOfCode) -> db::Result<CodeSeen> {
    let officers = seen_by(tx, &coded.id).await?;
    if officers.is_empty() {
        return Ok(CodeSeen::ByNobody);
    }
    for officer in &officers {
        if hides_something(tx, app, (&coded.id, &coded.service), officer).await? {
            return Ok(CodeSeen::NotAll { email: own_email(tx, &coded.id).await? });
        }
    }
    Ok(CodeSeen::All)
}

/// The address of a draft, if the person gave it and no officer typed it.
pub(super) async fn own_email(tx: &mut Tx, id: &str) -> db::Result<Option<String>> {
    let sql = "SELECT email FROM applications WHERE id = $1 AND email_typed_by IS NULL";
    Ok(tx.fetch_optional::<Option<String>>(sql, args![id]).await?.flatten())
}

/// Whether any answer in a draft is hidden from an officer. To an officer who may not fill in applications for its
/// service, all of it is.
pub(super) async fn hides_something(
    tx: &mut Tx,
    app: &App,
    (id, service): (&str, &str),
    officer: &str,
) -> db::Result<bool> {
    // Without the service it is unknown what may be seen, so everything counts as hidden.
    let Some(service) = app.laws.newest(service) else { return Ok(true) };
    let sql = "SELECT held, answers, evidence FROM applications WHERE id = $1";
    let told: Option<(Value, Value, Value)> = tx.fetch_optional(sql, args![id]).await?;
    let Some((held, answers, evidence)) = told else { return Ok(false) };
    let vocabulary = &app.catalogue.program.vocabulary;
    let used: BTreeSet<&str> =
        app.catalogue.facts_used(service).into_iter().map(|fact| vocabulary.fact_name(fact)).collect();
    let reach = ServiceAccess::of_officer(tx, app, officer, &[service]).await?;
    if !reach.may_collect(&service.id) {
        return Ok(true);
    }
    let answered = answers.as_array().into_iter().flatten().filter(|pair| !pair[1].is_null());
    let answered = answered.filter_map(|pair| pair[0].as_str()).map(|key| key.split('-').next().unwrap_or(key));
    let others = [&held, &evidence].into_iter().filter_map(Value::as_object).flat_map(|facts| facts.keys());
    let mut names = answered.chain(others.map(String::as_str)).filter(|name| used.contains(name));
    Ok(names.any(|name| !reach.may_see(name)))
}
