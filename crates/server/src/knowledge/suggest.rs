//! Articles beside a case or a conversation, and the text of one inside a reply.

use db::Tx;
use serde_json::{Value, json};

use super::markup;
use super::model::{Article, State};
use super::store;
use crate::app::App;
use crate::web::{Outcome, Posted};

/// More than these nobody reads beside a case.
const FEW: usize = 4;
/// A question is understood by its beginning; the rest is not looked at.
const MOST_LETTERS: usize = 600;

/// Articles that may help with a question about a service: those of the service first, each part in the order in which
/// they fit the words. Without a service, those that fit the words.
pub async fn suggested(tx: &mut Tx, app: &App, service: Option<&str>, words: &str) -> db::Result<Vec<Value>> {
    let shelved = app.knowledge.now(tx).await?;
    let words: String = words.chars().take(MOST_LETTERS).collect();
    let found = shelved.for_staff(&words);
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
    let line = |article: &&Article| {
        json!({
            "id": article.id,
            "title": article.title,
            "language": article.language,
            "href": format!("/desk/knowledge/{}", article.id),
            "is_public": article.is_public(),
        })
    };
    Ok(shown.iter().map(line).collect())
}

/// A form whose button asks to have an article in the reply: the form again, with the public text of the article behind
/// what was typed in `field`. None when that button was not pressed.
///
/// # Errors
/// When the database cannot be used.
pub async fn inserted(tx: &mut Tx, app: &App, posted: &Posted, field: &str) -> Outcome<Option<Posted>> {
    let Some(id) = posted.find("insert") else { return Ok(None) };
    let article = store::one(tx, id).await?.filter(Article::is_public);
    let added = article.map(|article| {
        let site = &app.settings.address;
        format!("{}\n\n{site}/help/{}", markup::plain(&article.public_text, site), article.id)
    });
    let typed = [posted.get(field).to_owned()].into_iter().chain(added).filter(|text| !text.is_empty());
    let body = typed.collect::<Vec<_>>().join("\n\n");
    let others = posted.fields().filter(|(name, _)| *name != field && *name != "insert");
    let others = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(Some(Posted::of(others.chain([(field.to_owned(), body)]))))
}
