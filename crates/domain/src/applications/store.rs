//! All SQL of applications; files and payments have stores of their own.

use db::{Tx, args};
use serde_json::Value;

use crate::trust::{Actor, Grant};

/// An application as stored.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub person_id: String,
    pub service: String,
    /// `person` or `organisation`.
    pub applicant: String,
    pub manifest_version: i64,
    pub manifest_hash: String,
    pub state: String,
    pub language: String,
    pub plan_id: Option<String>,
    pub held: Value,
    pub answers: Value,
    /// The page on which each question was answered last, by its key.
    pub answered_on: Value,
    pub way: Value,
    pub confirmed: Value,
    pub evidence: Value,
    pub declared: bool,
    pub email: Option<String>,
    pub started_at: i64,
    pub changed_at: i64,
    pub warned_at: Option<i64>,
    pub sent_at: Option<i64>,
    pub case_id: Option<String>,
    pub reference: Option<String>,
}

db::from_row!(Row {
    id,
    person_id,
    service,
    applicant,
    manifest_version,
    manifest_hash,
    state,
    language,
    plan_id,
    held,
    answers,
    answered_on,
    way,
    confirmed,
    evidence,
    declared,
    email,
    started_at,
    changed_at,
    warned_at,
    sent_at,
    case_id,
    reference
});

/// What an authorisation request needs.
#[derive(Clone, Debug)]
pub struct Owner {
    pub person_id: String,
    pub service: String,
}

db::from_row!(Owner { person_id, service });

const COLUMNS: &str =
    "SELECT id, person_id, service, applicant, manifest_version, manifest_hash, state, language, plan_id, held,
    answers, answered_on, way, confirmed, evidence, declared, email, started_at, changed_at, warned_at, sent_at, case_id,
    reference FROM applications WHERE ";

/// The person and the service of an application: only for requesting a grant, so it needs none itself.
pub async fn owner(tx: &mut Tx, id: &str) -> db::Result<Option<Owner>> {
    tx.fetch_optional("SELECT person_id, service FROM applications WHERE id = $1", args![id]).await
}

