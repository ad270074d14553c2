//! Pages of what there is: home, life events, services, and the words that people look for them with.
//!
//! No tables: everything comes from the catalogue. Deliberately absent: anything about one person.

mod event;
mod home;
pub mod words;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::home))
        .route("/events/{event}", get(event::show))
        .route("/health", get(async || "ok\n"))
}
