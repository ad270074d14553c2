//! The site as an app: its manifest, the service worker that keeps drafts while offline, and the page that says so.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::app::App;
use domain::secret::fingerprint;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::layout;
use super::problem::{Outcome, Problem};
use super::view::View;
use super::visit::Visit;
use crate::slice::Routes;

/// The page, which browsers keep in each language.
const PAGE: &str = "/offline";

/// What the page needs besides, by the names of the files.
const FILES: [&str; 5] = ["stoa.css", "js-enabled.js", "stoa.js", "offline.js", "emblem.svg"];

/// Browsers ask for the script again after this time, so that it can be taken away.
const A_WHILE: &str = "private, max-age=600";

/// Without a theme that says so.
const BRAND: &str = "#0f3b4c";

#[derive(Serialize)]
pub(super) struct OfflinePage {}

impl View for OfflinePage {
    const TEMPLATE: &'static str = "offline.html";

    fn samples() -> Vec<Self> {
        vec![OfflinePage {}]
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/service-worker.js", get(worker))
        .route("/manifest.webmanifest", get(manifest))
        .route(PAGE, get(show))
}

async fn show(visit: Visit) -> Response {
    visit.page().title("offline-title").back("/").show(OfflinePage {})
}

/// The script, after a line with what it keeps; where the site goes without, one that forgets everything.
async fn worker(State(app): State<App>) -> Outcome {
    let text = |name: &str| {
        let asset = app.screens.asset(name).ok_or_else(|| Problem::internal("a script is missing"))?;
        Ok::<_, Problem>(String::from_utf8_lossy(&asset.bytes).into_owned())
    };
    let script = match app.settings.works_offline {
        true => {
            let script = text("service-worker.js")?;
            let pages = app
                .locales
                .all()
                .map(|locale| (locale.tag().to_owned(), json!(format!("{PAGE}?lang={}", locale.tag()))));
            let pages: Map<String, Value> = pages.collect();
            let mut files: Vec<String> = FILES.iter().map(|name| app.screens.asset_address(name)).collect();
            // The one that another script names without a version.
            files.push("/assets/govuk-frontend.min.js".to_owned());
            let shell = json!({"pages": pages, "assets": files});
            let version = fingerprint(&format!("{shell}{script}")).chars().take(16).collect::<String>();
            let mut shell = shell;
            shell["version"] = Value::from(version);
            format!("const SHELL = {shell};\n{script}")
        }
        false => text("service-worker-gone.js")?,
    };
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, A_WHILE)];
    Ok((headers, script).into_response())
}

/// What a browser needs to install the site (W3C Web Application Manifest).
async fn manifest(visit: Visit) -> Outcome {
    let frame = layout::frame(&visit, String::new(), None);
    let colour = brand(&visit.app);
    let manifest = json!({
        "id": "/",
        "name": frame.jurisdiction,
        "short_name": frame.jurisdiction,
        "description": frame.tagline,
        "lang": visit.language,
        "dir": visit.locale().direction(),
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": colour,
        "background_color": "#ffffff",
        "icons": [{"src": visit.app.screens.asset_address("emblem.svg"), "sizes": "any", "type": "image/svg+xml"}],
    });
    let headers = [(header::CONTENT_TYPE, "application/manifest+json"), (header::CACHE_CONTROL, A_WHILE)];
    Ok((headers, manifest.to_string()).into_response())
}

/// The colour of the band across the top, as the theme has it: an agency's comes last.
fn brand(app: &App) -> String {
    let style = app.screens.asset("stoa.css").map(|asset| String::from_utf8_lossy(&asset.bytes).into_owned());
    let style = style.unwrap_or_default();
    let found =
        style.rsplit_once("--stoa-band-colour:").map(|(_, rest)| rest.split([';', '}']).next().unwrap_or_default());
    let colour = found.map(str::trim).filter(|colour| colour.starts_with('#'));
    colour.unwrap_or(BRAND).to_owned()
}
