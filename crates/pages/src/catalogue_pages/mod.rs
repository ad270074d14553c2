//! Pages of what there is: home, life events, services, and the words that people look for them with.
//!
//! No tables: everything comes from the catalogue, and what is usually chosen after a search from `searches`.
//! Deliberately absent: anything about one person.

mod cards;
pub(crate) mod crisis;
pub(crate) mod event;
mod finding;
pub(crate) mod guidance;
mod home;
mod linked_data;
mod search;
mod service;
mod service_page;
mod services;
mod signpost;
mod sitemap;
mod understood;
pub mod words;

pub use search::NONE_TICKED;
pub(crate) use search::first_answers;

use axum::routing::{get, post};

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
            Sampled::of::<signpost::SignpostPage>(),
        ]
    },
    ..Pages::of("catalogue_pages")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/", get(home::home))
        .route("/search", get(search::page))
        .route("/search/suggestions", get(search::suggestions))
        .route("/search/choices", post(search::chosen))
        .route("/events/{event}", get(event::show))
        .route("/signposts/{signpost}", get(signpost::show))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/robots.txt", get(sitemap::robots))
        .route("/services", get(services::list))
        .route("/services/{service}", get(service::show))
}
