//! Where officers work: one queue over every service and channel, and the screen of one case or conversation: what
//! pages show and take of it.

mod articles;
mod briefing;
mod case;
mod case_acts;
mod conversation;
mod delivery;
mod files;
mod filter;
mod giving;
mod held;
mod holding;
mod officer;
mod queue;
mod stream;
mod team;
mod words;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Desk, 10, "/desk", "desk-menu-queue"),
        Entry::new(Menu::Desk, 40, "/desk/team", "desk-menu-team"),
    ],
    ..Pages::of("desk")
};

pub fn routes() -> Routes {
    case_acts::routes()
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
