//! Where a person is signed in, and signing out everywhere else.

use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::session::Session;
use domain::trust::Action;
use serde_json::{Value, json};

use super::own;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "sessions").await?;
    let all = Session::all(&mut tx, grant.person(), visit.now()).await?;
    tx.commit().await?;
    let shown: Vec<Value> = all
        .iter()
        .map(|session| {
            json!({
                "since": session.created_at, "seen": session.seen_at, "is_this": session.id == visit.session.id,
                "by_passkey": session.assurance == "passkey",
            })
        })
        .collect();
    Ok(visit.untyped("sessions.html").title("sessions-title").back("/account").show_untyped(json!({"sessions": shown})))
}

pub(super) async fn end_others(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "sessions").await?;
    let ended = visit.session.end_others(&mut tx).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::SignedOutElsewhere { sessions: ended }).await?;
    tx.commit().await?;
    Ok(visit.see("/account/sessions"))
}
