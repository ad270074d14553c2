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
use crate::web::form::MOST_BYTES;
use crate::web::{Problem, visit};

/// The one function of each slice that hears events, in this order. It matches on the type of what happened; the desk
/// comes after those whose rows it reads.
pub const HEARS: &[(&str, Hook)] = &[
    ("applications", crate::applications::hears),
    ("attachments", crate::attachments::hears),
    ("concierge", crate::concierge::hears),
    ("assisted", crate::assisted::hears),
    ("cases", crate::cases::hears),
    ("letters", crate::letters::hears),
    ("outbox", crate::outbox::hears),
    ("conversations", crate::conversations::hears),
    ("renewals", crate::renewals::hears),
    ("desk", crate::desk::hears),
    ("knowledge", crate::knowledge::hears),
];

/// What each slice adds to the file with everything that is held of a person.
pub const EXPORTS: &[(&str, crate::trust::Export)] = &[
    ("account", crate::people::export),
    ("plans", crate::concierge::export),
    ("applications", crate::applications::export),
    ("assisted", crate::assisted::export),
    ("cases", crate::cases::export),
    ("trust", crate::trust::export),
    ("events", crate::events::export),
    ("letters", crate::letters::export),
    ("notes", crate::outbox::export),
    ("conversations", crate::conversations::export),
    ("renewals", crate::renewals::export),
    //
];

/// What moves with a session when its token changes: the statement takes the old and the new key.
pub const KEPT_FOR_SESSIONS: &[&str] = &[
    crate::concierge::MOVE_SESSION,
    crate::applications::KEPT_FOR_SESSIONS,
    crate::people::KEPT_FOR_SESSIONS,
    //
];

/// Everything that the front door answers.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .merge(crate::web::assets::routes())
        .merge(crate::about_pages::routes())
        .merge(crate::api::routes())
        .merge(crate::applications::routes())
        .merge(crate::assisted::routes())
        .merge(crate::applications::pretend_payment_routes(&app))
        .merge(crate::catalogue_pages::routes())
        .merge(crate::concierge::routes())
        .merge(crate::cases::routes())
        .merge(crate::conversations::routes())
        .merge(crate::demo::routes(&app))
        .merge(crate::desk::routes())
        .merge(crate::officers::routes())
        .merge(crate::knowledge::routes())
        .merge(crate::letters::routes())
        .merge(crate::people::routes())
        .merge(crate::renewals::routes());
    pages
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(app.clone(), visit::layer))
        // Outside the layer that looks for a session: they answer also when there is no database to look in.
        .merge(crate::web::ready::routes())
        .with_state(app)
}

/// Work for later, of every slice.
pub fn handlers(app: &App) -> Handlers {
    let handlers = Handlers::default();
    let handlers = crate::applications::handlers(app, handlers);
    let handlers = crate::attachments::handlers(app, handlers);
    let handlers = crate::cases::handlers(app, handlers);
    let handlers = crate::conversations::handlers(app, handlers);
    let handlers = crate::knowledge::handlers(app, handlers);
    let handlers = crate::letters::handlers(app, handlers);
    let handlers = crate::outbox::handlers(app, handlers);
    let handlers = crate::nightly::handlers(app, handlers);
    crate::renewals::handlers(app, handlers)
}

/// Jobs that keep themselves going, once they were begun: called whenever a worker starts.
pub async fn begin_ticks(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    crate::renewals::first_tick(&mut tx, app).await?;
    crate::cases::charter::first_tick(&mut tx, app).await?;
    crate::nightly::first_night(&mut tx, app).await?;
    crate::knowledge::first_tick(&mut tx, app).await?;
    tx.commit().await
}
