//! What every public site owes its visitors: what was tested for whom it may be hard, and what is kept about them.
//!
//! No tables: the words are in the locale files, so that an agency can say what holds for its own installation.
//! Deliberately absent: anything about one person, which `/account` shows.

use axum::response::Response;
use axum::routing::get;
use domain::conversations::front_agency;
use serde_json::json;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::Visit;

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Footer, 50, "/accessibility", "footer-accessibility"),
        Entry::new(Menu::Footer, 60, "/privacy", "footer-privacy"),
    ],
    ..Pages::of("about_pages")
};

pub fn routes() -> Routes {
    Routes::new().route("/accessibility", get(accessibility)).route("/privacy", get(privacy))
}

async fn accessibility(visit: Visit) -> Response {
    visit.untyped("accessibility.html").title("accessibility-title").show_untyped(json!({"agency": agency(&visit)}))
}

async fn privacy(visit: Visit) -> Response {
    let content = json!({"agency": agency(&visit), "demo": visit.app.settings.demo});
    visit.untyped("privacy.html").title("privacy-title").show_untyped(content)
}

/// The agency that answers for the site.
fn agency(visit: &Visit) -> String {
    let front = front_agency(visit.app.catalogue);
    let name = front.and_then(|front| visit.spoken().agency_name(&front.id));
    name.map(|said| said.to_string()).unwrap_or_default()
}
