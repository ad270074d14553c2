//! Pages of what there is: home, life events, services, and the words that people look for them with.
//!
//! No tables: everything comes from the catalogue. Deliberately absent: anything about one person.

mod cards;
mod event;
mod finding;
mod home;
mod linked_data;
mod search;
mod service;
mod services;
pub mod words;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::home))
        .route("/search", get(search::page))
        .route("/search/suggestions", get(search::suggestions))
        .route("/events/{event}", get(event::show))
        .route("/services", get(services::list))
        .route("/services/{service}", get(service::show))
}
