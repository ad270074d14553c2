//! Who it is: sign in by a code that was sent to an address, and sign out.
//!
//! No table: proofs are in `proof`, sessions in `web`. Invariants: a known and an unknown address get the same
//! answers; the token of the session changes when somebody signs in; what a guest began is theirs afterwards.

mod arrive;
mod ask;
mod enter;
mod leave;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use arrive::{sign_in_as, take_claimed};
pub(super) use ask::{SignInPage, afterwards};
pub(super) use leave::LeavePage;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", get(ask::show).post(ask::send))
        .route("/sign-in/code", get(enter::show).post(enter::enter))
        .route("/leave", get(leave::show))
        .route("/sign-out", post(leave::sign_out))
}
