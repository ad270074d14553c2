//! Each day's batches; and, when the program starts, what an earlier run left half done.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use jiff::civil::Date;
use serde_json::json;

use super::{folder, making, store};
use crate::app::App;

const BATCH: &str = "letters.batch";

/// The hour of the batch: late enough for the letters of the day, early enough for the printer's evening.
const HOUR: i8 = 17;

/// Has what was left written now, and the batches of each day made.
///
/// # Errors
/// If the database is unavailable.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    if app.settings.post.out.is_none() {
        return Ok(());
    }
    let now = app.world.now();
    let job = NewJob::new(BATCH, json!({"day": null})).unique(format!("start:{now}"));
    enqueue(tx, job, now, app.world.chance()).await?;
    let today = app.today();
    let is_over = at(app, today) <= now;
    plan(tx, app, if is_over { today.tomorrow().unwrap_or(today) } else { today }).await
}

fn at(app: &App, day: Date) -> i64 {
    let at = day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    at.unwrap_or_else(|_| app.world.now())
}

async fn plan(tx: &mut Tx, app: &App, day: Date) -> db::Result<()> {
    let job = NewJob::new(BATCH, json!({"day": day.to_string()})).unique(day.to_string()).at(at(app, day));
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Registers the job where there is a folder: a process without one leaves it to the others.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let Some(place) = app.settings.post.out.clone() else { return handlers };
    let app = app.clone();
    handlers.on(BATCH, move |_, job| {
        let (app, place) = (app.clone(), place.clone());
        async move { run(app, job, place).await }
    })
}

async fn run(app: App, job: Job, place: std::path::PathBuf) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let is_daily = job.payload.get("day").is_some_and(|day| !day.is_null());
    if is_daily {
        let known: Vec<&str> = app.catalogue.agencies.iter().map(|agency| agency.id.as_str()).collect();
        let mut tx = app.db.read().await?;
        let agencies = store::agencies(&mut tx, &known).await?;
        drop(tx);
        for agency in agencies {
            // One transaction for each batch, so that a retry goes on where the last one ended.
            loop {
                let mut tx = app.db.begin().await?;
                let made = making::make(&mut tx, &app, &agency).await;
                let made = made.map_err(|problem| problem.cause.unwrap_or_else(|| problem.kind.to_string()))?;
                tx.commit().await?;
                if made.is_none() {
                    break;
                }
            }
        }
    }
    folder::write_all(&app, &place).await?;
    let mut tx = app.db.begin().await?;
    if is_daily {
        plan(&mut tx, &app, app.today().tomorrow()?).await?;
    }
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
