//! The desk's search: what was found, the page of one person, and the record of searches.

mod hits;
mod page;
mod page_view;
mod person;
mod person_view;
mod record;

use axum::routing::get;

use crate::slice::{Pages, Routes};
use crate::web::Sampled;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    views: || {
        vec![
            Sampled::of::<page_view::FindPage>(),
            Sampled::of::<person_view::PersonPage>(),
            Sampled::of::<record::SearchesPage>(),
        ]
    },
    ..Pages::of("finding")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk/find", get(page::empty).post(page::begin))
        .route("/desk/find/{id}", get(page::show))
        .route("/desk/people/{id}", get(person::show))
        .route("/desk/team/{id}/searches", get(record::show))
}
