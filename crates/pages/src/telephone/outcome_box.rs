//! What became of calls, on the page of their conversation: lines that officers wrote, and the form for the next one.

use db::Tx;
use domain::concierge::{Purpose, purpose::purpose_by_id, store as plans};
use domain::conversations::{About, Conversation};
use domain::telephone::{self, CallOutcome, LONGEST_NOTE, WrittenOutcome};
use domain::trust::{self, Action, Grant};
use screens::FieldError;
use serde::Serialize;

use crate::web::{CheckChoice, Choice, Outcome, Posted, Visit};

/// A line that an officer wrote.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeLine {
    /// When the call ended.
    called: String,
    /// Why they called, and what became of it.
    reason: String,
    outcome: String,
    note: String,
    /// Who wrote it.
    by: String,
}

impl OutcomeLine {
    pub(super) fn of(visit: &Visit, line: &WrittenOutcome) -> OutcomeLine {
        OutcomeLine {
            called: visit.locale().moment(line.called_at, &visit.app.zone),
            reason: reason_said(visit, &line.reason),
            outcome: CallOutcome::of(&line.outcome).map(|one| visit.text(key(one))).unwrap_or_default(),
            note: line.note.clone(),
            by: line.officer_name.clone(),
        }
    }

    pub(super) fn samples() -> Vec<OutcomeLine> {
        let line = |note: &str| OutcomeLine {
            called: "3 July 2026 at 9:41 am".to_owned(),
            reason: "Gas rebate".to_owned(),
            outcome: "Answered".to_owned(),
            note: note.to_owned(),
            by: "Noor Haddad".to_owned(),
        };
        vec![line("Bottled gas counts too."), line("")]
    }
}

/// The form: for the first line of a call, or for the one that corrects the last.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeForm {
    pub call: String,
    /// The line that is corrected; empty for the first one.
    pub corrects: String,
    /// When the call ended.
    pub called: String,
    pub reasons: Vec<Choice>,
    pub outcomes: Vec<CheckChoice>,
    pub note: String,
    /// What is wrong with each.
    pub wrong: Option<OutcomeErrors>,
}

#[derive(Clone, Debug, Serialize)]
pub struct OutcomeErrors {
    reason: Option<String>,
    outcome: Option<String>,
    note: Option<String>,
}

impl OutcomeForm {
    /// For the first call that ended without an outcome, or else to correct the last line.
    pub(super) async fn of(
        tx: &mut Tx,
        visit: &Visit,
        (grant, all): (&Grant, &[&Grant]),
        (conversation, written): (&Conversation, &[WrittenOutcome]),
    ) -> Outcome<Option<OutcomeForm>> {
        let without = telephone::without_outcome(tx, all).await?;
        let (call, corrects, at, last) = match (without, written.last()) {
            (Some((call, at)), _) => (call, String::new(), at, None),
            (None, Some(line)) => (line.call_id.clone(), line.id.clone(), line.called_at, Some(line)),
            (None, None) => return Ok(None),
        };
        let known = domain::conversations::whose(tx, &conversation.reference).await?;
        let Some(known) = known.filter(|known| known.id == grant.id()) else { return Ok(None) };
        if !trust::may(tx, &visit.app, &visit.actor(), Action::Change, &known.into()).await? {
            return Ok(None);
        }
        let reason = match last {
            Some(line) => Some(line.reason.clone()),
            None => known_reason(tx, visit, (grant, conversation)).await?,
        };
        Ok(Some(OutcomeForm {
            call,
            corrects,
            called: visit.locale().moment(at, &visit.app.zone),
            reasons: reasons(visit, reason.as_deref()),
            outcomes: outcomes(visit, last.map_or("", |line| line.outcome.as_str())),
            note: last.map(|line| line.note.clone()).unwrap_or_default(),
            wrong: None,
        }))
    }

    /// What an officer typed that could not be taken, with what is wrong about it.
    pub fn typed(&mut self, visit: &Visit, posted: &Posted, errors: &[FieldError]) {
        if posted.get("call") != self.call {
            return;
        }
        self.reasons = reasons(visit, Some(posted.get("reason")));
        self.outcomes = outcomes(visit, posted.get("outcome"));
        posted.get("note").clone_into(&mut self.note);
        let at = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
        self.wrong = Some(OutcomeErrors { reason: at("#reason"), outcome: at("#outcome"), note: at("#note") });
    }

