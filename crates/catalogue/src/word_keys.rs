//! The keys of a catalogue's texts, which translation files use, and the text that each of them translates.

use std::collections::BTreeMap;

use rules::Program;

use crate::agencies::Agencies;
use crate::catalogue::Catalogue;
use crate::crisis::CrisisFile;
use crate::events::{Event, EventStep};
use crate::service::{Remedy, Requirement, ReviewTime, Service};
use crate::signposts::Signpost;
use crate::spoken::in_words;
use crate::town::Town;
use crate::vocabulary::{Facts, Wording};
use crate::yaml::Node;

/// A key, and the text in the catalogue's own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WordKey {
    pub(crate) name: String,
    pub(crate) source: String,
}

fn key(name: impl Into<String>, source: &str) -> WordKey {
    WordKey { name: name.into(), source: source.to_owned() }
}

/// What people say, as a translation writes it.
fn said(phrases: &[String]) -> String {
    phrases.join("; ")
}

/// Texts shared by services; a service's own take precedence.
pub(crate) fn shared_keys(services: &[Service]) -> Vec<WordKey> {
    let keys: BTreeMap<String, String> =
        services.iter().flat_map(casework_keys).map(|key| (key.name, key.source)).collect();
    keys.into_iter().map(|(name, source)| WordKey { name, source }).collect()
}

fn casework_keys(service: &Service) -> Vec<WordKey> {
    let readable = |kind: &str, id: &str| key(format!("{kind}-{id}"), &in_words(id));
    let mut keys: Vec<WordKey> = service.charter.iter().map(|promise| readable("promise", &promise.id)).collect();
    keys.extend(service.case.steps.iter().map(|step| readable("step", &step.id)));
    keys.extend(service.case.outcomes.iter().map(|name| readable("decision", name)));
    let remedies = service.charter.iter().flat_map(|promise| &promise.if_missed);
    keys.extend(remedies.filter_map(|remedy| match remedy {
        Remedy::Escalate(who) => Some(readable("role", who)),
        _ => None,
    }));
    keys.extend(service.case.may_stop_clock.iter().map(|name| readable("pause", name.name())));
    keys
}

