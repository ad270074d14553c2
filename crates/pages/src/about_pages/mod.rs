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
    /// Who looks into complaints about agencies.
    oversight: Option<Regulator>,
    /// Who looks into it when people are treated worse than others.
    rights: Option<Regulator>,
}

/// An agency that people can complain to.
#[derive(Serialize)]
struct Regulator {
    name: String,
    /// The language of the name, where it is not that of the page.
    language: Option<String>,
    phone: Option<String>,
    website: Option<String>,
}

#[derive(Serialize)]
struct PrivacyPage {
    /// The agency that answers for the site.
    agency: String,
    /// Whether this is a demonstration.
    demo: bool,
    /// Who supervises how data is kept.
    regulator: Option<Regulator>,
}

impl Regulator {
    fn sample() -> Regulator {
        Regulator {
            name: "The ombudsman".to_owned(),
            language: Some("en".to_owned()),
            phone: Some("1800 000 000".to_owned()),
            website: Some("https://ombudsman.example".to_owned()),
        }
    }
}

impl View for AccessibilityPage {
    const TEMPLATE: &'static str = "accessibility.html";

    fn samples() -> Vec<Self> {
        let agency = || "Service NSW".to_owned();
        let alone = Regulator { language: None, phone: None, website: None, ..Regulator::sample() };
        vec![
            AccessibilityPage { agency: agency(), oversight: Some(Regulator::sample()), rights: Some(alone) },
            AccessibilityPage { agency: agency(), oversight: None, rights: None },
        ]
    }
}

impl View for PrivacyPage {
    const TEMPLATE: &'static str = "privacy.html";

    fn samples() -> Vec<Self> {
        let page = |demo: bool| PrivacyPage {
            agency: "Service NSW".to_owned(),
            demo,
            regulator: demo.then(Regulator::sample),
        };
        [true, false].map(page).into()
    }
}

pub fn routes() -> Routes {
    Routes::new().route("/accessibility", get(accessibility)).route("/privacy", get(privacy))
}

async fn accessibility(visit: Visit) -> Response {
    let about = &visit.app.catalogue.about;
    let content = AccessibilityPage {
        agency: agency(&visit),
        oversight: regulator(&visit, about.oversight.as_deref()),
        rights: regulator(&visit, about.rights.as_deref()),
    };
    visit.page().title("accessibility-title").show(content)
}

async fn privacy(visit: Visit) -> Response {
    let regulator = regulator(&visit, visit.app.catalogue.about.privacy.as_deref());
    let content = PrivacyPage { agency: agency(&visit), demo: visit.app.settings.demo, regulator };
    visit.page().title("privacy-title").show(content)
}

/// One of the agencies that the catalogue's own page names.
fn regulator(visit: &Visit, id: Option<&str>) -> Option<Regulator> {
    let agency = visit.app.catalogue.agencies.get(id?)?;
    let said = visit.spoken().agency_name(&agency.id)?;
    Some(Regulator {
        language: (said.language != visit.language).then(|| said.language.to_owned()),
        name: said.to_string(),
        phone: agency.phone.clone(),
        website: agency.website.clone(),
    })
}

/// The agency that answers for the site.
fn agency(visit: &Visit) -> String {
    let front = front_agency(visit.app.catalogue);
    let name = front.and_then(|front| visit.spoken().agency_name(&front.id));
    name.map(|said| said.to_string()).unwrap_or_default()
}
