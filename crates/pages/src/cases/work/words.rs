//! Casework in words that people read: its steps and its tasks.

use catalogue::service::Does;
use domain::cases::work::store::Task;

use crate::cases::words::agency_name;
use crate::web::Visit;

/// A step as its service calls it.
pub(crate) fn step_name(visit: &Visit, service: &str, step: &str) -> String {
    let known = visit.app.laws.newest(service);
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
    let text = |name: &str| task.datum(name).unwrap_or_default();
    let key = match task.name.as_str() {
        "settle-agency" => "task-settle-agency",
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
