//! The pages of articles for people as their templates read them.

use domain::knowledge::markup::{self, Block};
use serde::Serialize;

use super::help::HelpLink;
use crate::catalogue_pages::words::{Text, own};
use crate::web::View;

/// Every article that people may read.
#[derive(Serialize)]
pub(super) struct HelpPage {
    /// The words that were searched for.
    pub words: Option<String>,
    pub found: usize,
    pub articles: Vec<HelpLink>,
}

/// A title in Vietnamese, on pages that mostly are not.
fn title() -> Text {
    Text { text: "Gas đóng chai và trợ cấp gas".to_owned(), language: Some("vi".to_owned()) }
}

impl View for HelpPage {
    const TEMPLATE: &'static str = "help.html";

    fn samples() -> Vec<Self> {
        let link = |title| HelpLink { title, href: "/help/019ee783".to_owned() };
        let articles = vec![link(title()), link(own("Bottled gas and the gas rebate".to_owned()))];
        vec![
            HelpPage { words: Some("gas".to_owned()), found: 2, articles },
            HelpPage { words: None, found: 0, articles: Vec::new() },
        ]
    }
}

/// One article as people read it: never its staff text.
#[derive(Serialize)]
pub(super) struct HelpArticlePage {
    pub title: Text,
    pub language: String,
    pub blocks: Vec<Block>,
    pub services: Vec<ServiceOfArticle>,
    /// The day on which it was saved.
    pub changed: String,
    /// The address of the form for what it does not answer.
    pub ask: String,
}

/// A service that an article is about.
#[derive(Serialize)]
pub(super) struct ServiceOfArticle {
    pub name: Text,
    pub href: String,
}

impl View for HelpArticlePage {
    const TEMPLATE: &'static str = "help-article.html";

    fn samples() -> Vec<Self> {
        let page = |title, text, services| HelpArticlePage {
            title,
            language: "vi".to_owned(),
            blocks: markup::blocks(text),
            services,
            changed: "2026-07-03".to_owned(),
            ask: "/help/019ee783/question".to_owned(),
        };
        let text = "Bottled gas counts:\n* send a [bill](https://example.org/bill)\n* it must be in your name";
        let service = |name| ServiceOfArticle { name, href: "/services/nsw-gas-rebate".to_owned() };
        let services = vec![service(own("Gas rebate".to_owned())), service(title())];
        vec![page(title(), text, services), page(own("Bottled gas".to_owned()), "", Vec::new())]
    }
}

/// Asking what an article did not answer.
#[derive(Serialize)]
pub(super) struct HelpQuestionPage {
    /// The title of the article.
    pub about: Text,
    /// The agency that answers.
    pub agency: String,
    pub body: String,
    pub name: String,
    pub email: String,
    pub body_error: Option<String>,
    pub email_error: Option<String>,
}

impl View for HelpQuestionPage {
    const TEMPLATE: &'static str = "help-question.html";

    fn samples() -> Vec<Self> {
        let page = |about, name: &str, errors: [Option<&str>; 2]| {
            let [body_error, email_error] = errors.map(|error| error.map(str::to_owned));
            HelpQuestionPage {
                about,
                agency: "Service NSW".to_owned(),
                body: "Does a boat count like a caravan?".to_owned(),
                name: name.to_owned(),
                email: "mina@".to_owned(),
                body_error,
                email_error,
            }
        };
        let wrong = [Some("Write what you want to know"), Some("Enter an email address")];
        vec![page(title(), "Mina Rahimi", wrong), page(own("Bottled gas".to_owned()), "", [None, None])]
    }
}
