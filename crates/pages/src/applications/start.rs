//! Begins an application, or says where else the service can be applied for.

use axum::response::Response;
use db::Tx;
use domain::applications::acts::{self, Closed, Origin};
use domain::session::Assurance;
use domain::trust::{Action, Actor, Purpose, Resource, authorise};
use domain::{concierge, renewals};
use jiff::civil::{Date, date};
use rules::Facts;
use serde::Serialize;

use super::for_whom::{self, Whom};
use super::words;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// A service that cannot be applied for here.
#[derive(Serialize)]
pub(super) struct ElsewherePage {
    /// Another body takes applications; otherwise the service is not there today.
    advise_only: bool,
    service: Option<String>,
    agency: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    /// From when it can be applied for, where that day is to come.
    from: Option<Date>,
}

impl View for ElsewherePage {
    const TEMPLATE: &'static str = "applications/elsewhere.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let sample = |advise_only, from| ElsewherePage {
            advise_only,
            service: text("Parenting payment"),
            agency: text("Services Australia"),
            phone: text("136 150"),
            website: text("https://www.servicesaustralia.gov.au"),
            from,
        };
        let bare = ElsewherePage { agency: None, phone: None, website: None, ..sample(false, None) };
        vec![sample(true, Some(date(2026, 10, 1))), sample(false, Some(date(2026, 10, 1))), bare]
    }
}

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
    let visitor = person;
    let person = match for_whom::whom(&mut tx, &visit, &visitor, (service, &posted)).await? {
        Whom::Person(person) => person,
        Whom::Ask(page) => {
            tx.commit().await?;
            return Ok(*page);
        }
    };
    let facts = match holding {
        Some(holding) => facts_of_holding(&mut tx, &visit, (&actor, &person), (id, holding)).await?,
        // What a representative told in a plan is about the representative.
        None if person != visitor => None,
        None => facts_of_plan(&mut tx, &visit, (&actor, &person), plan).await?,
    };
    let plan = plan.filter(|_| person == visitor);
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
    let service = visit.app.catalogue.service(id);
    let agency = service.and_then(|service| acts::agency_of(&visit.app, service));
    let known = agency.and_then(|id| visit.app.catalogue.agencies.get(id));
    let from = service.and_then(|service| service.available).map(|(from, _)| from);
    let content = ElsewherePage {
        advise_only: closed == Closed::AdviseOnly,
        service: service.map(|service| words::service(visit, service)),
        agency: agency.and_then(|id| visit.spoken().agency_name(id)).map(|said| said.text.into_owned()),
        phone: known.and_then(|agency| agency.phone.clone()),
        website: known.and_then(|agency| agency.website.clone()),
        from: from.filter(|from| *from > visit.app.today()),
    };
    let title = match closed {
        Closed::AdviseOnly => "application-elsewhere-title",
        _ => "application-not-today-title",
    };
    let page = visit.page().title(title).back(format!("/services/{id}"));
    page.status(axum::http::StatusCode::CONFLICT).show(content)
}
