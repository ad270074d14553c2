//! Talk to a person: from any page, with what one was doing there, by phone, in writing or at a counter: what pages
//! show and take of it.

mod ask_agency;
mod asking;
mod files;
mod for_desk;
mod person;
mod threads;

use axum::routing::{get, post};

use crate::slice::{Pages, Routes};
use crate::web::form::takes_files;

pub use ask_agency::ask_agency;
pub use asking::{Asking, nonce};
pub use files::{file_of_conversation, place_of_file};
pub use for_desk::for_desk;

/// What this slice shows.
pub const PAGES: Pages = Pages { routes: |_| routes(), ..Pages::of("conversations") };

pub fn routes() -> Routes {
    Routes::new()
        .route("/person", get(person::page).post(person::send))
        .route("/person/{reference}", get(threads::one))
        .route("/person/{reference}/messages", takes_files(post(threads::add)))
        .route("/person/{reference}/files/{id}", get(threads::file))
        .route("/conversations", get(threads::all))
}
