//! What stands in the way of a decision, in words beside the field where it can be corrected.

use domain::cases::decision::checks::{CheckedDraft, Hurdle};
use domain::cases::decision::doubts::{DEPARTURE, SUMMARY};
use domain::cases::decision::making::LONGEST;
use domain::cases::decision::model::{Draft, Missing};
use screens::FieldError;

use crate::cases::work;
use crate::web::Visit;

pub(super) fn too_long(visit: &Visit, draft: &Draft) -> Vec<FieldError> {
    let is_long = |text: &str| text.chars().count() > LONGEST;
    let in_question = draft.considerations.iter().find(|one| is_long(&one.text));
    let href = match in_question {
        Some(one) => format!("#text-{}", one.question),
        None => "#summary".to_owned(),
    };
    vec![FieldError { text: visit.text("desk-decision-too-long"), href }]
}

pub(super) fn wrong(visit: &Visit, weighed: &CheckedDraft, hurdle: &Hurdle) -> FieldError {
    let ask = |id: &str| {
        let asked = weighed.law.service.duties.iter().find(|question| question.id == id);
        asked.map_or_else(|| id.to_owned(), |question| question.ask.clone())
    };
    let say = |key: &str, id: &str| visit.locale().say(key, &[("question", ask(id).into())]);
    let (text, href) = match hurdle {
        Hurdle::Missing(Missing::Clause) => (visit.text("desk-decision-no-clause"), "clause".to_owned()),
        Hurdle::Missing(Missing::DepartureWhy) => (visit.text("desk-decision-no-why"), "departure-why".to_owned()),
        Hurdle::Missing(Missing::TooShort(id)) => (say("desk-decision-reason-short", id), format!("text-{id}")),
        Hurdle::Missing(Missing::Pasted(id)) => (say("desk-decision-pasted", id), format!("text-{id}")),
        Hurdle::Missing(Missing::Field(place)) => {
            let field = weighed.draft.conditions.get(*place).and_then(|one| one.unfilled()).unwrap_or_default();
            let words = visit.locale().say("desk-decision-unfilled", &[("field", field.to_owned().into())]);
            (words, format!("condition-{}", place + 1))
        }
        Hurdle::Missing(Missing::Contradiction(key)) => {
            let place = weighed.doubts.iter().find(|doubt| doubt.key() == *key).map_or("summary", |doubt| &doubt.place);
            let words = match weighed.law.service.duties.iter().any(|question| question.id == place) {
                true => say("desk-decision-doubt-at", place),
                false => visit.text("desk-decision-doubt"),
            };
            (words, field_of(place))
        }
        Hurdle::Missing(Missing::Language) => {
            (visit.text("desk-decision-other-language"), "other-language-because".to_owned())
        }
        Hurdle::Missing(Missing::Outcome) => (visit.text("desk-decision-no-outcome"), "outcome".to_owned()),
        Hurdle::Missing(Missing::Reasons) => (visit.text("desk-decision-no-reasons"), "summary".to_owned()),
        Hurdle::Missing(Missing::Weighed(id)) => (say("desk-decision-not-weighed", id), format!("text-{id}")),
        Hurdle::Missing(Missing::Evidence(id)) => (say("desk-decision-no-evidence", id), format!("words-{id}")),
        Hurdle::Missing(Missing::Conflicts) => (visit.text("desk-decision-no-conflicts"), "no-conflict".to_owned()),
        Hurdle::Missing(Missing::ConflictAndNone) => {
            (visit.text("desk-decision-conflict-and-none"), "no-conflict".to_owned())
        }
        Hurdle::Missing(Missing::Conflict(place)) => {
            (visit.text("desk-decision-half-conflict"), format!("conflict-{place}-what"))
        }
        Hurdle::Missing(Missing::Submission(id)) => (visit.text("desk-decision-no-answer"), format!("answer-{id}")),
        Hurdle::Missing(Missing::ReviewRights) => (visit.text("desk-decision-no-review"), "law".to_owned()),
        Hurdle::Missing(Missing::Expiry) => (visit.text("desk-decision-bad-expiry"), "expires-day".to_owned()),
        Hurdle::Left(left) => (work::left_words(visit, *left), "top".to_owned()),
        Hurdle::Notice => (visit.text("desk-decision-notice-first"), "notice".to_owned()),
        Hurdle::Wait(day) => {
            let day = visit.locale().date(*day);
            (visit.locale().say("desk-decision-notice-waits", &[("day", day.into())]), "notice".to_owned())
        }
        Hurdle::Second => (visit.text("desk-decision-second-first"), "second".to_owned()),
        Hurdle::SentBack => (visit.text("desk-decision-sent-back"), "second".to_owned()),
        Hurdle::NotSigned => (visit.text("desk-decision-not-signed"), "outcome".to_owned()),
    };
    FieldError { text, href: format!("#{href}") }
}

/// The field with the words in which a sentence stands.
pub(super) fn field_of(place: &str) -> String {
    match place {
        SUMMARY => SUMMARY.to_owned(),
        DEPARTURE => "departure-why".to_owned(),
        question => format!("text-{question}"),
    }
}
