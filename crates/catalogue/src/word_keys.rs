//! The keys of a catalogue's texts, which translation files use.

use std::collections::BTreeSet;

use rules::Program;

use crate::agencies::Agencies;
use crate::catalogue::Catalogue;
use crate::crisis::CrisisFile;
use crate::events::{Event, EventStep};
use crate::service::{Remedy, Requirement, ReviewTime, Service};
use crate::signposts::Signpost;
use crate::town::Town;
use crate::vocabulary::{Facts, Wording};
use crate::yaml::Node;

/// Texts shared by services; a service's own take precedence.
pub(crate) fn shared_keys(services: &[Service]) -> Vec<String> {
    let keys: BTreeSet<String> = services.iter().flat_map(casework_keys).collect();
    keys.into_iter().collect()
}

fn casework_keys(service: &Service) -> Vec<String> {
    let mut keys: Vec<String> = service.charter.iter().map(|promise| format!("promise-{}", promise.id)).collect();
    keys.extend(service.case.steps.iter().map(|step| format!("step-{}", step.id)));
    keys.extend(service.case.outcomes.iter().map(|name| format!("decision-{name}")));
    let remedies = service.charter.iter().flat_map(|promise| &promise.if_missed);
    keys.extend(remedies.filter_map(|remedy| match remedy {
        Remedy::Escalate(who) => Some(format!("role-{who}")),
        _ => None,
    }));
    keys.extend(service.case.may_stop_clock.iter().map(|name| format!("pause-{}", name.name())));
    keys
}

pub(crate) fn service_keys(program: &Program, service: &Service) -> Vec<String> {
    let mut keys = ["name", "summary", "people-also-say"].map(str::to_string).to_vec();
    for requirement in &service.requirements {
        keys.push(format!("requirement-{}-because", requirement.id));
        match requirement.otherwise.len() {
            0 => keys.push(format!("requirement-{}-otherwise", requirement.id)),
            several => keys.extend((0..several).map(|n| otherwise_key(requirement, n))),
        }
    }
    keys.extend(service.stops.iter().map(|stop| format!("stop-{}-say", stop.id)));
    for outcome in &service.outcomes {
        keys.push(format!("outcome-{}", outcome.name));
        keys.extend(outcome.unit.iter().map(|_| format!("outcome-{}-unit", outcome.name)));
        keys.extend(outcome.choices.iter().map(|(name, _)| format!("outcome-{}-choice-{name}", outcome.name)));
    }
    for evidence in service.apply.evidence.iter().filter(|evidence| evidence.otherwise.is_some()) {
        keys.push(format!("evidence-{}-otherwise", program.vocabulary.fact_name(evidence.fact)));
    }
    for promise in &service.charter {
        if promise.if_missed.iter().any(|remedy| matches!(remedy, Remedy::Tell(_) | Remedy::FindOut(_))) {
            keys.push(format!("promise-{}-tell", promise.id));
        }
    }
    keys.extend(casework_keys(service));
    keys.extend(service.case.retention.iter().map(|_| "retention".to_string()));
    keys.extend(service.review.internal.iter().map(|_| "review-by".to_string()));
    keys.extend(limit_keys(service));
    keys.extend(service.after_decision.iter().enumerate().map(|(n, _)| format!("after-decision-{}", n + 1)));
    let confirmed = service.duties.iter().filter(|question| question.confirm.is_some());
    keys.extend(confirmed.map(|question| format!("duty-{}-confirm", question.id)));
    for condition in &service.conditions {
        keys.extend([format!("condition-{}", condition.id), format!("condition-{}-because", condition.id)]);
    }
    keys.extend(service.review.none_because.iter().map(|_| "review-none-because".to_string()));
    keys
}

/// The key of one of a requirement's reasons for failing; a single one has no number.
pub(crate) fn otherwise_key(requirement: &Requirement, n: usize) -> String {
    match requirement.otherwise.len() {
        0 | 1 => format!("requirement-{}-otherwise", requirement.id),
        _ => format!("requirement-{}-otherwise-{}", requirement.id, n + 1),
    }
}

/// Words of a review without a last day: by its way and its place in the list, counted from 1.
fn limit_keys(service: &Service) -> Vec<String> {
    let review = &service.review;
    let routes = [("internal", &review.internal), ("external", &review.external), ("further", &review.further)];
    let mut keys = Vec::new();
    for (way, route) in routes {
        let limits = route.iter().flat_map(|route| &route.limits).enumerate();
        let worded = limits.filter(|(_, limit)| matches!(limit.time, ReviewTime::NoLimit(_)));
        keys.extend(worded.map(|(n, _)| format!("review-{way}-limit-{}", n + 1)));
    }
    keys
}

pub(crate) fn event_keys(events: &[Event]) -> Vec<String> {
    let mut keys = Vec::new();
    for event in events {
        keys.push(format!("{}-name", event.id));
        keys.push(format!("{}-people-also-say", event.id));
        keys.extend(event.summary.iter().map(|_| format!("{}-summary", event.id)));
        for step in event.all_steps() {
            let own = format!("{}-{}", event.id, step.id);
            keys.extend(step.only_if.iter().map(|_| format!("{own}-only-if")));
            let Some(guidance) = step.guidance() else {
                keys.extend(step.why.iter().map(|_| format!("{}-why-{}", event.id, step.id)));
                continue;
            };
            keys.push(format!("{own}-title"));
            keys.extend(step.why.iter().map(|_| format!("{own}-why")));
            keys.extend(guidance.contact.how.iter().map(|_| format!("{own}-how")));
        }
    }
    keys
}

