//! Passkeys: signing in with one's own device, without a code.
//!
//! Tables owned: `passkeys`, `passkey_ceremonies`. Invariants: what is begun is ended once, by the browser that
//! began it, within five minutes; a credential belongs to one person. The device itself says whose passkey it
//! is, so nobody types an address and nobody learns which addresses are known. Everything here needs a script
//! and a site with a name; without either, the code by email stays.
//! Deliberately absent: attestation, which would say what make a device is.

mod add;
mod enter;
mod list;
mod relying;
mod store;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub(super) use relying::are_on;
pub(super) use store::{list, remove_all};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/account/passkeys", get(list::show).post(add::finish))
        .route("/account/passkeys/begin", post(add::begin))
        .route("/account/passkeys/{id}/remove", post(list::remove))
        .route("/sign-in/passkey", post(enter::finish))
        .route("/sign-in/passkey/begin", post(enter::begin))
}
