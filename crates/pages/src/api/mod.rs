//! The same journey for programs: JSON under `/api/v1`, described by an OpenAPI 3.1 document of its own.
//!
//! Invariants: every route is in the document and every answer it gives is too; an error is always
//! `application/problem+json`; lists are paged by key, never by count; a request that creates something may carry an
//! `Idempotency-Key`, and is then done once however often it is sent.
//! Deliberately absent: rules of its own. It calls what the pages call.

mod applications;
mod body;
mod cases;
mod document;
mod idempotency;
mod paging;
mod plans;
mod services;
mod sessions;

use axum::routing::get;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::slice::{Pages, Routes};
use crate::web::{Outcome, Visit};

/// What this slice shows.
pub const PAGES: Pages = Pages { routes: |_| routes(), ..Pages::of("api") };

pub fn routes() -> Routes {
    let (router, document) = OpenApiRouter::with_openapi(document::Document::openapi())
        .routes(routes!(services::services))
        .routes(routes!(services::service))
        .routes(routes!(services::events))
        .routes(routes!(services::found))
        .routes(routes!(plans::plan))
        .routes(routes!(plans::questions))
        .routes(routes!(sessions::begin, sessions::end))
        .routes(routes!(applications::begin))
        .routes(routes!(applications::application))
        .routes(routes!(applications::tell_more))
        .routes(routes!(cases::cases))
        .routes(routes!(cases::case))
        .split_for_parts();
    let paths: Vec<String> = document.paths.paths.keys().cloned().collect();
    let document = document::finished(document);
    let described = Routes::new().with(router, paths);
    described.route("/api/v1/openapi.json", get(async move || document::answer(&document)))
}

/// The person the token belongs to.
fn person(visit: &Visit) -> Outcome<&str> {
    visit.session.person.as_deref().ok_or_else(crate::web::Problem::sign_in_first)
}
