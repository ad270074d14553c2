//! Where the work of a case continues, if not in the case itself.

use db::Tx;

use super::store::{self};
use crate::cases::acting::CaseHandle;
use crate::refusal::Outcome;

/// The link shown on a case whose work continues elsewhere.
pub async fn elsewhere(tx: &mut Tx, held: &CaseHandle) -> Outcome<Option<String>> {
    let there = store::leads_to(tx, &held.case.id).await?;
    Ok(there.map(|(_, reference)| format!("/cases/{reference}")))
}
