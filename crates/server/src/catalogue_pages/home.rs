//! The first page: say why you come.

use axum::response::Response;
use serde_json::json;

use crate::web::Visit;

pub(super) async fn home(visit: Visit) -> Response {
    let event =
        |event: &catalogue::Event| json!({"text": event.name, "href": format!("/events/{}", event.id), "hint": ""});
    let events: Vec<_> = visit.app.catalogue.events.iter().map(event).collect();
    visit.page("home.html").title("home-title").show(json!({"events": events, "faces": crate::demo::faces(&visit)}))
}
