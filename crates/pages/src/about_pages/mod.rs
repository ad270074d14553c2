//! What every public site owes its visitors: what was tested for whom it may be hard, and what is kept about them.
//!
//! No tables: the words are in the locale files, so that an agency can say what holds for its own installation.
//! Deliberately absent: anything about one person, which `/account` shows.

use axum::response::Response;
use axum::routing::get;
use domain::conversations::front_agency;
use serde::Serialize;

use crate::slice::{Entry, Menu, Pages, Routes};
use crate::web::{Sampled, View, Visit};

/// What this slice shows.
pub const PAGES: Pages = Pages {
    routes: |_| routes(),
    menu: &[
        Entry::new(Menu::Footer, 50, "/accessibility", "footer-accessibility"),
        Entry::new(Menu::Footer, 60, "/privacy", "footer-privacy"),
    ],
    views: || vec![Sampled::of::<AccessibilityPage>(), Sampled::of::<PrivacyPage>()],
    ..Pages::of("about_pages")
};

#[derive(Serialize)]
struct AccessibilityPage {
    /// The agency that answers for the site.
    agency: String,
}

#[derive(Serialize)]
struct PrivacyPage {
    /// The agency that answers for the site.
    agency: String,
    /// Whether this is a demonstration.
    demo: bool,
}

impl View for AccessibilityPage {
    const TEMPLATE: &'static str = "accessibility.html";

    fn samples() -> Vec<Self> {
        vec![AccessibilityPage { agency: "Service NSW".to_owned() }]
    }
}

impl View for PrivacyPage {
    const TEMPLATE: &'static str = "privacy.html";

    fn samples() -> Vec<Self> {
        [true, false].map(|demo| PrivacyPage { agency: "Service NSW".to_owned(), demo }).into()
    }
}

pub fn routes() -> Routes {
    Routes::new().route("/accessibility", get(accessibility)).route("/privacy", get(privacy))
}

async fn accessibility(visit: Visit) -> Response {
    visit.page().title("accessibility-title").show(AccessibilityPage { agency: agency(&visit) })
}

async fn privacy(visit: Visit) -> Response {
    let content = PrivacyPage { agency: agency(&visit), demo: visit.app.settings.demo };
    visit.page().title("privacy-title").show(content)
}

/// The agency that answers for the site.
fn agency(visit: &Visit) -> String {
    let front = front_agency(visit.app.catalogue);
    let name = front.and_then(|front| visit.spoken().agency_name(&front.id));
    name.map(|said| said.to_string()).unwrap_or_default()
}
