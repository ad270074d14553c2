//! The pages of how a person is reached: email addresses, proven by a code, and phone numbers.

mod add;
mod list;
mod prove;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use list::ContactPointsPage;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/contact-points", get(list::show).post(add::add))
        .route("/account/contact-points/{id}/remove", post(list::remove))
        .route("/account/contact-points/{id}/code", post(add::send_again))
        .route("/account/contact-points/code", get(prove::show).post(prove::enter))
}
