//! What is to be done in a case: done, or not needed for a reason.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::work::acts;
use domain::cases::work::blockers::{Blocker, left_before_deciding};
use domain::cases::work::context::unknown_of;
use domain::cases::work::store::{self, Task};
use domain::cases::work::tasks::{Ending, next};
use domain::refusal::Refusal;
use domain::trust::{Act, Action};

use super::super::words::{reason_words, step_name, task_words};
use super::tasks_view::{TaskRow, TaskState, TasksPage, TypedTask};
use super::{CaseFrame, Typed, held, officer, page};
use crate::cases::words::agency_name;
use crate::web::{Outcome, Posted, Visit};

/// Tasks that are done by saying whether a rule applies.
const SETTLED: [&str; 2] = ["settle-who-is-told", "settle-who-is-asked"];

/// Tasks that end when what they ask for is done on a page of its own, or by another agency.
const ENDED_ELSEWHERE: [&str; 4] = ["give-opinion", "answer-hand-over", "wait-for-part", "do-part"];

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: Typed) -> Outcome<Response> {
    let tasks = store::tasks(tx, &held.case.id).await?;
    let turn = next(&tasks).map(|task| task.id.clone());
    let left = match held.case.state().is_open() {
        true => left_before_deciding(tx, &visit.app, held).await?,
        false => Vec::new(),
    };
    let content = TasksPage {
        case: CaseFrame::new(visit, held, &typed),
        tasks: tasks.iter().map(|task| row(visit, held, task, turn.as_deref())).collect(),
        left: left.into_iter().map(|left| left_words(visit, left)).collect(),
        typed: TypedTask { task: typed.get("task"), reason: typed.get("reason") },
    };
    Ok(page(tx, visit, held, ("desk-tasks-title", typed.error)).await?.show(content))
}

pub(in crate::cases) fn left_words(visit: &Visit, left: Blocker) -> String {
    match left {
        Blocker::StepsToCome => visit.text("left-steps-to-come"),
        Blocker::HearingRuns => visit.text("left-hearing-runs"),
        Blocker::Unanswered(n) => visit.locale().say("left-unanswered", &[("n", n.into())]),
        Blocker::OpinionAwaited => visit.text("left-opinion-awaited"),
        Blocker::PartOpen => visit.text("left-part-open"),
        Blocker::NotSettled => visit.text("left-not-settled"),
    }
}

/// A task as its page shows it. `turn` is the key of the step whose turn it is.
pub(super) fn row(visit: &Visit, held: &CaseHandle, task: &Task, turn: Option<&str>) -> TaskRow {
    let name = if task.is_step { step_name(visit, &held.case.service, &task.name) } else { task_words(visit, task) };
    let when = task.datum("when");
    let code = task.datum("code").filter(|_| task.is_open());
    let is_open_to_settle = task.is_open() && SETTLED.contains(&task.name.as_str());
    TaskRow {
        id: task.id.clone(),
        name,
        owner: owner(visit, task),
        by_hand: task.is_by_hand(),
        due: task.due(),
        is_late: task.is_open() && task.due().is_some_and(|due| due < visit.app.today()),
        state: TaskState::of(&task.state),
        reason: task.reason.as_deref().map(|reason| reason_words(visit, reason)),
        by: task.ended_by.clone(),
        ended_at: task.ended_at,
        is_next: turn == Some(task.id.as_str()),
        may_settle: is_open_to_settle && held.grant.may(Act::SettleWhoIsTold),
        may_end: may_end(visit, held, task),
        code: code.map(|code| format!("{}/submissions/{code}", visit.app.settings.address)),
        unknown: when.map(|rule| unknown(visit, held, rule)).unwrap_or_default(),
        when: when.map(str::to_owned),
    }
}

fn owner(visit: &Visit, task: &Task) -> String {
    match (task.owner_kind.as_str(), &task.owner) {
        ("agency", Some(agency)) => agency_name(visit, agency),
        ("system", _) => visit.text("desk-task-by-system"),
        ("person", _) => visit.text("desk-task-by-person"),
        _ => visit.text("desk-task-by-officer"),
    }
}

/// Whether the officer may end a task on its page, and not by what it asks them to do elsewhere.
fn may_end(visit: &Visit, held: &CaseHandle, task: &Task) -> bool {
    let ends_elsewhere = SETTLED.iter().chain(&ENDED_ELSEWHERE).any(|name| *name == task.name);
    let decides = || held.service(&visit.app).is_ok_and(|service| service.case.decides(&task.name));
    task.is_open()
        && held.grant.may(Act::EndTask)
        && !ends_elsewhere
        && task.owner_kind != "system"
        && !(task.is_step && decides())
}

/// The facts of a rule that the case does not say, as they are asked for.
fn unknown(visit: &Visit, held: &CaseHandle, rule: &str) -> Vec<String> {
    let names = rule.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let facts = names.filter_map(|name| held.case.law(&visit.app).program.vocabulary.fact(name));
    let mut open = unknown_of(&visit.app, &held.case, facts);
    open.dedup();
    let spoken = held.case.law(&visit.app).in_language(&visit.language);
    let asked = |fact| spoken.fact_ask(fact).map(|ask| ask.text.into_owned());
    open.into_iter().filter_map(asked).collect()
}

pub(super) async fn end(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let (task, reason) = (posted.get("task"), posted.get("reason"));
    let done = match posted.get("ending") {
        "done" => acts::end_task(&mut tx, &visit.app, &actor, &case.id, (task, Ending::Done)).await,
        "skipped" => acts::end_task(&mut tx, &visit.app, &actor, &case.id, (task, Ending::Skipped(reason))).await,
        "applies" => acts::settle(&mut tx, &visit.app, &actor, &case.id, (task, true)).await,
        "does-not-apply" => acts::settle(&mut tx, &visit.app, &actor, &case.id, (task, false)).await,
        _ => Err(Refusal::unprocessable("task-no-ending")),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/tasks", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let typed = Typed::again(&visit, &posted, &["reason", "task"], problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
