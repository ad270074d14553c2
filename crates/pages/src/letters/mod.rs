//! Letters: what agencies write to people, as accessible PDF and as text, kept as it was sent: what pages show and
//! take of it.

mod desk;
mod pages;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};

pub use pages::{Line, lines};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::Desk, 30, "/desk/letters", "desk-menu-letters")],
    ..Pages::of("letters")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{reference}/letters/{id}", get(pages::show))
        .route("/cases/{reference}/letters/{id}/letter.pdf", get(pages::download))
        .route("/desk/letters", get(desk::queue))
        .route("/desk/letters/{id}/letter.pdf", get(desk::download))
        .route("/desk/letters/{id}/posted", post(desk::posted))
        .route("/desk/letters/{id}/address", get(desk::ask_address).post(desk::address))
        .route("/desk/letters/{id}/again", post(desk::again))
        .route("/desk/cases/{reference}/letters", get(desk::of_case))
}
