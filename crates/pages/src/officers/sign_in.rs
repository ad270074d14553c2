//! The page on which an officer says who they are.

use axum::response::Response;
use domain::officers::provider::settings::Provider;
use domain::passkeys::are_on;
use domain::paths::encoded;
use screens::FieldError;
use serde_json::{Value, json};

use super::arrive::afterwards;
use super::demo_password;
use crate::web::Visit;
use crate::web::form::value_in;

pub(super) async fn show(visit: Visit) -> Response {
    let then = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "then"));
    let next = afterwards(then.as_deref().unwrap_or_default()).to_owned();
    if visit.session.officer.is_some() { visit.see(&next) } else { page(&visit, &next, "", None) }
}

/// The page, with what was typed and what is wrong with it.
pub(super) fn page(visit: &Visit, next: &str, email: &str, error: Option<String>) -> Response {
    let errors = error.iter().map(|text| FieldError { text: text.clone(), href: "#email".to_owned() }).collect();
    visit
        .untyped("desk/sign-in.html")
        .title("desk-sign-in-title")
        .form("/desk/sign-in")
        .hidden("then", next)
        .errors(errors)
        .show_untyped(json!({
            "next": next,
            "email": email,
            "error": error,
            "passkeys": are_on(&visit.app),
            "providers": providers(visit, next),
            "demo": demo(visit),
        }))
}

/// Where else one can show who one is.
fn providers(visit: &Visit, next: &str) -> Vec<Value> {
    let then = encoded(next);
    let shown = |provider: &Provider| json!({"name": provider.name, "href": format!("/desk/sign-in/with/{}?then={then}", provider.id)});
    visit.app.providers.all().iter().map(shown).collect()
}

/// What a demonstration shows: its password, and who one can be.
fn demo(visit: &Visit) -> Value {
    if !visit.app.settings.demo {
        return Value::Null;
    }
    let agency = |id: &str| visit.app.catalogue.agencies.get(id).map_or(id.to_owned(), |agency| agency.name.clone());
    let face = |new: &domain::staff::NewOfficer| json!({"name": new.name, "email": new.email, "agency": agency(&new.agency), "team": new.team, "roles": new.roles});
    let faces: Vec<Value> = (visit.front.faces.officers)().iter().map(face).collect();
    json!({"password": demo_password::PASSWORD, "faces": faces})
}