pub(super) async fn insert(tx: &mut Tx, grant: &Grant, row: &Row) -> db::Result<()> {
    let sql = "INSERT INTO applications (id, person_id, service, manifest_version, manifest_hash, state, language,
        plan_id, held, answers, way, confirmed, evidence, declared, email, started_at, changed_at,
        used_at, applicant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $16, $17)";
    let values = args![
        row.id,
        grant.person(),
        row.service,
        row.manifest_version,
        row.manifest_hash,
        row.state,
        row.language,
        row.plan_id,
        row.held,
        row.answers,
        row.way,
        row.confirmed,
        row.evidence,
        row.declared,
        row.email,
        row.started_at,
        row.applicant
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The application of the grant.
pub async fn row(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Row>> {
    // Row lock: concurrent changes run one after the other, so that no answer is lost between two tabs.
    if grant.may_change() {
        let lock = "UPDATE applications SET state = state WHERE id = $1 AND person_id = $2";
        tx.execute(lock, args![grant.id(), grant.person()]).await?;
    }
    let sql = db::Sql::from(COLUMNS).and("id = $1 AND person_id = $2");
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// Stores the changes to a draft; a sent application is not changed.
pub(super) async fn save(tx: &mut Tx, grant: &Grant, row: &Row) -> db::Result<()> {
    let sql = "UPDATE applications SET manifest_version = $3, manifest_hash = $4, answers = $5, way = $6,
        confirmed = $7, evidence = $8, declared = $9, email = $10,
        email_typed_by = CASE WHEN email = $10 THEN email_typed_by END, changed_at = $11, used_at = $11,
        warned_at = NULL, answered_on = $12
        WHERE id = $1 AND person_id = $2 AND state = 'draft'";
    let values = args![
        grant.id(),
        grant.person(),
        row.manifest_version,
        row.manifest_hash,
        row.answers,
        row.way,
        row.confirmed,
        row.evidence,
        row.declared,
        row.email,
        row.changed_at,
        row.answered_on
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Marks a draft as sent; false if somebody else was faster.
pub(super) async fn mark_sent(tx: &mut Tx, grant: &Grant, at: i64, case: &str, reference: &str) -> db::Result<bool> {
    let sql = "UPDATE applications SET state = 'sent', sent_at = $3, case_id = $4, reference = $5
        WHERE id = $1 AND person_id = $2 AND state = 'draft'";
    Ok(tx.execute(sql, args![grant.id(), grant.person(), at, case, reference]).await? == 1)
}

/// All applications of a person.
pub(super) async fn all_of(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Row>> {
    let sql = db::Sql::from(COLUMNS).and("person_id = $1 AND state <> 'deleted' ORDER BY id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// A row in the list of a person's own drafts.
#[derive(Clone, Debug)]
pub struct DraftSummary {
    pub id: String,
    pub service: String,
    pub changed_at: i64,
}

db::from_row!(DraftSummary { id, service, changed_at });

/// A person's drafts, the latest first.
pub async fn drafts_of(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<DraftSummary>> {
    let sql = "SELECT id, service, changed_at FROM applications
        WHERE person_id = $1 AND state = 'draft' ORDER BY changed_at DESC, id";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Deletes the content of a draft. The row remains for a while, so that its code can say what became of it.
pub(super) async fn delete(tx: &mut Tx, grant: &Grant) -> db::Result<bool> {
    let sql = "UPDATE applications SET state = 'deleted', held = $3, answers = $4, way = $4, confirmed = $4,
        evidence = $3, answered_on = $3, email = NULL, plan_id = NULL WHERE id = $1 AND person_id = $2 AND state = 'draft'";
    let nothing = args![grant.id(), grant.person(), serde_json::json!({}), serde_json::json!([])];
    let deleted = tx.execute(sql, nothing).await? == 1;
    if deleted {
        crate::attachments::let_go_of(tx, "application", grant.id()).await?;
        tx.execute("DELETE FROM resume_grants WHERE application_id = $1", args![grant.id()]).await?;
    }
    Ok(deleted)
}

/// Reassigns a guest's applications to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE applications SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// Gives one application to another person, together with what it is about: nothing else refers to a draft by person.
pub(super) async fn hand_to(tx: &mut Tx, grant: &Grant, to: &str) -> db::Result<()> {
    let sql = "UPDATE applications SET person_id = $3 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), to]).await?;
    Ok(())
}

/// Stores an address for this application.
pub async fn keep_email(tx: &mut Tx, grant: &Grant, email: &str) -> db::Result<()> {
    let sql = "UPDATE applications SET email = $3, email_typed_by = $4 WHERE id = $1 AND person_id = $2";
    let typed_by = match grant.actor() {
        Actor::Officer { id, .. } => Some(id.as_str()),
        _ => None,
    };
    tx.execute(sql, args![grant.id(), grant.person(), email, typed_by]).await?;
    Ok(())
}

/// Records that a warning was sent.
pub(super) async fn keep_warned(tx: &mut Tx, grant: &Grant, at: i64) -> db::Result<()> {
    let sql = "UPDATE applications SET warned_at = $3 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![grant.id(), grant.person(), at]).await?;
    Ok(())
}

/// Removes the row of a deleted draft.
pub(super) async fn remove(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    let sql = "DELETE FROM applications WHERE id = $1 AND person_id = $2 AND state = 'deleted'";
    tx.execute(sql, args![grant.id(), grant.person()]).await?;
    Ok(())
}

/// The service and progress of an application, for a list at the desk. Reads no answers.
pub async fn answering(tx: &mut Tx, id: &str) -> db::Result<Option<(String, String, Option<String>)>> {
    tx.fetch_optional("SELECT service, state, reference FROM applications WHERE id = $1", args![id]).await
}

/// A person's drafts: id, service, last change. Used to request a grant for each.
pub async fn begun(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String, i64)>> {
    let sql = "SELECT id, service, changed_at FROM applications
        WHERE person_id = $1 AND state = 'draft' ORDER BY changed_at DESC, id";
    tx.fetch_all(sql, args![person]).await
}
