//! The page with the passkeys of an officer, and the removal of one.

use axum::extract::Path;
use domain::events::OfficerEvent;
use domain::officers::officer_events::noted;
use domain::officers::passkeys::store::{self, StoredPasskey};
use domain::passkeys::are_on;
use serde::Serialize;

use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(in crate::officers) struct PasskeysPage {
    passkeys: Vec<PasskeyLine>,
    /// Whether this site can take passkeys.
    are_on: bool,
}

#[derive(Serialize)]
struct PasskeyLine {
    id: String,
    name: String,
    added: i64,
    /// When it last signed the officer in.
    used: Option<i64>,
}

impl View for PasskeysPage {
    const TEMPLATE: &'static str = "desk/passkeys.html";

    fn samples() -> Vec<Self> {
        let sample = |used| PasskeyLine {
            id: "019ee782".to_owned(),
            name: "Laptop at the counter".to_owned(),
            added: 1_783_036_800_000,
            used,
        };
        let passkeys = vec![sample(Some(1_783_123_200_000)), sample(None)];
        vec![PasskeysPage { passkeys, are_on: true }, PasskeysPage { passkeys: Vec::new(), are_on: false }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let all = store::of_officer(&mut tx, &officer.id).await?;
    drop(tx);
    let line =
        |key: StoredPasskey| PasskeyLine { id: key.id, name: key.name, added: key.created_at, used: key.used_at };
    let page = visit.page().title("desk-passkeys-title").back("/desk/me");
    let are_on = are_on(&visit.app);
    Ok(page.show(PasskeysPage { passkeys: all.into_iter().map(line).collect(), are_on }))
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
