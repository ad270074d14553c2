//! The pages of the assisted interview: an officer asks a person the same questions as on the web, at a counter or on
//! the telephone.

mod answers;
mod answers_view;
mod begin;
mod begin_view;
mod bilingual_question;
mod code;
mod code_view;
mod declaration;
mod declaration_view;
mod files;
mod finding;
mod frame;
mod hub;
mod hub_view;
mod plan_view;
mod plans;
mod proofs;
mod questions;
mod questions_view;
mod reach;
mod sent;
mod starting;
mod steps;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;
use crate::web::form::takes_files;

pub use files::{file_of_application, place_of_file};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[Entry::new(Menu::Desk, 20, "/desk/interview", "interview-menu")],
    views,
    ..Pages::of("assisted")
};

fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<answers_view::InterviewAnswersPage>(),
        Sampled::of::<begin_view::InterviewBeginPage>(),
        Sampled::of::<code_view::CodeApartPage>(),
        Sampled::of::<code_view::InterviewCodePage>(),
        Sampled::of::<declaration_view::InterviewDeclarationPage>(),
        Sampled::of::<hub_view::InterviewPage>(),
        Sampled::of::<plan_view::InterviewPlanPage>(),
        Sampled::of::<proofs::InterviewProofsPage>(),
        Sampled::of::<questions_view::InterviewQuestionsPage>(),
        Sampled::of::<sent::InterviewSentPage>(),
    ]
}

pub fn routes() -> Routes {
    Routes::new()
        .route("/desk/interview", get(begin::show).post(begin::begin))
        .route("/desk/interview/{sitting}", get(hub::show))
        .route("/desk/interview/{sitting}/start", post(starting::start))
        .route("/desk/interview/{sitting}/go-on", post(starting::go_on))
        .route("/desk/interview/{sitting}/end", post(hub::end))
        .route("/desk/interview/{sitting}/applications/{id}", get(steps::here))
        .route(
            "/desk/interview/{sitting}/applications/{id}/steps/{number}",
            takes_files(get(steps::show).post(steps::save)),
        )
        .route(
            "/desk/interview/{sitting}/applications/{id}/answers/{key}",
            get(questions::correct).post(questions::keep),
        )
        .route("/desk/interview/{sitting}/applications/{id}/code", get(code::show).post(code::mail))
        .route("/desk/interview/{sitting}/applications/{id}/code.svg", get(code::picture))
        .route("/desk/interview/{sitting}/applications/{id}/sent", get(sent::show))
        .route("/desk/interview/{sitting}/plans/{id}", get(plans::show))
        .route("/desk/interview/{sitting}/plans/{id}/more", post(plans::more))
        .route("/desk/interview/{sitting}/plans/{id}/questions", get(plans::ask).post(plans::take))
}
