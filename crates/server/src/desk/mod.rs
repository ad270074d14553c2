//! Where officers work: one queue over every service and channel, and the screen of one case or conversation.
//!
//! Tables owned: `desk_lookers`, `desk_readings`. Invariants: work items follow their case, conversation or question in
//! the transaction of every event, by the one function that also makes them anew; one officer holds an item at a time;
//! what the queue offers to take is what the act allows; nobody's absence locks anything: leaders dispose, deputies
//! stand in, and whoever leaves leaves it free. Deliberately absent: what may be done with a case, which is `cases`;
//! who may, which is `trust`; where items are stored, which is `work_items`; any ranking of persons.

mod articles;
mod asking;
mod briefing;
mod case;
mod case_acts;
mod claims;
mod conversation;
mod counted;
mod delivery;
mod files;
mod filter;
mod following;
mod giving;
mod held;
mod holding;
mod items;
mod leading;
mod officer;
mod queue;
mod rebuild;
mod scope;
mod slice;
mod store;
mod stream;
mod team;
mod words;

use axum::routing::{get, post};

use crate::slice::Routes;

pub use claims::{Claimed, claim, claim_next, hand_on, release, snooze, wake};
pub use counted::Counted;
pub use following::{drift, hears};
pub use rebuild::{first_rebuild, handlers, rebuild};
pub use scope::scope;
pub use slice::SLICE;

/// What is said when anything at the desk changes.
const TOPIC: &str = "desk";

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk", get(queue::show))
        .route("/desk/find", get(queue::find))
        .route("/desk/next", post(queue::next))
        .route("/desk/items/given", post(giving::give))
        .route("/desk/items/{id}/claim", post(holding::claim))
        .route("/desk/items/{id}/release", post(holding::release))
        .route("/desk/items/{id}/hand-on", post(holding::hand_on))
        .route("/desk/items/{id}/snooze", post(holding::snooze))
        .route("/desk/items/{id}/wake", post(holding::wake))
        .route("/desk/items/{id}/stream", get(stream::item))
        .route("/desk/stream", get(stream::queue))
        .route("/desk/deliveries/{id}", get(delivery::show).post(delivery::record))
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
        .route("/desk/team/{id}", get(officer::show))
        .route("/desk/team/{id}/absence", post(officer::absent))
}
