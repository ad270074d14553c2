//! A case in the words of a language, for whoever writes about it: letters: what pages show and take of it.

use db::Tx;
use domain::cases::acting;
use domain::trust::{Action, Grant};

use crate::web::{Outcome, Visit};

/// Leave to see a case by its reference, for pages of other slices.
pub async fn leave_to_see(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<Grant> {
    Ok(acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?.grant)
}
