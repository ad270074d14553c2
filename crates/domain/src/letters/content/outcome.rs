//! The outcome of a case, for an affected party who was heard: the outcome, the conditions, and the answer to their
//! submission. What the agency wrote to the applicant stays between the two.

use serde_json::{Value, json};

use super::{Code, Lacking, LetterContext, Parts, named, paragraphs};
use crate::codes;

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let told = |name: &str| about.event.get(name).and_then(Value::as_str).unwrap_or_default();
    let outcome = about.told.outcome_in_words(told("outcome")).ok_or(Lacking("the case has no decision"))?;
    let place = about.told.facts.get("site_address").and_then(Value::as_str).map(|place| about.apart(place));
    let mut opening = vec![about.say("letter-outcome-opening", &[("service", about.service())])];
    if about.event["overturned"] == true {
        opening.push(about.text("letter-outcome-changed"));
    }
    let texts = |name: &str| about.event.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let answers: Vec<String> = texts("answers").iter().filter_map(Value::as_str).flat_map(paragraphs).collect();
    let code = told("code");
    Ok(Parts {
        title: match place {
            Some(place) => about.say("letter-outcome-title-at", &[("place", place.into())]),
            None => about.say("letter-outcome-title", &[("service", about.service())]),
        },
        words: named([
            ("opening", json!(opening)),
            ("outcome", json!(about.say("letter-decision-outcome", &[("outcome", outcome.as_str().into())]))),
            ("conditions_heading", json!(about.text("letter-outcome-conditions-heading"))),
            ("answer_heading", json!(about.text("letter-outcome-answer-heading"))),
            ("next", json!([about.text("letter-outcome-next-look"), about.text("letter-outcome-next-call")])),
        ]),
        more: named([("conditions", Value::Array(texts("conditions"))), ("answers", json!(answers))]),
        code: Code {
            address: format!("{}/submissions/{code}", about.address),
            heading: about.text("letter-outcome-code-heading"),
            how: about.say("letter-notice-code-how", &[("code", about.apart(&codes::grouped(code)).into())]),
        },
    })
}
