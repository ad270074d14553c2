//! Puts the text of an article into a reply that is being written.

use db::Tx;
use domain::app::App;
use domain::knowledge::model::Article;
use domain::knowledge::{markup, store};

use crate::web::{Outcome, Posted};

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
