//! The words of a case in the language of a visit: what it is called, where it stands.

use domain::cases::model::State;
use domain::cases::store::Case;
use serde::Serialize;

use crate::web::Visit;

/// What the service is called; its key where the catalogue no longer has it.
pub(crate) fn service_name(visit: &Visit, service: &str) -> String {
    let known = visit.app.laws.newest(service);
    let said = known.map(|service| visit.spoken().service_name(service).to_string());
    said.unwrap_or_else(|| service.replace('-', " "))
}

pub(crate) fn agency_name(visit: &Visit, agency: &str) -> String {
    let said = visit.spoken().agency_name(agency);
    said.map_or_else(|| agency.replace('-', " "), |said| said.to_string())
}

/// How a case ended, as its service calls it.
pub(super) fn outcome_words(visit: &Visit, service: &str, outcome: &str) -> String {
    let known = visit.app.laws.newest(service);
    let said = known.and_then(|service| visit.spoken().decision(service, outcome));
    said.map_or_else(|| outcome.replace('-', " "), |said| said.to_string())
}

/// Where a case stands, as a coloured tag.
#[derive(Clone, Debug, Serialize)]
pub struct StateTag {
    pub text: String,
    classes: &'static str,
    /// The name of the state, which ends the classes of what is coloured by it.
    state: &'static str,
}

impl StateTag {
    /// A tag for what is no case, such as a conversation.
    pub(crate) fn new(text: String, classes: &'static str) -> StateTag {
        StateTag { text, classes, state: "" }
    }

    pub(crate) fn sample() -> StateTag {
        StateTag { text: "In progress".to_owned(), classes: "govuk-tag--blue", state: State::InProgress.name() }
    }
}

/// The state in two words, with the colour of its tag.
pub(crate) fn tag(visit: &Visit, state: State) -> StateTag {
    let (key, classes) = match state {
        State::Received => ("case-state-received", "govuk-tag--blue"),
        State::InProgress => ("case-state-in-progress", "govuk-tag--blue"),
        State::WaitingForPerson => ("case-state-waiting-for-person", "govuk-tag--orange"),
        State::DecidedApproved => ("case-state-decided-approved", "govuk-tag--green"),
        State::DecidedRefused => ("case-state-decided-refused", "govuk-tag--red"),
        State::Withdrawn => ("case-state-withdrawn", "govuk-tag--grey"),
        State::UnderReview => ("case-state-under-review", "govuk-tag--purple"),
        State::Closed => ("case-state-closed", "govuk-tag--grey"),
    };
    StateTag { text: visit.text(key), classes, state: state.name() }
}

/// The state in a sentence.
pub(super) fn sentence(visit: &Visit, case: &Case) -> String {
    let key = match case.state() {
        State::Received => "case-is-received",
        State::InProgress => "case-is-in-progress",
        State::WaitingForPerson => "case-is-waiting-for-person",
        State::DecidedApproved => "case-is-decided-approved",
        State::DecidedRefused => "case-is-decided-refused",
        State::Withdrawn => "case-is-withdrawn",
        State::UnderReview => "case-is-under-review",
        State::Closed => "case-is-closed",
    };
    visit.locale().say(key, &[("agency", agency_name(visit, &case.agency).into())])
}
