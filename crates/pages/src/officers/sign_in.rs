//! The page on which an officer signs in.

use axum::response::Response;
use domain::officers::provider::settings::Provider;
use domain::passkeys::are_on;
use domain::paths::encoded;
use domain::staff::NewOfficer;
use screens::FieldError;
use serde::Serialize;

use super::arrive::afterwards;
use super::demo_password;
use crate::web::form::value_in;
use crate::web::{View, Visit};

#[derive(Serialize)]
pub(super) struct SignInPage {
    /// Where to go afterwards.
    next: String,
    /// What was typed.
    email: String,
    error: Option<String>,
    /// Whether this site can take passkeys.
    passkeys: bool,
    providers: Vec<ProviderLink>,
    /// None outside a demonstration.
    demo: Option<DemoSignIn>,
}

/// Where else an officer can show who they are.
#[derive(Serialize)]
struct ProviderLink {
    name: String,
    href: String,
}

/// What a demonstration shows: its password, and whom one can be.
#[derive(Serialize)]
struct DemoSignIn {
    password: &'static str,
    faces: Vec<DemoFace>,
}

#[derive(Serialize)]
struct DemoFace {
    name: String,
    email: String,
    agency: String,
    team: String,
}

impl View for SignInPage {
    const TEMPLATE: &'static str = "desk/sign-in.html";

    fn samples() -> Vec<Self> {
        let provider =
            |name: &str| ProviderLink { name: name.to_owned(), href: "/desk/sign-in/with/staff?then=/desk".to_owned() };
        let face = DemoFace {
            name: "Noor Haddad".to_owned(),
            email: "noor@service.example".to_owned(),
            agency: "Service NSW".to_owned(),
            team: "rebates".to_owned(),
        };
        let bare = |passkeys, providers| SignInPage {
            next: "/desk".to_owned(),
            email: String::new(),
            error: None,
            passkeys,
            providers,
            demo: None,
        };
        let full = SignInPage {
            email: "noor@".to_owned(),
            error: Some("No officer has this address and this password".to_owned()),
            demo: Some(DemoSignIn { password: demo_password::PASSWORD, faces: vec![face] }),
            ..bare(true, vec![provider("Staff directory")])
        };
        vec![full, bare(false, vec![provider("Staff directory"), provider("Identity NSW")]), bare(false, Vec::new())]
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    let then = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "then"));
    let next = afterwards(then.as_deref().unwrap_or_default()).to_owned();
    if visit.session.officer.is_some() { visit.see(&next) } else { page(&visit, &next, "", None) }
}

/// The page, with what was typed and what is wrong with it.
pub(super) fn page(visit: &Visit, next: &str, email: &str, error: Option<String>) -> Response {
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#email".to_owned() }).collect();
    let view = SignInPage {
        next: next.to_owned(),
        email: email.to_owned(),
        error,
        passkeys: are_on(&visit.app),
        providers: providers(visit, next),
        demo: visit.app.settings.demo.then(|| demo(visit)),
    };
    let page = visit.page().title("desk-sign-in-title").form("/desk/sign-in").hidden("then", next);
    page.errors(errors).show(view)
}

fn providers(visit: &Visit, next: &str) -> Vec<ProviderLink> {
    let then = encoded(next);
    let shown = |provider: &Provider| ProviderLink {
        name: provider.name.clone(),
        href: format!("/desk/sign-in/with/{}?then={then}", provider.id),
    };
    visit.app.providers.all().iter().map(shown).collect()
}

fn demo(visit: &Visit) -> DemoSignIn {
    let agency = |id: &str| visit.app.catalogue.agencies.get(id).map_or(id.to_owned(), |agency| agency.name.clone());
    let face = |new: &NewOfficer| DemoFace {
        name: new.name.clone(),
        email: new.email.clone(),
        agency: agency(&new.agency),
        team: new.team.clone(),
    };
    let faces = (visit.front.faces.officers)(&visit.app).iter().map(face).collect();
    DemoSignIn { password: demo_password::PASSWORD, faces }
}
