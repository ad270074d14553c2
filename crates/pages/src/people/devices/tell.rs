//! A device that its person asked to be told on, and a message to try it.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use channels::push::Subscription;
use domain::events::PersonEvent;
use domain::outbox::{self, NewNote, Note, To};
use domain::people::account::noted;
use domain::people::devices::{self, MOST, NewDevice};
use domain::trust::Action;
use serde::Deserialize;
use serde_json::json;

use super::AT;
use crate::people::account::own;
use crate::web::{Outcome, Posted, PostedJson, Problem, Visit};

/// A subscription as `PushSubscription.toJSON()` gives it, with the name of the device.
#[derive(Deserialize)]
pub(super) struct Told {
    name: String,
    subscription: Subscribed,
}

#[derive(Deserialize)]
struct Subscribed {
    endpoint: String,
    keys: Keys,
}

#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

/// Letters of a name.
const LONGEST_NAME: usize = 80;

pub(super) async fn add(visit: Visit, PostedJson(told): PostedJson<Told>) -> Outcome {
    visit.signed_in()?;
    let Subscribed { endpoint, keys: Keys { p256dh, auth } } = told.subscription;
    let subscription = Subscription { endpoint, p256dh, auth };
    if visit.app.push.check(&subscription).is_err() {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "device-unfit"));
    }
    let name: String = told.name.chars().filter(|sign| !sign.is_control()).take(LONGEST_NAME).collect();
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "preferences").await?;
    let known = devices::devices(&mut tx, &grant).await?;
    if known.len() >= MOST && known.iter().all(|one| one.endpoint != subscription.endpoint) {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "devices-too-many"));
    }
    let new = NewDevice {
        endpoint: &subscription.endpoint,
        p256dh: &subscription.p256dh,
        auth: &subscription.auth,
        name: name.trim(),
    };
    devices::add(&mut tx, &visit.app, &grant, new).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::PreferencesChanged {}).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": AT})).into_response())
}

pub(super) async fn test(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::See, "preferences").await?;
    let known = devices::devices(&mut tx, &grant).await?;
    let device = known.into_iter().find(|one| one.id == id && one.ended_at.is_none()).ok_or_else(Problem::not_found)?;
    // One a minute: pressing the button again does not ring twice.
    let cause = format!("device-test:{}:{}", device.id, visit.app.world.now() / 60_000);
    let note = NewNote::new(To::Person(grant.person()), Note::DeviceTest { device: device.id }, cause);
    outbox::tell(&mut tx, &visit.app, note.until(visit.app.world.now() + 10 * 60_000)).await?;
    tx.commit().await?;
    Ok(visit.see(AT))
}
