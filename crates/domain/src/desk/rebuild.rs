//! Rebuilds the queue from its sources: once after an upgrade that changes the projection, and on request. Assignments
//! and snoozes are preserved.

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::json;

use super::projection::refresh;
use crate::app::App;
use crate::events::Thing;
use crate::post_in;
use crate::{cases, conversations, knowledge};

/// The rebuild job.
const REBUILD: &str = "desk.rebuild";

/// Incremented whenever the projection of the same rows changes.
const VERSION: &str = "2";

/// The number of subjects in one transaction.
const MOST: i64 = 100;

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(REBUILD, move |db: Db, job: Job| {
        let app = app.clone();
        async move { run(&app, &db, &job).await }
    })
}

/// The same after an event that affects many cases at once.
pub(super) async fn rebuild_later(tx: &mut Tx, app: &App, cause: &str) -> db::Result<()> {
    let job = NewJob::new(REBUILD, json!({})).unique(cause);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Ensures that the queue was built by this version of the projection.
pub async fn first_rebuild(tx: &mut Tx, app: &App) -> db::Result<()> {
    let job = NewJob::new(REBUILD, json!({})).unique(VERSION);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

async fn run(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    rebuild(app, db).await?;
    let mut tx = db.begin().await?;
    cases::plan_reminders(&mut tx, app).await?;
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Rebuilds all items, in small transactions so that nobody has to wait for all of them.
///
/// # Errors
/// If the database is unavailable.
pub async fn rebuild(app: &App, db: &Db) -> db::Result<()> {
    let mut after = String::new();
    loop {
        let mut tx = db.begin().await?;
        let some = cases::keys_after(&mut tx, &after, MOST).await?;
        for id in &some {
            refresh(&mut tx, app, Thing::Case, id).await?;
        }
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
    }
    after.clear();
    loop {
        let mut tx = db.begin().await?;
        let some = conversations::keys_after(&mut tx, &after, MOST).await?;
        for id in &some {
            refresh(&mut tx, app, Thing::Conversation, id).await?;
        }
        tx.commit().await?;
        let Some(last) = some.last() else { break };
        after.clone_from(last);
    }
    let mut tx = db.begin().await?;
    for id in knowledge::asked_keys(&mut tx).await? {
        refresh(&mut tx, app, Thing::ArticleQuestion, &id).await?;
    }
    for id in post_in::waiting_keys(&mut tx).await? {
        refresh(&mut tx, app, Thing::Scan, &id).await?;
    }
    tx.commit().await
}
