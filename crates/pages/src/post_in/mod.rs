//! Letters to us on paper, at the desk: those of which nothing says whose they are, and papers that somebody who is
//! present hands in.

mod handing_in;
mod scans;
mod view;

use axum::routing::{get, post};

use crate::slice::{Pages, Routes};
use crate::web::Sampled;
use crate::web::form::takes_files;

pub use scans::{file_of_scan, place_of_file};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    views: || {
        vec![Sampled::of::<handing_in::HandInPage>(), Sampled::of::<view::ScanPage>(), Sampled::of::<view::ScansPage>()]
    },
    ..Pages::of("post_in")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk/scans", get(scans::list))
        .route("/desk/scans/{id}", get(scans::show).post(scans::attach))
        .route("/desk/scans/{id}/pages/{page}", get(scans::picture))
        .route("/desk/scans/{id}/nothing", post(scans::nothing))
        .route("/desk/scans/{id}/agency", post(scans::pass_on))
        .route("/desk/hand-in/{reference}", takes_files(get(handing_in::show).post(handing_in::add)))
}
