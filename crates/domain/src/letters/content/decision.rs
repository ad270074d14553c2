//! The decision letter: the outcome, what was found and weighed, the law, the conditions, and how to have it reviewed.
//! It says what the page of the decision says, in the same words.

use serde_json::{Value, json};

use super::{Lacking, LetterContext, Parts, named, paragraphs};
use crate::cases::decision::said::{AppliedClause, DutyText, WeighedQuestion};
use crate::cases::{Decided, Remaining, ReviewRoute};
use crate::codes;

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let decided = about.told.decision.as_ref().ok_or(Lacking("the case has no decision"))?;
    if decided.summary.trim().is_empty() {
        return Err(Lacking("the decision has no words for the person"));
    }
    let said = &decided.said;
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
            ("conditions_heading", json!(about.text("decision-conditions-heading"))),
            ("findings_heading", json!(about.text("letter-findings-heading"))),
            ("findings_text", json!(about.text("letter-findings-text"))),
            ("clauses_heading", json!(about.text("letter-clauses-heading"))),
            ("reasons_heading", json!(about.text("case-reasons-heading"))),
            ("rests_on", json!(about.text("decision-rests-on"))),
            ("conflicts_heading", json!(about.text("decision-conflicts-heading"))),
            ("conflict_settled", json!(about.text("decision-conflict-settled"))),
            ("answers_heading", json!(about.text("decision-answers-heading"))),
            ("decided_heading", json!(about.text("letter-decided-heading"))),
            ("rights_heading", json!(about.text("letter-rights-heading"))),
            ("rights", json!(rights)),
            ("next", json!(remaining(about, decided).chain([next]).collect::<Vec<_>>())),
        ]),
        more: named([
            ("summary", json!([replaced, paragraphs(&decided.summary)].concat())),
            ("replaces", json!(reviewed(about))),
            ("conditions", json!(said.conditions)),
            (
                "expires",
                json!(said.expires.map(|day| about.say("decision-expires", &[("day", about.date(day).into())]))),
            ),
            ("findings", json!(said.findings.iter().map(|one| [&one.asked, &one.found]).collect::<Vec<_>>())),
            ("clauses", json!(clauses(about, decided))),
            ("reasons", json!(reasons(about, decided))),
            ("conflicts", json!(said.conflicts)),
            ("answers", json!(said.answers)),
            ("decided", json!(by(about, decided))),
            ("routes", json!(routes)),
            ("signed", json!(decided.decider.as_deref().unwrap_or(&about.told.agency_name))),
        ]),
        code: about.code_of_case(),
    })
}

/// That it takes the place of a decision that was reviewed.
fn reviewed(about: &LetterContext<'_>) -> Option<String> {
    let told = |name: &str| about.event.get(name).and_then(Value::as_str);
    let (outcome, reference) = told("overturns").zip(told("review_of"))?;
    let outcome = about.told.outcome_in_words(outcome).unwrap_or_default();
    let reference = about.apart(&codes::grouped(reference));
    let args = [("outcome", outcome.into()), ("reference", reference.into())];
    Some(about.say("letter-decision-replaces-in", &args))
}

/// The clauses of the law, each with what follows from the facts and where it is written.
fn clauses(about: &LetterContext<'_>, decided: &Decided) -> Vec<Value> {
    let cite = |cite: &str| (!cite.trim().is_empty()).then(|| about.say("case-cite", &[("cite", cite.into())]));
    let one = |clause: &AppliedClause| json!({"words": clause.words, "cite": cite(&clause.cite)});
    decided.said.clauses.iter().map(one).collect()
}

/// The reasoning under each duty: the question, its answer, the evidence and the law.
fn reasons(about: &LetterContext<'_>, decided: &Decided) -> Vec<Value> {
    let question = |one: &WeighedQuestion| {
        let cites: Vec<String> =
            one.cites.iter().map(|cite| about.say("case-cite", &[("cite", cite.as_str().into())])).collect();
        json!({"ask": one.ask, "texts": one.text, "evidence": one.evidence, "cites": cites})
    };
    let under = |duty: &DutyText| {
        let questions: Vec<Value> = duty.weighed.iter().map(question).collect();
        json!({"duty": duty.duty, "questions": questions})
    };
    decided.said.duties.iter().map(under).collect()
}

/// Who decided, who agreed, and under the law of which day.
fn by(about: &LetterContext<'_>, decided: &Decided) -> Vec<String> {
    let said = &decided.said;
    let day = about.date((about.day_of)(decided.decided_at));
    let mut args = vec![("agency", decided.agency.as_str().into()), ("day", day.into())];
    let first = match &decided.decider {
        Some(name) => {
            args.push(("name", name.as_str().into()));
            about.say("letter-decided-by", &args)
        }
        None => about.say("letter-decided-without", &args),
    };
    let second = said.second.as_ref().map(|name| about.say("decision-second", &[("name", name.as_str().into())]));
    let by_rule = said.by_rule.then(|| about.text("decision-by-rule"));
    let law = said.law_of.map(|day| about.say("decision-law-of", &[("day", about.date(day).into())]));
    [Some(first), second, by_rule, law].into_iter().flatten().collect()
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
        Some(day) => {
            let until = about.say("letter-route-until", &[("day", about.date(day).into())]);
            // On the day on which the letter is made nobody knows on which day it is posted.
            let later = about.by_post.then(|| about.text("letter-route-posted-later"));
            [Some(until), later].into_iter().flatten().collect()
        }
        None if !way.words.is_empty() => way.words.clone(),
        None => vec![about.text("letter-route-any-day")],
    }
}

fn internal(about: &LetterContext<'_>, way: &ReviewRoute) -> Value {
    let by = about.say("letter-route-internal-by", &[("by", way.by.as_str().into())]);
    let address = about.case_address();
    let address = about.apart(address.split_once("://").map_or("", |(_, rest)| rest));
    let how = about.say("letter-route-internal-how", &[("address", address.into())]);
    let texts = [vec![by], until(about, way), vec![how], cite(about, way)].concat();
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
    texts.extend(cite(about, way));
    json!({"heading": about.say("letter-route-external-heading", &[("by", way.by.as_str().into())]), "texts": texts})
}

/// Who looks at what the body outside decided.
fn further(about: &LetterContext<'_>, way: &ReviewRoute) -> Value {
    let heading = about.say("letter-route-further-heading", &[("by", way.by.as_str().into())]);
    let website = way.website.as_deref();
    let website = website.map(|website| about.say("letter-route-website", &[("website", about.apart(website).into())]));
    let texts: Vec<String> = until(about, way).into_iter().chain(website).chain(cite(about, way)).collect();
    json!({"heading": heading, "texts": texts})
}

fn cite(about: &LetterContext<'_>, way: &ReviewRoute) -> Vec<String> {
    way.cite.iter().map(|cite| about.say("case-cite", &[("cite", cite.as_str().into())])).collect()
}
