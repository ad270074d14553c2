//! The slices put together: the one list of them, and what the program makes of it.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Router, middleware};
use db::jobs::Handlers;
use domain::app::App;
use domain::slice::{Slice, Table};
use pages::slice::{Pages, Routes};
use pages::web::form::MOST_BYTES;
use pages::web::front::{Faces, Front};
use pages::web::{Problem, visit};
use tower_http::catch_panic::CatchPanicLayer;

/// Every slice, each of which says what it is (`slice.rs` in its folder). In this order they hear
/// events, the desk after those whose rows it reads, and the parts of a person's file of data come.
pub const ALL: &[Slice] = &[
    domain::people::SLICE,
    domain::proof::SLICE,
    domain::staff::SLICE,
    domain::concierge::SLICE,
    domain::applications::SLICE,
    domain::attachments::SLICE,
    domain::assisted::SLICE,
    domain::cases::SLICE,
    domain::work_items::SLICE,
    domain::trust::SLICE,
    domain::events::SLICE,
    domain::letters::SLICE,
    domain::outbox::SLICE,
    domain::inbox::SLICE,
    domain::conversations::SLICE,
    domain::renewals::SLICE,
    domain::api::SLICE,
    crate::demo::SLICE,
    domain::desk::SLICE,
    domain::knowledge::SLICE,
    domain::nightly::SLICE,
    domain::officers::SLICE,
    domain::passkeys::SLICE,
    domain::questions::SLICE,
    domain::session::SLICE,
    domain::kept_forms::SLICE,
    //
];

/// What every slice shows.
pub const PAGES: &[Pages] = &[
    pages::about_pages::PAGES,
    pages::api::PAGES,
    pages::applications::PAGES,
    pages::assisted::PAGES,
    pages::cases::PAGES,
    pages::catalogue_pages::PAGES,
    pages::concierge::PAGES,
    pages::conversations::PAGES,
    crate::demo::PAGES,
    pages::desk::PAGES,
    pages::knowledge::PAGES,
    pages::letters::PAGES,
    pages::officers::PAGES,
    pages::people::PAGES,
    pages::renewals::PAGES,
    pages::web::PAGES,
];

/// Whom a demonstration shows at its doors.
const FACES: Faces =
    Faces { people: crate::demo::faces, officers: || crate::demo::staff().into_iter().map(|(_, new)| new).collect() };

/// Tables of what stands below the slices: the job queue of the crate `db`. The keys in a job say nothing themselves.
pub const BELOW: &[Table] = &[Table::nobodys("jobs"), Table::nobodys("migrations")];

/// Everything that is answered.
pub fn routes(app: &App) -> Routes {
    PAGES.iter().fold(Routes::new(), |routes, pages| routes.merge((pages.routes)(app)))
}

/// What all requests share.
#[must_use]
pub fn front(app: &App) -> Arc<Front> {
    Arc::new(Front::new(app.settings.requests_per_minute, PAGES, FACES))
}

/// Everything that the front door answers.
pub fn router(app: App) -> Router {
    let front = front(&app);
    let pages = routes(&app).into_router();
    pages
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state((app.clone(), front), visit::layer))
        // Outside the layer that looks for a session: they answer also when there is no database to look in.
        .merge(pages::web::ready::routes().into_router())
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
