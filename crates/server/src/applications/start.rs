//! The beginning: a service that can be applied for, or where to go instead.

use axum::response::Response;
use serde_json::json;

use super::acts::{self, Closed};
use crate::trust::Actor;
use crate::web::{Assurance, Outcome, Posted, Problem, Visit};

pub(super) async fn start(visit: Visit, posted: Posted) -> Outcome {
    let id = posted.get("service");
    let service = match acts::open_service(&visit.app, id) {
        Ok(service) => service,
        Err(Closed::Unknown) => return Err(Problem::not_found()),
        Err(closed) => return Ok(elsewhere(&visit, id, closed)),
    };
    let mut tx = visit.app.db.begin().await?;
    let person = visit.person_for_keeping(&mut tx).await?;
    let actor = match visit.actor() {
        Actor::Nobody => Actor::Person { id: person.clone(), assurance: Assurance::Guest },
        actor => actor,
    };
    let plan = posted.find("plan").filter(|plan| !plan.is_empty());
    let application = acts::start(&mut tx, &visit.app, &actor, &person, service, (plan, &visit.language)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/applications/{application}")))
}

/// We cannot take it: who can, and how to reach them.
fn elsewhere(visit: &Visit, id: &str, closed: Closed) -> Response {
    let spoken = visit.spoken();
    let service = visit.app.catalogue.service(id);
    let agency = service.map(|service| acts::agency_of(&visit.app, service));
    let known = agency.and_then(|id| visit.app.catalogue.agencies.get(id));
    let from = service.and_then(|service| service.available).map(|(from, _)| from);
    let content = json!({
        "advise_only": closed == Closed::AdviseOnly,
        "service": service.map(|service| spoken.service_name(service).text),
        "agency": agency.and_then(|id| spoken.agency_name(id)).map(|said| said.text),
        "phone": known.and_then(|agency| agency.phone.clone()),
        "website": known.and_then(|agency| agency.website.clone()),
        "from": from.filter(|from| *from > visit.app.today()).map(|from| from.to_string()),
    });
    let title = match closed {
        Closed::AdviseOnly => "application-elsewhere-title",
        _ => "application-not-today-title",
    };
    let page = visit.page("applications/elsewhere.html").title(title).back(format!("/services/{id}"));
    page.status(axum::http::StatusCode::CONFLICT).show(content)
}
