//! Who we serve: people, how to reach them, what they told once for every service, how they sign in.
//!
//! Tables owned: `people`, `held_facts`, and those of the modules below. Invariants: whoever has something kept
//! has a row here, known or guest; a fact is held once for all services, with its source and its day; a guest who
//! signs in becomes the person of that address, and nothing of theirs is lost.
//! Deliberately absent: who may look, which is `trust`; passwords.

mod access;
mod account;
mod address;
mod contact_points;
mod newcomer;
mod passkeys;
mod proof;
mod sign_in;
mod store;
mod words;

use axum::Router;

use crate::app::App;

pub use account::{Preferences, chosen, export, preferences};
pub use contact_points::{ContactPoint, contact_points, whose};
pub use newcomer::{Newcomer, introduce};
use store::shown_name;
pub use store::{Person, held_facts, hold, is_anybody, language, new_guest, person};
use words::{said_of_code, wrong_field};

pub fn routes() -> Router<App> {
    Router::new()
        .merge(sign_in::routes())
        .merge(passkeys::routes())
        .merge(account::routes())
        .merge(contact_points::routes())
        .merge(access::routes())
}

/// What moves when the token of a session changes; a proof that was used stays behind.
pub const KEPT_FOR_SESSIONS: &str = "UPDATE proofs SET session_id = $2 WHERE session_id = $1 AND used_at IS NULL";
