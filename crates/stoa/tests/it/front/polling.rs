//! Services that call nobody are asked: nothing is skipped after an outage, and nothing comes twice.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use channels::texts::Texts;
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::Messengers;
use serde_json::{Value, json};
use std::collections::HashMap;

use super::Town;
use super::texting::said;

/// A server that speaks Mastodon's API: its mentions in their order, and what it was told to post.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    mentions: Vec<Value>,
    posted: Vec<Value>,
    /// How it answers instead, while something is wrong.
    wrong: Option<u16>,
    asked: usize,
}

impl Server {
    fn with<T>(&self, act: impl FnOnce(&mut Held) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn mentioned(&self, id: u64, words: &str) {
        let account = json!({"id": "9", "acct": "ana@citizen.test", "display_name": "Ana S.", "bot": false});
        let status = json!({
            "id": format!("5{id}"), "visibility": "public", "url": format!("https://citizen.test/@ana/{id}"),
            "content": format!("<p>{words}</p>"), "created_at": "2026-07-06T00:00:00.000Z", "media_attachments": [],
        });
        let one = json!({"id": id.to_string(), "type": "mention", "account": account, "status": status});
        self.with(|held| held.mentions.push(one));
    }

    async fn start(&self) -> anyhow::Result<Texts> {
        let app = Router::new()
            .route("/api/v1/notifications", get(notifications))
            .route("/api/v1/accounts/verify_credentials", get(async || axum::Json(json!({"id": "1", "acct": "door"}))))
            .route("/api/v1/statuses", post(statuses))
            .with_state(self.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Texts::open(&format!("mastodon http://{address} access"))?)
    }
}

/// The oldest after `min_id`, the newest first, as Mastodon documents it.
async fn notifications(State(server): State<Server>, Query(query): Query<HashMap<String, String>>) -> Response {
    server.with(|held| {
        held.asked += 1;
        if let Some(wrong) = held.wrong {
            let status = StatusCode::from_u16(wrong).unwrap_or_default();
            return (status, [("retry-after", "300")], "").into_response();
        }
        let number = |name: &str| query.get(name).and_then(|text| text.parse::<u64>().ok());
        let id = |one: &Value| one["id"].as_str().and_then(|id| id.parse::<u64>().ok()).unwrap_or_default();
        let limit = number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(40);
        let mut some: Vec<Value> = match number("min_id") {
            Some(after) => held.mentions.iter().filter(|one| id(one) > after).take(limit).cloned().collect(),
            None => held.mentions.iter().rev().take(limit).cloned().collect(),
        };
        some.sort_by_key(|one| std::cmp::Reverse(id(one)));
        axum::Json(some).into_response()
    })
}

async fn statuses(State(server): State<Server>, headers: HeaderMap, axum::Json(body): axum::Json<Value>) -> Response {
    let has_key = headers.contains_key("idempotency-key");
    server.with(|held| {
        held.posted.push(body);
        axum::Json(json!({"id": format!("9{}", held.posted.len()), "key": has_key})).into_response()
    })
}

/// The town after some seconds, with everything done that is due by then.
async fn after(town: &Town, seconds: i64) -> anyhow::Result<()> {
    town.time.advance(seconds * 1_000);
    town.work().await?;
    Ok(())
}

async fn nothing_is_skipped_and_nothing_comes_twice(db: TestDb) -> Tested {
    let server = Server::default();
    server.mentioned(1, "This is from before.");
    let town = Town::new(&db).await?;
    let town = town.texting(&db, Messengers { social: server.start().await?, ..Messengers::kept() }).await?;
    stoa::slices::begin_ticks(&town.app).await?;
    after(&town, 1).await?;
    assert_eq!(said(&town).await?.len(), 0, "who turns it on does not answer what was said before");
    // More than one page.
    for id in 2..60 {
        server.mentioned(id, &format!("Number {id}"));
    }
    after(&town, 25).await?;
    assert_eq!(said(&town).await?.len(), 58);
    assert_eq!(said(&town).await?[0].1, "Number 2", "in their order");
    // The server is away, then it wants to be left alone; meanwhile people write.
    server.with(|held| held.wrong = Some(502));
    server.mentioned(60, "Are you there?");
    after(&town, 25).await?;
    server.with(|held| held.wrong = Some(429));
    after(&town, 25).await?;
    let asked = server.with(|held| {
        held.wrong = None;
        held.asked
    });
    after(&town, 60).await?;
    assert_eq!(server.with(|held| held.asked), asked, "it said when to come again");
    after(&town, 300).await?;
    assert_eq!(said(&town).await?.len(), 59);
    // Another worker begins its ticks as well, and a place that was lost is made good by what is known.
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE poll_places SET place = '1'", args![]).await?;
    tx.commit().await?;
    stoa::slices::begin_ticks(&town.app).await?;
    after(&town, 25).await?;
    after(&town, 25).await?;
    assert_eq!(said(&town).await?.len(), 59);
    let posted = server.with(|held| std::mem::take(&mut held.posted));
    let of = |visibility: &str| posted.iter().filter(|one| one["visibility"] == visibility).count();
    assert_eq!((of("unlisted"), of("direct")), (1, 1), "one pointer and one receipt for one conversation: {posted:?}");
    let mut tx = town.app.db.read().await?;
    let waiting: i64 = tx
        .fetch_one("SELECT COUNT(*) FROM jobs WHERE kind = 'conversations.poll' AND state = 'ready'", args![])
        .await?;
    assert_eq!(waiting, 1, "one of all workers asks next");
    Ok(())
}

db::on_both!(nothing_is_skipped_and_nothing_comes_twice);
