//! Adds one more passkey of an officer.

use axum::Json;
use axum::response::IntoResponse;
use domain::events::OfficerEvent;
use domain::officers::officer_events::noted;
use domain::officers::passkeys::store;
use domain::passkeys::{Begin, NewCredential, unfit};
use serde_json::json;

use crate::passkeys::{Owner, begin_adding, end_adding};
use crate::web::{Outcome, PostedJson, Visit};

pub(super) async fn begin(visit: Visit, _: PostedJson<Begin>) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let known = store::of_officer(&mut tx, &officer.id).await?.into_iter().map(|kept| kept.passkey).collect();
    let asked = begin_adding(&visit, &mut tx, Owner { id: &officer.id, name: &officer.name, known }).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(visit: Visit, PostedJson(told): PostedJson<NewCredential>) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let added = end_adding(&visit, &mut tx, &told.name, &told.credential).await?;
    if !store::add(&mut tx, &visit.app, &officer.id, &added).await? {
        return Err(unfit().into());
    }
    noted(&mut tx, &visit.app, &officer.actor(), &officer.id, OfficerEvent::PasskeyAdded {}).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": "/desk/passkeys"})).into_response())
}
