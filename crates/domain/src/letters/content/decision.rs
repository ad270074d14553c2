//! The decision letter: the outcome, the reasons, the conditions, and how to have it reviewed.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Lacking, LetterContext, Parts, named, paragraphs};
use crate::cases::{Decided, Remaining, ReviewRoute};

/// The duties in the order they are reasoned about, with their headings.
const DUTIES: [(&str, &str); 4] = [
    ("client", "letter-duty-client"),
    ("law", "letter-duty-law"),
    ("public_good", "letter-duty-public-good"),
    ("institution", "letter-duty-institution"),
];

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let decided = about.told.decision.as_ref().ok_or(Lacking("the case has no decision"))?;
    if decided.summary.trim().is_empty() {
        return Err(Lacking("the decision has no words for the person"));
    }
    let conditions = about.event.get("conditions").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut routes = Vec::new();
    routes.extend(decided.internal.as_ref().map(|way| internal(about, way)));
    routes.extend(decided.external.as_ref().map(|way| external(about, way)));
    routes.extend(decided.further.as_ref().map(|way| further(about, way)));
    let rights = match (routes.is_empty(), &decided.none_because) {
        (false, _) => vec![about.text("letter-rights-text")],
        (true, Some(because)) => vec![about.text("letter-rights-none"), because.clone()],
        (true, None) => vec![about.text("letter-rights-none")],
    };
    let last = [&decided.internal, &decided.external].into_iter().flatten().filter_map(|way| way.until).max();
    let expires: Option<Date> = about.event.get("expires_on").and_then(Value::as_str).and_then(|day| day.parse().ok());
    let expires = expires.map(|day| about.say("letter-decision-expires", &[("day", about.date(day).into())]));
    let next = match last {
        Some(day) => about.say("letter-decision-next-until", &[("day", about.date(day).into())]),
        None => about.text("letter-decision-next"),
    };
    let replaced = super::replacing::paragraphs(about, decided);
    let title = if decided.replaces.is_some() { "letter-decision-title-corrected" } else { "letter-decision-title" };
    Ok(Parts {
        title: about.say(title, &[("service", about.service())]),
        words: named([
            ("outcome", json!(about.say("letter-decision-outcome", &[("outcome", decided.outcome.as_str().into())]))),
            ("conditions_heading", json!(about.text("letter-conditions-heading"))),
            ("conditions_text", json!(about.text("letter-conditions-text"))),
            ("reasons_heading", json!(about.text("letter-reasons-heading"))),
            ("rights_heading", json!(about.text("letter-rights-heading"))),
            ("rights", json!(rights)),
            ("next", json!(remaining(about, decided).chain(expires).chain([next]).collect::<Vec<_>>())),
        ]),
        more: named([
            ("summary", json!([replaced, paragraphs(&decided.summary)].concat())),
            ("conditions", Value::Array(conditions)),
            ("reasons", json!(reasons(about, decided))),
            ("routes", json!(routes)),
            ("signed", json!(decided.decider.as_deref().unwrap_or(&about.told.agency_name))),
        ]),
        code: about.code_of_case(),
    })
}

/// The reasoning, under the duty it belongs to.
fn reasons(about: &LetterContext<'_>, decided: &Decided) -> Vec<Value> {
    let under = |(duty, key): (&str, &str)| {
        let texts = decided.reasons.iter().filter(|(of, _)| of == duty).flat_map(|(_, text)| paragraphs(text));
        let texts: Vec<String> = texts.collect();
        (!texts.is_empty()).then(|| json!({"duty": about.text(key), "texts": texts}))
    };
    DUTIES.into_iter().filter_map(under).collect()
}

/// What the person still has to do, with whom to call and where to read on.
fn remaining(about: &LetterContext<'_>, decided: &Decided) -> impl Iterator<Item = String> {
    let one = |after: &Remaining| {
        let call =
            after.call.as_ref().map(|phone| about.say("letter-route-phone", &[("phone", about.apart(phone).into())]));
        let link = after
            .link
            .as_ref()
            .map(|website| about.say("letter-route-website", &[("website", about.apart(website).into())]));
        [Some(after.say.clone()), call, link].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    decided.after.iter().map(one).collect::<Vec<_>>().into_iter()
}

/// Until when: a day only where it is known, and else what the law says.
fn until(about: &LetterContext<'_>, way: &ReviewRoute) -> Vec<String> {
    match way.until {
        Some(day) => vec![about.say("letter-route-until", &[("day", about.date(day).into())])],
        None if !way.words.is_empty() => way.words.clone(),
        None => vec![about.text("letter-route-any-day")],
    }
}

fn internal(about: &LetterContext<'_>, way: &ReviewRoute) -> Value {
    let by = about.say("letter-route-internal-by", &[("by", way.by.as_str().into())]);
    let address = about.case_address();
    let address = about.apart(address.split_once("://").map_or("", |(_, rest)| rest));
    let how = about.say("letter-route-internal-how", &[("address", address.into())]);
    let texts = [vec![by], until(about, way), vec![how]].concat();
    json!({"heading": about.text("letter-route-internal-heading"), "texts": texts})
}

fn external(about: &LetterContext<'_>, way: &ReviewRoute) -> Value {
    let mut texts = vec![about.text("letter-route-external-text")];
    texts.extend(until(about, way));
    if let Some(phone) = &way.phone {
        texts.push(about.say("letter-route-phone", &[("phone", about.apart(phone).into())]));
    }
    if let Some(website) = &way.website {
        texts.push(about.say("letter-route-website", &[("website", about.apart(website).into())]));
    }
    json!({"heading": about.say("letter-route-external-heading", &[("by", way.by.as_str().into())]), "texts": texts})
}

/// Who looks at what the body outside decided.
fn further(about: &LetterContext<'_>, way: &ReviewRoute) -> Value {
    let heading = about.say("letter-route-further-heading", &[("by", way.by.as_str().into())]);
    json!({"heading": heading, "texts": until(about, way)})
}
