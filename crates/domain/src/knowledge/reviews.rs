//! The daily check for articles whose review is due; they are put on their owners' desks. Nothing is retired or deleted
//! by it.

use std::error::Error;

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use jiff::civil::Date;
use serde_json::json;

use super::store;
use crate::app::App;
use crate::events::{self, ArticleEvent, Subject, Thing};
use crate::trust::Actor;

/// The kind of the job; its unique key is the day.
const REVIEWS: &str = "knowledge.reviews";

/// Before officers start work.
const HOUR: i8 = 5;

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(REVIEWS, move |_, job| look(app.clone(), job))
}

/// Schedules tomorrow's check; each one schedules the next.
///
/// # Errors
/// If the database is unavailable.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    plan(tx, app, app.today().tomorrow().unwrap_or_else(|_| app.today())).await
}

async fn plan(tx: &mut Tx, app: &App, day: Date) -> db::Result<()> {
    let at = day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    let job = NewJob::new(REVIEWS, json!({"day": day.to_string()})).unique(day.to_string());
    let job = job.at(at.unwrap_or_else(|_| app.world.now()));
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Notifies the owners of every published article whose review is due, once for each.
///
/// # Errors
/// If the database is unavailable.
pub async fn tell(tx: &mut Tx, app: &App) -> db::Result<usize> {
    let due = store::tell_owners(tx, &app.today().to_string(), app.world.now()).await?;
    for id in &due {
        let subject = Subject::new(Thing::Article, id);
        events::record(tx, app, &Actor::System("knowledge"), subject, ArticleEvent::ReviewDue {}).await?;
    }
    Ok(due.len())
}

async fn look(app: App, job: Job) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut tx = app.db.begin().await?;
    tell(&mut tx, &app).await?;
    plan(&mut tx, &app, app.today().tomorrow()?).await?;
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
