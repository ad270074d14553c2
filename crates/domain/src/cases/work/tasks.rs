//! Tasks: the steps of a service for one case, and unexpected tasks. The next one is always known.

use catalogue::Service;
use catalogue::service::{CaseWork, Does, Milestone, Step};
use db::jobs::NewJob;
use db::{Tx, jobs};
use serde_json::{Value, json};

use super::context::{by, step};
use super::days;
use super::store::{self, NewTask, Task};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::{charter, model};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// The job that performs a step done by the system.
pub(super) const STEP: &str = "cases.step";

/// The gap between the positions of two steps, for tasks that come up in between.
const ROOM: i64 = 10;

/// The owner of a step, and whether it is done manually because no system does it here.
fn owner(step: &Step) -> (&'static str, Option<&str>, bool) {
    match step.by.as_str() {
        "officer" => ("officer", None, false),
        "person" => ("person", None, false),
        "system" if step.does.is_some() => ("system", None, false),
        "system" => ("officer", None, true),
        // If the rule cannot decide, its fallback owner does; the rule itself ends the task when it decides.
        "rule" => match step.otherwise.as_deref() {
            Some("person") => ("person", None, false),
            Some(agency) if !matches!(agency, "officer" | "system") => ("agency", Some(agency), false),
            _ => ("officer", None, false),
        },
        agency => ("agency", Some(agency), false),
    }
}

/// Stores the steps of a newly opened case. A case without an application has one: to decide.
pub(super) async fn begin(tx: &mut Tx, app: &App, case: &str, service: &Service, only_decide: bool) -> db::Result<()> {
    let today = app.today();
    let steps = service.case.steps.iter().enumerate().filter(|(_, step)| !only_decide || step.decides);
    let steps: Vec<(String, usize, &Step)> = steps.map(|(at, step)| (app.world.new_id(), at, step)).collect();
    if !only_decide {
        begin_unnamed(tx, app, case, service).await?;
    }
    let (to_decide, now) = (app.world.new_id(), app.world.now());
    let mut all: Vec<NewTask<'_>> = Vec::new();
    for (id, at, step) in &steps {
        let (owner_kind, owner, by_hand) = owner(step);
        // The decision's deadline runs from the day the case opens; every other step's starts when that step becomes
        // current.
        let counts = all.is_empty() || step.decides;
        let within = step.within.filter(|_| counts && !only_decide);
        all.push(NewTask {
            id,
            place: (*at as i64 + 1) * ROOM,
            name: &step.id,
            about: "",
            is_step: true,
            owner_kind,
            owner,
            due: within.and_then(|within| days::due(app.catalogue, service, within, today)),
            data: json!({"by_hand": by_hand}),
            at: now,
        });
    }
    if all.is_empty() {
        all.push(NewTask {
            id: &to_decide,
            place: ROOM,
            name: CaseWork::DECIDE,
            about: "",
            is_step: true,
            owner_kind: "officer",
            owner: None,
            due: None,
            data: json!({}),
            at: now,
        });
    }
    store::keep_tasks(tx, case, &all).await?;
    advance(tx, app, case, service).await
}

/// Hearings and consultations that the manifest requires, but that no step schedules, start immediately.
async fn begin_unnamed(tx: &mut Tx, app: &App, case: &str, service: &Service) -> db::Result<()> {
    let named = |does| service.case.steps.iter().any(|step| step.does == Some(does));
    let wanted = [(!service.affected.is_empty(), Does::TellAffected), (!service.consult.is_empty(), Does::AskOpinions)];
    for (place, (_, does)) in
        wanted.into_iter().enumerate().filter(|(_, (is_wanted, does))| *is_wanted && !named(*does))
    {
        let id = app.world.new_id();
        let new = NewTask {
            id: &id,
            place: place as i64 + 1,
            name: does.name(),
            about: "",
            is_step: true,
            owner_kind: "system",
            owner: None,
            due: None,
            data: json!({}),
            at: app.world.now(),
        };
        store::keep_task(tx, case, &new).await?;
    }
    Ok(())
}

/// Starts the deadline of the current step, and runs it if the system does it.
pub(super) async fn advance(tx: &mut Tx, app: &App, case: &str, service: &Service) -> db::Result<()> {
    let tasks = store::tasks(tx, case).await?;
    let Some(task) = tasks.iter().find(|task| task.is_step && task.is_open()) else { return Ok(()) };
    let within = step(service, &task.name).and_then(|step| step.within);
    if let (None, Some(within)) = (task.due(), within) {
        let due = days::due(app.catalogue, service, within, app.today());
        store::set_due(tx, case, &task.id, due).await?;
    }
    if task.owner_kind == "system" {
        let now = app.world.now();
        let job = NewJob::new(STEP, json!({"case": case, "task": task.id})).unique(format!("{}:{now}", task.id));
        jobs::enqueue(tx, job, now, app.world.chance()).await?;
    }
    Ok(())
}

