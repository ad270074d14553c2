//! Signing in with a passkey: the device says whose it is and signs what it was asked.

use axum::Json;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential};

use super::add::unfit;
use super::relying::relying_party;
use super::store::{self, Ceremony};
use crate::people::sign_in::{afterwards, sign_in_as};
use crate::trust::{self, Action, Actor, Purpose, Resource};
use crate::web::{Assurance, Outcome, PostedJson, Problem, Visit};

/// Nothing but the token is needed.
#[derive(Deserialize)]
pub(super) struct Begin {}

#[derive(Deserialize)]
pub(super) struct Finish {
    credential: PublicKeyCredential,
    /// Where to go afterwards.
    #[serde(default)]
    then: String,
}

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let party = relying_party(&visit.app)?;
    let (asked, state) = party.start_discoverable_authentication().map_err(Problem::internal)?;
    let mut asked = serde_json::to_value(asked).map_err(Problem::internal)?;
    // The library thinks of passkeys offered while somebody types; ours is asked for with a button.
    if let Some(asked) = asked.as_object_mut() {
        asked.remove("mediation");
    }
    let state = serde_json::to_value(state).map_err(Problem::internal)?;
    let mut tx = visit.app.db.begin().await?;
    store::begin(&mut tx, &visit.app, &visit.session.id, Ceremony::SignIn, &state).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<Finish>) -> Outcome {
    let app = &visit.app;
    let party = relying_party(app)?;
    let (id, credential) = party.identify_discoverable_authentication(&told.credential).map_err(|_| unfit())?;
    let mut tx = app.db.begin().await?;
    let state = store::take(&mut tx, &visit.session.id, Ceremony::SignIn, visit.now()).await?.ok_or_else(unfit)?;
    let state: DiscoverableAuthentication = serde_json::from_value(state).map_err(Problem::internal)?;
    let owner = store::owner(&mut tx, credential).await?.filter(|owner| *owner == id.to_string());
    let owner = owner.ok_or_else(unfit)?;
    let resource = Resource::of_person("passkeys", &owner);
    let sign_in = Actor::System("sign-in");
    let grant = trust::authorise(&mut tx, app, &sign_in, Action::See, resource, Purpose::Security).await?;
    let kept = store::find(&mut tx, &grant, credential).await?.ok_or_else(unfit)?;
    let mut passkey: Passkey = serde_json::from_value(kept.passkey).map_err(Problem::internal)?;
    let proven = party.finish_discoverable_authentication_v2(&told.credential, state, &passkey).map_err(|error| {
        tracing::info!(%error, "a passkey did not sign in");
        unfit()
    })?;
    passkey.update_credential(&proven);
    let json: Value = serde_json::to_value(&passkey).map_err(Problem::internal)?;
    store::used(&mut tx, &grant, &kept.id, &json, visit.now()).await?;
    sign_in_as(&visit, &mut tx, &owner, Assurance::Passkey).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": afterwards(&told.then)})).into_response())
}
