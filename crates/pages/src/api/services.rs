//! What there is: services, life events, and a search over both.

use axum::extract::Path;
use axum::http::StatusCode;
use catalogue::service::Provider;
use catalogue::{FindTarget, Service};
use serde::Serialize;
use utoipa::ToSchema;

use super::body::json;
use super::paging::{Listed, Paging};
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

/// A service in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct ServiceLine {
    /// Its key in the catalogue.
    id: String,
    name: String,
    summary: String,
    /// The key of the agency that delivers it; none where the place or the matter decides which.
    agency: Option<String>,
    /// Whether another body delivers it, so that one cannot apply here.
    advise_only: bool,
}

/// One clause of who can get it.
#[derive(Serialize, ToSchema)]
pub(super) struct RequirementLine {
    id: String,
    /// In plain words, when it holds.
    words: String,
    /// Act and section.
    cite: String,
}

/// One thing that is promised to the applicant.
#[derive(Serialize, ToSchema)]
pub(super) struct PromiseLine {
    id: String,
    words: String,
    /// How soon, such as `15 working days`.
    within: String,
    /// What it rests on: `statutory`, `published`, or `proposed` where the agency has not confirmed it.
    status: &'static str,
    /// Act and section.
    cite: Option<String>,
    /// Where it was published.
    source: Option<String>,
}

/// A service in full.
#[derive(Serialize, ToSchema)]
pub(super) struct ServicePage {
    #[serde(flatten)]
    line: ServiceLine,
    version: u32,
    agency_name: Option<String>,
    requirements: Vec<RequirementLine>,
    promises: Vec<PromiseLine>,
    channels: Vec<String>,
    /// The language the name is really in, which is the catalogue's own where nobody has translated it yet.
    language: String,
}

/// A life event.
#[derive(Serialize, ToSchema)]
pub(super) struct EventLine {
    id: String,
    name: String,
    summary: Option<String>,
    /// The keys of its services, in their order.
    services: Vec<String>,
}

/// Something that was found.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundLine {
    /// `service` or `event`.
    kind: &'static str,
    id: String,
    name: String,
}

fn line(visit: &Visit, service: &'static Service) -> ServiceLine {
    let spoken = visit.spoken();
    ServiceLine {
        id: service.id.clone(),
        name: spoken.service_name(service).to_string(),
        summary: spoken.service_summary(service).to_string(),
        agency: match &service.provider {
            Provider::Agency(id) => Some(id.clone()),
            Provider::Any { .. } => None,
        },
        advise_only: service.advise_only,
    }
}

/// Every service that exists today, by key.
#[utoipa::path(get, path = "/api/v1/services", tag = "catalogue", params(Paging),
    responses((status = 200, body = Listed<ServiceLine>)))]
pub(super) async fn services(visit: Visit, paging: Paging) -> Outcome {
    let today = visit.app.today();
    let mut all: Vec<&'static Service> =
        visit.app.catalogue.services.iter().filter(|service| service.available_on(today)).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let page = paging.cut(all, |service| service.id.clone());
    Ok(json(Listed { items: page.items.into_iter().map(|service| line(&visit, service)).collect(), next: page.next }))
}

/// One service.
#[utoipa::path(get, path = "/api/v1/services/{service}", tag = "catalogue",
    params(("service" = String, Path, description = "The key of the service")),
    responses((status = 200, body = ServicePage)))]
pub(super) async fn service(visit: Visit, Path(id): Path<String>) -> Outcome {
    let service = visit.app.catalogue.service(&id).ok_or_else(Problem::not_found)?;
    let spoken = visit.spoken();
    let requirement = |requirement: &'static catalogue::service::Requirement| RequirementLine {
        id: requirement.id.clone(),
        words: spoken
            .requirement_because(service, &requirement.id)
            .map_or_else(|| requirement.because.clone(), |said| said.to_string()),
        cite: requirement.cite.clone(),
    };
    let promise = |promise: &'static catalogue::service::Promise| PromiseLine {
        id: promise.id.clone(),
        words: spoken.promise(service, &promise.id).map_or_else(|| promise.id.clone(), |said| said.to_string()),
        within: promise.within.to_string(),
        status: promise.status.name(),
        cite: promise.cite.clone(),
        source: promise.source.clone(),
    };
    let line = line(&visit, service);
    Ok(json(ServicePage {
        agency_name: line.agency.as_deref().and_then(|id| spoken.agency_name(id)).map(|said| said.to_string()),
        line,
        version: service.version,
        requirements: service.requirements.iter().map(requirement).collect(),
        promises: service.charter.iter().map(promise).collect(),
        channels: service.apply.channels.iter().map(|channel| channel.name().to_owned()).collect(),
        language: spoken.service_name(service).language.to_owned(),
    }))
}

/// Every life event, by key.
#[utoipa::path(get, path = "/api/v1/events", tag = "catalogue", params(Paging),
    responses((status = 200, body = Listed<EventLine>)))]
pub(super) async fn events(visit: Visit, paging: Paging) -> Outcome {
    let spoken = visit.spoken();
    let mut all: Vec<&'static catalogue::Event> = visit.app.catalogue.events.iter().collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let event = |event: &'static catalogue::Event| EventLine {
        id: event.id.clone(),
        name: spoken.event_name(event).to_string(),
        summary: spoken.event_summary(event).map(|said| said.to_string()),
        services: event.all_steps().filter_map(|step| step.service().map(str::to_owned)).collect(),
    };
    let page = paging.cut(all, |event| event.id.clone());
    Ok(json(Listed { items: page.items.into_iter().map(event).collect(), next: page.next }))
}

/// Services and life events for words in anybody's way of saying it, best first.
#[utoipa::path(get, path = "/api/v1/search", tag = "catalogue",
    params(("q" = String, Query, description = "What somebody is looking for")),
    responses((status = 200, body = Listed<FoundLine>)))]
pub(super) async fn found(visit: Visit) -> Outcome {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let words = value_in(query, "q").ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "no-words"))?;
    let spoken = visit.spoken();
    let catalogue = visit.app.catalogue;
    let found = catalogue.find(&words);
    let line = |target: &FindTarget<'static>| match target {
        FindTarget::Service(id) => {
            let name = spoken.service_name(catalogue.service(id)?).to_string();
            Some(FoundLine { kind: "service", id: (*id).to_owned(), name })
        }
        FindTarget::Event(id) => {
            let name = spoken.event_name(catalogue.event(id)?).to_string();
            Some(FoundLine { kind: "event", id: (*id).to_owned(), name })
        }
        FindTarget::Signpost(id) => {
            let name = spoken.signpost_name(catalogue.signpost(id)?).to_string();
            Some(FoundLine { kind: "signpost", id: (*id).to_owned(), name })
        }
    };
    Ok(json(Listed { items: found.iter().filter_map(|found| line(&found.target)).take(20).collect(), next: None }))
}
