//! Adding a passkey to one's own account.

use axum::Json;
use axum::response::IntoResponse;
use domain::events::PersonEvent;
use domain::passkeys::{Begin, NewCredential, unfit};
use domain::people::account::noted;
use domain::people::passkeys::store;
use domain::people::store::shown_name;
use domain::trust::Action;
use serde_json::json;

use crate::passkeys::{Owner, begin_adding, end_adding};
use crate::people::account::own;
use crate::web::{Outcome, PostedJson, Visit};

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    let known = store::list(&mut tx, &grant).await?.into_iter().map(|kept| kept.passkey).collect();
    let name = shown_name(&mut tx, &grant).await?.unwrap_or_default();
    let asked = begin_adding(&visit, &mut tx, Owner { id: grant.person(), name: &name, known }).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<NewCredential>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    let added = end_adding(&visit, &mut tx, &told.name, &told.credential).await?;
    if !store::add(&mut tx, &visit.app, &grant, &added).await? {
        return Err(unfit().into());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::PasskeyAdded {}).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": "/account/passkeys"})).into_response())
}
