//! Adding a passkey: what the device is asked, and what it answers.

use axum::Json;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential, Uuid};

use super::relying::relying_party;
use super::store::{self, Ceremony};
use crate::people::account::{noted, own};
use crate::people::shown_name;
use crate::trust::Action;
use crate::web::{Outcome, PostedJson, Problem, Visit};

const MOST_LETTERS: usize = 100;

/// Nothing but the token is needed.
#[derive(Deserialize)]
pub(super) struct Begin {}

#[derive(Deserialize)]
pub(super) struct Finish {
    name: String,
    credential: RegisterPublicKeyCredential,
}

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let party = relying_party(&visit.app)?;
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    let known = store::list(&mut tx, &grant).await?;
    let known = known.into_iter().filter_map(|kept| serde_json::from_value::<Passkey>(kept.passkey).ok());
    let known = known.map(|passkey| passkey.cred_id().clone()).collect();
    let id: Uuid = grant.person().parse().map_err(Problem::internal)?;
    let name = shown_name(&mut tx, &grant).await?.unwrap_or_default();
    let begun = party.start_passkey_registration(id, &name, &name, Some(known)).map_err(Problem::internal)?;
    let mut asked = serde_json::to_value(begun.0).map_err(Problem::internal)?;
    // The device must keep it together with whose it is, so that nobody types an address to sign in.
    if let Some(wanted) = asked.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        wanted.insert("residentKey".to_owned(), "required".into());
        wanted.insert("requireResidentKey".to_owned(), true.into());
    }
    let state = serde_json::to_value(begun.1).map_err(Problem::internal)?;
    store::begin(&mut tx, &visit.app, &visit.session.id, Ceremony::Add, &state).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<Finish>) -> Outcome {
    let party = relying_party(&visit.app)?;
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    let state = store::take(&mut tx, &visit.session.id, Ceremony::Add, visit.now()).await?;
    let state: PasskeyRegistration = serde_json::from_value(state.ok_or_else(unfit)?).map_err(Problem::internal)?;
    let passkey = party.finish_passkey_registration(&told.credential, &state).map_err(|error| {
        tracing::info!(%error, "a passkey was not added");
        unfit()
    })?;
    let name: String = told.name.trim().chars().take(MOST_LETTERS).collect();
    let name = if name.is_empty() { visit.text("passkeys-no-name") } else { name };
    let json = serde_json::to_value(&passkey).map_err(Problem::internal)?;
    if !store::add(&mut tx, &visit.app, &grant, &name, &passkey, &json).await? {
        return Err(unfit());
    }
    noted(&mut tx, &visit.app, &grant, "people.passkey_added", json!({})).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": "/account/passkeys"})).into_response())
}

pub(super) fn unfit() -> Problem {
    Problem::unprocessable("passkey-unfit")
}
