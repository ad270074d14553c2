//! The pages of casework: steps and tasks, those who are affected and what they write, opinions of other agencies,
//! hand-overs, and cases that belong together.

mod desk;
mod hearing;
mod hearing_view;
mod publishing;
mod shown;
mod shown_view;
mod words;

use axum::routing::get;

use crate::slice::Routes;
use crate::web::Sampled;
use crate::web::form::takes_files;

pub(in crate::cases) use desk::left_words;
pub(in crate::cases) use shown::shown;
pub(in crate::cases) use shown_view::Casework;
pub(crate) use words::step_name;

pub(super) fn views() -> Vec<Sampled> {
    let hearing = Sampled::of::<hearing_view::HearingPage>();
    [hearing].into_iter().chain(desk::views()).collect()
}

pub fn routes() -> Routes {
    let hearing = takes_files(get(hearing::show).post(hearing::send));
    Routes::new().route("/submissions/{code}", hearing).merge(desk::routes())
}
