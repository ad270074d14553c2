//! What must be done before a case can be decided: those who are affected were heard and answered, opinions came or
//! their time is over, parts of the work are done, and nothing that came up is left.

use db::Tx;

use super::{store, tasks};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::refusal::{Outcome, Refusal};

/// One thing that is left. Officers read it by the key `left-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// Those whom the manifest names were not told yet, or agencies not asked.
    StepsToCome,
    /// The last day for writing has not passed.
    HearingRuns,
    /// Submissions without an answer.
    Unanswered(usize),
    OpinionAwaited,
    /// Another agency has not done its part.
    PartOpen,
    /// Somebody could not be told, or it is not settled who is.
    NotSettled,
}

impl Blocker {
    /// The problem shown to an officer who decides too early.
    pub fn problem(self) -> Refusal {
        match self {
            Blocker::StepsToCome => Refusal::conflict("decide-steps-to-come"),
            Blocker::HearingRuns => Refusal::conflict("decide-hearing-runs"),
            Blocker::Unanswered(n) => Refusal::conflict("decide-unanswered").with("n", n),
            Blocker::OpinionAwaited => Refusal::conflict("decide-opinion-awaited"),
            Blocker::PartOpen => Refusal::conflict("decide-part-open"),
            Blocker::NotSettled => Refusal::conflict("decide-not-settled"),
        }
    }
}

/// Tasks that somebody else's rights hang on; a decision does not pass over them.
const RIGHTS: &[&str] =
    &["settle-who-is-told", "settle-who-is-asked", "find-affected", "cannot-be-told", "put-up-sign", "calendar-ends"];

/// Everything that is left before a case of the grant can be decided; nothing for most services.
pub async fn left_before_deciding(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<Vec<Blocker>> {
    let service = held.service(app)?;
    let mut left = Vec::new();
    let all = store::tasks(tx, &held.case.id).await?;
    let open = || all.iter().filter(|task| task.is_open());
    if open().any(|task| tasks::does(service, task).is_some()) {
        left.push(Blocker::StepsToCome);
    }
    if open().any(|task| RIGHTS.contains(&task.name.as_str())) {
        left.push(Blocker::NotSettled);
    }
    if open().any(|task| task.name == "wait-for-part") {
        left.push(Blocker::PartOpen);
    }
    let today = app.today();
    let parties = store::parties(tx, &held.grant).await?;
    if parties.iter().any(|party| party.told_at.is_some() && party.hear_until().is_some_and(|until| today <= until)) {
        left.push(Blocker::HearingRuns);
    }
    let opinions = store::opinions(tx, &held.grant).await?;
    if opinions.iter().any(|opinion| opinion.is_awaited() && opinion.due().is_none_or(|due| today <= due)) {
        left.push(Blocker::OpinionAwaited);
    }
    let unanswered = store::submissions(tx, &held.grant).await?.iter().filter(|one| one.answer.is_none()).count();
    if unanswered > 0 {
        left.push(Blocker::Unanswered(unanswered));
    }
    Ok(left)
}

/// The same as an error: the first thing that is left.
pub(in crate::cases) async fn must_be_ready(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    match left_before_deciding(tx, app, held).await?.first() {
        Some(left) => Err(left.problem()),
        None => Ok(()),
    }
}
