//! What happened in a case, in words: from its events, oldest last.

use serde::Serialize;
use serde_json::Value;

use super::charter::reason_words;
use super::store::Case;
use super::words::{agency_name, outcome_words};
use super::work;
use crate::events::Event;
use crate::web::Visit;

/// One line.
#[derive(Serialize)]
pub(super) struct Line {
    pub what: String,
    pub who: String,
    /// Milliseconds, for the filter `moment`.
    pub at: i64,
}

/// The newest first.
pub(super) fn lines(visit: &Visit, case: &Case, events: &[Event]) -> Vec<Line> {
    let line =
        |event: &Event| Some(Line { what: what(visit, case, event)?, who: who(visit, case, event), at: event.at });
    events.iter().rev().filter_map(line).collect()
}

/// What happened; nothing for kinds that mean nothing to a person.
fn what(visit: &Visit, case: &Case, event: &Event) -> Option<String> {
    let key = match event.kind.as_str() {
        "cases.opened" => "case-event-opened",
        "assisted.declared" if text_of(event, "channel") == "phone" => "case-event-declared-by-phone",
        "assisted.declared" => "case-event-declared-at-counter",
        "letters.sent" if event.data["to_person"] == true => "case-event-letter-sent",
        "cases.taken_up" => "case-event-taken-up",
        "cases.information_asked" => "case-event-information-asked",
        "cases.information_given" => "case-event-information-given",
        "attachments.infected" => "case-event-file-infected",
        "cases.went_on" => "case-event-went-on",
        "cases.message_from_person" => "case-event-message-from-person",
        "cases.message_from_agency" => "case-event-message-from-agency",
        "cases.promise_kept" => "case-event-promise-kept",
        "cases.promise_missed" if text_of(event, "of") == "limit" => "case-event-limit-missed",
        "cases.promise_missed" => "case-event-promise-missed",
        "cases.promise_begun" => "case-event-promise-begun",
        "cases.promise_waived" => "case-event-promise-waived",
        "cases.remedied" => remedied(text_of(event, "remedy")),
        "cases.clock_stopped" => "case-event-clock-stopped",
        "cases.clock_started" => "case-event-clock-started",
        "cases.clock_reset" => "case-event-clock-reset",
        "cases.extended" => "case-event-extended",
        "cases.decided" => "case-event-decided",
        "cases.adverse_notice" => "case-event-adverse-notice",
        "cases.second_officer_asked" => "case-event-second-officer-asked",
        "cases.withdrawn" => "case-event-withdrawn",
        "cases.review_asked" => "case-event-review-asked",
        "cases.review_ended" => "case-event-review-ended",
        "cases.review_withdrawn" => "case-event-review-withdrawn",
        "cases.closed" => "case-event-closed",
        "cases.kept_by_law" => "case-event-kept-by-law",
        _ => return work::event_words(visit, case, event),
    };
    let key = if visit.officer().is_ok() { at_the_desk(key) } else { key };
    let text = |name: &str| text_of(event, name);
    let args = [
        ("reason", reason(visit, case, text("reason")).into()),
        ("why", text("why").into()),
        ("words", text("words").into()),
        ("name", text("name").into()),
        ("who", text("whom").replace('-', " ").into()),
        ("day", text("to").parse().map(|day| visit.locale().date(day)).unwrap_or_default().into()),
        ("outcome", outcome_words(visit, &case.service, text("outcome")).into()),
        ("promise", promise(visit, case, text("promise")).into()),
        ("retention", retention(visit, case).into()),
    ];
    Some(visit.locale().say(key, &args))
}

/// Something that the event tells of.
fn text_of<'e>(event: &'e Event, name: &str) -> &'e str {
    event.data.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Where the person is spoken to, the desk speaks of them.
fn at_the_desk(key: &'static str) -> &'static str {
    match key {
        "case-event-letter-sent" => "desk-event-letter-sent",
        "case-event-adverse-notice" => "desk-event-adverse-notice",
        "case-event-told" => "desk-event-told",
        _ => key,
    }
}

/// What followed a broken promise.
fn remedied(remedy: &str) -> &'static str {
    match remedy {
        "apologise" => "case-event-apologised",
        "refund-fee" => "case-event-refunded",
        "give-priority" => "case-event-given-priority",
        "escalate" => "case-event-escalated",
        "deemed-refused" => "case-event-deemed-refused",
        "deemed-approved" => "case-event-deemed-approved",
        _ => "case-event-told",
    }
}

fn reason(visit: &Visit, case: &Case, reason: &str) -> String {
    let service = visit.app.catalogue.service(&case.service);
    service.map_or_else(|| reason.replace('-', " "), |service| reason_words(visit, service, reason))
}

/// For how long the law has the case kept, as the manifest says it.
fn retention(visit: &Visit, case: &Case) -> String {
    let said = visit.app.catalogue.service(&case.service).and_then(|service| visit.spoken().retention(service));
    said.map_or_else(|| visit.text("case-kept-as-long-as-needed"), |said| said.to_string())
}

fn promise(visit: &Visit, case: &Case, id: &str) -> String {
    let service = visit.app.catalogue.service(&case.service);
    let said = service.and_then(|service| visit.spoken().promise(service, id));
    said.map_or_else(|| id.replace('-', " "), |said| said.to_string())
}

/// Who did it, as the person of the case reads it.
fn who(visit: &Visit, case: &Case, event: &Event) -> String {
    let text = |name: &str| event.actor.get(name).and_then(Value::as_str).unwrap_or_default();
    match text("kind") {
        "officer" => {
            let agency = agency_name(visit, text("agency"));
            visit.locale().say("case-who-officer", &[("name", text("name").into()), ("agency", agency.into())])
        }
        "system" => visit.text("case-who-system"),
        _ if visit.session.person.as_deref() == Some(text("id")) => visit.text("case-who-you"),
        _ if text("id") == case.person_id => visit.text("case-who-person"),
        _ => visit.text("case-who-representative"),
    }
}
