//! The beginning: a service that can be applied for, or where to go instead.

use axum::response::Response;
use db::Tx;
use domain::applications::acts::{self, Closed, Origin};
use domain::session::Assurance;
use domain::trust::{Action, Actor, Purpose, Resource, authorise};
use domain::{concierge, renewals};
use rules::Facts;
use serde_json::json;

use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn start(visit: Visit, posted: Posted) -> Outcome {
    let id = posted.get("service");
    let service = match acts::open_service(&visit.app, id) {
        Ok(service) => service,
        Err(Closed::Unknown) => return Err(Problem::not_found()),
        Err(closed) => return Ok(elsewhere(&visit, id, closed)),
    };
    let mut tx = visit.app.db.begin().await?;
    let plan = posted.find("plan").filter(|plan| !plan.is_empty());
    let person = visit.person_for_keeping(&mut tx).await?;
    let actor = match visit.actor() {
        Actor::Nobody => Actor::Person { id: person.clone(), assurance: Assurance::Guest },
        actor => actor,
    };
    let holding = posted.find("holding").filter(|holding| !holding.is_empty());
    let facts = match holding {
        Some(holding) => facts_of_holding(&mut tx, &visit, (&actor, &person), (id, holding)).await?,
        None => facts_of_plan(&mut tx, &visit, (&actor, &person), plan).await?,
    };
    let from = Origin { language: &visit.language, plan, holding, facts: facts.as_ref(), purpose: Purpose::Applying };
    let application = acts::start(&mut tx, &visit.app, &actor, &person, service, from).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/applications/{application}")))
}

/// What is known in the plan that the person comes from.
async fn facts_of_plan(
    tx: &mut Tx,
    visit: &Visit,
    (actor, person): (&Actor, &str),
    plan: Option<&str>,
) -> Outcome<Option<Facts>> {
    let Some(plan) = plan else { return Ok(None) };
    let resource = Resource::of_person("plan", person);
    let grant = authorise(tx, &visit.app, actor, Action::See, resource, Purpose::Applying).await?;
    Ok(concierge::facts_of_plan(tx, &visit.app, &grant, plan).await?)
}

/// What is known of something that is renewed. What is somebody else's is not there.
async fn facts_of_holding(
    tx: &mut Tx,
    visit: &Visit,
    (actor, person): (&Actor, &str),
    (service, holding): (&str, &str),
) -> Outcome<Option<Facts>> {
    let resource = Resource::of_person("holding", person);
    let grant = authorise(tx, &visit.app, actor, Action::See, resource, Purpose::Applying).await?;
    let facts = renewals::facts_of(tx, &visit.app, &grant, service, holding).await?;
    facts.map(Some).ok_or_else(Problem::not_found)
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
    let page = visit.untyped("applications/elsewhere.html").title(title).back(format!("/services/{id}"));
    page.status(axum::http::StatusCode::CONFLICT).show_untyped(content)
}
