//! From a purpose to one plan across agencies: a conversation of questions, and the plan that follows from it: what
//! pages show and take of it.

mod answers;
mod assisting;
mod calendar;
mod changes;
mod live;
mod opening;
mod plan_page;
mod plans;
mod purpose;
mod questions;
mod reach;
mod steps;
mod working;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};

pub(crate) use self::assisting::{Assisted, Step, begin_with, name_of, open_with};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::People, 20, "/plans", "menu-plans")],
    ..Pages::of("concierge")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/plans", post(opening::open).get(plans::mine))
        .route("/plans/{id}", get(plan_page::show))
        .route("/plans/{id}/calendar.ics", get(calendar::show))
        .route("/plans/{id}/questions", get(questions::show).post(questions::take))
        .route("/plans/{id}/removal", post(opening::remove))
        .route("/plans/{id}/answers", get(answers::show).post(answers::change))
}
