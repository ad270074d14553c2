//! Pages of what there is: home, life events, services, and the words that people look for them with.
//!
//! No tables: everything comes from the catalogue. Deliberately absent: anything about one person.

mod cards;
mod crisis;
mod event;
mod finding;
mod home;
mod linked_data;
mod search;
mod service;
mod service_page;
mod services;
pub mod words;

use axum::routing::get;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::People, 10, "/services", "menu-services")],
    views: || {
        vec![
            Sampled::of::<event::EventPage>(),
            Sampled::of::<home::HomePage>(),
            Sampled::of::<search::SearchPage>(),
            Sampled::of::<service_page::ServicePage>(),
            Sampled::of::<services::ServicesPage>(),
        ]
    },
    ..Pages::of("catalogue_pages")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/", get(home::home))
        .route("/search", get(search::page))
        .route("/search/suggestions", get(search::suggestions))
        .route("/events/{event}", get(event::show))
        .route("/services", get(services::list))
        .route("/services/{service}", get(service::show))
}
