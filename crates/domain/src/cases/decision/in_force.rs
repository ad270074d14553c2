//! The outcome in force: that of the decision, or of the review that replaced it.

use db::Tx;

use super::store;
use crate::cases::acting::CaseHandle;
use crate::cases::store::Decision;
use crate::refusal::Outcome;

/// The outcome in force and since when: that of the decision, or of the review that replaced it.
pub async fn in_force(tx: &mut Tx, held: &CaseHandle, decision: &Decision) -> Outcome<(String, i64, bool)> {
    let overturned = store::overturned(tx, &held.grant).await?.filter(|one| one.at >= decision.decided_at);
    Ok(match overturned {
        Some(one) => (one.outcome, one.at, true),
        None => (decision.outcome.clone(), decision.decided_at, false),
    })
}
