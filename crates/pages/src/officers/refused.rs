//! The page for an officer who is outside their mandate: what was refused, who can help, and how to hand it over.

use axum::http::StatusCode;
use axum::response::Response;
use domain::secret::hex;
use domain::trust::Denial;

use super::hand_over::{Handing, path_of};
use super::refused_view::{HandOverFields, HelpingAgency, RefusedPage};
use crate::web::Visit;

/// The refusal as a page. The attempt itself is written into the ledger by the layer around all pages.
pub fn page(visit: &Visit, refusal: &Denial) -> Response {
    let service = refusal.resource.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let own = visit.session.officer.as_deref().map(|officer| officer.agency.as_str());
    let helper = refusal.ask.as_deref().and_then(|id| visit.app.catalogue.agencies.get(id));
    let view = RefusedPage {
        thing: thing(visit, refusal.resource.kind),
        service: service.map(|service| service.name.clone()),
        action: done(visit, refusal.action.name()),
        is_own: refusal.ask.as_deref() == own && own.is_some(),
        helper: helper.map(|agency| HelpingAgency {
            name: agency.name.clone(),
            phone: agency.phone.clone(),
            website: agency.website.clone(),
        }),
        roles: refusal.roles.iter().map(|role| role.replace('-', " ")).collect(),
        may: refusal.may.iter().filter_map(|power| said(visit, power)).collect(),
        hand_over: hand_over(visit, refusal),
    };
    visit.page().title("desk-refused-title").status(StatusCode::FORBIDDEN).show(view)
}

/// What the form sends; none where no other agency can help.
fn hand_over(visit: &Visit, refusal: &Denial) -> Option<HandOverFields> {
    let officer = visit.session.officer.as_deref()?;
    let to = refusal.ask.as_deref().filter(|ask| *ask != officer.agency)?;
    let path = path_of(&visit.here);
    let handing = Handing { kind: refusal.resource.kind, id: &refusal.resource.id, to, path: &path };
    let seal = hex(&handing.seal(visit, &officer.id));
    Some(HandOverFields { kind: refusal.resource.kind, id: refusal.resource.id.clone(), to: to.to_owned(), seal, path })
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
