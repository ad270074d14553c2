//! How a person is reached: email addresses, proven by a code, and phone numbers.
//!
//! Table owned: `contact_points`. Invariants: a verified email address belongs to one person; somebody known
//! keeps at least one. Deliberately absent: codes to phones, for which there is no channel yet.

mod add;
mod list;
mod prove;
mod store;

use axum::routing::{get, post};

use crate::slice::Routes;

pub use store::{ContactPoint, contact_points, whose};
pub(super) use store::{owner, verify};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/contact-points", get(list::show).post(add::add))
        .route("/account/contact-points/{id}/remove", post(list::remove))
        .route("/account/contact-points/{id}/code", post(add::send_again))
        .route("/account/contact-points/code", get(prove::show).post(prove::enter))
}
