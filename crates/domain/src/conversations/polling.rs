//! The job that asks services which call nobody. One worker of all runs it; how far it came is stored with what came, so
//! nothing is skipped after an outage, and the inbox knows what comes twice.

use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue, forget};
use serde_json::{Value, json};

use super::posts::{self, CHANNEL};
use super::texting;
use crate::app::App;
use crate::refusal::Refusal;

/// The kind of the job; its unique key is the stream and the time.
const POLL: &str = "conversations.poll";

/// How often a service is asked, in milliseconds.
const EVERY: i64 = 20_000;

/// How many pages are read in one go; the rest follows in the next.
const PAGES: usize = 25;

/// Jobs of this long ago are forgotten, in milliseconds: there is one each time.
const A_DAY: i64 = 24 * 60 * 60 * 1_000;

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(POLL, move |_, job| run(app.clone(), job))
}

/// Ensures that each service is asked; each time plans the next.
pub(super) async fn first_polls(tx: &mut Tx, app: &App) -> db::Result<()> {
    for stream in app.texts.social.streams() {
        plan(tx, app, stream, app.world.now()).await?;
    }
    Ok(())
}

async fn plan(tx: &mut Tx, app: &App, stream: &str, at: i64) -> db::Result<()> {
    let slot = at.div_euclid(EVERY);
    let job = NewJob::new(POLL, json!({"stream": stream})).unique(format!("{stream}:{slot}")).at(slot * EVERY);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let stream = job.payload.get("stream").and_then(Value::as_str).unwrap_or_default();
    // It was configured away since.
    if !app.texts.social.streams().contains(&stream) {
        return Ok(());
    }
    let pause = match news(&app, stream).await {
        Ok(pause) => pause.unwrap_or_default(),
        Err(problem) => {
            // The next time asks from the same place on.
            tracing::warn!(stream, %problem, "a service could not be asked for news");
            0
        }
    };
    let mut tx = app.db.begin().await?;
    let now = app.world.now();
    let next = now + EVERY.max(i64::try_from(pause).unwrap_or(0).saturating_mul(1_000));
    plan(&mut tx, &app, stream, next).await?;
    forget(&mut tx, POLL, now - A_DAY).await?;
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes in all that is new, and returns for how many seconds the service wants to be left alone.
async fn news(app: &App, stream: &str) -> Result<Option<u64>, Box<dyn std::error::Error + Send + Sync>> {
    for _ in 0..PAGES {
        let mut tx = app.db.read().await?;
        let place = posts::place(&mut tx, stream).await?;
        drop(tx);
        let polled = app.texts.social.poll(stream, place.as_deref()).await?;
        for one in polled.arrived {
            let failed = |refusal: Refusal| format!("{}: {}", refusal.kind, refusal.cause.unwrap_or_default());
            texting::take_in(app, CHANNEL, one).await.map_err(failed)?;
        }
        if let Some(place) = &polled.place {
            let mut tx = app.db.begin().await?;
            posts::is_at(&mut tx, stream, place, app.world.now()).await?;
            tx.commit().await?;
        }
        if polled.pause.is_some() || !polled.is_more {
            return Ok(polled.pause);
        }
    }
    Ok(None)
}
