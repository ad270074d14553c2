//! Sends what changes at the desk to open pages as it happens, as server-sent events.
//!
//! A message says only that something changed, who else looks and which chats the officer has; the page then asks for
//! what it shows. So nothing personal goes over the stream, and a page that missed a message is right again after the
//! next. Before each message the officer is asked about anew: a stream ends when they are deactivated or may no longer
//! see the item.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use db::{Line, Tx, Wakes};
use domain::app::App;
use domain::conversations::{chat, chat_store};
use domain::counter::{self, hall};
use domain::desk::item_access::may_see;
use domain::desk::{TOPIC, now, store};
use domain::staff::{self, Officer};
use domain::{codes, trust, work_items};
use futures_util::future::{select, select_all};
use futures_util::stream;
use futures_util::stream::Stream;
use serde_json::json;

use super::now as now_page;
use crate::web::{Outcome, Problem, Visit};

/// Keep-alive interval; also refreshes who is shown as looking.
const BREATH: Duration = Duration::from_secs(20);

/// The same, in the milliseconds of the world's clock.
const BREATH_MS: i64 = 20_000;

pub(super) async fn queue(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    Ok(answer(messages(visit.app.clone(), (officer, None), Vec::new())))
}

/// For the page of all channels: what changes in the queue and in the halls of the officer's agency.
pub(super) async fn now(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let own = counter::centres(&visit.app).filter(|centre| centre.agency == officer.agency);
    let halls = own.map(|centre| visit.app.db.line(&hall::topic(&centre.id))).collect();
    Ok(answer(messages(visit.app.clone(), (officer, None), halls)))
}

pub(super) async fn item(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let item = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    if !may_see(&mut tx, &visit.app, &officer, &item).await? {
        return Err(Problem::forbidden("no-mandate"));
    }
    drop(tx);
    Ok(answer(messages(visit.app.clone(), (officer, Some(id)), Vec::new())))
}

fn answer(messages: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    Sse::new(messages).keep_alive(KeepAlive::new().interval(BREATH)).into_response()
}

/// The first message comes at once, so that a page that lost its connection catches up. The last one says that there
/// are no more, so that the page does not ask again as somebody who may not.
fn messages(
    app: App,
    what: (Officer, Option<String>),
    halls: Vec<Line>,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let wakes = app.db.wakes();
    stream::unfold((app, (wakes, halls), what, None, false), |(app, mut ears, what, marked, is_over)| async move {
        if is_over {
            return None;
        }
        if marked.is_some() {
            // Without news a message goes out now and then all the same: by it the officer is noted anew as looking.
            let _ = tokio::time::timeout(BREATH, news(&mut ears)).await;
        }
        let (event, marked, is_over) = match message(&app, &what, marked).await {
            Some((event, marked)) => (event, Some(marked), false),
            None => (Event::default().event("over").data("{}"), marked, true),
        };
        Some((Ok(event), (app, ears, what, marked, is_over)))
    })
}

/// Waits until something changed at the desk, or in one of these halls.
async fn news((wakes, halls): &mut (Wakes, Vec<Line>)) {
    let desk = Box::pin(wakes.wait_for(TOPIC));
    if halls.is_empty() {
        return desk.await;
    }
    select(desk, select_all(halls.iter_mut().map(|hall| Box::pin(hall.next())))).await;
}

/// What is shown: who has the item and who else has it open; also when the officer was last noted as looking. None
/// ends the stream.
async fn message(app: &App, (officer, id): &(Officer, Option<String>), marked: Option<i64>) -> Option<(Event, i64)> {
    let now = app.world.now();
    // News may come many times a second; that somebody looks is noted once a breath.
    let is_due = marked.is_none_or(|at| now - at >= BREATH_MS);
    let data = match seen(app, officer, id.as_deref(), (now, is_due)).await {
        Ok(Some(data)) => data,
        Ok(None) => return None,
        Err(problem) => {
            tracing::warn!(kind = problem.kind, "the desk could not be read for a stream");
            json!({})
        }
    };
    let event = Event::default().event("changed").id(now.to_string()).data(data.to_string());
    Some((event, if is_due { now } else { marked.unwrap_or(now) }))
}

async fn seen(
    app: &App,
    officer: &Officer,
    id: Option<&str>,
    (now, is_due): (i64, bool),
) -> Outcome<Option<serde_json::Value>> {
    let app = app.gathering();
    let mut tx = app.db.read().await?;
    let Some(officer) = staff::by_id(&mut tx, &officer.id).await?.filter(|officer| officer.active) else {
        return Ok(None);
    };
    let takes = chat_store::taker(&mut tx, &officer.id).await?;
    // Who was moved to chats counts as there from the moment on in which their page hears of it.
    if takes.as_ref().is_some_and(|takes| is_due || takes.here_until <= now) {
        app.gathered.mark(chat_store::officer_is_there(&officer.id, now + chat::LEASE))?;
    }
    let chats = own_chats(&mut tx, &officer, takes.is_some()).await?;
    let moved = now::unseen(&mut tx, &officer.id).await?.map(|notice| now_page::moved(&app, &notice));
    let item = match id {
        Some(id) => work_items::item(&mut tx, id).await?,
        None => None,
    };
    let Some(item) = item else {
        drop(tx);
        trust::settle(&app, false).await?;
        return Ok(Some(json!({"chats": chats, "moved": moved})));
    };
    if !may_see(&mut tx, &app, &officer, &item).await? {
        return Ok(None);
    }
    if is_due {
        app.gathered.mark(store::look(&item.id, (&officer.id, &officer.name), now))?;
    }
    let lookers = store::lookers(&mut tx, &item.id, &officer.id, now).await?;
    drop(tx);
    trust::settle(&app, false).await?;
    let changed = item.rank;
    Ok(Some(
        json!({"lookers": lookers, "holder": item.holder_name, "changed": changed, "chats": chats, "moved": moved}),
    ))
}

/// The officer's chats with what they have not seen, and how many people wait for one; none for who has nothing to do
/// with chats.
async fn own_chats(tx: &mut Tx, officer: &Officer, takes: bool) -> db::Result<Option<serde_json::Value>> {
    let own = chat_store::of_officer(tx, &officer.id).await?;
    if own.is_empty() && !takes {
        return Ok(None);
    }
    let waiting = chat_store::waiting_at(tx, &officer.agency).await?;
    let line = |one: &chat_store::OwnChat| {
        let href = format!("/desk/conversations/{}", one.reference);
        json!({"href": href, "reference": codes::grouped(&one.reference), "unread": one.unread})
    };
    let own: Vec<serde_json::Value> = own.iter().map(line).collect();
    Ok(Some(json!({"own": own, "waiting": waiting})))
}