pub(crate) fn service_keys(program: &Program, service: &Service) -> Vec<WordKey> {
    let mut keys = vec![
        key("name", &service.name),
        key("summary", &service.summary),
        key("people-also-say", &said(&service.people_also_say)),
    ];
    for requirement in &service.requirements {
        keys.push(key(format!("requirement-{}-because", requirement.id), &requirement.because));
        let otherwise = requirement.otherwise.iter().enumerate();
        keys.extend(otherwise.map(|(n, otherwise)| key(otherwise_key(requirement, n), &otherwise.say)));
        if requirement.otherwise.is_empty() {
            keys.push(key(otherwise_key(requirement, 0), ""));
        }
    }
    keys.extend(service.stops.iter().map(|stop| key(format!("stop-{}-say", stop.id), &stop.say)));
    for outcome in &service.outcomes {
        keys.push(key(format!("outcome-{}", outcome.name), &outcome.title));
        keys.extend(outcome.unit.iter().map(|unit| key(format!("outcome-{}-unit", outcome.name), unit)));
        let choices = outcome.choices.iter();
        keys.extend(choices.map(|(name, words)| key(format!("outcome-{}-choice-{name}", outcome.name), words)));
    }
    for evidence in &service.apply.evidence {
        let name = program.vocabulary.fact_name(evidence.fact);
        keys.extend(evidence.otherwise.iter().map(|words| key(format!("evidence-{name}-otherwise"), words)));
    }
    for promise in &service.charter {
        let told = promise.if_missed.iter().find_map(|remedy| match remedy {
            Remedy::Tell(words) | Remedy::FindOut(words) => Some(words),
            _ => None,
        });
        keys.extend(told.map(|words| key(format!("promise-{}-tell", promise.id), words)));
    }
    keys.extend(casework_keys(service));
    keys.extend(service.case.retention.iter().map(|words| key("retention", words)));
    keys.extend(service.review.internal.iter().map(|route| key("review-by", &route.by)));
    keys.extend(limit_keys(service));
    let after = service.after_decision.iter().enumerate();
    keys.extend(after.map(|(n, after)| key(format!("after-decision-{}", n + 1), &after.say)));
    for question in &service.duties {
        keys.extend(question.confirm.iter().map(|words| key(format!("duty-{}-confirm", question.id), words)));
    }
    for condition in &service.conditions {
        keys.push(key(format!("condition-{}", condition.id), &condition.text));
        keys.push(key(format!("condition-{}-because", condition.id), &condition.because));
    }
    keys.extend(service.review.none_because.iter().map(|words| key("review-none-because", words)));
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
fn limit_keys(service: &Service) -> Vec<WordKey> {
    let review = &service.review;
    let routes = [("internal", &review.internal), ("external", &review.external), ("further", &review.further)];
    let mut keys = Vec::new();
    for (way, route) in routes {
        for (n, limit) in route.iter().flat_map(|route| &route.limits).enumerate() {
            if let ReviewTime::NoLimit(words) = &limit.time {
                keys.push(key(format!("review-{way}-limit-{}", n + 1), words));
            }
        }
    }
    keys
}

pub(crate) fn event_keys(events: &[Event]) -> Vec<WordKey> {
    let mut keys = Vec::new();
    for event in events {
        keys.push(key(format!("{}-name", event.id), &event.name));
        keys.push(key(format!("{}-people-also-say", event.id), &said(&event.people_also_say)));
        keys.extend(event.summary.iter().map(|words| key(format!("{}-summary", event.id), words)));
        for step in event.all_steps() {
            let own = format!("{}-{}", event.id, step.id);
            keys.extend(step.only_if.iter().map(|words| key(format!("{own}-only-if"), words)));
            let Some(guidance) = step.guidance() else {
                keys.extend(step.why.iter().map(|words| key(format!("{}-why-{}", event.id, step.id), words)));
                continue;
            };
            keys.push(key(format!("{own}-title"), &guidance.title));
            keys.extend(step.why.iter().map(|words| key(format!("{own}-why"), words)));
            keys.extend(guidance.contact.how.iter().map(|words| key(format!("{own}-how"), words)));
        }
    }
    keys
}

pub(crate) fn signpost_keys(signposts: &[Signpost]) -> Vec<WordKey> {
    let mut keys = Vec::new();
    for signpost in signposts {
        let own = |part: &str, source: &str| key(format!("{}-{part}", signpost.id), source);
        keys.push(own("name", &signpost.name));
        keys.push(own("summary", &signpost.summary));
        keys.push(own("people-also-say", &said(&signpost.people_also_say)));
        keys.extend(signpost.whom.iter().map(|words| own("for", words)));
        keys.extend(signpost.contact.how.iter().map(|words| own("how", words)));
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
fn phrase_keys(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let steps = catalogue.events.iter().flat_map(Event::all_steps).filter_map(EventStep::guidance);
    let contacts = steps.map(|guidance| &guidance.contact);
    let contacts = contacts.chain(catalogue.signposts.iter().map(|signpost| &signpost.contact));
    let of_contacts = contacts.flat_map(|contact| contact.hours.iter().chain(&contact.cost).chain(&contact.papers));
    let CrisisFile { helplines, crises, .. } = &catalogue.crisis;
    let of_lines = helplines.iter().flat_map(|line| std::iter::once(&line.hours).chain(&line.whom));
    let of_crises = crises.iter().flat_map(|crisis| &crisis.numbers).filter_map(|(_, whom)| whom.as_ref());
    of_contacts.chain(of_lines).chain(of_crises).map(|text| (phrase_key(text), text.clone())).collect()
}

pub(crate) fn catalogue_keys(catalogue: &Catalogue) -> Vec<WordKey> {
    let about = &catalogue.about;
    let mut keys = vec![key("name", &about.name)];
    keys.extend(about.acknowledgement.iter().map(|words| key("acknowledgement", words)));
    keys.extend(about.official.iter().map(|official| key("official-government", &official.government)));
    keys.extend(about.phone_hours.iter().map(|words| key("phone-hours", words)));
    for kind in &about.kinds {
        keys.extend(kind.name.iter().map(|name| key(format!("kind-{}", kind.id), name)));
    }
    keys.extend(phrase_keys(catalogue).into_iter().map(|(name, source)| WordKey { name, source }));
    keys
}

pub(crate) fn town_keys(town: Option<&Town>) -> Vec<WordKey> {
    let residents = town.map(|town| town.residents.as_slice()).unwrap_or_default();
    let told = residents.iter().filter_map(|resident| Some((resident, resident.story.as_deref()?)));
    told.map(|(resident, story)| key(format!("{}-story", resident.id), story)).collect()
}

pub(crate) fn agency_keys(agencies: &Agencies) -> Vec<WordKey> {
    let mut keys = Vec::new();
    for agency in agencies.iter() {
        keys.push(key(format!("{}-name", agency.id), &agency.name));
        keys.extend(agency.about.iter().map(|about| key(format!("{}-about", agency.id), about)));
    }
    keys
}

/// The keys of one file of the vocabulary, from its YAML tree.
pub(crate) fn fact_keys(program: &Program, facts: &Facts, root: &Node) -> Vec<WordKey> {
    let mut keys = Vec::new();
    for group in root.get("groups").map(Node::items).unwrap_or_default() {
        let word = |part| group.get(part).and_then(Node::scalar);
        let Some(id) = word("id") else { continue };
        keys.push(key(format!("group-{id}"), word("title").unwrap_or_default()));
        keys.extend(word("ask").map(|ask| key(format!("group-{id}-ask"), ask)));
    }
    for (name, _) in root.get("facts").map(Node::entries).unwrap_or_default() {
        let fact = program.vocabulary.fact(&name.name).and_then(|id| facts.get(id));
        keys.extend(fact.into_iter().flat_map(|fact| wording_keys(&name.name, &fact.wording)));
    }
    for (name, _) in root.get("records").map(Node::entries).unwrap_or_default() {
        let Some(record) = facts.records.iter().find(|record| record.name == name.name) else { continue };
        keys.push(key(format!("record-{}", record.name), &record.label));
        for (_, wording) in &record.fields {
            keys.extend(wording_keys(&format!("record-{}-{}", record.name, wording.name), wording));
        }
    }
    keys
}

fn wording_keys(name: &str, wording: &Wording) -> Vec<WordKey> {
    let part = |part: &'static str| move |words: &String| key(format!("{name}-{part}"), words);
    let mut keys = vec![key(format!("{name}-label"), &wording.label)];
    keys.extend(wording.ask.iter().map(part("ask")));
    keys.extend(wording.help.iter().map(part("help")));
    keys.extend(wording.unsure.iter().map(part("unsure")));
    keys.extend(wording.proof.iter().map(part("proof")));
    keys.extend(wording.example.iter().map(part("example")));
    keys.extend(wording.choices.iter().map(|(choice, words)| key(format!("{name}-choice-{choice}"), words)));
    keys
}
