//! How cases react when an account is deleted, and the job that closes them.

use db::jobs::{Handlers, Job};
use db::{Db, Tx};
use serde_json::Value;

use super::{acting, charter, decision, notices, reminders, review_period, store};
use crate::app::App;
use crate::events::{self, CaseEvent, Subject};
use crate::refusal::Refusal;
use crate::trust::{Action, Actor};

const CLOCK: Actor = Actor::System("clock");

/// An account was deleted: agencies are required to retain its cases for some time, and each case records that.
pub(super) async fn account_deleted(tx: &mut Tx, app: &App, person: &str) -> db::Result<()> {
    for (case, service) in store::cases_of(tx, person).await? {
        let retention = app.laws.newest(&service).and_then(|service| service.case.retention.clone());
        let subject = Subject::case(case).of(person);
        events::record(tx, app, &CLOCK, subject, CaseEvent::KeptByLaw { retention }).await?;
    }
    Ok(())
}

/// Registers the case jobs.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (closing, noticing, waiting, trying) = (app.clone(), app.clone(), app.clone(), app.clone());
    super::waiting_replies::handlers(
        app,
        reminders::handlers(
            app,
            super::work::handlers(app, charter::handlers(app, super::money::handlers(app, handlers))),
        ),
    )
    .on(review_period::CLOSE, move |db: Db, job: Job| {
        let app = closing.clone();
        async move { close(&app, &db, &job).await }
    })
    .on(notices::NOTICE, move |db: Db, job: Job| {
        let app = noticing.clone();
        async move { notices::send(&app, &db, &job).await }
    })
    .on(decision::WAITED, move |db: Db, job: Job| {
        let app = waiting.clone();
        async move { decision::waited(&app, &db, &job).await }
    })
    .on(decision::TRY, move |db: Db, job: Job| {
        let app = trying.clone();
        async move { decision::attempt(&app, &db, &job).await }
    })
}

/// Closes a decided case once its review period has ended. A case under review is closed later, by the job of the
/// decision that ends the review.
async fn close(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let case = job.payload.get("case").and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let held = acting::by_id(&mut tx, app, &CLOCK, case, Action::Change).await;
    let mut held = held.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
    // A case that was reopened and decided again has its own job, and a longer review period.
    let decided_at = store::decision(&mut tx, &held.grant).await?.map(|decision| decision.decided_at);
    let failed = |problem: Refusal| format!("{}: {:?}", problem.kind, problem.cause);
    let told_at = match decided_at {
        Some(at) => review_period::review_from(&mut tx, app, &held, at).await.map_err(failed)?,
        None => Some(app.world.now()),
    };
    let days = told_at
        .zip(held.case.manifest(app))
        .map(|(at, service)| review_period::review_days(app, (&held.case, service), (decided_at.unwrap_or(at), at)));
    let stays = days.as_ref().is_some_and(|days| days.internal.may_be_open());
    let last = days.and_then(|days| days.internal.day().max(days.external.day()));
    let is_later = stays || told_at.is_none() || last.is_some_and(|last| app.today() <= last);
    if held.case.state().is_decided() && is_later {
        match told_at {
            Some(at) => review_period::close_later(&mut tx, app, &held, at).await.map_err(failed)?,
            None => review_period::close_when_told(&mut tx, app, &held).await.map_err(failed)?,
        }
    }
    if held.case.state().is_decided() && !is_later {
        // However late the job runs, the case ended with its review period.
        let over = last.or_else(|| told_at.map(|at| app.day_of(at)));
        let over = over.and_then(|day| day.tomorrow().ok()?.to_zoned(app.zone.clone()).ok());
        let at = over.map_or_else(|| app.world.now(), |over| over.timestamp().as_millisecond());
        let at = at.min(app.world.now());
        held.act_at(&mut tx, app, (CaseEvent::Closed {}, at)).await.map_err(failed)?;
    }
    db::jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
