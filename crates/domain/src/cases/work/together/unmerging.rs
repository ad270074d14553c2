//! Undoes a merge: both cases are worked on by themselves again, and nothing that either has got is lost.

use db::{Tx, args};
use serde_json::json;

use super::super::store;
use crate::app::App;
use crate::attachments;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::{charter, model, review_period, store as cases_store};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};
use crate::work_items;

/// Remembers what a merge changed.
pub(super) async fn remember(
    tx: &mut Tx,
    held: &CaseHandle,
    (into, files): (&str, &[String]),
    now: i64,
) -> db::Result<()> {
    let sql = "INSERT INTO case_merges (case_id, into_id, state, files, merged_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_id) DO UPDATE SET into_id = excluded.into_id, state = excluded.state,
            files = excluded.files, merged_at = excluded.merged_at";
    tx.execute(sql, args![held.case.id, into, held.case.state, json!(files).to_string(), now]).await?;
    Ok(())
}

/// Takes a case out of the one it was merged into. Each reference leads to its own case again; copies of files that
/// went along are removed from the other case, and the promises go on from their days as they stood. It is assigned
/// to the officer who does it.
///
/// # Errors
/// If it was not merged, or the other case has been decided meanwhile.
pub async fn unmerge_case(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::MergeCases).await?;
    let sql = "SELECT into_id, files FROM case_merges WHERE case_id = $1";
    let merged: Option<(String, String)> = tx.fetch_optional(sql, args![case]).await?;
    let Some((into, files)) = merged else { return Err(Refusal::conflict("merge-not-there")) };
    let into = acting::by_id(tx, app, actor, &into, Act::MergeCases).await?;
    if !into.case.state().is_open() {
        return Err(Refusal::conflict("merge-decided"));
    }
    held.must_allow(model::Action::Unmerge)?;
    let why = written(why);
    let now = app.world.now();
    for file in serde_json::from_str::<Vec<String>>(&files).unwrap_or_default() {
        attachments::let_go(tx, &file).await?;
    }
    tx.execute("DELETE FROM case_merges WHERE case_id = $1", args![case]).await?;
    if let Actor::Officer { id, name, .. } = actor {
        work_items::assign(tx, case, Some((id, name)), now).await?;
    }
    held.act(tx, app, CaseEvent::Unmerged { reference: into.case.reference.clone(), why: why.clone() }).await?;
    store::drop_link(tx, &held.grant, (&into.case.id, "merged-into")).await?;
    // What the person still owes an answer to stops the clock as before.
    for request in cases_store::requests(tx, &held.grant).await?.iter().filter(|one| one.answered_at.is_none()) {
        let stop = charter::Stop { reason: review_period::REQUESTED, about: &request.id, until: request.due() };
        charter::stop(tx, app, &held, &stop).await?;
    }
    let service = held.service(app)?;
    for task in store::tasks(tx, case).await?.iter().filter(|task| task.reason.as_deref() == Some("closed")) {
        store::reopen_task(tx, case, &task.id).await?;
    }
    super::super::tasks::advance(tx, app, case, service).await?;
    into.note(tx, app, CaseEvent::Separated { reference: held.case.reference.clone(), why }).await
}

/// Another case of the same person about the same service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    pub id: String,
    pub reference: String,
    pub agency: String,
    pub state: String,
    pub opened_at: i64,
}

db::from_row!(Duplicate { id, reference, agency, state, opened_at });

/// The most cases that are shown as perhaps the same matter.
const MOST: i64 = 20;

/// Cases that may be the same matter as the case of the grant: open, of the same person about the same service at the
/// same agency, and not related to it on purpose.
pub async fn duplicates(tx: &mut Tx, held: &CaseHandle) -> db::Result<Vec<Duplicate>> {
    if !held.case.state().is_open() {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, reference, agency, state, opened_at FROM cases
        WHERE person_id = $1 AND service = $2 AND agency = $3 AND id <> $4
            AND state IN ('received', 'in-progress', 'waiting-for-person')
            AND NOT EXISTS (SELECT 1 FROM case_links WHERE (case_id = $4 AND other_id = cases.id)
                OR (other_id = $4 AND case_id = cases.id))
            AND NOT EXISTS (SELECT 1 FROM case_reviews WHERE review_case_id = $4 OR review_case_id = cases.id)
        ORDER BY opened_at, id LIMIT $5";
    let case = &held.case;
    tx.fetch_all(sql, args![held.grant.person(), case.service, case.agency, held.grant.id(), MOST]).await
}
