//! Pages of the charter: the promises of a case for the person and for officers, and how well promises are kept.

mod desk;
mod escalation_line;
mod lines;
mod page;
mod page_view;
mod promise_at_desk;
mod published;
mod record_line;
mod shown;

use axum::routing::get;

use crate::slice::Routes;
use crate::web::Sampled;

pub(super) use lines::{CharterSection, promise_samples};
pub(super) use shown::{means_words, promises_of, reason_words, section};

pub(super) fn views() -> Vec<Sampled> {
    vec![Sampled::of::<published::KeptPromisesPage>(), Sampled::of::<page_view::PromisesPage>()]
}

/// Public: how well promises are kept. At the desk: the promises of one case.
pub fn routes() -> Routes {
    Routes::new()
        .route("/promises", get(published::show))
        .route("/desk/cases/{reference}/promises", get(page::show).post(desk::act))
}
