//! Signs an officer in with a passkey.

use axum::Json;
use axum::response::IntoResponse;
use domain::officers::passkeys::store;
use domain::officers::session::SignInMethod;
use domain::passkeys::{Begin, Signed, unfit};
use domain::staff;
use serde_json::json;

use crate::officers::arrive::{afterwards, sign_in_as};
use crate::passkeys::{begin_entering, claimed, proven};
use crate::web::{Outcome, PostedJson, Visit};

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let asked = begin_entering(&visit, &mut tx).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<Signed>) -> Outcome {
    let claimed = claimed(&visit, &told.credential)?;
    let mut tx = visit.app.db.begin().await?;
    let kept = store::find(&mut tx, &claimed.owner, &claimed.credential).await?.ok_or_else(unfit)?;
    let passkey = proven(&visit, &mut tx, &told.credential, kept.passkey).await?;
    store::used(&mut tx, &kept.id, &passkey, visit.now()).await?;
    let officer = staff::by_id(&mut tx, &kept.officer_id).await?.ok_or_else(unfit)?;
    sign_in_as(&visit, &mut tx, officer, SignInMethod::Passkey).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": afterwards(&told.then)})).into_response())
}
