//! A grant to see a case by its reference, for pages of other slices.

use db::Tx;
use domain::cases::acting;
use domain::trust::{Action, Grant};

use super::case_nav::case_nav;
use crate::web::{Outcome, PageNav, Visit};

/// The grant of the visit to see a case.
///
/// # Errors
/// When there is no such case, or it may not be seen.
pub async fn grant_to_see(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<Grant> {
    Ok(acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?.grant)
}

/// The same, with the navigation over the pages of the case.
///
/// # Errors
/// When there is no such case, or it may not be seen.
pub async fn grant_with_nav(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<(Grant, PageNav)> {
    let held = acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    let nav = case_nav(tx, visit, &held).await?;
    Ok((held.grant, nav))
}
