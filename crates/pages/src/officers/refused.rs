//! The page for an officer who is outside their mandate: what was refused, who can help, and how to hand it over.

use axum::http::StatusCode;
use axum::response::Response;
use domain::secret::hex;
use domain::trust::Denial;
use serde_json::json;

use super::hand_over::{Handing, path_of};
use crate::web::Visit;

/// The refusal as a page. The attempt itself is written into the ledger by the layer around all pages.
pub fn page(visit: &Visit, refusal: &Denial) -> Response {
    let officer = visit.session.officer.as_deref();
    let service = refusal.resource.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let own = officer.map(|officer| officer.agency.as_str());
    let other = refusal.ask.as_deref().filter(|ask| Some(*ask) != own);
    let helper = refusal.ask.as_deref().and_then(|id| visit.app.catalogue.agencies.get(id));
    let hand_over = officer.zip(other).map(|(officer, to)| {
        let path = path_of(&visit.here);
        let handing = Handing { kind: refusal.resource.kind, id: &refusal.resource.id, to, path: &path };
        json!({"kind": handing.kind, "id": handing.id, "to": to, "path": path,
            "seal": hex(&handing.seal(visit, &officer.id))})
    });
    let roles: Vec<String> = refusal.roles.iter().map(|role| role.replace('-', " ")).collect();
    let may: Vec<String> = refusal.may.iter().filter_map(|power| said(visit, power)).collect();
    let content = json!({
        "thing": thing(visit, refusal.resource.kind),
        "service": service.map(|service| service.name.clone()),
        "action": done(visit, refusal.action.name()),
        "is_own": refusal.ask.as_deref() == own && own.is_some(),
        "helper": helper.map(|agency| json!({
            "name": agency.name, "phone": agency.phone, "website": agency.website,
        })),
        "roles": roles,
        "may": may,
        "hand_over": hand_over,
    });
    visit.untyped("desk/refused.html").title("desk-refused-title").status(StatusCode::FORBIDDEN).show_untyped(content)
}

fn thing(visit: &Visit, kind: &str) -> String {
    match kind {
        "case" => visit.text("desk-refused-case"),
        "conversation" => visit.text("desk-refused-conversation"),
        "application" => visit.text("desk-refused-application"),
        _ => visit.text("desk-refused-thing"),
    }
}

fn done(visit: &Visit, action: &str) -> String {
    match action {
        "see" | "download" => visit.text("desk-refused-see"),
        "advise" => visit.text("desk-refused-advise"),
        "decide" => visit.text("desk-refused-decide"),
        _ => visit.text("desk-refused-change"),
    }
}

/// A power as officers say it.
fn said(visit: &Visit, power: &str) -> Option<String> {
    Some(match power {
        "advise" => visit.text("desk-may-advise"),
        "collect" => visit.text("desk-may-collect"),
        "see" => visit.text("desk-may-see"),
        "decide" => visit.text("desk-may-decide"),
        _ => return None,
    })
}
