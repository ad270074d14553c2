//! The keys of a catalogue's texts, which translation files use.

use std::collections::BTreeSet;

use rules::Program;

use crate::agencies::Agencies;
use crate::events::Event;
use crate::service::{Remedy, Service};
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
    let mut keys = vec!["name".to_string(), "summary".to_string()];
    for requirement in &service.requirements {
        keys.push(format!("requirement-{}-because", requirement.id));
        keys.push(format!("requirement-{}-otherwise", requirement.id));
    }
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
    keys.extend(service.review.none_because.iter().map(|_| "review-none-because".to_string()));
    keys
}

pub(crate) fn event_keys(events: &[Event]) -> Vec<String> {
    let mut keys = Vec::new();
    for event in events {
        keys.push(format!("{}-name", event.id));
        keys.extend(event.summary.iter().map(|_| format!("{}-summary", event.id)));
        let told = event.steps.iter().filter(|step| step.why.is_some());
        keys.extend(told.map(|step| format!("{}-why-{}", event.id, step.service)));
    }
    keys
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
        keys.extend(group.get("id").and_then(Node::scalar).map(|id| format!("group-{id}")));
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
    keys.extend(wording.choices.iter().map(|(choice, _)| format!("{name}-choice-{choice}")));
    keys
}
