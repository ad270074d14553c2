//! How casework reacts to events of a case, and its jobs.

use catalogue::service::Does;
use db::jobs::{Handlers, Job};
use db::{Db, Tx};
use serde_json::Value;

use super::context::CASEWORK;
use super::tasks::{self, Ending, STEP};
use super::{address_file, affected, opinions, store};
use crate::app::App;
use crate::cases::acting;
use crate::refusal::Refusal;
use crate::trust::Action;

/// A case was opened: stores its steps, and starts the first.
pub(in crate::cases) async fn begun(tx: &mut Tx, app: &App, case: &str) -> db::Result<()> {
    let Some(service) = store::manifest_of(tx, app, case).await? else { return Ok(()) };
    let only_decide = !store::has_application(tx, case).await?;
    tasks::begin(tx, app, case, service, only_decide).await
}

/// The work on a case ended: ends the remaining tasks, with `why` as their reason. A positive decision may leave steps
/// that only start after it.
pub(in crate::cases) async fn ended(
    tx: &mut Tx,
    app: &App,
    case: &str,
    (why, in_favour): (&str, bool),
) -> db::Result<()> {
    let service = store::manifest_of(tx, app, case).await?;
    tasks::settle(tx, app, case, service, (why, in_favour)).await?;
    // A case that is no longer being worked on cannot be taken over.
    store::answer_proposal(tx, case, ("lapsed", None, ""), app.world.now()).await?;
    Ok(())
}

/// Registers the jobs of casework.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (stepping, missing, importing) = (app.clone(), app.clone(), app.clone());
    handlers
        .on(address_file::IMPORT, move |db: Db, job: Job| {
            let app = importing.clone();
            async move { address_file::import(&app, &db, &job).await }
        })
        .on(STEP, move |db: Db, job: Job| {
            let app = stepping.clone();
            async move { step(&app, &db, &job).await }
        })
        .on(opinions::DUE, move |db: Db, job: Job| {
            let app = missing.clone();
            async move { opinions::missed(&app, &db, &job).await }
        })
}

pub(super) type JobResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// A refusal in the form that the job queue records.
pub(super) fn failed(problem: Refusal) -> String {
    format!("{}: {:?}", problem.kind, problem.cause)
}

/// Performs the step of a job, and completes the job, in one transaction.
async fn step(app: &App, db: &Db, job: &Job) -> JobResult {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let mut held = acting::by_id(&mut tx, app, &CASEWORK, text("case"), Action::Change).await.map_err(failed)?;
    let service = held.service(app).map_err(failed)?;
    let tasks = store::tasks(&mut tx, &held.case.id).await?;
    let task = tasks.iter().find(|task| task.id == text("task") && task.is_open());
    if let Some((task, does)) = task.and_then(|task| Some((task, tasks::does(service, task)?))) {
        if held.case.state().is_open() {
            match does {
                Does::TellAffected => affected::tell_all(&mut tx, app, &mut held).await.map_err(failed)?,
                Does::AskOpinions => opinions::ask_all(&mut tx, app, &mut held).await.map_err(failed)?,
            }
        }
        tasks::end(&mut tx, app, &mut held, task, Ending::Done).await.map_err(failed)?;
    }
    db::jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
