//! SQL of decision drafts, second officers, notices, and decisions replaced by a review.

use db::{Tx, args};
use jiff::civil::Date;
use serde_json::Value;

use super::model::Draft;
use crate::trust::Grant;

/// One saved version of a draft.
#[derive(Clone, Debug)]
pub struct DraftVersion {
    pub version: i64,
    body: Value,
    pub officer_id: String,
    pub officer_name: String,
    pub saved_at: i64,
}

db::from_row!(DraftVersion { version, body, officer_id, officer_name, saved_at });

impl DraftVersion {
    /// A draft stored by a later version of the program is read as far as it is understood.
    pub fn draft(&self) -> Draft {
        serde_json::from_value(self.body.clone()).unwrap_or_default()
    }
}

const DRAFTS: &str = "SELECT version, body, officer_id, officer_name, saved_at FROM case_decision_drafts
    WHERE case_id = $1";

pub async fn latest(tx: &mut Tx, grant: &Grant) -> db::Result<Option<DraftVersion>> {
    tx.fetch_optional(db::Sql::from(DRAFTS).and(" ORDER BY version DESC LIMIT 1"), args![grant.id()]).await
}

/// Every officer who saved a version, without duplicates.
pub async fn authors(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<String>> {
    let sql = "SELECT DISTINCT officer_id FROM case_decision_drafts WHERE case_id = $1 ORDER BY officer_id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Adds a version; false if somebody else added it meanwhile (conflict).
pub(super) async fn add(
    tx: &mut Tx,
    grant: &Grant,
    version: i64,
    (body, name, now): (&Value, &str, i64),
) -> db::Result<bool> {
    let sql = "INSERT INTO case_decision_drafts (case_id, version, body, officer_id, officer_name, saved_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = args![grant.id(), version, body, grant.actor().id(), name, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A question to a second officer about a version.
#[derive(Clone, Debug)]
pub struct Second {
    pub version: i64,
    pub asked_by: String,
    pub asked_name: String,
    pub asked_at: i64,
    pub officer_id: Option<String>,
    pub officer_name: Option<String>,
    pub agrees: Option<bool>,
    pub words: Option<String>,
    pub answered_at: Option<i64>,
}

db::from_row!(Second { version, asked_by, asked_name, asked_at, officer_id, officer_name, agrees, words, answered_at });

/// All questions to second officers and their answers, latest first.
pub(super) async fn seconds(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Second>> {
    let sql = "SELECT version, asked_by, asked_name, asked_at, officer_id, officer_name, agrees, words, answered_at
        FROM case_second_officers WHERE case_id = $1 ORDER BY version DESC";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// False if somebody was asked about this version before.
pub(super) async fn ask_second(tx: &mut Tx, grant: &Grant, version: i64, (name, now): (&str, i64)) -> db::Result<bool> {
    let sql = "INSERT INTO case_second_officers (case_id, version, asked_by, asked_name, asked_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, args![grant.id(), version, grant.actor().id(), name, now]).await? == 1)
}

/// False if it was answered before.
pub(super) async fn answer_second(
    tx: &mut Tx,
    grant: &Grant,
    version: i64,
    (agrees, words): (bool, Option<&str>),
    (name, now): (&str, i64),
) -> db::Result<bool> {
    let sql = "UPDATE case_second_officers
        SET officer_id = $3, officer_name = $4, agrees = $5, words = $6, answered_at = $7
        WHERE case_id = $1 AND version = $2 AND answered_at IS NULL";
    let values = args![grant.id(), version, grant.actor().id(), name, agrees, words, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A translation that was asked for.
#[derive(Clone, Debug)]
pub struct AskedTranslation {
    /// The version of the draft that is translated.
    pub version: i64,
    /// The language it is translated into.
    pub language: String,
    pub asked_name: String,
    pub asked_at: i64,
    /// The version with the translation; `None` until somebody wrote it.
    pub into_version: Option<i64>,
}

db::from_row!(AskedTranslation { version, language, asked_name, asked_at, into_version });

/// The translation that was asked for last; none if the draft was changed since without it.
pub async fn translation(tx: &mut Tx, grant: &Grant) -> db::Result<Option<AskedTranslation>> {
    let sql = "SELECT version, language, asked_name, asked_at, into_version FROM case_translations
        WHERE case_id = $1 AND COALESCE(into_version, version) =
            (SELECT MAX(version) FROM case_decision_drafts WHERE case_id = $1)";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// False if it was asked for before.
pub(super) async fn ask_translation(
    tx: &mut Tx,
    grant: &Grant,
    version: i64,
    (language, name, now): (&str, &str, i64),
) -> db::Result<bool> {
    let sql = "INSERT INTO case_translations (case_id, version, language, asked_by, asked_name, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = args![grant.id(), version, language, grant.actor().id(), name, now];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn keep_translation(
    tx: &mut Tx,
    grant: &Grant,
    (version, into): (i64, i64),
    (name, now): (&str, i64),
) -> db::Result<()> {
    let sql = "UPDATE case_translations SET officer_id = $3, officer_name = $4, into_version = $5, translated_at = $6
        WHERE case_id = $1 AND version = $2";
    tx.execute(sql, args![grant.id(), version, grant.actor().id(), name, into, now]).await?;
    Ok(())
}

/// Prior notice of a decision against the person.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The names of facts.
    pub facts: Value,
    pub body: String,
    pub sent_at: i64,
    wait_until: String,
}

db::from_row!(Notice { facts, body, sent_at, wait_until });

impl Notice {
    /// The last day of the waiting period.
    pub fn wait_until(&self) -> Option<Date> {
        self.wait_until.parse().ok()
    }

    pub(super) fn names(&self, fact: &str) -> bool {
        self.facts.as_array().is_some_and(|facts| facts.iter().any(|known| known.as_str() == Some(fact)))
    }
}

pub(super) async fn notices(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Notice>> {
    let sql = "SELECT facts, body, sent_at, wait_until FROM case_adverse_notices WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

pub(super) async fn keep_notice(
    tx: &mut Tx,
    grant: &Grant,
    (id, facts, body): (&str, &Value, &str),
    (now, wait_until): (i64, Date),
) -> db::Result<()> {
    let sql = "INSERT INTO case_adverse_notices (id, case_id, facts, body, officer_id, sent_at, wait_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![id, grant.id(), facts, body, grant.actor().id(), now, wait_until.to_string()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Stores what a decision rests on, in addition to the older columns of `case_decisions`.
pub(super) async fn bind(
    tx: &mut Tx,
    grant: &Grant,
    (weighed, judged): (&Value, &Value),
    expires_on: Option<Date>,
    second: Option<&Second>,
) -> db::Result<()> {
    let sql = "UPDATE case_decisions
        SET weighed = $2, judged = $3, expires_on = $4, second_officer_id = $5, second_officer = $6
        WHERE case_id = $1";
    let (id, name) = second.map_or((None, None), |one| (one.officer_id.clone(), one.officer_name.clone()));
    tx.execute(sql, args![grant.id(), weighed, judged, expires_on.map(|day| day.to_string()), id, name]).await?;
    Ok(())
}

/// A decision with everything it is bound to.
#[derive(Clone, Debug)]
pub struct Bound {
    weighed: Option<Value>,
    pub judged: Option<Value>,
    expires_on: Option<String>,
    pub second_officer: Option<String>,
}

db::from_row!(Bound { weighed, judged, expires_on, second_officer });

impl Bound {
    pub fn draft(&self) -> Option<Draft> {
        serde_json::from_value(self.weighed.clone()?).ok()
    }

    pub fn expires_on(&self) -> Option<Date> {
        self.expires_on.as_deref()?.parse().ok()
    }

    /// Whether the law itself gave what was asked for.
    pub fn is_given_by_law(&self) -> bool {
        self.judged_text("verdict") == Some("yes")
    }

    /// The day of whose law it was judged.
    pub fn judged_on(&self) -> Option<Date> {
        self.judged_text("day")?.parse().ok()
    }

    fn judged_text(&self, name: &str) -> Option<&str> {
        self.judged.as_ref()?.get(name)?.as_str()
    }
}

pub async fn bound(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Bound>> {
    let sql = "SELECT weighed, judged, expires_on, second_officer FROM case_decisions WHERE case_id = $1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The officers who decided the case under review in the case of the grant: the first and the second one.
pub(super) async fn first_deciders(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<String>> {
    let sql = "SELECT d.decided_by, d.second_officer_id
        FROM case_reviews l JOIN case_decisions d ON d.case_id = l.case_id WHERE l.review_case_id = $1";
    let found: Option<(String, Option<String>)> = tx.fetch_optional(sql, args![grant.id()]).await?;
    Ok(found.into_iter().flat_map(|(first, second)| [Some(first), second]).flatten().collect())
}

/// A decision that a review replaced.
#[derive(Clone, Debug)]
pub struct Overturned {
    pub outcome: String,
    pub goes_against: bool,
    /// The reference of the review.
    pub review: String,
    pub at: i64,
}

db::from_row!(Overturned { outcome, goes_against, review, at });

pub async fn overturned(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Overturned>> {
    let sql = "SELECT o.outcome, o.goes_against, c.reference AS review, o.at
        FROM case_overturned o JOIN cases c ON c.id = o.review_case_id WHERE o.case_id = $1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

/// The decision that was set aside last, when the case was opened again: what a new one replaces.
#[derive(Clone, Debug)]
pub struct Replaced {
    pub outcome: String,
    pub decided_at: i64,
    /// Why the case was opened again.
    pub why: String,
}

db::from_row!(Replaced { outcome, decided_at, why });

pub async fn replaced(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Replaced>> {
    let sql = "SELECT outcome, decided_at, why FROM case_decisions_before
        WHERE case_id = $1 ORDER BY reopened_at DESC LIMIT 1";
    tx.fetch_optional(sql, args![grant.id()]).await
}

pub(super) async fn overturn(
    tx: &mut Tx,
    grant: &Grant,
    review_case: &str,
    (outcome, goes_against, now): (&str, bool, i64),
) -> db::Result<()> {
    let sql = "INSERT INTO case_overturned (case_id, review_case_id, outcome, goes_against, at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_id) DO UPDATE
        SET review_case_id = $2, outcome = $3, goes_against = $4, at = $5";
    tx.execute(sql, args![grant.id(), review_case, outcome, goes_against, now]).await?;
    Ok(())
}
