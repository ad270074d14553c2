//! The slices put together: the one list of them, and what the program makes of it.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Router, middleware};
use db::jobs::Handlers;
use domain::app::App;
use domain::slice::{Slice, Table};
use domain::staff::NewOfficer;
use pages::slice::{Pages, Routes};
use pages::web::form::MOST_BYTES;
use pages::web::front::{Faces, Front};
use pages::web::{Problem, visit};
use tower_http::catch_panic::CatchPanicLayer;

/// Every slice, each of which declares itself (`slice.rs` in its folder). The order is that of event hooks, the desk
/// after those whose rows it reads, and of the parts in a person's data export.
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
    domain::counter::SLICE,
    domain::mail_in::SLICE,
    domain::post_in::SLICE,
    domain::renewals::SLICE,
    domain::api::SLICE,
    crate::demo::SLICE,
    domain::desk::SLICE,
    domain::finding::SLICE,
    domain::knowledge::SLICE,
    domain::nightly::SLICE,
    domain::officers::SLICE,
    domain::passkeys::SLICE,
    domain::questions::SLICE,
    domain::searches::SLICE,
    domain::session::SLICE,
    domain::kept_forms::SLICE,
    domain::phone_codes::SLICE,
    domain::telephone::SLICE,
    //
];

/// The pages of every slice.
pub const PAGES: &[Pages] = &[
    pages::about_pages::PAGES,
    pages::api::PAGES,
    pages::applications::PAGES,
    pages::assisted::PAGES,
    pages::cases::PAGES,
    pages::catalogue_pages::PAGES,
    pages::concierge::PAGES,
    pages::conversations::PAGES,
    pages::counter::PAGES,
    pages::telephone::PAGES,
    crate::demo::PAGES,
    pages::desk::PAGES,
    pages::finding::PAGES,
    pages::knowledge::PAGES,
    pages::letters::PAGES,
    pages::officers::PAGES,
    pages::people::PAGES,
    pages::post_in::PAGES,
    pages::renewals::PAGES,
    pages::web::PAGES,
];

/// The people and officers one can sign in as in a demonstration.
const FACES: Faces = Faces { people: crate::demo::faces, officers: town_officers };

/// Tables below the slices: the job queue of the crate `db`. The ids in a job disclose nothing by themselves.
pub const BELOW: &[Table] = &[Table::nobodys("jobs"), Table::nobodys("migrations")];

/// All routes.
pub fn routes(app: &App) -> Routes {
    PAGES.iter().fold(Routes::new(), |routes, pages| routes.merge((pages.routes)(app)))
}

/// Shared by all requests.
#[must_use]
pub fn front(app: &App) -> Arc<Front> {
    Arc::new(Front::new(app.settings.requests_per_minute, PAGES, FACES, pages::officers::refused_page))
}

/// The router of the whole site.
pub fn router(app: App) -> Router {
    let front = front(&app);
    let pages = routes(&app).into_router();
    pages
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED, "not-allowed"))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state((app.clone(), front), visit::layer))
        // Outside the layer that looks up sessions: these respond even if the database is unavailable.
        .merge(pages::web::readiness::routes().into_router())
        .merge(pages::conversations::hooks::routes().into_router())
        .merge(pages::telephone::hook_routes().into_router())
        .with_state(app)
}

/// The job handlers of every slice.
pub fn handlers(app: &App) -> Handlers {
    app.slices.iter().fold(Handlers::default(), |handlers, slice| (slice.jobs)(app, handlers))
}

/// Starts jobs that reschedule themselves; called whenever a worker starts.
///
/// # Errors
/// If the database is unavailable.
pub async fn begin_ticks(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    for tick in app.slices.iter().flat_map(|slice| slice.ticks) {
        tick(&mut tx, app).await?;
    }
    tx.commit().await
}

/// The officers one can be in a demonstration.
fn town_officers(app: &App) -> Vec<NewOfficer> {
    crate::demo::staff(app.catalogue).into_iter().map(|(_, new)| new).collect()
}
