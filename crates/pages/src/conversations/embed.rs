//! The one file that a site of an agency includes to offer a chat. A site that is not named in the settings is refused.

use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use serde_json::json;

use crate::web::{Outcome, Problem, Visit};

const A_WHILE: &str = "private, max-age=300";

/// `GET /chat/embed.js`.
pub(super) async fn script(visit: Visit, headers: HeaderMap) -> Outcome {
    let told = headers.get(header::REFERER).and_then(|told| told.to_str().ok()).unwrap_or_default();
    let sites = &visit.app.settings.chat_sites;
    if !sites.iter().any(|site| is_of(told, site)) {
        return Err(Problem::not_found());
    }
    let asset = visit.app.screens.asset("chat-embed.js").ok_or_else(Problem::not_found)?;
    let words = visit.app.locales.all().map(|locale| (locale.tag().to_owned(), json!(locale.text("person-way-chat"))));
    let words = serde_json::Value::Object(words.collect()).to_string();
    let script = String::from_utf8_lossy(&asset.bytes).replace("\"{words}\"", &words);
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, A_WHILE),
        // A file of ours is otherwise for pages of ours alone.
        (header::HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    Ok((headers, script).into_response())
}

/// Whether an address is one of a site, which is written as `https://agency.example`.
fn is_of(address: &str, site: &str) -> bool {
    let rest = address.strip_prefix(site.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

#[cfg(test)]
mod tests {
    use super::is_of;

    #[test]
    fn a_site_is_its_whole_origin() {
        for own in ["https://agency.example", "https://agency.example/", "https://agency.example/help?a=b"] {
            assert!(is_of(own, "https://agency.example"), "{own}");
        }
        for other in ["", "https://agency.example.org/", "http://agency.example/", "https://agency.example:8443/"] {
            assert!(!is_of(other, "https://agency.example/"), "{other}");
        }
    }
}
