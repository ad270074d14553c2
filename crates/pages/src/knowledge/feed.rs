//! What was published or changed last in the help centre, as RSS 2.0.

use axum::http::header;
use axum::response::IntoResponse;
use domain::knowledge::markup;
use domain::knowledge::model::Article;
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

use crate::web::{Outcome, Visit};

/// How many articles it has.
const MOST: usize = 50;

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    drop(tx);
    let mut articles: Vec<&Article> = shelved.articles.iter().filter(|article| article.is_public()).collect();
    articles.sort_by_key(|article| std::cmp::Reverse(article.at));
    let site = &visit.app.settings.address;
    let items: String = articles.iter().take(MOST).map(|article| item(article, site)).collect();
    let title = escaped(&visit.text("help-title"));
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>{title}</title>\
         <link>{site}/help</link><description>{title}</description>{items}</channel></rss>\n"
    );
    Ok(([(header::CONTENT_TYPE, "application/rss+xml; charset=utf-8")], xml).into_response())
}

fn item(article: &Article, site: &str) -> String {
    let link = format!("{site}/help/{}", article.id);
    let at = Timestamp::from_millisecond(article.at).ok();
    let at = at.and_then(|at| rfc2822::to_string(&at.to_zoned(TimeZone::UTC)).ok());
    format!(
        "<item><title>{}</title><link>{link}</link><guid>{link}</guid><description>{}</description>{}</item>",
        escaped(&article.title),
        escaped(&markup::plain(&article.public_text, site)),
        at.map(|at| format!("<pubDate>{at}</pubDate>")).unwrap_or_default()
    )
}

/// A text inside of XML.
pub fn escaped(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let plain: String = text.chars().filter(is_allowed).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_ends_its_element() {
        assert_eq!(escaped("a </title> & \"b\"\u{1}"), "a &lt;/title&gt; &amp; &quot;b&quot;");
    }
}
