//! What happened to a case, in words for its timeline.

use domain::cases::charter::words::role_words;
use domain::cases::store::Case;
use domain::codes;
use domain::events::{Aggregate, CaseEvent, Consequence, Happened};
use domain::locale::Arg;

use super::charter::{means_words, reason_words};
use super::money::{self, amount};
use super::words::{agency_name, outcome_words};
use super::work::step_name;
use crate::web::Visit;

/// One line of the timeline; none for work that has no words, which stands elsewhere on the page. Where the person is
/// spoken to, the desk speaks of them.
pub(super) fn words(visit: &Visit, case: &Case, (event, at_desk): (&CaseEvent, bool)) -> Option<String> {
    use CaseEvent as E;
    let agency = |id: &str| Arg::from(agency_name(visit, id));
    let text = |text: &str| Arg::from(text);
    let (key, args) = match event {
        E::InformationReminded { due, .. } => {
            ("case-event-information-reminded", vec![("due", date(visit, Some(due)))])
        }
        E::InformationMissed { due, .. } => ("case-event-information-missed", vec![("due", date(visit, Some(due)))]),
        E::PromiseBegun { promise } => ("case-event-promise-begun", vec![named(visit, case, promise)]),
        E::PromiseKept { promise, record: Some(_), day, means } => {
            let means = means_words(visit, means.as_deref().unwrap_or_default());
            let day = date(visit, day.as_deref());
            ("case-event-promise-recorded", vec![named(visit, case, promise), ("day", day), ("means", means.into())])
        }
        E::PromiseKept { promise, .. } => ("case-event-promise-kept", vec![named(visit, case, promise)]),
        E::PromiseWaived { promise, why } => {
            ("case-event-promise-waived", vec![named(visit, case, promise), ("why", text(why))])
        }
        E::PromiseMissed { promise, of, .. } if of == "limit" => {
            ("case-event-limit-missed", vec![named(visit, case, promise)])
        }
        E::PromiseMissed { promise, .. } => ("case-event-promise-missed", vec![named(visit, case, promise)]),
        E::Remedied { sent: true, .. } if at_desk => ("desk-event-told-person", vec![]),
        E::Remedied { sent: true, .. } => ("case-event-told-person", vec![]),
        E::Remedied { remedy, whom, .. } => {
            let whom = whom.as_deref().unwrap_or_default();
            let whom = case.manifest(&visit.app).map_or_else(
                || whom.replace('-', " "),
                |service| role_words(&visit.app, visit.locale(), service, whom),
            );
            (remedied(remedy, at_desk), vec![("who", whom.into())])
        }
        E::ClockStopped { reason: why, .. } => {
            ("case-event-clock-stopped", vec![("reason", reason(visit, case, why).into())])
        }
        E::ClockStarted { from: None } => ("case-event-clock-started", vec![]),
        E::ClockStarted { from } => ("case-event-clock-started-on", vec![("day", date(visit, from.as_deref()))]),
        E::Extended { to, why, .. } => {
            let day = to.parse().map(|day| visit.locale().date(day)).unwrap_or_default();
            ("case-event-extended", vec![("day", day.into()), ("why", text(why))])
        }
        E::AdverseNotice { .. } if at_desk => ("desk-event-adverse-notice", vec![]),
        E::AdverseNotice { .. } => ("case-event-adverse-notice", vec![]),
        E::SecondOfficerAsked { .. } => ("case-event-second-officer-asked", vec![]),
        E::TranslationAsked { language, .. } => {
            ("desk-event-translation-asked", vec![("language", visit.app.locales.of(language).own_name().into())])
        }
        E::TranslationWritten { .. } => ("desk-event-translation-written", vec![]),
        E::Decided { outcome, .. } => ("case-event-decided", vec![decided(visit, case, outcome)]),
        E::ReviewEnded { outcome, .. } => ("case-event-review-ended", vec![decided(visit, case, outcome)]),
        E::KeptByLaw { .. } => ("case-event-kept-by-law", vec![("retention", retention(visit, case).into())]),
        // What came up on the way stands among the tasks.
        E::TaskDone { is_step: true, task, state, .. } => {
            let key = if state == "skipped" { "case-event-task-skipped" } else { "case-event-task-done" };
            (key, vec![("step", step_name(visit, &case.service, task).into())])
        }
        E::OpinionAsked { agency: id, .. } => ("case-event-opinion-asked", vec![("agency", agency(id))]),
        E::OpinionGiven { agency: id, .. } => ("case-event-opinion-given", vec![("agency", agency(id))]),
        E::OpinionMissed { agency: id, .. } => ("case-event-opinion-missed", vec![("agency", agency(id))]),
        E::HandOverProposed { to, .. } => ("case-event-hand-over-proposed", vec![("to", agency(to))]),
        E::HandOverRefused { to, .. } => ("case-event-hand-over-refused", vec![("to", agency(to))]),
        E::HandedOver { to, .. } => ("case-event-handed-over", vec![("to", agency(to))]),
        E::Merged { reference, .. } => ("case-event-merged", vec![("reference", codes::grouped(reference).into())]),
        E::Split { reference, .. } => ("case-event-split", vec![("reference", codes::grouped(reference).into())]),
        E::PartOpened { agency: id, .. } => ("case-event-part-opened", vec![("agency", agency(id))]),
        // A note stands in the stream of the case with its words.
        E::Noted { note: Some(_), .. } => return None,
        E::ReplyHeld { why } => {
            ("desk-event-reply-held", vec![("why", visit.text(&format!("desk-reply-held-{why}")).into())])
        }
        E::Unmerged { reference, .. } => ("case-event-unmerged", vec![("reference", codes::grouped(reference).into())]),
        E::Separated { reference, .. } => {
            ("case-event-separated", vec![("reference", codes::grouped(reference).into())])
        }
        _ => match money_or_evidence(visit, event) {
            Some((key, args)) => (key, args),
            None => return plain(visit, event),
        },
    };
    Some(visit.locale().say(key, &args))
}

