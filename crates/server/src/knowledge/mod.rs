//! What officers know of the services they give, and what of it people read: articles with a public and a staff text.
//!
//! Tables owned: `articles`, `article_versions`, `article_services`, `article_questions`. Invariants: every save is a
//! version that stays as it is; who saves second sees both texts and loses nothing; a staff text is on no page outside
//! the desk and in no search there; officers of the agency that answers for a service write for it, all others read and
//! ask; what a person asked stands in their conversation and not here; nothing is deleted because its day has passed.
//! Deliberately absent: who has read what, which is the desk's, and anything about one person.

mod article;
mod difference;
mod edit;
mod form;
mod help;
mod history;
mod list;
mod markup;
mod model;
mod question_pages;
mod question_store;
mod questions;
mod reviews;
mod rights;
mod shelf;
mod slice;
mod store;
mod suggest;
mod words;
mod writing;

use axum::routing::{get, post};

use crate::slice::Routes;

pub use article::for_briefing;
pub use help::for_service;
pub use list::notice;
pub use model::{Article, State, Written};
pub use question_store::{Asked, asked, asked_keys};
pub use questions::{About, ask, hears};
pub use reviews::{first_tick, handlers, tell};
pub use shelf::Shelf;
pub use slice::SLICE;
pub use store::{Change, changes};
pub use suggest::{inserted, suggested};
pub use writing::{Saved, change, write};

pub fn routes() -> Routes {
    Routes::new()
        .route("/help", get(help::all))
        .route("/help/{id}", get(help::one))
        .route("/help/{id}/question", get(help::asking).post(help::ask))
        .route("/desk/knowledge", get(list::show).post(edit::add))
        .route("/desk/knowledge/new", get(edit::blank))
        .route("/desk/knowledge/questions", get(question_pages::all).post(question_pages::ask))
        .route("/desk/knowledge/questions/{id}", get(question_pages::one).post(question_pages::answer))
        .route("/desk/knowledge/{id}", get(article::show).post(edit::change))
        .route("/desk/knowledge/{id}/edit", get(edit::show))
        .route("/desk/knowledge/{id}/history", get(history::show))
        .route("/desk/knowledge/{id}/questions", post(article::ask))
}
