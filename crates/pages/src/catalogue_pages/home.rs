//! The first page: say why you come.

use axum::response::Response;
use serde_json::json;

use super::cards;
use crate::web::Visit;

/// Services that stand on the first page.
const FEW: usize = 6;

pub(super) async fn home(visit: Visit) -> Response {
    visit.untyped("home.html").title("home-title").show_untyped(json!({
        "events": cards::events(&visit),
        "services": wanted(&visit),
        "faces": (visit.front.faces.people)(&visit),
    }))
}

/// The services that most life events have.
fn wanted(visit: &Visit) -> Vec<cards::Card> {
    let catalogue = visit.app.catalogue;
    let today = visit.app.today();
    let events = |id: &str, named: &[String]| {
        let having = catalogue
            .events
            .iter()
            .filter(|event| named.contains(&event.id) || event.steps.iter().any(|step| step.service == id));
        having.count()
    };
    let here = catalogue.services.iter().filter(|service| service.available_on(today) && !service.advise_only);
    let mut all: Vec<_> = here.map(|service| (events(&service.id, &service.events), service)).collect();
    all.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.name.cmp(&y.name)));
    all.into_iter().take(FEW).map(|(_, service)| cards::service(visit, service)).collect()
}
