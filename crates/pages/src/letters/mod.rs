//! The pages of letters that agencies write: for their recipients, as text and as PDF, and for officers who post them.

mod batches;
mod bulk_pages;
mod desk;
mod desk_view;
mod line;
mod list;
mod list_view;
mod pages;
mod report;
mod text_page;
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
            Sampled::of::<batches::BatchPage>(),
            Sampled::of::<batches::BatchesPage>(),
            Sampled::of::<desk_view::CaseLettersPage>(),
            Sampled::of::<desk_view::LetterAddressPage>(),
            Sampled::of::<bulk_pages::PostedPage>(),
            Sampled::of::<list_view::LettersPage>(),
            Sampled::of::<text_page::LetterTextPage>(),
            Sampled::of::<view::LetterPage>(),
        ]
    },
    ..Pages::of("letters")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{reference}/letters/{id}", get(pages::show))
        .route("/cases/{reference}/letters/{id}/letter.pdf", get(pages::download))
        .route("/desk/letters", get(list::show))
        .route("/desk/letters/batches", get(batches::list).post(batches::make))
        .route("/desk/letters/batches/{id}", get(batches::show).post(batches::hand_over))
        .route("/desk/letters/batches/{id}/letters.pdf", post(batches::download))
        .route("/desk/letters/print", post(bulk_pages::print))
        .route("/desk/letters/posted", post(bulk_pages::posted))
        .route("/desk/letters/posted/{batch}", get(bulk_pages::batch).post(bulk_pages::correct))
        .route("/desk/letters/{id}", get(text_page::show))
        .route("/desk/letters/{id}/letter.pdf", get(desk::download))
        .route("/desk/letters/{id}/posted", post(desk::posted))
        .route("/desk/letters/{id}/address", get(desk::ask_address).post(desk::address))
        .route("/desk/letters/{id}/again", post(desk::again))
        .route("/desk/cases/{reference}/letters", get(desk::of_case))
        .route("/desk/cases/{reference}/report.pdf", get(report::download))
}
