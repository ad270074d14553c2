//! Who we serve: people, how to reach them, what they told once for every service, how they sign in.
//!
//! Tables owned: `people`, `held_facts`. Invariants: whoever has something kept has a row here, known or guest;
//! a fact is held once for all services, with its source and its day; a guest who signs in becomes the person of
//! that address, and nothing of theirs is lost.
//! Deliberately absent: who may look, which is `trust`.

mod store;

use axum::Router;

use crate::app::App;

pub use store::{Person, held_facts, hold, new_guest, person};

pub fn routes() -> Router<App> {
    Router::new()
}
