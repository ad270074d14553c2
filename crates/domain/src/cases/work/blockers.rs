//! What must be done before a case can be decided: affected parties heard and answered, opinions received or their
//! deadline missed, shares of other agencies done, and no unexpected task open.

use catalogue::Service;
use db::Tx;

use super::responsible::SETTLE;
use super::{store, tasks};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::refusal::{Outcome, Refusal};

/// One thing still to do. Shown to officers under the key `left-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// Parties named in the manifest are not notified yet, or agencies not consulted.
    StepsToCome,
    /// The deadline for submissions has not passed.
    HearingRuns,
    /// The number of submissions without an answer.
    Unanswered(usize),
    OpinionAwaited,
    /// Another agency has not done its share.
    PartOpen,
    /// A party could not be notified, or it is not settled who the parties are.
    NotSettled,
}

impl Blocker {
    /// The refusal for an officer who decides too early.
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

/// Open tasks that protect other people's rights; while one is open the case cannot be decided.
const RIGHTS: &[&str] = &[
    SETTLE,
    "settle-who-is-told",
    "settle-who-is-asked",
    "find-affected",
    "cannot-be-told",
    "put-up-sign",
    "calendar-ends",
];

/// Everything still to do before the case of the grant can be decided; empty for most services.
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

/// The first blocker as an error.
pub(in crate::cases) async fn must_be_ready(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    match left_before_deciding(tx, app, held).await?.first() {
        Some(left) => Err(left.problem()),
        None => Ok(()),
    }
}

/// The steps before the decision that are still open, by name.
pub(in crate::cases) async fn not_done_before_deciding(
    tx: &mut Tx,
    held: &CaseHandle,
    service: &Service,
) -> Outcome<Vec<String>> {
    let tasks = store::tasks(tx, &held.case.id).await?;
    let decides = tasks.iter().find(|task| task.is_step && service.case.decides(&task.name)).map(|task| task.place);
    let is_before =
        |task: &&store::Task| task.is_step && task.is_open() && decides.is_some_and(|place| task.place < place);
    Ok(tasks.iter().filter(is_before).map(|task| task.name.clone()).collect())
}
