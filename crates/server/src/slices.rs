//! The slices put together: their pages, their hooks on each other's events, their jobs.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use db::jobs::Handlers;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::events::Hook;
use crate::web::form::MOST_UPLOAD;
use crate::web::{Problem, assets, visit};
use crate::{api, catalogue_pages, events, people, trust};

/// What a slice does in the transaction of another slice's event.
pub const HOOKS: &[(&str, Hook)] = &[];

/// What each slice adds to the file with everything that is held of a person.
pub const EXPORTS: &[(&str, trust::Export)] =
    &[("account", people::export), ("trust", trust::export), ("events", events::export)];

/// What moves with a session when its token changes: the statement takes the old and the new key.
pub const KEPT_FOR_SESSIONS: &[&str] = &[people::KEPT_FOR_SESSIONS];

/// Everything that the front door answers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(catalogue_pages::routes())
        .merge(people::routes())
        .merge(api::routes())
        .merge(assets::routes())
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(axum::http::StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| {
            axum::response::IntoResponse::into_response(Problem::internal("a handler panicked"))
        }))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD + 64 * 1024))
        .layer(middleware::from_fn_with_state(app.clone(), visit::layer))
        .with_state(app)
}

/// Work for later, of every slice.
pub fn handlers(app: &App) -> Handlers {
    let handlers = Handlers::default();
    people::handlers(app, handlers)
}