    pub(super) fn sample() -> OutcomeForm {
        OutcomeForm {
            call: "019ee77c".to_owned(),
            corrects: "019ee77d".to_owned(),
            called: "3 July 2026 at 9:41 am".to_owned(),
            reasons: vec![Choice::open("", ""), Choice::new("service:gas-rebate", "Gas rebate", true)],
            outcomes: vec![
                CheckChoice::new("answered", "Answered", true),
                CheckChoice::new("other", "Something else", false),
            ],
            note: "Bottled gas counts too.".to_owned(),
            wrong: Some(OutcomeErrors {
                reason: Some("Choose why they called".to_owned()),
                outcome: Some("Choose what became of it".to_owned()),
                note: Some("Shorten the note".to_owned()),
            }),
        }
    }
}

/// What is wrong with what was sent.
pub(crate) fn wrong(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let error = |key: &str, href: &str| FieldError { text: visit.text(key), href: href.to_owned() };
    let mut errors = Vec::new();
    if !telephone::is_reason(&visit.app, posted.get("reason")) {
        errors.push(error("desk-call-reason-missing", "#reason"));
    }
    if CallOutcome::of(posted.get("outcome")).is_none() {
        errors.push(error("desk-call-outcome-missing", "#outcome"));
    }
    if posted.get("note").trim().chars().count() > LONGEST_NOTE {
        errors.push(error("desk-call-note-long", "#note"));
    }
    errors
}

/// What it is about, as far as it is known without a look at anything of the person.
async fn known_reason(
    tx: &mut Tx,
    visit: &Visit,
    (grant, conversation): (&Grant, &Conversation),
) -> db::Result<Option<String>> {
    let service = conversation.service.as_ref().map(|id| format!("service:{id}"));
    Ok(match About::from_json(&conversation.about) {
        About::Service(id) => Some(format!("service:{id}")),
        About::Event(id) => Some(format!("event:{id}")),
        About::Plan(id) => {
            let owner = plans::owner(tx, &id).await?.and_then(|owner| owner.person_id);
            match owner.is_some_and(|owner| owner == grant.person()) {
                true => purpose_by_id(tx, &visit.app, &id).await?.and_then(|purpose| match purpose {
                    Purpose::Event(event) | Purpose::EventAndMore(event) => Some(format!("event:{}", event.id)),
                    Purpose::Service(service) => Some(format!("service:{}", service.id)),
                    Purpose::Everything => None,
                }),
                false => service,
            }
        }
        _ => service,
    })
}

fn reasons(visit: &Visit, chosen: Option<&str>) -> Vec<Choice> {
    let catalogue = visit.app.catalogue;
    let mut all = vec![
        (String::new(), visit.text("desk-call-reason-choose")),
        ("said".to_owned(), visit.text("desk-call-reason-said")),
    ];
    all.extend(catalogue.events.iter().map(|event| (format!("event:{}", event.id), event.name.clone())));
    all.extend(catalogue.services.iter().map(|service| (format!("service:{}", service.id), service.name.clone())));
    all.push(("other".to_owned(), visit.text("desk-call-reason-other")));
    let choice = |(value, text): (String, String)| {
        let selected = chosen == Some(value.as_str());
        Choice::new(value, text, selected)
    };
    all.into_iter().map(choice).collect()
}

fn outcomes(visit: &Visit, chosen: &str) -> Vec<CheckChoice> {
    let choice = |one: CallOutcome| CheckChoice::new(one.name(), visit.text(key(one)), one.name() == chosen);
    CallOutcome::ALL.map(choice).into()
}

fn key(outcome: CallOutcome) -> &'static str {
    match outcome {
        CallOutcome::Answered => "desk-call-outcome-answered",
        CallOutcome::Application => "desk-call-outcome-application",
        CallOutcome::Appointment => "desk-call-outcome-appointment",
        CallOutcome::HandedOn => "desk-call-outcome-handed-on",
        CallOutcome::CallBack => "desk-call-outcome-call-back",
        CallOutcome::NotReached => "desk-call-outcome-not-reached",
        CallOutcome::Other => "desk-call-outcome-other",
    }
}

/// A reason in words; of what is in no catalogue any more its name.
fn reason_said(visit: &Visit, reason: &str) -> String {
    let catalogue = visit.app.catalogue;
    match reason.split_once(':') {
        Some(("service", id)) => catalogue.service(id).map_or_else(|| id.to_owned(), |service| service.name.clone()),
        Some((_, id)) => catalogue.event(id).map_or_else(|| id.to_owned(), |event| event.name.clone()),
        None if reason == "said" => visit.text("desk-call-reason-said"),
        None => visit.text("desk-call-reason-other"),
    }
}
