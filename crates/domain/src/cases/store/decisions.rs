//! Decisions with their reasons, and reviews of them.

use std::collections::BTreeMap;

use db::{Tx, args};
use serde::Deserialize;
use serde_json::Value;

use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Decision {
    pub outcome: String,
    pub goes_against: bool,
    pub summary: String,
    /// A list of [`Reason`].
    pub reasons: Value,
    pub decider: Option<String>,
    pub agency: String,
    pub decided_at: i64,
}

db::from_row!(Decision { outcome, goes_against, summary, reasons, decider, agency, decided_at });

/// What a decision says to one question of its service.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Reason {
    /// The key of the question.
    pub id: String,
    /// The name of the duty under which it is asked.
    pub duty: String,
    pub ask: String,
    pub text: String,
}

impl Decision {
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        let all = self.reasons.as_array().into_iter().flatten();
        all.map(|reason| Reason::deserialize(reason).unwrap_or_default())
    }
}

pub(in crate::cases) struct NewDecision<'n> {
    pub outcome: &'n str,
    pub goes_against: bool,
    pub summary: &'n str,
    pub reasons: &'n Value,
    pub decider: Option<&'n str>,
    pub agency: &'n str,
    pub at: i64,
}

pub(in crate::cases) async fn keep_decision(tx: &mut Tx, grant: &Grant, new: &NewDecision<'_>) -> db::Result<()> {
    let sql = "INSERT INTO case_decisions
        (case_id, outcome, goes_against, summary, reasons, decided_by, decider, agency, decided_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![
        grant.id(),
        new.outcome,
        new.goes_against,
        new.summary,
        new.reasons,
        grant.actor().id(),
        new.decider,
        new.agency,
        new.at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn decision(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Decision>> {
    let sql = "SELECT outcome, goes_against, summary, reasons, decider, agency, decided_at
        FROM case_decisions WHERE case_id = $1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// When cases without a requested review were decided, for many cases; the caller has listed them with a grant.
pub async fn unreviewed_in(tx: &mut Tx, cases: &[&str]) -> db::Result<BTreeMap<String, i64>> {
    let start = "SELECT d.case_id, d.decided_at FROM case_decisions d WHERE NOT EXISTS (
            SELECT 1 FROM case_reviews l WHERE l.case_id = d.case_id OR l.review_case_id = d.case_id)
        AND d.case_id";
    let (sql, args) = super::of_cases(start, tx, cases);
    let rows: Vec<(String, i64)> = tx.fetch_all(sql, args).await?;
    Ok(rows.into_iter().collect())
}

/// The outcomes of decided cases; the caller has listed them with a grant.
pub async fn outcomes_in(tx: &mut Tx, cases: &[&str]) -> db::Result<BTreeMap<String, String>> {
    let (sql, args) = super::of_cases("SELECT case_id, outcome FROM case_decisions WHERE case_id", tx, cases);
    let rows: Vec<(String, String)> = tx.fetch_all(sql, args).await?;
    Ok(rows.into_iter().collect())
}

/// The link between a case and the case in which its decision is reviewed.
#[derive(Clone, Debug)]
pub struct Review {
    /// The case whose decision is reviewed.
    pub case_id: String,
    pub case_reference: String,
    pub review_reference: String,
    pub why: Option<String>,
}

db::from_row!(Review { case_id, case_reference, review_reference, why });

const LINKS: &str = "SELECT l.case_id, c.reference AS case_reference, r.reference AS review_reference, l.why
    FROM case_reviews l JOIN cases c ON c.id = l.case_id JOIN cases r ON r.id = l.review_case_id";

/// The review that was asked for in the case of the grant.
pub async fn review_of(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Review>> {
    tx.fetch_optional(db::Sql::from(LINKS).and(" WHERE l.case_id = $1"), args![grant.id()]).await
}

/// The review that is conducted in the case of the grant.
pub async fn review_in(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Review>> {
    tx.fetch_optional(db::Sql::from(LINKS).and(" WHERE l.review_case_id = $1"), args![grant.id()]).await
}

pub(in crate::cases) async fn keep_review(
    tx: &mut Tx,
    grant: &Grant,
    (review_case, why): (&str, Option<&str>),
    now: i64,
) -> db::Result<()> {
    let sql = "INSERT INTO case_reviews (case_id, review_case_id, why, asked_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![grant.id(), review_case, why, now]).await?;
    Ok(())
}
