//! Words of the desk that several pages need.

use domain::codes;
use domain::work_items::{Item, Kind};
use jiff::civil::Date;
use serde_json::{Value, json};

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

/// A kind of work.
pub(super) fn kind(visit: &Visit, kind: Kind) -> String {
    visit.text(&format!("desk-kind-{}", kind.name()))
}

/// A line of the queue.
pub(super) fn line(visit: &Visit, item: &Item) -> Value {
    let today = visit.app.today();
    let left = item.due().map(|due| days(due, today));
    let waits = item.waits_until().filter(|day| *day >= today);
    json!({
        "id": item.id,
        "href": item.link,
        "kind": item.kind,
        "reference": codes::grouped(&item.reference),
        "service": service(visit, item.service.as_deref()),
        "turn": turn(visit, item, waits),
        "language": (item.language != "en").then(|| language(visit, &item.language)),
        "language_tag": item.language,
        "is_urgent": item.priority > 0,
        "due": item.due,
        "left": left.map(|left| left_words(visit, left)),
        "is_late": left.is_some_and(|left| left < 0) && waits.is_none(),
        "is_soon": left.is_some_and(|left| (0..=3).contains(&left)),
        "since": item.since,
        "waits_until": waits.map(|day| day.to_string()),
        "holder": item.holder_name,
        "is_mine": visit.officer().is_ok_and(|officer| item.holder.as_deref() == Some(officer.id.as_str())),
        "handed_by": item.handed_by,
        "handed_why": item.handed_why,
        "snoozed_until": item.snoozed_until.filter(|moment| *moment > visit.now()),
        "snoozed_why": item.snoozed_why,
    })
}

/// What there is to do; whose turn it is, as long as it is somebody else's.
fn turn(visit: &Visit, item: &Item, waits: Option<Date>) -> String {
    if let Some(day) = waits {
        let day = visit.locale().date(day);
        return visit.locale().say("desk-turn-waiting", &[("day", day.into())]);
    }
    let day = item.waits_until().map(|day| visit.locale().date(day)).unwrap_or_default();
    visit.locale().say(&format!("desk-turn-{}", item.turn), &[("day", day.into())])
}

fn days(due: Date, today: Date) -> i64 {
    due.since(today).map_or(0, |span| i64::from(span.get_days()))
}

fn left_words(visit: &Visit, left: i64) -> String {
    match left {
        ..0 => visit.locale().say("desk-late-by", &[("n", (-left).into())]),
        _ => visit.locale().say("desk-left", &[("n", left.into())]),
    }
}
