//! The pages of letters that agencies write: for their recipients, as text and as PDF, and for officers who post them.

mod desk;
mod desk_view;
mod line;
mod pages;
mod view;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

pub use line::LetterLine;
pub use pages::lines;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::Desk, 30, "/desk/letters", "desk-menu-letters")],
    views: || {
        vec![
            Sampled::of::<desk_view::CaseLettersPage>(),
            Sampled::of::<desk_view::LetterAddressPage>(),
            Sampled::of::<desk_view::LettersPage>(),
            Sampled::of::<view::LetterPage>(),
        ]
    },
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
