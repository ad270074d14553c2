//! The queue made anew from its sources: once after an upgrade that changes what stands in it, and whenever somebody
//! asks for it. Who holds what, and what sleeps, stays.

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::json;

use super::projection::refresh;
use crate::app::App;
use crate::events::Thing;
use crate::{cases, conversations, knowledge};

/// The job that makes it.
const REBUILD: &str = "desk.rebuild";

/// Goes up whenever the same rows make other items than before.
const VERSION: &str = "1";

/// Subjects in one transaction.
const MOST: i64 = 100;

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(REBUILD, move |db: Db, job: Job| {
        let app = app.clone();
        async move { run(&app, &db, &job).await }
    })
}

/// The same after something that concerns many cases at once.
pub(super) async fn rebuild_later(tx: &mut Tx, app: &App, cause: &str) -> db::Result<()> {
    let job = NewJob::new(REBUILD, json!({})).unique(cause);
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Sees to it that the queue is what this version makes of the rows.
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

/// Makes every item anew, some at a time so that nobody waits for all of them.
///
/// # Errors
/// When the database cannot be used.
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
    tx.commit().await
}
