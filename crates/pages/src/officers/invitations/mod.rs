//! A link with which a new officer adds the first device: it works once, for a week: what pages show and take of it.

mod accept;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/invitations/{code}", get(accept::show).post(accept::finish))
        .route("/desk/invitations/{code}/begin", post(accept::begin))
}
