//! What an officer can do next about the decision of a case: grant by the rules, write, go on, agree, or correct.

use db::Tx;

use super::granting::says_yes;
use super::law::Law;
use super::store;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::model::{self, State};
use crate::cases::store as cases_store;
use crate::cases::store::decisions::Review;
use crate::refusal::Outcome;
use crate::trust::Act;

/// The next act, for the officer of the grant.
#[derive(Clone, Debug)]
pub struct Next {
    pub kind: Option<NextKind>,
    /// Whether the officer made the decision that the case reviews.
    pub is_own: bool,
    /// What a review is about.
    pub review: Option<Review>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextKind {
    /// The rules say yes, and nobody has written a draft.
    Grant,
    Write,
    /// A draft is there.
    GoOn,
    /// A second officer is asked about a draft of somebody else.
    Second,
    /// The case is decided.
    Correct,
}

/// `None` where there is nothing to do and nothing to say.
pub async fn next(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<Option<Next>> {
    let review = cases_store::review_in(tx, &held.grant).await?;
    let me = held.grant.actor().id();
    let is_own = review.is_some() && store::first_deciders(tx, &held.grant).await?.iter().any(|one| one == me);
    let kind = if is_own { None } else { kind(tx, app, held).await? };
    Ok((kind.is_some() || review.is_some()).then_some(Next { kind, is_own, review }))
}

async fn kind(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<Option<NextKind>> {
    let state = held.case.state();
    let may = |action, act| model::after(state, action, model::Party::Officer).is_ok() && held.grant.may(act);
    if may(model::Action::Approve, Act::DraftDecision) && state == State::InProgress {
        let me = held.grant.actor().id();
        let Some(latest) = store::latest(tx, &held.grant).await? else {
            let yes = Law::of(app, &held.case, &held.grant).is_some_and(|law| says_yes(&law));
            return Ok(Some(if yes { NextKind::Grant } else { NextKind::Write }));
        };
        let seconds = store::seconds(tx, &held.grant).await?;
        let asked =
            seconds.iter().any(|one| one.version == latest.version && one.agrees.is_none() && one.asked_by != me);
        let wrote = store::authors(tx, &held.grant).await?.iter().any(|author| author == me);
        let is_second = asked && !wrote && held.grant.may(Act::AnswerSecond);
        return Ok(Some(if is_second { NextKind::Second } else { NextKind::GoOn }));
    }
    let is_correct = state.is_decided() && may(model::Action::Reopen, Act::Reopen);
    Ok(is_correct.then_some(NextKind::Correct))
}
