//! Casework in words that people read: its events, its steps.

use catalogue::service::Does;
use serde_json::Value;

use super::store::Task;
use crate::cases::store::Case;
use crate::cases::words::agency_name;
use crate::codes;
use crate::events::Event;
use crate::web::Visit;

/// What happened, for a line of the timeline; nothing for kinds that mean nothing to a person.
pub(in crate::cases) fn event_words(visit: &Visit, case: &Case, event: &Event) -> Option<String> {
    let text = |name: &str| event.data.get(name).and_then(Value::as_str).unwrap_or_default();
    let is_step = event.data.get("is_step").and_then(Value::as_bool).unwrap_or_default();
    let key = match event.kind.as_str() {
        "cases.party_notified" => "case-event-party-notified",
        "cases.submission_received" => "case-event-submission-received",
        "cases.submission_answered" => "case-event-submission-answered",
        "cases.opinion_asked" => "case-event-opinion-asked",
        "cases.opinion_given" => "case-event-opinion-given",
        "cases.opinion_missed" => "case-event-opinion-missed",
        // What came up on the way is between officers.
        "cases.task_done" if !is_step => return None,
        "cases.task_done" if text("state") == "skipped" => "case-event-task-skipped",
        "cases.task_done" => "case-event-task-done",
        "cases.hand_over_proposed" => "case-event-hand-over-proposed",
        "cases.hand_over_refused" => "case-event-hand-over-refused",
        "cases.handed_over" => "case-event-handed-over",
        "cases.reopened" => "case-event-reopened",
        "cases.linked" => "case-event-linked",
        "cases.merged" => "case-event-merged",
        "cases.split" => "case-event-split",
        "cases.part_opened" => "case-event-part-opened",
        "cases.part_ended" => "case-event-part-ended",
        _ => return None,
    };
    let args = [
        ("agency", agency_name(visit, text("agency")).into()),
        ("to", agency_name(visit, text("to")).into()),
        ("why", text("why").into()),
        ("reference", codes::grouped(text("reference")).into()),
        ("step", step_name(visit, &case.service, text("task")).into()),
    ];
    Some(visit.locale().say(key, &args))
}

/// A step as its service calls it.
pub(super) fn step_name(visit: &Visit, service: &str, step: &str) -> String {
    let known = visit.app.catalogue.service(service);
    let said = known.and_then(|service| visit.spoken().case_step(service, step));
    match (said, step) {
        (Some(said), _) => said.to_string(),
        (None, "decide") => visit.text("case-step-decide"),
        (None, step) if step == Does::TellAffected.name() => visit.text("case-step-tell-affected"),
        (None, step) if step == Does::AskOpinions.name() => visit.text("case-step-ask-opinions"),
        (None, step) => step.replace('-', " "),
    }
}

/// Something that came up, as officers read it.
pub(super) fn task_words(visit: &Visit, task: &Task) -> String {
    let text = |name: &str| task.data.get(name).and_then(Value::as_str).unwrap_or_default();
    let key = match task.name.as_str() {
        "settle-who-is-told" => "task-settle-who-is-told",
        "settle-who-is-asked" => "task-settle-who-is-asked",
        "find-affected" => "task-find-affected",
        "cannot-be-told" => "task-cannot-be-told",
        "put-up-sign" => "task-put-up-sign",
        "calendar-ends" => "task-calendar-ends",
        "give-opinion" => "task-give-opinion",
        "opinion-missing" => "task-opinion-missing",
        "answer-hand-over" => "task-answer-hand-over",
        "do-part" => "task-do-part",
        "wait-for-part" => "task-wait-for-part",
        _ => "task-other",
    };
    let name = match text("name") {
        "" if task.name == "cannot-be-told" => visit.text("desk-submission-nameless"),
        "" => task.name.replace('-', " "),
        name => name.to_owned(),
    };
    let args = [
        ("who", text("who").into()),
        ("find", text("find").into()),
        ("what", text("what").into()),
        ("agency", agency_name(visit, text("agency")).into()),
        ("name", name.into()),
    ];
    visit.locale().say(key, &args)
}

/// Why a task was not needed: our own words where the system ended it, an officer's otherwise.
pub(super) fn reason_words(visit: &Visit, reason: &str) -> String {
    let key = match reason {
        "decided" => "task-ended-decided",
        "withdrawn" => "task-ended-withdrawn",
        "closed" => "task-ended-closed",
        "merged" => "task-ended-merged",
        "part_closed" => "task-ended-part",
        "none-in-time" => "task-ended-none-in-time",
        "does-not-apply" => "task-ended-does-not-apply",
        words => return words.to_owned(),
    };
    visit.text(key)
}
