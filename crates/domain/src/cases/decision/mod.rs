//! Decisions: reasoned under each duty, drafted together, agreed by a second officer, and bound to the law.
//!
//! Tables owned: `case_decision_drafts`, `case_second_officers`, `case_translations`, `case_adverse_notices`,
//! `case_overturned`, and the columns of `case_decisions` that say what a decision was bound to. Invariants: a version
//! of a draft is never changed; there is no decision without reasons and evidence under each applicable duty, without
//! review rights, without a second officer if the manifest asks for one, or against a person on another agency's data
//! of which they were not notified in time; an officer does not review their own decision; a rule can only approve. Deliberately
//! absent: letters, and what happens after the outcome.

mod by_rule;
pub mod checks;
pub mod condition;
pub mod contradictions;
pub mod contributions;
pub mod departure;
pub mod doubts;
pub mod granting;
pub mod granting_many;
pub mod in_force;
pub mod law;
pub mod library;
pub mod making;
pub mod merging;
pub mod model;
pub mod next;
pub mod notice;
pub mod proposing;
pub mod readability;
pub mod reasons;
pub mod said;
pub mod second;
pub mod speech;
pub mod store;
pub mod translating;
pub mod translators;
mod wording;

use db::Tx;
use serde_json::{Value, json};

use super::acting::CaseHandle;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Grant, iso};

pub(super) use by_rule::{TRY, attempt, opened};
pub(super) use checks::of_draft;
pub use contributions::{Contributions, Opinion, Submission};
pub use granting::{GrantAnswers, grant_by_rules};
pub use law::Law;
pub(super) use making::finish;
pub use making::{SaveResult, make, save};
pub use notice::send_notice;
pub(super) use notice::{WAITED, waited};
pub use second::{answer_second, ask_second};

/// The reasoning of a decision, what it was bound to, and prior notices, for a person's data export.
pub(super) async fn exported(tx: &mut Tx, grant: &Grant) -> db::Result<Value> {
    let bound = store::bound(tx, grant).await?;
    let notices = store::notices(tx, grant).await?;
    let notices = notices.iter().map(|one| json!({"at": iso(one.sent_at), "text": one.body}));
    Ok(json!({
        "decision": bound.as_ref().and_then(|bound| bound.draft()).map(|draft| json!(draft)),
        "law": bound.as_ref().and_then(|bound| bound.judged.clone()),
        "notices": notices.collect::<Vec<_>>(),
    }))
}

/// Fails if the officer made the decision under review, alone or as the second officer.
pub(super) async fn must_not_have_decided(tx: &mut Tx, held: &CaseHandle) -> Outcome<()> {
    let deciders = store::first_deciders(tx, &held.grant).await?;
    match deciders.iter().any(|decider| decider == held.grant.actor().id()) {
        true => Err(Refusal::conflict("case-same-officer")),
        false => Ok(()),
    }
}
