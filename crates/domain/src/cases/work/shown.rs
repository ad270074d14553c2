//! Casework on the page of the person: the steps, who is heard, which agencies are asked, which cases belong to it.

use db::Tx;

use super::store::{self};
use crate::cases::acting::Held;
use crate::refusal::Outcome;

/// Where the page of a case leads whose work is done elsewhere.
pub async fn elsewhere(tx: &mut Tx, held: &Held) -> Outcome<Option<String>> {
    let there = store::leads_to(tx, &held.case.id).await?;
    Ok(there.map(|(_, reference)| format!("/cases/{reference}")))
}
