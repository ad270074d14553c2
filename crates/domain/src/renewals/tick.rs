//! The daily tick: claims the reminders that are due, and sends them.

use db::Tx;
use db::jobs::{Job, NewJob, complete, enqueue};
use jiff::civil::Date;
use serde_json::json;

use super::model::Reminder;
use super::reminding::remind;
use super::store;
use crate::app::App;

/// The kind of the job; its unique key is the day.
pub(super) const TICK: &str = "renewals.tick";

/// The hour of the day at which reminders are sent: early, but a mail wakes nobody.
const HOUR: i8 = 7;

/// The number of holdings read in one statement.
const MOST: i64 = 500;

/// Ensures that today's tick is scheduled; each tick schedules the next.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    plan(tx, app, app.today()).await
}

async fn plan(tx: &mut Tx, app: &App, day: Date) -> db::Result<()> {
    let at = day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    let job = NewJob::new(TICK, json!({"day": day.to_string()})).unique(day.to_string());
    let job = job.at(at.unwrap_or_else(|_| app.world.now()));
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Claims what is due and schedules tomorrow's tick, all in one transaction.
///
/// # Errors
/// If the database is unavailable; the job is retried.
pub(super) async fn tick(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut tx = app.db.begin().await?;
    let today = app.today();
    let horizon = Reminder::horizon(today).unwrap_or(today);
    let (from, to) = (today.to_string(), horizon.to_string());
    let mut after = String::new();
    loop {
        let some = store::ending(&mut tx, &from, &to, &after, MOST).await?;
        let Some(last) = some.last() else { break };
        after = last.id.clone();
        for ending in &some {
            let due = ending.expires_on.parse().ok().and_then(|day| Reminder::due(day, today));
            let Some(reminder) = due else { continue };
            if store::take_up(&mut tx, ending, reminder, app.world.now()).await? {
                let key = format!("{}:{}:{}", ending.id, ending.expires_on, reminder.name());
                remind(&mut tx, &app, ending, &key).await?;
            }
        }
    }
    plan(&mut tx, &app, today.tomorrow()?).await?;
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
