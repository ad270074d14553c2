//! All SQL of cases: the case itself here, related rows in the neighbouring files.

pub(super) mod caller_keys;
pub mod decisions;
pub mod looks;
pub mod messages;
pub mod promised;
pub mod requests;
pub mod words;

use catalogue::{Catalogue, Service};
use db::{Builder, Tx, args};
use jiff::civil::Date;
use serde_json::json;

use super::facts::SealedFacts;
use super::life::Life;
use super::model::State;
use crate::app::App;
use crate::laws::Pinned;
use crate::trust::Grant;

pub use decisions::{Decision, Reason, decision, outcomes_in, review_in, review_of, unreviewed_in};
pub(super) use decisions::{NewDecision, keep_decision, keep_review};
pub use messages::{Message, messages};
pub(super) use messages::{NewMessage, keep_message, keep_notice};
pub use promised::{NewLimit, NewPromise, Promised, promised, promised_in};
pub(super) use promised::{keep_by_record, keep_promise, keep_promises, move_due, not_kept, settle_limit};
pub use requests::{Request, asked_in, requests};
pub(super) use requests::{answer_request, keep_request, open_requests};

#[derive(Clone, Debug)]
pub struct Case {
    pub id: String,
    pub reference: String,
    pub person_id: String,
    pub agency: String,
    pub service: String,
    pub manifest_version: i64,
    pub application_id: Option<String>,
    pub state: String,
    pub facts: SealedFacts,
    pub opened_at: i64,
    pub changed_at: i64,
    /// Since when the clock has been stopped, if it is.
    pub stopped_at: Option<i64>,
    pub ended_at: Option<i64>,
    /// The hash of the catalogue under which it began.
    pub catalogue: Option<String>,
}

impl db::FromRow for Case {
    fn from_row(row: &db::Row) -> db::Result<Self> {
        Ok(Case {
            id: row.get("id")?,
            reference: row.get("reference")?,
            person_id: row.get("person_id")?,
            agency: row.get("agency")?,
            service: row.get("service")?,
            manifest_version: row.get("manifest_version")?,
            application_id: row.get("application_id")?,
            state: row.get("state")?,
            facts: SealedFacts::new(row.get("facts")?),
            opened_at: row.get("opened_at")?,
            changed_at: row.get("changed_at")?,
            stopped_at: row.get("stopped_at")?,
            ended_at: row.get("ended_at")?,
            catalogue: row.get("catalogue")?,
        })
    }
}

impl Case {
    /// The catalogue that applies to it. Older ones are available once [`Laws::load`] was called, as every way of
    /// opening a case does.
    ///
    /// [`Laws::load`]: crate::laws::Laws::load
    pub fn law(&self, app: &App) -> &'static Catalogue {
        let (service, catalogue) = (self.service.as_str(), self.catalogue.as_deref());
        app.laws.catalogue(Pinned { service, version: self.manifest_version, catalogue })
    }

    /// The manifest that applies to it.
    pub fn manifest(&self, app: &App) -> Option<&'static Service> {
        self.law(app).service(&self.service)
    }

    /// Its state. A state only known to a later version is treated as being worked on.
    pub fn state(&self) -> State {
        State::of(&self.state).unwrap_or(State::InProgress)
    }
}

const COLUMNS: &str = "SELECT id, reference, person_id, agency, service, manifest_version, application_id, state,
    facts, opened_at, changed_at, stopped_at, ended_at, catalogue FROM cases";

/// What an authorisation request for a case needs. Needs no grant itself for that reason.
#[derive(Clone, Debug)]
pub struct CaseIdentity {
    pub id: String,
    pub person_id: String,
    pub service: String,
    pub agency: String,
    pub catalogue: Option<String>,
}

db::from_row!(CaseIdentity { id, person_id, service, agency, catalogue });

pub async fn whose(tx: &mut Tx, id: &str) -> db::Result<Option<CaseIdentity>> {
    tx.fetch_optional("SELECT id, person_id, service, agency, catalogue FROM cases WHERE id = $1", args![id]).await
}

/// Like [`whose`], by the reference that people read out.
pub async fn whose_reference(tx: &mut Tx, reference: &str) -> db::Result<Option<CaseIdentity>> {
    tx.fetch_optional(
        "SELECT id, person_id, service, agency, catalogue FROM cases WHERE reference = $1",
        args![reference],
    )
    .await
}

/// The reference and the person of a case, for a note without content. Needs no grant: nothing else is read.
pub(super) async fn reference_and_person(tx: &mut Tx, id: &str) -> db::Result<Option<(String, String, String)>> {
    tx.fetch_optional("SELECT reference, person_id, agency FROM cases WHERE id = $1", args![id]).await
}

