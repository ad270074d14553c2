//! What changes at the desk, told to open pages as it happens: server-sent events.
//!
//! A message says only that something changed and who else looks; the page then asks for what it shows. So nothing
//! personal goes over the stream, and a page that missed a message is right again after the next.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use serde_json::json;

use super::claims::TOPIC;
use super::store;
use crate::app::App;
use crate::officers::Officer;
use crate::trust;
use crate::web::{Outcome, Visit};

/// How often a silent connection is kept open, and whoever looks is seen anew.
const BREATH: Duration = Duration::from_secs(20);
/// The same, in the milliseconds of the world's clock.
const BREATH_MS: i64 = 20_000;

pub(super) async fn queue(visit: Visit) -> Outcome {
    visit.officer()?;
    Ok(answer(told(visit.app.clone(), None)))
}

pub(super) async fn item(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    Ok(answer(told(visit.app.clone(), Some((id, officer)))))
}

fn answer(told: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    Sse::new(told).keep_alive(KeepAlive::new().interval(BREATH)).into_response()
}

/// The first message comes at once, so that a page that lost its connection catches up.
fn told(app: App, what: Option<(String, Officer)>) -> impl Stream<Item = Result<Event, Infallible>> {
    let wakes = app.db.wakes();
    stream::unfold((app, wakes, what, None), |(app, mut wakes, what, marked)| async move {
        if marked.is_some() {
            // Without news a message goes out now and then all the same: whoever looks is seen anew by it.
            let _ = tokio::time::timeout(BREATH, wakes.wait_for(TOPIC)).await;
        }
        let (event, marked) = message(&app, what.as_ref(), marked).await;
        Some((Ok(event), (app, wakes, what, Some(marked))))
    })
}

/// What is told: who holds the item and who else has it open. Also says when the officer was last noted as looking.
async fn message(app: &App, what: Option<&(String, Officer)>, marked: Option<i64>) -> (Event, i64) {
    let now = app.world.now();
    // News may come many times a second; that somebody looks is noted once a breath.
    let is_due = marked.is_none_or(|at| now - at >= BREATH_MS);
    let data = match what {
        None => json!({}),
        Some((id, officer)) => seen(app, (id, officer), now, is_due).await.unwrap_or_else(|_| json!({})),
    };
    let event = Event::default().event("changed").id(now.to_string()).data(data.to_string());
    (event, if is_due { now } else { marked.unwrap_or(now) })
}

async fn seen(app: &App, (id, officer): (&str, &Officer), now: i64, is_due: bool) -> Outcome<serde_json::Value> {
    let app = app.gathering();
    if is_due {
        app.gathered.mark(store::look(id, (&officer.id, &officer.name), now))?;
    }
    let mut tx = app.db.read().await?;
    let lookers = store::lookers(&mut tx, id, &officer.id, now).await?;
    let item = store::item(&mut tx, id).await?;
    drop(tx);
    trust::settle(&app, false).await?;
    let changed = item.as_ref().map(|item| item.rank.clone());
    Ok(json!({"lookers": lookers, "holder": item.and_then(|item| item.holder_name), "changed": changed}))
}
