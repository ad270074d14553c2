//! The devices on which a person is told that there is news.

mod list;
mod tell;

use axum::routing::{get, post};

use crate::slice::Routes;

pub(super) use list::DevicesPage;

/// The address of the page.
const AT: &str = "/account/devices";

pub(super) fn routes() -> Routes {
    Routes::new()
        .route(AT, get(list::show).post(tell::add))
        .route("/account/devices/{id}/stop", post(list::stop))
        .route("/account/devices/{id}/test", post(tell::test))
}
