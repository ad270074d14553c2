//! The slices put together: their pages, their hooks on each other's events, their jobs.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::IntoResponse;
use db::jobs::Handlers;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::events::Hook;
use crate::web::form::MOST_UPLOAD;
use crate::web::{Problem, assets, visit};
use crate::{about_pages, catalogue_pages, conversations, people, renewals};

/// What a slice does in the transaction of another slice's event.
pub const HOOKS: &[(&str, Hook)] = &[
    ("people.joined", conversations::joined),
    ("people.joined", renewals::joined),
    ("applications.started", renewals::started),
    ("applications.sent", renewals::sent),
use crate::web::{Problem, visit};

/// What a slice does in the transaction of another slice's event.
pub const HOOKS: &[(&str, Hook)] = &[
    ("people.joined", crate::conversations::joined),
    //
];

/// What moves with a session when its token changes: the statement takes the old and the new key.
pub const KEPT_FOR_SESSIONS: &[&str] = &[
    crate::people::KEPT_FOR_SESSIONS,
    //
];

/// Everything that the front door answers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(catalogue_pages::routes())
        .merge(people::routes())
        .merge(conversations::routes())
        .merge(renewals::routes())
        .merge(about_pages::routes())
        .merge(assets::routes())
    let pages = Router::new()
        .merge(crate::web::assets::routes())
        .merge(crate::api::routes())
        .merge(crate::catalogue_pages::routes())
        .merge(crate::conversations::routes())
        .merge(crate::people::routes());
    pages
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD + 64 * 1024))
        .layer(middleware::from_fn_with_state(app.clone(), visit::layer))
        .with_state(app)
}

/// Work for later, of every slice.
pub fn handlers(app: &App) -> Handlers {
    let handlers = conversations::handlers(app, Handlers::default());
    renewals::handlers(app, handlers)
}

/// Jobs that keep themselves going, once they were begun: called whenever a worker starts.
pub async fn begin_ticks(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    renewals::first_tick(&mut tx, app).await?;
    tx.commit().await
    let told = app.clone();
    let handlers = Handlers::default();
    let handlers = handlers.on(crate::conversations::TELL, move |_, job| crate::conversations::tell(told.clone(), job));
    crate::people::handlers(app, handlers)
}
