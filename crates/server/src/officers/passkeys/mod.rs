//! An officer's own devices, and signing in with them. What a site asks and a device answers is in
//! [`crate::passkeys`].
//!
//! Table owned: `officer_passkeys`. Invariants: a credential belongs to one officer; the first is added with an
//! invitation, the others by whoever is signed in.

mod add;
mod enter;
mod list;
mod store;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use store::{add as keep, of_officer};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/passkeys", get(list::show).post(add::finish))
        .route("/desk/passkeys/begin", post(add::begin))
        .route("/desk/passkeys/{id}/remove", post(list::remove))
        .route("/desk/sign-in/passkey", post(enter::finish))
        .route("/desk/sign-in/passkey/begin", post(enter::begin))
}
