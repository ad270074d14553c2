//! A step of a case that another agency does: what it is, and nothing else of the case.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::store as cases_store;
use domain::cases::work::context::{CASEWORK, asked_of};
use domain::cases::work::store::{self, Task};
use domain::cases::work::tasks;
use domain::cases::work::tasks::Ending;
use domain::trust::{self, Act, Action, Purpose};

use super::tasks::row;
use super::tasks_view::{TaskRow, TasksPage, TypedTask};
use super::{CaseFrame, CaseHead, Typed, officer};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let shown = shown(&mut tx, &visit, &id, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

/// The step, with a grant of an officer of the agency that does it for that step alone.
async fn asked(tx: &mut Tx, visit: &Visit, id: &str, action: Action) -> Outcome<(CaseHandle, Task)> {
    let (case, agency) = store::asked_step(tx, id).await?.ok_or_else(Problem::not_found)?;
    let whose = cases_store::whose(tx, &case).await?.ok_or_else(Problem::not_found)?;
    let resource = asked_of("step", id, &agency, whose);
    trust::authorise(tx, &visit.app, &officer(visit)?, action, resource, Purpose::Casework).await?;
    let held = acting::by_id(tx, &visit.app, &CASEWORK, &case, action).await?;
    let task = store::tasks(tx, &case).await?.into_iter().find(|task| task.id == id);
    Ok((held, task.ok_or_else(Problem::not_found)?))
}

async fn shown(tx: &mut Tx, visit: &Visit, id: &str, typed: Typed) -> Outcome<Response> {
    let (held, task) = asked(tx, visit, id, Action::See).await?;
    // The table of acts is about the case; this step was given to the agency as a whole.
    let row = TaskRow { may_end: task.is_open(), ..row(visit, &held, &task, Some(id)) };
    let case = CaseFrame {
        // The case itself is not theirs to open.
        about: CaseHead::new(visit, &held, "/desk".to_owned()),
        may: [Act::SkipTask].into_iter().collect(),
        error: typed.wrong(),
        error_field: typed.wrong_field(),
    };
    let reason = TypedTask { task: typed.get("task"), reason: typed.get("reason") };
    let page = visit.page().title("desk-tasks-title").back("/desk").form(format!("/desk/steps/{id}"));
    let page = page.errors(typed.error.into_iter().collect());
    Ok(page.show(TasksPage { case, tasks: vec![row], left: Vec::new(), typed: reason }))
}

pub(super) async fn end(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let (mut held, task) = asked(&mut tx, &visit, &id, Action::Change).await?;
    let ending = match posted.get("ending") {
        "done" => Ending::Done,
        _ => Ending::Skipped(posted.get("reason")),
    };
    match tasks::end_by(&mut tx, &visit.app, (&mut held, &actor), &task, ending).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see("/desk"))
        }
        Err(problem) => {
            tx.rollback().await?;
            let typed = Typed::again(&visit, &posted, &["reason", "task"], problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let shown = shown(&mut tx, &visit, &id, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
