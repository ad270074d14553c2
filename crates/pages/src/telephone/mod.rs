//! The telephone on the web: the address that a provider of calls asks what is said, and what officers do with calls.

mod by_phone;
mod desk;
mod hooks;
mod outcome_box;

pub use by_phone::{ByPhone, by_phone};
pub use desk::{CallBox, call_box};
pub use hooks::routes as hook_routes;
pub use outcome_box::OutcomeForm;
pub(crate) use outcome_box::wrong as wrong_outcome;

use axum::routing::post;

use crate::slice::{Pages, Routes};

/// What this slice shows.
pub const PAGES: Pages = Pages { routes: |_| routes(), ..Pages::of("telephone") };

fn routes() -> Routes {
    Routes::new()
        .route("/desk/conversations/{reference}/call", post(desk::call))
        .route("/desk/conversations/{reference}/call/add", post(desk::add))
}
