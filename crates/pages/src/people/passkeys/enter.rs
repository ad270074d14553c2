//! Signing in with a passkey.

use axum::Json;
use axum::response::IntoResponse;
use domain::passkeys::{Begin, Signed, unfit};
use domain::people::passkeys::store;
use domain::session::Assurance;
use domain::trust::{self, Action, Actor, Purpose, Resource};
use serde_json::json;

use crate::passkeys::{begin_entering, claimed, proven};
use crate::people::sign_in::{afterwards, sign_in_as};
use crate::web::{Outcome, PostedJson, Visit};

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let asked = begin_entering(&visit, &mut tx).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<Signed>) -> Outcome {
    let app = &visit.app;
    let claimed = claimed(&visit, &told.credential)?;
    let mut tx = app.db.begin().await?;
    let owner = store::owner(&mut tx, &claimed.credential).await?.filter(|owner| *owner == claimed.owner);
    let owner = owner.ok_or_else(unfit)?;
    let resource = Resource::of_person("passkeys", &owner);
    let sign_in = Actor::System("sign-in");
    let grant = trust::authorise(&mut tx, app, &sign_in, Action::See, resource, Purpose::Security).await?;
    let kept = store::find(&mut tx, &grant, &claimed.credential).await?.ok_or_else(unfit)?;
    let passkey = proven(&visit, &mut tx, &told.credential, kept.passkey).await?;
    store::used(&mut tx, &grant, &kept.id, &passkey, visit.now()).await?;
    sign_in_as(&visit, &mut tx, &owner, Assurance::Passkey).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": afterwards(&told.then)})).into_response())
}
