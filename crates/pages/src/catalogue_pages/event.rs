//! A life event: what it covers, which services of which agencies, and where to begin.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::words;
use crate::web::{Outcome, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct EventPage {
    name: words::Text,
    summary: Option<words::Text>,
    /// How many agencies take part.
    agencies: usize,
    lines: Vec<EventService>,
}

/// One service of the event.
#[derive(Serialize)]
struct EventService {
    name: words::Text,
    href: String,
    agency: words::Text,
    why: Option<words::Text>,
    advise_only: bool,
}

impl View for EventPage {
    const TEMPLATE: &'static str = "event.html";

    fn samples() -> Vec<Self> {
        let own = |text: &str| words::own(text.to_owned());
        let service = |why, advise_only| EventService {
            name: own("Gas rebate"),
            href: "/services/gas-rebate".to_owned(),
            agency: own("Service NSW"),
            why,
            advise_only,
        };
        let lines = vec![service(Some(own("A smaller gas bill.")), true), service(None, false)];
        let summary = Some(own("What to do before and after the birth."));
        vec![
            EventPage { name: own("Having a baby"), summary, agencies: 1, lines },
            EventPage { name: own("Having a baby"), summary: None, agencies: 0, lines: Vec::new() },
        ]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let event = visit.app.catalogue.event(&id).ok_or_else(Problem::not_found)?;
    let today = visit.app.today();
    let spoken = visit.spoken();
    let steps = event.steps.iter().map(|step| (step.service.as_str(), step.advise_only));
    let named = visit.app.catalogue.services.iter().filter(|service| {
        service.events.contains(&event.id) && !event.steps.iter().any(|step| step.service == service.id)
    });
    let all = steps.chain(named.map(|service| (service.id.as_str(), false)));
    let line = |(id, advise_only): (&'static str, bool)| {
        let service = visit.app.catalogue.service(id).filter(|service| service.available_on(today))?;
        Some(EventService {
            name: words::text(&visit, spoken.service_name(service)),
            href: format!("/services/{id}"),
            agency: words::provider(&visit, &service.provider),
            why: spoken
                .step_why(event, id)
                .or_else(|| Some(spoken.service_summary(service)))
                .map(|said| words::text(&visit, said)),
            advise_only: advise_only || service.advise_only,
        })
    };
    let lines: Vec<EventService> = all.filter_map(line).collect();
    let agencies: std::collections::BTreeSet<&str> = lines.iter().map(|line| line.agency.text.as_str()).collect();
    let name = spoken.event_name(event);
    let page = visit.page().titled(name.to_string()).back("/").form("/plans").hidden("event", &event.id);
    Ok(page.show(EventPage {
        name: words::text(&visit, name),
        summary: spoken.event_summary(event).map(|said| words::text(&visit, said)),
        agencies: agencies.len(),
        lines,
    }))
}
