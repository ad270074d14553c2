//! Casework: steps and tasks, those who are affected and what they write, opinions of other agencies, hand-overs, and
//! cases that belong together: what pages show and take of it.

mod desk;
mod hearing;
mod shown;
mod words;

use axum::routing::get;

use crate::slice::Routes;
use crate::web::form::takes_files;

pub(in crate::cases) use desk::left_words;
pub(in crate::cases) use shown::shown;
pub(in crate::cases) use words::step_name;

pub fn routes() -> Routes {
    let hearing = takes_files(get(hearing::show).post(hearing::send));
    Routes::new().route("/submissions/{code}", hearing).merge(desk::routes())
}