/// The line of an event about money or evidence; none for any other event.
fn money_or_evidence(visit: &Visit, event: &CaseEvent) -> Option<(&'static str, Vec<(&'static str, Arg)>)> {
    use CaseEvent as E;
    let money = |minor: &i64| ("amount", Arg::from(amount(visit, *minor)));
    let text = |name: &'static str, text: &str| (name, Arg::from(text));
    let day = |text: &str| ("day", date(visit, Some(text)));
    let means = |means: &str| ("means", Arg::from(money::means_words(visit, means)));
    Some(match event {
        E::SiteVisited { place, day: on, report, .. } => {
            ("case-event-site-visited", vec![text("place", place), day(on), text("report", report)])
        }
        E::FileRecorded { name, what, .. } => {
            let key = match what.as_str() {
                "original-seen" => "desk-event-file-original",
                "dated" => "desk-event-file-dated",
                "superseded" => "desk-event-file-superseded",
                _ => "desk-event-file-note",
            };
            (key, vec![text("name", name)])
        }
        E::FeePaidOnSending { amount, .. } => ("case-event-fee-paid-on-sending", vec![money(amount)]),
        E::FeeOwed { amount, why, due } => {
            ("case-event-fee-owed", vec![money(amount), text("why", why), ("due", date(visit, Some(due)))])
        }
        E::FeeWaived { amount, why } => ("case-event-fee-waived", vec![money(amount), text("why", why)]),
        E::FeePaid { amount, means: how, .. } => ("case-event-fee-paid", vec![money(amount), means(how)]),
        E::PaymentRefused { amount, means: how } => ("case-event-payment-refused", vec![money(amount), means(how)]),
        E::PaymentReturned { amount, why } => ("case-event-payment-returned", vec![money(amount), text("why", why)]),
        E::PaidTooMuch { amount } => ("case-event-paid-too-much", vec![money(amount)]),
        E::Refunded { amount, why, means: how } => {
            ("case-event-money-refunded", vec![money(amount), text("why", why), means(how)])
        }
        E::MoneyAsked { what, amount, why } => {
            let key = if what == "waiver" { "desk-event-waiver-asked" } else { "desk-event-refund-asked" };
            (key, vec![money(amount), text("why", why)])
        }
        E::MoneyAnswered { amount, agrees: true, .. } => ("desk-event-money-agreed", vec![money(amount)]),
        E::MoneyAnswered { amount, why, .. } => ("desk-event-money-refused", vec![money(amount), text("why", why)]),
        E::RefundFailed { amount } => ("desk-event-refund-failed", vec![money(amount)]),
        _ => return None,
    })
}

/// The line of an event whose words need nothing but its own text: `case-event-KIND` where the person reads it, and
/// `desk-event-KIND` where it stands in the timeline of officers.
fn plain(visit: &Visit, event: &CaseEvent) -> Option<String> {
    let kind = event.kind().trim_start_matches("cases.").replace('_', "-");
    let key = match event.audience() {
        audience if audience.reaches_person() => format!("case-event-{kind}"),
        _ if event.then().contains(&Consequence::Line) => format!("desk-event-{kind}"),
        // What else is between officers is shown where the work on it is done: the draft, the queue, the escalations.
        _ => return None,
    };
    let data = Happened::from(event.clone()).data();
    let fields = data.as_object().into_iter().flatten();
    let args: Vec<(&str, Arg)> =
        fields.filter_map(|(name, value)| Some((name.as_str(), Arg::from(value.as_str()?)))).collect();
    Some(visit.locale().say(&key, &args))
}

/// A day as an event has it, in words.
fn date(visit: &Visit, day: Option<&str>) -> Arg {
    day.and_then(|day| day.parse().ok()).map(|day| visit.locale().date(day)).unwrap_or_default().into()
}

fn named(visit: &Visit, case: &Case, promise_id: &str) -> (&'static str, Arg) {
    ("promise", promise(visit, case, promise_id).into())
}

fn decided(visit: &Visit, case: &Case, outcome: &str) -> (&'static str, Arg) {
    ("outcome", outcome_words(visit, &case.service, outcome).into())
}

/// What followed a broken promise.
fn remedied(remedy: &str, at_desk: bool) -> &'static str {
    match remedy {
        "apologise" => "case-event-apologised",
        "refund-fee" | "refund-share" => "case-event-refunded",
        "give-priority" => "case-event-given-priority",
        "escalate" => "case-event-escalated",
        "find-out" if at_desk => "desk-event-find-out",
        "find-out" => "case-event-find-out",
        "deemed-refused" => "case-event-deemed-refused",
        "deemed-approved" => "case-event-deemed-approved",
        _ if at_desk => "desk-event-told",
        _ => "case-event-told",
    }
}

fn reason(visit: &Visit, case: &Case, reason: &str) -> String {
    let service = case.manifest(&visit.app);
    service.map_or_else(|| reason.replace('-', " "), |service| reason_words(visit, service, reason))
}

/// For how long the law has the case kept, as the manifest says it.
fn retention(visit: &Visit, case: &Case) -> String {
    let said = case.manifest(&visit.app).and_then(|service| visit.spoken().retention(service));
    said.map_or_else(|| visit.text("case-kept-as-long-as-needed"), |said| said.to_string())
}

fn promise(visit: &Visit, case: &Case, id: &str) -> String {
    let service = case.manifest(&visit.app);
    let said = service.and_then(|service| visit.spoken().promise(service, id));
    said.map_or_else(|| id.replace('-', " "), |said| said.to_string())
}
