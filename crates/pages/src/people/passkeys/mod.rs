//! Passkeys of people: adding and removing them, and signing in with one instead of a code.

mod add;
mod enter;
mod list;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use list::PasskeysPage;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/passkeys", get(list::show).post(add::finish))
        .route("/account/passkeys/begin", post(add::begin))
        .route("/account/passkeys/{id}/remove", post(list::remove))
        .route("/sign-in/passkey", post(enter::finish))
        .route("/sign-in/passkey/begin", post(enter::begin))
}