pub(crate) fn signpost_keys(signposts: &[Signpost]) -> Vec<String> {
    let mut keys = Vec::new();
    for signpost in signposts {
        let own = |part: &str| format!("{}-{part}", signpost.id);
        keys.extend(["name", "summary", "people-also-say"].map(own));
        keys.extend(signpost.whom.iter().map(|_| own("for")));
        keys.extend(signpost.contact.how.iter().map(|_| own("how")));
    }
    keys
}

/// The key of a short text that stands in many places, such as `day and night`: what is written, in small letters, with
/// `-` for everything between letters and digits. Letters beyond ASCII become their numbers.
pub(crate) fn phrase_key(text: &str) -> String {
    let mut key = PHRASE.trim_end_matches('-').to_string();
    let mut is_apart = true;
    for letter in text.chars().flat_map(char::to_lowercase) {
        if !letter.is_alphanumeric() {
            is_apart = true;
            continue;
        }
        if std::mem::take(&mut is_apart) {
            key.push('-');
        }
        match letter.is_ascii() {
            true => key.push(letter),
            false => key.push_str(&format!("u{:x}", u32::from(letter))),
        }
    }
    key
}

/// What the keys of phrases begin with.
pub(crate) const PHRASE: &str = "phrase-";

/// Opening hours, costs and papers of steps and signposts, and hours of helplines and whom they are for.
fn phrase_keys(catalogue: &Catalogue) -> BTreeSet<String> {
    let steps = catalogue.events.iter().flat_map(Event::all_steps).filter_map(EventStep::guidance);
    let contacts = steps.map(|guidance| &guidance.contact);
    let contacts = contacts.chain(catalogue.signposts.iter().map(|signpost| &signpost.contact));
    let of_contacts = contacts.flat_map(|contact| contact.hours.iter().chain(&contact.cost).chain(&contact.papers));
    let CrisisFile { helplines, crises, .. } = &catalogue.crisis;
    let of_lines = helplines.iter().flat_map(|line| std::iter::once(&line.hours).chain(&line.whom));
    let of_crises = crises.iter().flat_map(|crisis| &crisis.numbers).filter_map(|(_, whom)| whom.as_ref());
    of_contacts.chain(of_lines).chain(of_crises).map(|text| phrase_key(text)).collect()
}

pub(crate) fn catalogue_keys(catalogue: &Catalogue) -> Vec<String> {
    let about = &catalogue.about;
    let mut keys = vec!["name".to_string()];
    keys.extend(about.acknowledgement.iter().map(|_| "acknowledgement".to_string()));
    keys.extend(about.official.iter().map(|_| "official-government".to_string()));
    keys.extend(about.phone_hours.iter().map(|_| "phone-hours".to_string()));
    keys.extend(about.kinds.iter().filter(|kind| kind.name.is_some()).map(|kind| format!("kind-{}", kind.id)));
    keys.extend(phrase_keys(catalogue));
    keys
}

pub(crate) fn town_keys(town: Option<&Town>) -> Vec<String> {
    let residents = town.map(|town| town.residents.as_slice()).unwrap_or_default();
    let told = residents.iter().filter(|resident| resident.story.is_some());
    told.map(|resident| format!("{}-story", resident.id)).collect()
}

pub(crate) fn agency_keys(agencies: &Agencies) -> Vec<String> {
    let mut keys = Vec::new();
    for agency in agencies.iter() {
        keys.push(format!("{}-name", agency.id));
        keys.extend(agency.about.iter().map(|_| format!("{}-about", agency.id)));
    }
    keys
}

/// The keys of one file of the vocabulary, from its YAML tree.
pub(crate) fn fact_keys(program: &Program, facts: &Facts, root: &Node) -> Vec<String> {
    let mut keys = Vec::new();
    for group in root.get("groups").map(Node::items).unwrap_or_default() {
        let id = group.get("id").and_then(Node::scalar);
        keys.extend(id.map(|id| format!("group-{id}")));
        keys.extend(id.filter(|_| group.get("ask").is_some()).map(|id| format!("group-{id}-ask")));
    }
    for (key, _) in root.get("facts").map(Node::entries).unwrap_or_default() {
        let fact = program.vocabulary.fact(&key.name).and_then(|id| facts.get(id));
        keys.extend(fact.into_iter().flat_map(|fact| wording_keys(&key.name, &fact.wording)));
    }
    for (key, _) in root.get("records").map(Node::entries).unwrap_or_default() {
        let Some(record) = facts.records.iter().find(|record| record.name == key.name) else { continue };
        keys.push(format!("record-{}", record.name));
        for (_, wording) in &record.fields {
            keys.extend(wording_keys(&format!("record-{}-{}", record.name, wording.name), wording));
        }
    }
    keys
}

fn wording_keys(name: &str, wording: &Wording) -> Vec<String> {
    let mut keys = vec![format!("{name}-label")];
    keys.extend(wording.ask.iter().map(|_| format!("{name}-ask")));
    keys.extend(wording.help.iter().map(|_| format!("{name}-help")));
    keys.extend(wording.unsure.iter().map(|_| format!("{name}-unsure")));
    keys.extend(wording.proof.iter().map(|_| format!("{name}-proof")));
    keys.extend(wording.example.iter().map(|_| format!("{name}-example")));
    keys.extend(wording.choices.iter().map(|(choice, _)| format!("{name}-choice-{choice}")));
    keys
}
