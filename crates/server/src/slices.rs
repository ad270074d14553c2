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
use crate::web::{Problem, visit};

/// What a slice does in the transaction of another slice's event.
pub const HOOKS: &[(&str, Hook)] = &[
    ("people.joined", crate::concierge::people_joined),
    ("people.joined", crate::applications::people_joined),
    ("people.deleted", crate::applications::people_deleted),
    ("people.deleted", crate::concierge::people_deleted),
    ("people.joined", crate::assisted::joined),
    ("people.deleted", crate::assisted::deleted),
    ("people.joined", crate::cases::joined),
    ("people.deleted", crate::cases::deleted),
    ("cases.message_from_agency", crate::cases::noticed),
    ("cases.review_ended", crate::cases::noticed),
    ("cases.adverse_notice", crate::cases::noticed),
    ("attachments.infected", crate::cases::file_infected),
    ("cases.opened", crate::cases::decision::opened),
    ("cases.withdrawn", crate::cases::noticed),
    ("cases.opened", crate::cases::work::begun),
    ("cases.decided", crate::cases::work::ended),
    ("cases.withdrawn", crate::cases::work::ended),
    ("cases.closed", crate::cases::work::ended),
    ("cases.merged", crate::cases::work::ended),
    ("cases.part_closed", crate::cases::work::ended),
    ("cases.extended", crate::cases::noticed),
    ("cases.opened", crate::letters::asked),
    ("cases.information_asked", crate::letters::asked),
    ("cases.decided", crate::letters::asked),
    ("cases.promise_missed", crate::letters::asked),
    ("cases.party_notified", crate::letters::asked),
    ("cases.party_informed", crate::letters::asked),
    ("outbox.delivered", crate::letters::delivered),
    ("people.joined", crate::outbox::joined),
    ("people.deleted", crate::outbox::deleted),
    ("people.joined", crate::letters::joined),
    ("people.joined", crate::conversations::joined),
    ("people.joined", crate::renewals::joined),
    ("people.deleted", crate::conversations::deleted),
    ("people.deleted", crate::renewals::deleted),
    ("applications.started", crate::renewals::started),
    ("applications.sent", crate::renewals::sent),
    ("people.joined", crate::desk::joined),
    ("people.deleted", crate::desk::deleted),
    ("cases.opened", crate::desk::followed),
    ("cases.taken_up", crate::desk::followed),
    ("cases.handed_on", crate::desk::followed),
    ("cases.set_down", crate::desk::followed),
    ("cases.information_asked", crate::desk::followed),
    ("cases.information_given", crate::desk::followed),
    ("cases.went_on", crate::desk::followed),
    ("cases.promise_kept", crate::desk::followed),
    ("cases.decided", crate::desk::followed),
    ("cases.promise_missed", crate::desk::followed),
    ("cases.promise_begun", crate::desk::followed),
    ("cases.promise_waived", crate::desk::followed),
    ("cases.remedied", crate::desk::followed),
    ("cases.clock_stopped", crate::desk::followed),
    ("cases.clock_started", crate::desk::followed),
    ("cases.clock_reset", crate::desk::followed),
    ("cases.extended", crate::desk::followed),
    ("cases.withdrawn", crate::desk::followed),
    ("cases.review_asked", crate::desk::followed),
    ("cases.review_ended", crate::desk::followed),
    ("cases.review_withdrawn", crate::desk::followed),
    ("cases.closed", crate::desk::followed),
    ("cases.message_from_person", crate::desk::followed),
    ("cases.handed_over", crate::desk::followed),
    ("cases.reopened", crate::desk::followed),
    ("cases.merged", crate::desk::followed),
    ("cases.split", crate::desk::followed),
    ("cases.promise_missed", crate::desk::followed),
    ("cases.remedied", crate::desk::followed),
    ("cases.extended", crate::desk::followed),
    ("cases.clock_stopped", crate::desk::followed),
    ("cases.clock_started", crate::desk::followed),
    ("cases.opinion_given", crate::desk::followed),
    ("cases.submission_received", crate::desk::followed),
    ("conversations.opened", crate::desk::followed),
    ("conversations.message_added", crate::desk::followed),
    ("conversations.answered", crate::desk::followed),
    ("conversations.answered", crate::knowledge::followed),
    ("conversations.handed_over", crate::desk::followed),
    ("conversations.handed_over", crate::knowledge::followed),
    ("knowledge.saved", crate::desk::article_saved),
    ("people.joined", crate::knowledge::joined),
    ("people.deleted", crate::knowledge::deleted),
    //
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
        .layer(DefaultBodyLimit::max(MOST_UPLOAD + 64 * 1024))
        .layer(middleware::from_fn_with_state(app.clone(), visit::layer))
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
