//! What differs in what is written, part by part.

use std::collections::BTreeMap;

use rules::{NodeId, Program};

use super::{Change, ChangeKind};
use crate::answers::show_value;
use crate::catalogue::Catalogue;
use crate::problems::FileId;
use crate::rule::Rule;
use crate::service::{Fee, Service};

/// What is compared of one thing: the name of each part, and its text.
type Parts = BTreeMap<String, String>;

/// Compares things by their ids, in the order of the newer catalogue.
fn compare(old: &[(String, Parts)], new: &[(String, Parts)]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (id, parts) in new {
        let change = match old.iter().find(|(known, _)| known == id) {
            None => Change { id: id.clone(), kind: ChangeKind::Added, parts: Vec::new() },
            Some((_, before)) => {
                let parts = lines(before, parts);
                if parts.is_empty() {
                    continue;
                }
                Change { id: id.clone(), kind: ChangeKind::Changed, parts }
            }
        };
        changes.push(change);
    }
    let gone = old.iter().filter(|(id, _)| !new.iter().any(|(known, _)| known == id));
    changes.extend(gone.map(|(id, _)| Change { id: id.clone(), kind: ChangeKind::Removed, parts: Vec::new() }));
    changes
}

fn lines(old: &Parts, new: &Parts) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, text) in new {
        match old.get(name) {
            None => lines.push(format!("{name}: new: {text}")),
            Some(before) if before != text => lines.push(format!("{name}: {before} \u{2192} {text}")),
            Some(_) => {}
        }
    }
    lines.extend(
        old.iter().filter(|(name, _)| !new.contains_key(*name)).map(|(name, text)| format!("{name}: gone: {text}")),
    );
    // Words of which no part is compared on its own.
    let rest = "the rest of the file: ";
    lines.retain(|line| !line.starts_with(rest) || line.contains('\u{2192}'));
    match lines.iter().position(|line| line.starts_with(rest)) {
        Some(_) if lines.len() > 1 => lines.retain(|line| !line.starts_with(rest)),
        Some(_) => lines = vec!["in other words, or in what follows the decision".to_string()],
        None => {}
    }
    lines
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rule(program: &Program, rule: &Rule) -> String {
    node(program, rule.node, &rule.text)
}

fn node(program: &Program, node: NodeId, otherwise: &str) -> String {
    match program.text(node) {
        "" => one_line(otherwise),
        text => one_line(text),
    }
}

fn file(catalogue: &Catalogue, file: FileId) -> String {
    catalogue.files.get(file.0).map_or(String::new(), |file| one_line(&file.text))
}

pub(super) fn services(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let all = |catalogue: &Catalogue| -> Vec<(String, Parts)> {
        catalogue.services.iter().map(|service| (service.id.clone(), service_parts(catalogue, service))).collect()
    };
    compare(&all(old), &all(new))
}

fn service_parts(catalogue: &Catalogue, service: &Service) -> Parts {
    let program = &catalogue.program;
    let mut parts = Parts::new();
    let mut part = |name: String, text: String| {
        parts.insert(name, text);
    };
    part("name".into(), service.name.clone());
    part("version".into(), service.version.to_string());
    if let Some((from, until)) = service.available {
        let until = until.map_or(String::new(), |until| format!(" until {until}"));
        part("available".into(), format!("from {from}{until}"));
    }
    for requirement in &service.requirements {
        part(format!("requirement {}", requirement.id), rule(program, &requirement.rule));
        part(format!("requirement {}, cite", requirement.id), requirement.cite.clone());
    }
    for outcome in &service.outcomes {
        part(format!("outcome {}", outcome.name), rule(program, &outcome.rule));
    }
    let fee = match &service.apply.fee {
        Fee::Untold => "not said".to_string(),
        Fee::None => "none".to_string(),
        Fee::Billed { rule: None, .. } => "billed later".to_string(),
        Fee::Billed { rule: Some(amount), .. } => format!("billed later: {}", rule(program, amount)),
        Fee::Amount { rule: amount, .. } => rule(program, amount),
    };
    part("fee".into(), fee);
    let channels: Vec<&str> = service.apply.channels.iter().map(|channel| channel.name()).collect();
    part("channels".into(), channels.join(", "));
    for promise in &service.charter {
        part(format!("promise {}", promise.id), promise.within.to_string());
    }
    // Definitions and whatever else is in the manifest.
    part("the rest of the file".into(), file(catalogue, service.file));
    parts
}

pub(super) fn figures(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let all = |catalogue: &Catalogue| -> Vec<(String, Parts)> {
        let program = &catalogue.program;
        let figure = |figure: &rules::Figure| {
            let mut parts = Parts::new();
            for period in &figure.periods {
                let until = period.until.map_or(String::new(), |until| format!(" until {until}"));
                let value = show_value(program, &figure.ty, &period.value);
                parts.insert(format!("from {}", period.from), format!("{value}{until}"));
            }
            (figure.name.clone(), parts)
        };
        let mut figures: Vec<(String, Parts)> = program.figures().map(figure).collect();
        for (about, (_, parts)) in catalogue.rates.iter().zip(&mut figures) {
            parts.insert("cite".into(), about.cite.clone());
            if let Some(until) = about.confirmed_until {
                parts.insert("confirmed until".into(), until.to_string());
            }
        }
        figures
    };
    compare(&all(old), &all(new))
}

pub(super) fn facts(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let all = |catalogue: &Catalogue| -> Vec<(String, Parts)> {
        let vocabulary = &catalogue.program.vocabulary;
        let fact = |fact: &crate::vocabulary::Fact| {
            let mut parts = Parts::new();
            parts.insert("type".into(), vocabulary.fact_type(fact.id).to_string());
            if let Some(rule) = catalogue.program.derivation(fact.id) {
                parts.insert("derive".into(), one_line(rule));
            }
            if let Some(ask) = &fact.wording.ask {
                parts.insert("ask".into(), ask.clone());
            }
            for (name, words) in &fact.wording.choices {
                parts.insert(format!("choice {name}"), words.clone());
            }
            (fact.wording.name.clone(), parts)
        };
        catalogue.facts.facts.iter().map(fact).collect()
    };
    compare(&all(old), &all(new))
}

pub(super) fn events(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let all = |catalogue: &Catalogue| -> Vec<(String, Parts)> {
        let event = |event: &crate::events::Event| {
            let mut parts = Parts::new();
            parts.insert("name".into(), event.name.clone());
            for (n, step) in event.all_steps().enumerate() {
                let place = if n < event.steps.len() { "step" } else { "also" };
                let when = step.when.as_ref().map(|when| format!("when {}", rule(&catalogue.program, when)));
                let due = step.due.as_ref().map(|due| {
                    format!("due {} {} {}", due.within, if due.before { "before" } else { "after" }, due.fact)
                });
                let timing = step.timing.map(|timing| timing.name().to_string());
                let told: Vec<String> = [timing, due, when].into_iter().flatten().collect();
                parts.insert(format!("{place} {}", step.id), told.join(", "));
            }
            parts.insert("the rest of the file".into(), file(catalogue, event.file));
            (event.id.clone(), parts)
        };
        catalogue.events.iter().map(event).collect()
    };
    compare(&all(old), &all(new))
}
