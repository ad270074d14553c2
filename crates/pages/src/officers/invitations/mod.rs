//! The page behind the link with which a new officer adds the first device; it works once, for a week.

mod accept;

use axum::routing::{get, post};

use crate::slice::Routes;
use crate::web::Sampled;

pub(super) fn views() -> Vec<Sampled> {
    vec![Sampled::of::<accept::InvitationPage>()]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/invitations/{code}", get(accept::show).post(accept::finish))
        .route("/desk/invitations/{code}/begin", post(accept::begin))
}
