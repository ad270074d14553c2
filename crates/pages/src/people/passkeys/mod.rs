//! Passkeys: signing in with one's own device, without a code: what pages show and take of it.

mod add;
mod enter;
mod list;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/passkeys", get(list::show).post(add::finish))
        .route("/account/passkeys/begin", post(add::begin))
        .route("/account/passkeys/{id}/remove", post(list::remove))
        .route("/sign-in/passkey", post(enter::finish))
        .route("/sign-in/passkey/begin", post(enter::begin))
}
