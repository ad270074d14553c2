//! Suggested articles beside a case or a conversation, and an article's text for a reply.

use db::Tx;
use serde::Serialize;

use super::model::{Article, State};
use crate::app::App;

/// The maximum number of suggestions; nobody reads more beside a case.
const FEW: usize = 4;

/// Only the beginning of a question is used for the search.
const MOST_LETTERS: usize = 600;

/// An article that may help, as pages of the desk show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggested {
    pub id: String,
    pub title: String,
    pub language: String,
    /// The address of the article at the desk.
    pub href: String,
    /// Whether people may read its public text, so that it can be put into a reply.
    pub is_public: bool,
}

/// Articles that may help with a question about a service: first those about the service, then the others, each ranked
/// by how well they match. Without a service, those that probably fit: a wrong article hurts more than none.
pub async fn suggested(tx: &mut Tx, app: &App, service: Option<&str>, words: &str) -> db::Result<Vec<Suggested>> {
    let shelved = app.knowledge.now(tx).await?;
    let words: String = words.chars().take(MOST_LETTERS).collect();
    let found = shelved.fitting(&words);
    let is_of = |article: &&Article| service.is_some_and(|id| article.is_for(id));
    let rest = shelved.articles.iter().filter(is_of);
    let of_service = found.iter().copied().filter(is_of).chain(rest);
    let others = found.iter().copied().filter(|article| service.is_none() && !is_of(article));
    let mut shown: Vec<&Article> = Vec::new();
    for article in of_service.chain(others).filter(|article| article.state() == State::Published) {
        if shown.len() < FEW && !shown.iter().any(|known| known.id == article.id) {
            shown.push(article);
        }
    }
    let line = |article: &&Article| Suggested {
        id: article.id.clone(),
        title: article.title.clone(),
        language: article.language.clone(),
        href: format!("/desk/knowledge/{}", article.id),
        is_public: article.is_public(),
    };
    Ok(shown.iter().map(line).collect())
}
