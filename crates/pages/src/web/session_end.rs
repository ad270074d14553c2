//! The end of a session as pages tell of it: how long it lasts, and the one act that makes it last longer. The warning
//! is `parts/session-end.html` with `assets/session-end.js`; without a script, what is sent afterwards is kept.

use axum::Json;
use axum::routing::post;
use domain::kept_forms::KEPT_FOR;
use serde::{Deserialize, Serialize};

use super::json::PostedJson;
use super::layout::DESK;
use super::problem::Outcome;
use super::visit::{Visit, still_there};
use crate::slice::Routes;

const LONGER: &str = "/session/longer";

/// How long before the end a page warns, in milliseconds.
const WARNING: i64 = 5 * 60 * 1000;

/// What a page knows of the end of its session.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SessionEnd {
    /// Milliseconds from now: the clock of the browser may be wrong.
    left: i64,
    warning: i64,
    /// Where a script asks for more time.
    longer: String,
    /// Whether there is nobody to sign in again.
    is_guest: bool,
    kept_days: i64,
}

impl SessionEnd {
    pub(super) fn of(visit: &Visit) -> Option<SessionEnd> {
        let lasts = visit.session.lasts?;
        Some(SessionEnd {
            left: (lasts.until - visit.now()).max(0),
            warning: WARNING,
            longer: if visit.is_desk { format!("{DESK}{LONGER}") } else { LONGER.to_owned() },
            is_guest: !visit.is_desk && !visit.session.is_signed_in(),
            kept_days: KEPT_FOR / 86_400_000,
        })
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().route(LONGER, post(longer)).route("/desk/session/longer", post(longer))
}

/// Nothing is told beside the token.
#[derive(Deserialize)]
struct StillHere {}

#[derive(Serialize)]
struct Left {
    left: i64,
}

/// Somebody is still there. The answer says how long the session lasts now, which is zero after its end.
async fn longer(mut visit: Visit, PostedJson(StillHere {}): PostedJson<StillHere>) -> Outcome<Json<Left>> {
    let now = visit.now();
    if visit.session.lasts.is_some() {
        let mark = still_there(&mut visit.session, visit.is_desk, now);
        visit.app.gathered.mark(mark)?;
    }
    let left = visit.session.lasts.map_or(0, |lasts| (lasts.until - now).max(0));
    Ok(Json(Left { left }))
}
