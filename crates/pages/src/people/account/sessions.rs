//! Where a person is signed in, and signing out everywhere else.

use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::session::{Known, Session};
use domain::trust::Action;
use serde::Serialize;

use super::own;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct SessionsPage {
    sessions: Vec<SessionLine>,
}

#[derive(Serialize)]
struct SessionLine {
    since: i64,
    /// When it was last used.
    seen: i64,
    /// Whether it is the one that looks at the page.
    is_this: bool,
    by_passkey: bool,
}

impl View for SessionsPage {
    const TEMPLATE: &'static str = "sessions.html";

    fn samples() -> Vec<Self> {
        let session = |is_it| SessionLine {
            since: 1_782_000_000_000,
            seen: 1_783_000_000_000,
            is_this: is_it,
            by_passkey: is_it,
        };
        let sessions = vec![session(true), session(false)];
        vec![SessionsPage { sessions }, SessionsPage { sessions: vec![session(true)] }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "sessions").await?;
    let all = Session::all(&mut tx, grant.person(), visit.now()).await?;
    tx.commit().await?;
    let line = |session: &Known| SessionLine {
        since: session.created_at,
        seen: session.seen_at,
        is_this: session.id == visit.session.id,
        by_passkey: session.assurance == "passkey",
    };
    let sessions = all.iter().map(line).collect();
    Ok(visit.page().title("sessions-title").back("/account").show(SessionsPage { sessions }))
}

pub(super) async fn end_others(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "sessions").await?;
    let ended = visit.session.end_others(&mut tx).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::SignedOutElsewhere { sessions: ended }).await?;
    tx.commit().await?;
    Ok(visit.see("/account/sessions"))
}
