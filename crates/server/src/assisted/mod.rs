//! The assisted interview: an officer asks a person the same questions as on the web, at a counter or on the telephone.
//!
//! Tables owned: `assisted_sittings`, `assisted_things`. Invariants: answers go into the same draft or plan that the
//! person has on the web, through the same functions; a sitting is its officer's alone and lasts a few hours; without
//! a check of who it is nothing that is held of anybody is used; what a mandate does not show is not shown, and what
//! it does not collect is not asked. Deliberately absent: payments, which the person makes.

mod answers;
mod begin;
mod code;
mod declaration;
mod files;
mod finding;
mod frame;
mod hooks;
mod hub;
mod model;
mod plans;
mod proofs;
mod put;
mod questions;
mod reach;
mod sent;
mod starting;
mod steps;
mod store;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::web::form::takes_files;

pub use files::{file_of_application, place_of_file};
pub use hooks::{export, hears};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/interview", get(begin::show).post(begin::begin))
        .route("/desk/interview/{sitting}", get(hub::show))
        .route("/desk/interview/{sitting}/start", post(starting::start))
        .route("/desk/interview/{sitting}/go-on", post(starting::go_on))
        .route("/desk/interview/{sitting}/end", post(hub::end))
        .route("/desk/interview/{sitting}/applications/{id}", get(steps::here))
        .route(
            "/desk/interview/{sitting}/applications/{id}/steps/{number}",
            takes_files(get(steps::show).post(steps::save)),
        )
        .route(
            "/desk/interview/{sitting}/applications/{id}/answers/{key}",
            get(questions::correct).post(questions::keep),
        )
        .route("/desk/interview/{sitting}/applications/{id}/code", get(code::show).post(code::mail))
        .route("/desk/interview/{sitting}/applications/{id}/code.svg", get(code::picture))
        .route("/desk/interview/{sitting}/applications/{id}/sent", get(sent::show))
        .route("/desk/interview/{sitting}/plans/{id}", get(plans::show))
        .route("/desk/interview/{sitting}/plans/{id}/questions", get(plans::ask).post(plans::take))
}
