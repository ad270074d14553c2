//! A life event: what it covers, which services of which agencies, and where to begin.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use serde_json::json;

use super::words;
use crate::web::{Outcome, Problem, Visit};

/// One service of the event.
#[derive(Serialize)]
struct Line {
    name: words::Text,
    href: String,
    agency: words::Text,
    why: Option<words::Text>,
    advise_only: bool,
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
        Some(Line {
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
    let lines: Vec<Line> = all.filter_map(line).collect();
    let agencies: std::collections::BTreeSet<&str> = lines.iter().map(|line| line.agency.text.as_str()).collect();
    let name = spoken.event_name(event);
    let page = visit.untyped("event.html").titled(name.to_string()).back("/").form("/plans").hidden("event", &event.id);
    Ok(page.show_untyped(json!({
        "name": words::text(&visit, name),
        "summary": spoken.event_summary(event).map(|said| words::text(&visit, said)),
        "agencies": agencies.len(),
        "lines": lines,
    })))
}
