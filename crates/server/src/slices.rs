//! The slices put together: the one list of them, and what the program makes of it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::IntoResponse;
use db::jobs::Handlers;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::slice::{Routes, Slice, Table};
use crate::web::form::MOST_BYTES;
use crate::web::{Problem, visit};

/// Every slice, each of which says what it is (`slice.rs` in its folder). In this order they hear
/// events, the desk after those whose rows it reads, and the parts of a person's file of data come.
pub const ALL: &[Slice] = &[
    crate::people::SLICE,
    crate::concierge::SLICE,
    crate::applications::SLICE,
    crate::attachments::SLICE,
    crate::assisted::SLICE,
    crate::cases::SLICE,
    crate::work_items::SLICE,
    crate::trust::SLICE,
    crate::events::SLICE,
    crate::letters::SLICE,
    crate::outbox::SLICE,
    crate::inbox::SLICE,
    crate::conversations::SLICE,
    crate::renewals::SLICE,
    crate::about_pages::SLICE,
    crate::api::SLICE,
    crate::catalogue_pages::SLICE,
    crate::demo::SLICE,
    crate::desk::SLICE,
    crate::knowledge::SLICE,
    crate::nightly::SLICE,
    crate::officers::SLICE,
    crate::passkeys::SLICE,
    crate::questions::SLICE,
    crate::web::SLICE,
    //
];

/// Tables of what stands below the slices: the job queue of the crate `db`. The keys in a job say nothing themselves.
pub const BELOW: &[Table] = &[Table::nobodys("jobs"), Table::nobodys("migrations")];

/// Everything that is answered.
pub fn routes(app: &App) -> Routes {
    app.slices.iter().fold(Routes::new(), |routes, slice| routes.merge((slice.routes)(app)))
}

/// Everything that the front door answers.
pub fn router(app: App) -> Router {
    let pages = routes(&app).into_router();
    pages
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(app.clone(), visit::layer))
        // Outside the layer that looks for a session: they answer also when there is no database to look in.
        .merge(crate::web::ready::routes().into_router())
        .with_state(app)
}

/// Work for later, of every slice.
pub fn handlers(app: &App) -> Handlers {
    app.slices.iter().fold(Handlers::default(), |handlers, slice| (slice.jobs)(app, handlers))
}

/// Jobs that keep themselves going, once they were begun: called whenever a worker starts.
///
/// # Errors
/// When the database cannot be used.
pub async fn begin_ticks(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    for tick in app.slices.iter().flat_map(|slice| slice.ticks) {
        tick(&mut tx, app).await?;
    }
    tx.commit().await
}
