//! A link with which a new officer adds the first device: it works once, for a week.
//!
//! Table owned: `officer_invitations`. Invariants: the code of a link stands nowhere but in the mail: it follows from
//! the secret of the installation; a new link ends the one before; whoever was deactivated cannot use theirs.

mod accept;
mod mail;
mod store;

use axum::Router;
use axum::routing::{get, post};
use db::Tx;
use db::jobs::Handlers;

use super::model::Officer;
use crate::app::App;
use crate::web::secret::{fingerprint, hex};

/// A week, in milliseconds.
const LASTS: i64 = 7 * 24 * 60 * 60 * 1000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/desk/invitations/{code}", get(accept::show).post(accept::finish))
        .route("/desk/invitations/{code}/begin", post(accept::begin))
}

pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    mail::handlers(app, handlers)
}

/// Invites an officer by mail. Gives back the address of the link, which only a demonstration may show.
pub async fn invite(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<String> {
    let seed = app.world.new_id();
    let code = code(app, &seed);
    let now = app.world.now();
    store::replace(tx, &officer.id, &fingerprint(&code), (now, now + LASTS)).await?;
    mail::enqueue(tx, app, &officer.id, &seed).await?;
    Ok(address(app, &code))
}

/// The code of an invitation. The seed alone, which a job carries, is of no use without the secret.
fn code(app: &App, seed: &str) -> String {
    hex(&app.secret.seal("officer-invitation", seed))
}

fn address(app: &App, code: &str) -> String {
    format!("{}/desk/invitations/{code}", app.settings.address)
}
