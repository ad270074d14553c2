//! Jobs of the charter: refreshing a case when one of its deadlines changes, and recounting deadlines that could not be
//! computed while a calendar was too short.

use std::hash::{DefaultHasher, Hash, Hasher};

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::{Value, json};

use super::clocks::{at, clock_of};
use super::store::{self, ClockEvents};
use super::{acts, refresh, refunds};
use crate::app::App;
use crate::cases::acting;
use crate::cases::store::{NewPromise, Promised};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};

/// The job that refreshes the deadlines of one case.
const LOOK: &str = "cases.look";

/// The job that recounts what could not be computed.
const RECOUNT: &str = "cases.recount";

/// The actor of these jobs.
pub(super) const CLOCK: Actor = Actor::System("clock");

/// The maximum number of cases in one statement.
const MOST: i64 = 200;

pub(super) type JobResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;

pub(in crate::cases) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (looking, counting, refunding) = (app.clone(), app.clone(), app.clone());
    handlers
        .on(LOOK, move |db: Db, job: Job| {
            let app = looking.clone();
            async move { look(&app, &db, &job).await }
        })
        .on(RECOUNT, move |db: Db, job: Job| {
            let app = counting.clone();
            async move { recount(&app, &db, &job).await }
        })
        .on(refunds::REFUND, move |db: Db, job: Job| {
            let app = refunding.clone();
            async move { refunds::run(&app, &db, &job).await }
        })
}

/// Schedules the next refresh; there is one job for each moment.
pub(super) async fn look_at(tx: &mut Tx, app: &App, case: &str, next: Option<i64>) -> db::Result<()> {
    store::looked(tx, case, app.world.now()).await?;
    let Some(next) = next else { return Ok(()) };
    let job = NewJob::new(LOOK, json!({"case": case})).unique(format!("{case}:{next}")).at(next);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Schedules the first refresh of a new case, according to its promises.
pub(in crate::cases) async fn look_later(
    tx: &mut Tx,
    app: &App,
    (case, service): (&str, &catalogue::Service),
    promises: &[NewPromise<'_>],
) -> db::Result<()> {
    let now = at(app.world.now());
    let open = promises.iter().map(|new| Promised::new(case, new)).filter(Promised::is_open);
    let clocks = open.filter_map(|one| clock_of(app, service, &one, &ClockEvents::default()));
    let changes = clocks.filter_map(|clock| clock.at(now, None).next_change(now));
    let next = changes.map(|moment| moment.as_millisecond()).min();
    look_at(tx, app, case, next).await
}

/// Refreshes the deadlines of a case now, as the job does.
///
/// # Errors
/// If there is no such case.
pub async fn look_now(tx: &mut Tx, app: &App, case: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, &CLOCK, case, Action::Change).await?;
    refresh::turn(tx, app, &held).await
}

/// Refreshes a case. One that has ended or was deleted needs none.
async fn look(app: &App, db: &Db, job: &Job) -> JobResult {
    let case = job.payload.get("case").and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    match acting::by_id(&mut tx, app, &CLOCK, case, Action::Change).await {
        Ok(held) => refresh::turn(&mut tx, app, &held).await.map_err(failed)?,
        Err(problem) if problem.kind == "not-found" => {}
        Err(problem) => return Err(failed(problem).into()),
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Ensures that deadlines are recounted once the calendars reach further, and warns if a calendar ends soon.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    for warning in app.catalogue.calendar_warnings(app.today()) {
        tracing::warn!(code = warning.code, "{warning}");
    }
    let mut known = DefaultHasher::new();
    for calendar in &app.catalogue.calendars {
        (&calendar.id, &calendar.rest_days, &calendar.closures).hash(&mut known);
    }
    let job = NewJob::new(RECOUNT, json!({})).unique(format!("{:016x}", known.finish()));
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Each case in its own transaction, so that nobody has to wait for all of them.
async fn recount(app: &App, db: &Db, job: &Job) -> JobResult {
    let mut after = String::new();
    loop {
        let mut tx = db.begin().await?;
        let some = store::unsure(&mut tx, &after, MOST).await?;
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
        for case in &some {
            let mut tx = db.begin().await?;
            let held = acting::by_id(&mut tx, app, &CLOCK, case, Action::Change).await.map_err(failed)?;
            match acts::recount(&mut tx, app, &held).await {
                Ok(()) => tx.commit().await?,
                // A service that was removed from the catalogue has no promises to recount.
                Err(problem) if problem.kind == "case-service-gone" => tx.rollback().await?,
                Err(problem) => return Err(failed(problem).into()),
            }
        }
    }
    let mut tx = db.begin().await?;
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) fn failed(problem: Refusal) -> String {
    format!("{}: {}", problem.kind, problem.cause.unwrap_or_default())
}
