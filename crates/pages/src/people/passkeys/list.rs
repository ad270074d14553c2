//! The page with a person's passkeys.

use axum::extract::Path;
use domain::events::PersonEvent;
use domain::passkeys::are_on;
use domain::people::account::noted;
use domain::people::passkeys::store;
use domain::trust::Action;
use serde_json::{Value, json};

use crate::people::account::own;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "passkeys").await?;
    let all = store::list(&mut tx, &grant).await?;
    tx.commit().await?;
    let shown: Vec<Value> = all
        .iter()
        .map(|key| json!({"id": key.id, "name": key.name, "added": key.created_at, "used": key.used_at}))
        .collect();
    let page = visit.untyped("passkeys.html").title("passkeys-title").back("/account");
    Ok(page.show_untyped(json!({"passkeys": shown, "are_on": are_on(&visit.app), "at": "/account/passkeys"})))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    if !store::remove(&mut tx, &grant, &id).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::PasskeyRemoved { passkey: id }).await?;
    tx.commit().await?;
    Ok(visit.see("/account/passkeys"))
}
