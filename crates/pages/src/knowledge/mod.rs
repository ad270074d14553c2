//! What officers know of the services they give, and what of it people read: articles with a public and a staff text:
//! what pages show and take of it.

mod article;
mod edit;
mod form;
mod help;
mod history;
mod list;
mod question_pages;
mod suggest;
mod words;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};

pub use article::for_briefing;
pub use help::{HelpLink, for_service};
pub use suggest::inserted;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Desk, 50, "/desk/knowledge", "desk-menu-knowledge"),
        Entry::new(Menu::Footer, 10, "/help", "footer-help"),
    ],
    ..Pages::of("knowledge")
};

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
