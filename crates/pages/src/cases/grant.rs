//! A grant to see a case by its reference, for pages of other slices.

use db::Tx;
use domain::cases::acting;
use domain::trust::{Action, Grant};

use crate::web::{Outcome, Visit};

/// The grant of the visit to see a case.
///
/// # Errors
/// When there is no such case, or it may not be seen.
pub async fn grant_to_see(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<Grant> {
    Ok(acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?.grant)
}
