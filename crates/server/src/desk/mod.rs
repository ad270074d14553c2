//! Where officers work: one queue over every service and channel, and the screen of one case or conversation.
//!
//! Tables owned: `desk_items`, `desk_lookers`, `desk_readings`. Invariants: an item follows its case or conversation
//! in the transaction of every event; one officer holds it at a time; what is snoozed comes back. Deliberately
//! absent: what may be done with a case, which is `cases`; who may, which is `trust`; any ranking of persons.

mod articles;
mod briefing;
mod case;
mod case_acts;
mod claims;
mod conversation;
mod files;
mod following;
mod holding;
pub mod model;
mod queue;
mod scope;
mod store;
mod stream;
mod team;
mod words;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use claims::{Claimed, claim, claim_next, hand_on, release, snooze};
pub use following::hears;
pub use scope::{Scope, scope};
pub use store::{Item, queue};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(queue::show))
        .route("/desk/find", get(queue::find))
        .route("/desk/next", post(queue::next))
        .route("/desk/items/{id}/claim", post(holding::claim))
        .route("/desk/items/{id}/release", post(holding::release))
        .route("/desk/items/{id}/hand-on", post(holding::hand_on))
        .route("/desk/items/{id}/snooze", post(holding::snooze))
        .route("/desk/items/{id}/stream", get(stream::item))
        .route("/desk/stream", get(stream::queue))
        .route("/desk/cases/{reference}", get(case::show))
        .route("/desk/cases/{reference}/messages", post(case_acts::write))
        .route("/desk/cases/{reference}/information", post(case_acts::ask))
        .route("/desk/cases/{reference}/going-on", post(case_acts::go_on))
        .route("/desk/files/{id}", get(files::show))
        .route("/desk/files/{id}/content", get(files::content))
        .route("/desk/files/{id}/download", get(files::download))
        .route("/desk/conversations/{reference}", get(conversation::show).post(conversation::answer))
        .route("/desk/briefings", get(briefing::all))
        .route("/desk/briefings/articles/{id}", get(articles::show).post(articles::read))
        .route("/desk/briefings/{service}", get(briefing::show).post(briefing::read))
        .route("/desk/team", get(team::show))
}
