//! The pages of service centres: where they are, a time at one within a conversation, and the day of a centre for its
//! officers.

mod book;
mod book_view;
mod centres;
mod day;
mod visit_box;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

pub use visit_box::VisitBox;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::Footer, 15, "/centres", "menu-centres")],
    views: || {
        vec![
            Sampled::of::<book_view::BookPage>(),
            Sampled::of::<book_view::DeskBookPage>(),
            Sampled::of::<centres::CentresPage>(),
            Sampled::of::<day::DayPage>(),
        ]
    },
    ..Pages::of("counter")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/centres", get(centres::show))
        .route("/person/{reference}/visit", get(book::show).post(book::book))
        .route("/person/{reference}/visit/cancel", post(book::cancel))
        .route("/person/{reference}/visit.ics", get(book::calendar))
        .route("/desk/conversations/{reference}/visit", get(book::show).post(book::book))
        .route("/desk/conversations/{reference}/visit/cancel", post(book::cancel))
        .route("/desk/centres", get(day::first))
        .route("/desk/centres/{id}", get(day::show))
        .route("/desk/centres/{id}/{reference}", post(day::mark))
}
