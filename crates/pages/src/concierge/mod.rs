//! The pages that lead from a purpose, by a conversation of questions, to one plan across agencies.

mod answers;
mod assisting;
mod calendar;
mod changes;
mod confirmed;
mod live;
mod marking;
mod opening;
mod plan_page;
mod plans;
mod purpose;
mod questions;
mod reach;
mod sections;
mod step_card;
mod steps;
mod taking_along;
mod totals;
mod working;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

pub(crate) use self::assisting::{
    Assisted, BegunPlan, Step, begin_with, begun_with, may_open_with, name_of, open_with,
};
pub(crate) use self::purpose::called;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::People, 20, "/plans", "menu-plans")],
    views: || {
        vec![
            Sampled::of::<answers::PlanAnswerPage>(),
            Sampled::of::<answers::PlanAnswersPage>(),
            Sampled::of::<plan_page::PlanPage>(),
            Sampled::of::<plans::PlansPage>(),
            Sampled::of::<questions::PlanKnownPage>(),
            Sampled::of::<questions::PlanQuestionsPage>(),
            Sampled::of::<taking_along::TakeAlongPage>(),
        ]
    },
    ..Pages::of("concierge")
};

pub fn routes() -> Routes {
    Routes::new()
        .route("/plans", post(opening::open).get(plans::mine))
        .route("/plans/{id}", get(plan_page::show))
        .route("/plans/{id}/calendar.ics", get(calendar::show))
        .route("/plans/{id}/more", post(plan_page::more))
        .route("/plans/{id}/steps", post(marking::add))
        .route("/plans/{id}/steps/{step}", post(marking::mark))
        .route("/plans/{id}/codes", get(taking_along::show).post(taking_along::take))
        .route("/plans/{id}/codes/{code}", post(taking_along::end))
        .route("/plans/{id}/codes/{code}/picture.svg", get(taking_along::picture))
        .route("/plans/{id}/let-go", post(taking_along::let_go))
        .route("/plans/{id}/keep", post(taking_along::keep))
        .route("/plans/{id}/questions", get(questions::show).post(questions::take))
        .route("/plans/{id}/removal", post(opening::remove))
        .route("/plans/{id}/answers", get(answers::show).post(answers::change))
}
