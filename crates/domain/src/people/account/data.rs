//! The data export: everything stored about a person in one file, put together from every slice.

use db::Tx;
use serde_json::{Value, json};

use super::store;
use crate::app::App;
use crate::people::contact_points::contact_points;
use crate::people::store::{all_held, person};
use crate::people::{organisations, represented};
use crate::trust::{Exported, Grant, Refused, iso};

/// What this slice stores: identity, contact points, facts, preferences, and for whom the person acts.
pub fn export<'a>(app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
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
        let organisation = organisations::one(tx, grant).await?;
        let organisation = organisation.map(|one| json!({"email": one.email, "proven": one.email_proven_at.map(iso)}));
        let acts_for = match represented(tx, app, grant.actor(), grant.person()).await {
            Ok(all) => all,
            Err(Refused::Failed(error)) => return Err(error),
            Err(Refused::No(_)) => Vec::new(),
        };
        let acts_for = acts_for.iter().map(|one| {
            json!({
                "name": one.name, "organisation": one.is_organisation, "owner": one.is_owner, "act": one.may_act,
                "until": one.until,
            })
        });
        let acts_for: Vec<Value> = acts_for.collect();
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
            "organisation": organisation,
            "acts_for": acts_for,
            "passkeys": keys.collect::<Vec<_>>(),
        }))
    })
}
