//! The data export: everything stored about a person in one file, put together from every slice.

use db::Tx;
use serde_json::{Value, json};

use super::store;
use crate::app::App;
use crate::people::contact_points::contact_points;
use crate::people::store::{all_held, person};
use crate::trust::{Exported, Grant, iso};

/// What this slice stores: identity, contact points, facts, preferences.
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
