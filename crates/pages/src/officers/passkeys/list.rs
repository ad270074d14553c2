//! The page with an officer's own devices.

use axum::extract::Path;
use domain::events::OfficerEvent;
use domain::officers::officer_events::noted;
use domain::officers::passkeys::store;
use domain::passkeys::are_on;
use serde_json::{Value, json};

use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let all = store::of_officer(&mut tx, &officer.id).await?;
    drop(tx);
    let shown: Vec<Value> = all
        .iter()
        .map(|key| json!({"id": key.id, "name": key.name, "added": key.created_at, "used": key.used_at}))
        .collect();
    let page = visit.untyped("desk/passkeys.html").title("desk-passkeys-title").back("/desk/me");
    Ok(page.show_untyped(json!({"passkeys": shown, "are_on": are_on(&visit.app)})))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if !store::remove(&mut tx, &officer.id, &id).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &officer.actor(), &officer.id, OfficerEvent::PasskeyRemoved { passkey: id }).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/passkeys"))
}
