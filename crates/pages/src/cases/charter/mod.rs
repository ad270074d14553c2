//! The charter of a case: what was promised, how long there is, and what follows when it is not kept: what pages show
//! and take of it.

mod desk;
mod page;
mod published;
mod shown;

use axum::routing::get;

use crate::slice::Routes;

pub(super) use shown::{means_words, promises_of, reason_words, section};

/// Public: how well promises are kept. At the desk: the promises of one case.
pub fn routes() -> Routes {
    Routes::new()
        .route("/promises", get(published::show))
        .route("/desk/cases/{reference}/promises", get(page::show).post(desk::act))
}