/// The current step, or an unexpected task before it.
pub fn next(tasks: &[Task]) -> Option<&Task> {
    tasks.iter().find(|task| task.is_open())
}

/// What the system does in a step of the manifest; `None` if a person does it.
pub(super) fn does(service: &Service, task: &Task) -> Option<Does> {
    match step(service, &task.name) {
        Some(step) => step.does,
        None => Does::ALL.into_iter().find(|does| task.is_step && does.name() == task.name),
    }
}

/// Adds an unexpected task for an officer, in front of the current step. Idempotent.
pub(super) async fn come_up(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (name, about): (&str, &str),
    data: Value,
) -> db::Result<()> {
    come_up_in(tx, app, &held.case.id, (name, about), data).await
}

/// The same for a case that was opened just now.
pub(super) async fn come_up_in(
    tx: &mut Tx,
    app: &App,
    case: &str,
    (name, about): (&str, &str),
    data: Value,
) -> db::Result<()> {
    let tasks = store::tasks(tx, case).await?;
    let turn = tasks.iter().find(|task| task.is_step && task.is_open()).map_or(0, |task| task.place);
    let id = app.world.new_id();
    let new = NewTask {
        id: &id,
        place: (turn - 1).max(0),
        name,
        about,
        is_step: false,
        owner_kind: "officer",
        owner: None,
        due: None,
        data,
        at: app.world.now(),
    };
    store::keep_task(tx, case, &new).await?;
    Ok(())
}

/// How a task ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ending<'e> {
    Done,
    /// Not needed, for this reason.
    Skipped(&'e str),
}

/// Ends a task and continues with the next.
///
/// # Errors
/// If it has ended before, is skipped without a reason, or the case has ended.
pub(super) async fn end(tx: &mut Tx, app: &App, held: &mut CaseHandle, task: &Task, ending: Ending<'_>) -> Outcome<()> {
    let actor = held.grant.actor().clone();
    end_by(tx, app, (held, &actor), task, ending).await
}

/// The same for an officer of another agency, whose grant is for this task and nothing else of the case.
pub async fn end_by(
    tx: &mut Tx,
    app: &App,
    (held, actor): (&mut CaseHandle, &Actor),
    task: &Task,
    ending: Ending<'_>,
) -> Outcome<()> {
    held.must_allow(model::Action::EndTask)?;
    let (state, reason) = match ending {
        Ending::Done => ("done", None),
        Ending::Skipped(reason) if reason.trim().is_empty() => return Err(Refusal::unprocessable("case-no-words")),
        Ending::Skipped(reason) => ("skipped", Some(reason)),
    };
    if !store::end_task(tx, &held.case.id, &task.id, (state, reason, by(actor)), app.world.now()).await? {
        return Err(Refusal::conflict("task-ended"));
    }
    let event = CaseEvent::TaskDone {
        task: task.name.clone(),
        is_step: task.is_step,
        state: state.to_owned(),
        reason: reason.map(str::to_owned),
    };
    advance(tx, app, &held.case.id, held.service(app)?).await?;
    held.act_as(tx, app, actor, event).await?;
    if task.is_step && state == "done" {
        charter::reached(tx, app, held, Milestone::Step(task.name.clone()), false).await?;
    }
    Ok(())
}

/// Ends the remaining tasks of a case that was decided or has ended. After a positive decision, the steps behind it
/// remain.
pub(super) async fn settle(
    tx: &mut Tx,
    app: &App,
    case: &str,
    service: Option<&Service>,
    (kind, is_yes): (&str, bool),
) -> db::Result<()> {
    let tasks = store::tasks(tx, case).await?;
    let deciding = |task: &&Task| task.is_step && service.is_some_and(|service| service.case.decides(&task.name));
    let place = tasks.iter().find(deciding).map(|task| task.place);
    for task in tasks.iter().filter(|task| task.is_open()) {
        let is_decision = kind == "decided" && place == Some(task.place);
        let comes_after = place.is_some_and(|place| task.place > place);
        let ended = match (is_decision, kind == "decided" && is_yes && comes_after) {
            (true, _) => ("done", None, None),
            (false, true) => continue,
            (false, false) => ("skipped", Some(kind), None),
        };
        store::end_task(tx, case, &task.id, ended, app.world.now()).await?;
    }
    match service {
        Some(service) if kind == "decided" => advance(tx, app, case, service).await,
        _ => Ok(()),
    }
}
