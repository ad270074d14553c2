//! Decisions: what is weighed under each duty, drafted together, agreed by a second officer, and bound to the law:
//! what pages show and take of it.

mod desk;
mod form;
mod second_desk;
mod shown;
mod view;

use axum::routing::get;

use crate::slice::Routes;

pub(super) use shown::shown;

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk/cases/{reference}/decision", get(desk::show).post(desk::send))
        .route("/desk/cases/{reference}/decision/second", get(second_desk::show).post(second_desk::send))
        .route("/desk/cases/{reference}/decision/made", get(second_desk::made))
}
