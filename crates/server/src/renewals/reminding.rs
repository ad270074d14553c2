//! One reminder by mail, in the person's language, as the person prefers.

use channels::mail::Mail;
use db::jobs::Job;
use jiff::civil::Date;
use serde_json::Value;

use super::model::days_left;
use super::reach::reach;
use super::store;
use crate::app::App;
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// The kind of the job: its payload names the holding.
pub(super) const REMIND: &str = "renewals.remind";

/// Sends it, unless the thing was renewed meanwhile, or the person wants no mails or has no address.
pub(super) async fn remind(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("holding").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let Some(ending) = store::ending_by_id(&mut tx, id).await? else { return Ok(()) };
    let Ok(end) = ending.expires_on.parse::<Date>() else { return Ok(()) };
    let actor = Actor::System("renewals");
    let service = Some(ending.service.clone());
    let of_holding = Resource { id: ending.id.clone(), service, ..Resource::of_person("holding", &ending.person_id) };
    let of_person = Resource::of_person("person", &ending.person_id);
    let refused = |_| "the system may not look";
    let grant = trust::authorise(&mut tx, &app, &actor, Action::See, of_holding, Purpose::Informing).await;
    let holding = store::one(&mut tx, &grant.map_err(refused)?).await?;
    let grant = trust::authorise(&mut tx, &app, &actor, Action::See, of_person, Purpose::Informing).await;
    let reach = reach(&mut tx, &grant.map_err(refused)?).await?;
    tx.commit().await?;
    let (Some(holding), Some(reach)) = (holding, reach) else { return Ok(()) };
    let Some(to) = reach.email else { return Ok(()) };
    let Some(service) = app.catalogue.service(&ending.service) else { return Ok(()) };
    let locale = app.locales.choose(None, Some(&reach.language));
    let name = app.catalogue.in_language(locale.tag()).service_name(service).to_string();
    let values = [
        ("label", holding.label.as_str().into()),
        ("name", name.into()),
        ("day", locale.date(end).into()),
        ("left", i64::from(days_left(end, app.today())).into()),
        ("address", format!("{}/renewals", app.settings.address).into()),
        ("preferences", format!("{}/account/preferences", app.settings.address).into()),
    ];
    let mail = Mail {
        to,
        subject: locale.say("renewals-mail-subject", &values),
        text: locale.say("renewals-mail-text", &values),
        id: job.id.clone(),
        attachments: Vec::new(),
    };
    app.mailer.send(&mail).await?;
    Ok(())
}
