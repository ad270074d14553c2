//! Everything that is held of a person as one file, put together from every slice.

use axum::http::header;
use axum::response::IntoResponse;
use db::Tx;
use serde_json::{Map, Value, json};

use super::{noted, own, store};
use crate::app::App;
use crate::events::PersonEvent;
use crate::people::contact_points::contact_points;
use crate::people::store::{all_held, person};
use crate::trust::{Action, Exported, Grant, iso};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.signed_in()?;
    Ok(visit.page("account-data.html").title("data-title").back("/account").form("/account/data").show(json!({})))
}

pub(super) async fn download(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Download, "person").await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::DataDownloaded {}).await?;
    let mut all = Map::new();
    for (name, export) in visit.app.slices.iter().filter_map(|slice| slice.export) {
        all.insert(name.to_owned(), export(&visit.app, &mut tx, &grant).await?);
    }
    tx.commit().await?;
    let text = serde_json::to_string_pretty(&all).map_err(crate::web::Problem::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, text).into_response())
}

/// What this slice holds: who it is, how to reach them, what they told, how they want to be served.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let who = person(tx, grant).await?;
        let (name, language) = who.map(|who| (who.name, who.language)).unzip();
        let points = contact_points(tx, grant).await?;
        let points = points.iter().map(|point| {
            json!({
                "kind": point.kind, "address": point.address, "added": iso(point.created_at),
                "verified": point.verified_at.map(iso),
            })
        });
        let points: Vec<Value> = points.collect();
        let facts = all_held(tx, grant).await?;
        let facts = facts.iter().map(
            |held| json!({"fact": held.fact, "value": held.value, "source": held.source, "since": iso(held.told_at)}),
        );
        let facts: Vec<Value> = facts.collect();
        let chosen = store::preferences(tx, grant).await?;
        let keys = crate::people::passkeys::list(tx, grant).await?;
        let keys = keys.iter().map(|key| json!({"name": key.name, "added": iso(key.created_at)}));
        Ok(json!({
            "name": name.flatten(),
            "language": language,
            "contact_points": points,
            "preferences": {
                "channel": chosen.channel.name(), "needs": chosen.needs, "interpreter": chosen.interpreter,
                "large_print": chosen.large_print,
            },
            "facts": facts,
            "passkeys": keys.collect::<Vec<_>>(),
        }))
    })
}
