//! What changes at the desk, told to open pages as it happens: server-sent events.
//!
//! A message says only that something changed and who else looks; the page then asks for what it shows. So nothing
//! personal goes over the stream, and a page that missed a message is right again after the next. Before each message
//! the officer is asked about anew: a stream ends when they are deactivated or may no longer see the item.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use db::Tx;
use futures_util::stream::{self, Stream};
use serde_json::json;

use super::asking::may_see;
use super::{TOPIC, store};
use crate::app::App;
use crate::officers::{self, Officer};
use crate::web::{Outcome, Problem, Visit};
use crate::work_items::{self, Item};

/// Keep-alive interval; also refreshes who is shown as looking.
const BREATH: Duration = Duration::from_secs(20);

pub(super) async fn queue(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    Ok(answer(told(visit.app.clone(), (officer, None))))
}

pub(super) async fn item(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let item = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    if !may_see(&mut tx, &visit.app, &officer, &item).await? {
        return Err(Problem::new(StatusCode::FORBIDDEN, "no-mandate"));
    }
    drop(tx);
    Ok(answer(told(visit.app.clone(), (officer, Some(id)))))
}

fn answer(told: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    Sse::new(told).keep_alive(KeepAlive::new().interval(BREATH)).into_response()
}

/// The first message comes at once, so that a page that lost its connection catches up.
fn told(app: App, what: (Officer, Option<String>)) -> impl Stream<Item = Result<Event, Infallible>> {
    let wakes = app.db.wakes();
    stream::unfold((app, wakes, what, true), |(app, mut wakes, what, is_first)| async move {
        if !is_first {
            // Without news a message goes out now and then all the same: whoever looks is seen anew by it.
            let _ = tokio::time::timeout(BREATH, wakes.wait_for(TOPIC)).await;
        }
        let event = message(&app, &what).await?;
        Some((Ok(event), (app, wakes, what, false)))
    })
}

/// What is told: who holds the item and who else has it open. None ends the stream.
async fn message(app: &App, (officer, id): &(Officer, Option<String>)) -> Option<Event> {
    let now = app.world.now();
    let data = match seen(app, officer, id.as_deref(), now).await {
        Ok(Some(data)) => data,
        Ok(None) => return None,
        Err(error) => {
            tracing::warn!(%error, "the desk could not be looked at");
            json!({})
        }
    };
    Some(Event::default().event("changed").id(now.to_string()).data(data.to_string()))
}

async fn seen(app: &App, officer: &Officer, id: Option<&str>, now: i64) -> db::Result<Option<serde_json::Value>> {
    let mut tx = if id.is_some() { app.db.begin().await? } else { app.db.read().await? };
    let Some(officer) = officers::by_id(&mut tx, &officer.id).await?.filter(|officer| officer.active) else {
        return Ok(None);
    };
    let Some(id) = id else { return Ok(Some(json!({}))) };
    let Some(item) = work_items::item(&mut tx, id).await? else { return Ok(Some(json!({}))) };
    if !may_see(&mut tx, app, &officer, &item).await? {
        return Ok(None);
    }
    let shown = looked(&mut tx, &officer, &item, now).await?;
    tx.commit().await?;
    Ok(Some(shown))
}

async fn looked(tx: &mut Tx, officer: &Officer, item: &Item, now: i64) -> db::Result<serde_json::Value> {
    store::look(tx, &item.id, (&officer.id, &officer.name), now).await?;
    let lookers = store::lookers(tx, &item.id, &officer.id, now).await?;
    Ok(json!({"lookers": lookers, "holder": item.holder_name, "changed": item.rank}))
}
