//! Words of the desk that several pages need.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::store::Item;
use crate::codes;
use crate::web::Visit;

/// The name of a service, or of nothing in particular.
pub(super) fn service(visit: &Visit, id: Option<&str>) -> String {
    let known = id.and_then(|id| visit.app.catalogue.service(id));
    known.map_or_else(|| visit.text("desk-no-service"), |service| service.name.clone())
}

/// The own name of a language.
pub(super) fn language(visit: &Visit, tag: &str) -> String {
    let known = visit.app.locales.all().find(|locale| locale.tag() == tag);
    known.map_or_else(|| tag.to_owned(), |locale| locale.own_name().to_owned())
}

/// A line of the queue.
pub(super) fn line(visit: &Visit, item: &Item) -> Value {
    let today = visit.app.today();
    let due: Option<Date> = item.due.as_deref().and_then(|day| day.parse().ok());
    let left = due.map(|due| due.since(today).map_or(0, |span| i64::from(span.get_days())));
    let turn = format!("desk-turn-{}", item.turn);
    json!({
        "id": item.id,
        "href": address(item),
        "reference": codes::grouped(&item.reference),
        "service": service(visit, item.service.as_deref()),
        "turn": visit.text(&turn),
        "language": (item.language != "en").then(|| language(visit, &item.language)),
        "language_tag": item.language,
        "is_urgent": item.priority > 0,
        "due": item.due,
        "left": left.map(|left| visit.locale().say("desk-left", &[("n", left.into())])),
        "is_late": left.is_some_and(|left| left < 0),
        "is_soon": left.is_some_and(|left| (0..=3).contains(&left)),
        "since": item.since,
        "holder": item.holder_name,
        "is_mine": visit.officer().is_ok_and(|officer| item.holder.as_deref() == Some(officer.id.as_str())),
        "snoozed_until": item.snoozed_until,
        "snoozed_why": item.snoozed_why,
    })
}

/// Where an item is worked on.
pub(super) fn address(item: &Item) -> String {
    let kind = if item.kind == "case" { "cases" } else { "conversations" };
    format!("/desk/{kind}/{}", item.reference)
}