/// The case of the grant.
pub(super) async fn case(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Case>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE id = $1 AND person_id = $2");
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// The case of the grant, locked until the transaction ends.
pub(super) async fn case_to_change(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Case>> {
    let lock = tx.dialect().for_update();
    let sql = db::Sql::from(COLUMNS).and(" WHERE id = $1 AND person_id = $2").and(lock);
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// The case about which the grant's agency is asked for an opinion. The caller decides what of it is shown.
pub async fn case_of_opinion(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Case>> {
    let sql =
        db::Sql::from(COLUMNS).and(" WHERE id = (SELECT case_id FROM case_opinions WHERE id = $1) AND person_id = $2");
    tx.fetch_optional(sql, args![grant.id(), grant.person()]).await
}

/// The start of a page of the list: after this case, newest first.
#[derive(Clone, Debug)]
pub struct After {
    pub opened_at: i64,
    pub id: String,
}

/// The cases of all persons of the grants, newest first.
pub async fn list(tx: &mut Tx, grants: &[Grant], after: Option<&After>, most: i64) -> db::Result<Vec<Case>> {
    let people: Vec<&str> = grants.iter().map(Grant::person).collect();
    let is_in = tx.dialect().is_in(1);
    let sql = db::Sql::from(COLUMNS).and(" WHERE person_id").and(is_in);
    let sql = sql.and(
        " AND NOT EXISTS (SELECT 1 FROM case_links WHERE case_id = cases.id AND kind = 'part-of')
        AND (opened_at, id) < ($2, $3) ORDER BY opened_at DESC, id DESC LIMIT $4",
    );
    // No id sorts after a tilde.
    let (opened_at, id) = after.map_or((i64::MAX, "~"), |after| (after.opened_at, after.id.as_str()));
    tx.fetch_all(sql, args![json!(people), opened_at, id, most]).await
}

/// All cases of the person of the grant, oldest first.
pub(super) async fn all_of(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Case>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE person_id = $1 ORDER BY opened_at, id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// The ids and services of a person's cases. Needs no grant: no content is read.
pub async fn cases_of(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String)>> {
    tx.fetch_all("SELECT id, service FROM cases WHERE person_id = $1 ORDER BY id", args![person]).await
}

pub(super) struct NewRow<'n> {
    pub id: &'n str,
    pub reference: &'n str,
    pub agency: &'n str,
    pub service: &'n catalogue::Service,
    pub application: Option<&'n str>,
    pub facts: &'n SealedFacts,
    pub at: i64,
    /// The hash of the catalogue its manifest is from.
    pub catalogue: Option<&'n str>,
}

pub(super) async fn insert(tx: &mut Tx, grant: &Grant, new: &NewRow<'_>) -> db::Result<()> {
    let sql = "INSERT INTO cases (id, reference, person_id, agency, service, manifest_version, application_id,
        state, facts, opened_at, changed_at, catalogue)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)";
    let values = args![
        new.id,
        new.reference,
        grant.person(),
        new.agency,
        new.service.id,
        i64::from(new.service.version),
        new.application,
        State::Received.name(),
        new.facts.stored(),
        new.at,
        new.catalogue
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Changes the state of a case; false if somebody else changed it meanwhile.
pub(super) async fn set_state(tx: &mut Tx, grant: &Grant, (from, to): (State, State), now: i64) -> db::Result<bool> {
    let sql = "UPDATE cases SET state = $3, changed_at = $4, ended_at = $5 WHERE id = $1 AND state = $2";
    let ended_at = to.is_final().then_some(now);
    Ok(tx.execute(sql, args![grant.id(), from.name(), to.name(), now, ended_at]).await? == 1)
}

/// The state of a whole case, read from its rows.
pub(super) async fn life(tx: &mut Tx, grant: &Grant, case: &Case) -> db::Result<Life> {
    let sql = "SELECT
            (SELECT to_agency FROM case_handovers WHERE case_id = $1 AND state = 'proposed') AS proposed_to,
            (SELECT other_id FROM case_links WHERE case_id = $1 AND kind = 'merged-into') AS merged_into,
            (SELECT COUNT(*) FROM case_links WHERE case_id = $1 AND kind = 'part-of') AS parts,
            (SELECT goes_against FROM case_decisions WHERE case_id = $1) AS goes_against";
    let (proposed_to, merged_into, parts, against): (Option<String>, Option<String>, i64, Option<bool>) =
        tx.fetch_one(sql, args![grant.id()]).await?;
    let asked = "SELECT id FROM case_requests WHERE case_id = $1 AND answered_at IS NULL";
    let asked: Vec<String> = tx.fetch_all(asked, args![grant.id()]).await?;
    let opinions = "SELECT agency FROM case_opinions WHERE case_id = $1 AND state = $2";
    let consulted: Vec<String> = tx.fetch_all(opinions, args![grant.id(), "asked"]).await?;
    let silent: Vec<String> = tx.fetch_all(opinions, args![grant.id(), "none-in-time"]).await?;
    Ok(Life {
        state: case.state(),
        proposed_to,
        asked: asked.into_iter().collect(),
        consulted: consulted.into_iter().collect(),
        silent: silent.into_iter().collect(),
        merged_into,
        is_part: parts > 0,
        decided: against.map(|against| if against { State::DecidedRefused } else { State::DecidedApproved }),
        ..Life::new(&case.agency)
    })
}

/// Sets or clears the moment at which the clock was stopped.
pub(super) async fn set_stopped(tx: &mut Tx, grant: &Grant, at: Option<i64>) -> db::Result<()> {
    tx.execute("UPDATE cases SET stopped_at = $2 WHERE id = $1", args![grant.id(), at]).await?;
    Ok(())
}

/// Reassigns a guest's cases to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<u64> {
    let sql = "UPDATE case_messages SET from_id = $2 WHERE from_id = $1 AND from_kind = 'person'";
    tx.execute(sql, args![from, to]).await?;
    tx.execute("UPDATE cases SET person_id = $2 WHERE person_id = $1", args![from, to]).await
}

/// A list of case ids as part of a statement that reads rows of many cases.
fn of_cases(text: &'static str, tx: &Tx, ids: &[&str]) -> (db::Sql, Vec<db::Value>) {
    (db::Sql::from(text).and(tx.dialect().is_in(1)), args![json!(ids)])
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Inserts many rows at once; does nothing if there are none.
async fn insert_all(tx: &mut Tx, into: &'static str, rows: Vec<Vec<db::Value>>) -> db::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut insert = Builder::new(into);
    insert.rows(rows);
    let (sql, args) = insert.finish();
    tx.execute(sql, args).await?;
    Ok(())
}
