//! The nightly clean-up: deletes what has expired and belongs to nobody, in order of dependency.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::slice::Slice;
use crate::{api, attachments, cases, concierge, finding, kept_forms, outbox, phone_codes, session, telephone, trust};

/// The kind of the job; its unique key is the day.
const CLEAN: &str = "nightly.clean";

/// The hour of the day with the fewest users.
const HOUR: i8 = 3;

/// How long it is kept where a call stood that is over: what came of it is in its conversation.
const CALLS_KEPT: i64 = 30 * 24 * 60 * 60 * 1_000;

/// Deletes expired data every night.
pub const SLICE: Slice = Slice {
    uses: &[
        "api",
        "attachments",
        "cases",
        "concierge",
        "finding",
        "kept_forms",
        "outbox",
        "phone_codes",
        "session",
        "telephone",
        "trust",
    ],
    jobs: handlers,
    ticks: &[|tx, app| Box::pin(first_night(tx, app))],
    ..Slice::named("nightly")
};

fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(CLEAN, move |_, job| clean(app.clone(), job))
}

/// Schedules tonight's clean-up; each one schedules the next.
async fn first_night(tx: &mut Tx, app: &App) -> db::Result<()> {
    plan(tx, app, app.today().tomorrow().unwrap_or_else(|_| app.today())).await
}

async fn plan(tx: &mut Tx, app: &App, day: Date) -> db::Result<()> {
    let at = day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    let job = NewJob::new(CLEAN, json!({"day": day.to_string()})).unique(day.to_string());
    let job = job.at(at.unwrap_or_else(|_| app.world.now()));
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// # Errors
/// If the database is unavailable; the job is retried.
async fn clean(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    // First and separately: the store may be slow, and repeating this is harmless.
    attachments::clean(&app).await?;
    let mut tx = app.db.begin().await?;
    let now = app.world.now();
    session::purge(&mut tx, now).await?;
    kept_forms::purge(&mut tx, now).await?;
    trust::followers::purge(&mut tx, now).await?;
    // Threads of unknown people are deleted after their session, unless a code still opens them.
    concierge::purge(&mut tx, now).await?;
    api::purge(&mut tx, now).await?;
    outbox::purge(&mut tx, now).await?;
    cases::notes::purge(&mut tx, &app).await?;
    finding::log::purge(&mut tx, now).await?;
    phone_codes::purge(&mut tx, now).await?;
    telephone::purge(&mut tx, (now - CALLS_KEPT, &app.today().to_string())).await?;
    plan(&mut tx, &app, app.today().tomorrow()?).await?;
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    Ok(())
}
