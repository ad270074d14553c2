//! The person withdraws a case. Withdrawing a review leaves the first decision as it was.

use db::Tx;

use super::acting::{self, CaseHandle, written};
use super::{review_period, store};
use crate::app::App;
use crate::events::CaseEvent;
use crate::refusal::Outcome;
use crate::trust::{Action, Actor};

/// Withdraws an application as the person, without a page.
///
/// # Errors
/// If it is already decided.
pub async fn withdraw_case(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    take_back(tx, app, actor, held, why).await
}

pub async fn take_back(tx: &mut Tx, app: &App, actor: &Actor, mut held: CaseHandle, why: &str) -> Outcome<()> {
    held.act(tx, app, CaseEvent::Withdrawn { why: written(why) }).await?;
    let Some(review) = store::review_in(tx, &held.grant).await? else { return Ok(()) };
    let mut first = acting::by_id(tx, app, actor, &review.case_id, Action::Change).await?;
    // The first case returns to the decided state, and closes later.
    review_period::close_later(tx, app, &first, app.world.now()).await?;
    first.act(tx, app, CaseEvent::ReviewWithdrawn {}).await
}
