//! Passkeys: signing in with one's own device, without a code.
//!
//! Table owned: `passkeys`. Invariants: a credential belongs to one person; without a script, or on a site without a
//! name, the code by email stays. What a site asks and a device answers is in [`crate::passkeys`].

mod add;
mod enter;
mod list;
mod store;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use store::list;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/passkeys", get(list::show).post(add::finish))
        .route("/account/passkeys/begin", post(add::begin))
        .route("/account/passkeys/{id}/remove", post(list::remove))
        .route("/sign-in/passkey", post(enter::finish))
        .route("/sign-in/passkey/begin", post(enter::begin))
}
