//! The page with a person's passkeys.

use axum::extract::Path;
use domain::events::PersonEvent;
use domain::passkeys::are_on;
use domain::people::account::noted;
use domain::people::passkeys::store::{self, Kept};
use domain::trust::Action;
use serde::Serialize;

use crate::people::account::own;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// The address of the page.
const AT: &str = "/account/passkeys";

#[derive(Serialize)]
pub(in crate::people) struct PasskeysPage {
    at: &'static str,
    passkeys: Vec<PasskeyLine>,
    /// Whether this site can take passkeys.
    are_on: bool,
}

#[derive(Serialize)]
struct PasskeyLine {
    id: String,
    name: String,
    added: i64,
    /// When it last signed the person in.
    used: Option<i64>,
}

impl View for PasskeysPage {
    const TEMPLATE: &'static str = "passkeys.html";

    fn samples() -> Vec<Self> {
        let sample = |used| PasskeyLine {
            id: "0198f3a2".to_owned(),
            name: "My phone".to_owned(),
            added: 1_782_000_000_000,
            used,
        };
        let passkeys = vec![sample(Some(1_783_000_000_000)), sample(None)];
        vec![
            PasskeysPage { at: AT, passkeys, are_on: true },
            PasskeysPage { at: AT, passkeys: Vec::new(), are_on: false },
        ]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "passkeys").await?;
    let all = store::list(&mut tx, &grant).await?;
    tx.commit().await?;
    let line = |key: Kept| PasskeyLine { id: key.id, name: key.name, added: key.created_at, used: key.used_at };
    let passkeys = all.into_iter().map(line).collect();
    let page = visit.page().title("passkeys-title").back("/account");
    Ok(page.show(PasskeysPage { at: AT, passkeys, are_on: are_on(&visit.app) }))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "passkeys").await?;
    if !store::remove(&mut tx, &grant, &id).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::PasskeyRemoved { passkey: id }).await?;
    tx.commit().await?;
    Ok(visit.see(AT))
}
