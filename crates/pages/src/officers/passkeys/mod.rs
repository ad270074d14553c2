//! Passkeys of officers: adding and removing them, and signing in with one.

mod add;
mod enter;
mod list;

use axum::routing::{get, post};

use crate::slice::Routes;
use crate::web::Sampled;

pub(super) fn views() -> Vec<Sampled> {
    vec![Sampled::of::<list::PasskeysPage>()]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/passkeys", get(list::show).post(add::finish))
        .route("/desk/passkeys/begin", post(add::begin))
        .route("/desk/passkeys/{id}/remove", post(list::remove))
        .route("/desk/sign-in/passkey", post(enter::finish))
        .route("/desk/sign-in/passkey/begin", post(enter::begin))
}
