//! The pages of articles: what officers know of the services that they give, and what of it people read.

mod article;
mod edit;
mod edit_page;
mod edit_view;
mod feed;
mod form;
mod help;
mod help_view;
mod history;
mod history_view;
mod list;
mod question_pages;
mod question_view;
mod shown;
mod suggest;
mod words;

use axum::routing::{get, post};

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Sampled;

pub use article::{BriefedArticle, for_briefing};
pub use feed::escaped;
pub use help::{HelpLink, for_service, for_words};
pub use shown::{ArticleLine, WholeArticle};
pub use suggest::inserted;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Desk, 50, "/desk/knowledge", "desk-menu-knowledge"),
        Entry::new(Menu::Footer, 10, "/help", "footer-help"),
    ],
    views,
    ..Pages::of("knowledge")
};

fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<article::ArticlePage>(),
        Sampled::of::<edit_view::ArticleFormPage>(),
        Sampled::of::<help_view::HelpArticlePage>(),
        Sampled::of::<help_view::HelpPage>(),
        Sampled::of::<help_view::HelpQuestionPage>(),
        Sampled::of::<history_view::HistoryPage>(),
        Sampled::of::<list::KnowledgePage>(),
        Sampled::of::<question_view::QuestionPage>(),
        Sampled::of::<question_view::QuestionsPage>(),
    ]
}

pub fn routes() -> Routes {
    Routes::new()
        .route("/help", get(help::all))
        .route("/help/feed.xml", get(feed::show))
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
