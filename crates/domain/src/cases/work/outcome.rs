//! Tells the affected parties what was decided, and again if a review replaces the decision.

use db::Tx;

use super::store;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::events::CaseEvent;
use crate::refusal::Outcome;

/// What was decided, for people other than the applicant.
pub(in crate::cases) struct DecidedCase<'k> {
    pub outcome: &'k str,
    pub conditions: &'k [String],
    /// Whether it replaces an earlier decision.
    pub overturns: bool,
}

/// Records one event for each party that was notified at an address; letters react to these. Readers of a sign return
/// to the page it links to.
pub(in crate::cases) async fn inform(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    known: &DecidedCase<'_>,
) -> Outcome<()> {
    let submissions = store::submissions(tx, &held.grant).await?;
    for party in store::parties(tx, &held.grant).await? {
        let Some(address) = party.address.as_deref().filter(|_| party.told_at.is_some()) else { continue };
        // What was answered with the first decision is not answered again.
        let own = submissions.iter().filter(|one| one.party_id == party.id && !known.overturns);
        let event = CaseEvent::PartyInformed {
            address: Some(address.to_owned()),
            outcome: known.outcome.to_owned(),
            conditions: known.conditions.to_vec(),
            overturned: known.overturns,
            answers: own.filter_map(|one| one.answer.clone()).collect(),
            party: party.id,
            name: party.name,
            code: party.code,
        };
        held.note(tx, app, event).await?;
    }
    Ok(())
}
