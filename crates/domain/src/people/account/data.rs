//! The data export: everything stored about a person in one file, put together from every slice.

use db::Tx;
use serde_json::{Value, json};

use super::{Hearing, Quiet, Topic, store};
use crate::app::App;
use crate::people::contact_points::contact_points;
use crate::people::devices::devices;
use crate::people::organisations;
use crate::people::store::{all_held, person};
use crate::trust::{self, Action, Exported, Grant, Purpose, Refused, Resource, iso};

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
        let hearing = super::hearing(tx, grant).await?;
        let devices = devices(tx, grant).await?;
        let devices = devices.iter().map(|one| {
            json!({
                "name": one.name, "push_service": one.endpoint, "added": iso(one.created_at),
                "ended": one.ended_at.map(iso),
            })
        });
        let organisation = organisations::one(tx, grant).await?;
        let organisation = organisation.map(|one| json!({"email": one.email, "proven": one.email_proven_at.map(iso)}));
        let acts_for = acts_for(app, tx, grant).await?;
        let keys = crate::people::passkeys::list(tx, grant).await?;
        let keys = keys.iter().map(|key| json!({"name": key.name, "added": iso(key.created_at)}));
        Ok(json!({
            "name": name.flatten(),
            "language": language,
            "contact_points": points,
            "preferences": {
                "channel": chosen.channel.name(), "needs": chosen.needs, "interpreter": chosen.interpreter,
                "large_print": chosen.large_print, "hearing": told(&hearing),
            },
            "devices": devices.collect::<Vec<_>>(),
            "facts": facts,
            "organisation": organisation,
            "acts_for": acts_for,
            "passkeys": keys.collect::<Vec<_>>(),
        }))
    })
}

/// How somebody chose to hear from us.
fn told(hearing: &Hearing) -> Value {
    let by: serde_json::Map<String, Value> = Topic::ALL
        .into_iter()
        .map(|topic| (topic.name().to_owned(), Value::from(hearing.channel(topic).name())))
        .collect();
    let quiet = match hearing.quiet {
        Quiet::OfPlace => json!("usual"),
        Quiet::Never => json!("never"),
        Quiet::Own(hours) => json!({"from": hours.from, "until": hours.until}),
    };
    let digest = hearing.digest.map(|digest| json!({"weekly": digest.is_weekly, "hour": digest.hour}));
    json!({"channels": by, "codes_by_sms": hearing.codes_by_sms, "quiet": quiet, "digest": digest})
}

/// For whom somebody acts, by the names of those who named them.
async fn acts_for(app: &App, tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Value>> {
    let mut all = Vec::new();
    for one in trust::appointing(tx, grant, app.today()).await? {
        let name = Resource::of_person("name", &one.person_id);
        let asked = trust::authorise(tx, app, grant.actor(), Action::See, name, Purpose::OwnAffairs).await;
        let name = match asked {
            Ok(theirs) => person(tx, &theirs).await?.and_then(|person| person.name),
            Err(Refused::Failed(error)) => return Err(error),
            Err(Refused::No(_)) => continue,
        };
        all.push(json!({"name": name, "scope": one.scope.name(), "until": one.until}));
    }
    Ok(all)
}
