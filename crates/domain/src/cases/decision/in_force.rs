//! A decision as the person reads it: outcome, reasons, what was weighed under each duty and what it rests on,
//! conditions, how long it holds, who agreed, and what a review put in its place.

use db::Tx;

use super::store;
use crate::cases::acting::CaseHandle;
use crate::cases::store::Decision;
use crate::refusal::Outcome;

/// The outcome that holds, and since when: that of the decision, or what a review put in its place.
pub async fn in_force(tx: &mut Tx, held: &CaseHandle, decision: &Decision) -> Outcome<(String, i64, bool)> {
    let overturned = store::overturned(tx, &held.grant).await?.filter(|one| one.at >= decision.decided_at);
    Ok(match overturned {
        Some(one) => (one.outcome, one.at, true),
        None => (decision.outcome.clone(), decision.decided_at, false),
    })
}
