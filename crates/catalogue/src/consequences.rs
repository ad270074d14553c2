//! Suppresses problems that only follow from another one and disappear with it.
//!
//! A fact whose type is wrong is missing from the vocabulary, and each of the rules that use it would report that there
//! is no such fact. The author has one thing to fix, so one thing is reported. A problem is suppressed only if what it
//! asks for is written somewhere and was refused there.

use std::collections::BTreeSet;

use rules::Program;

use crate::catalogue::{Catalogue, Parts};
use crate::layout::{FileKind, misnamed, name_in};
use crate::problems::{File, Problem};
use crate::yaml::Node;

/// What was written but could not be parsed, each with the code of the problem it would cause elsewhere.
struct Broken {
    names: BTreeSet<(&'static str, String)>,
    codes: Vec<&'static str>,
    /// Names that are not well formed; elsewhere they are probably written correctly.
    misspelt: BTreeSet<String>,
}

pub(crate) fn leave_out_echoes(catalogue: &mut Catalogue, parts: &Parts, unread: &BTreeSet<FileKind>, files: &[File]) {
    let mut broken =
        Broken { names: broken_names(catalogue, parts, files), codes: Vec::new(), misspelt: BTreeSet::new() };
    let word_at = |problem: &Problem| {
        let text = files.get(problem.file.0).map_or("", |file| problem.diagnostic.span.of(&file.text));
        text.trim_matches(['"', '\'']).trim().to_string()
    };
    let misspelt = catalogue.problems.iter().filter(|problem| problem.diagnostic.code == "bad-name");
    broken.misspelt.extend(misspelt.map(|problem| spelling(&word_at(problem))));
    broken.codes.extend(unread.iter().flat_map(|part| codes(*part)));
    if catalogue.about.id.is_empty() {
        broken.codes.extend(codes(FileKind::About));
    }
    catalogue.problems.retain(|problem| {
        let code = problem.diagnostic.code;
        if !code.starts_with("unknown-") {
            return true;
        }
        let name = word_at(problem);
        let misspelt = broken.misspelt.contains(&spelling(&name));
        !misspelt && !broken.codes.contains(&code) && !broken.names.contains(&(code, name))
    });
}

/// A name without regard to capitals, spaces and dashes.
fn spelling(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

/// Problems that cannot be judged while a file of a kind cannot be read at all.
fn codes(part: FileKind) -> Vec<&'static str> {
    match part {
        FileKind::About => vec!["unknown-language"],
        FileKind::Agencies => vec!["unknown-agency"],
        FileKind::Calendar => vec!["unknown-calendar"],
        FileKind::Facts => vec!["unknown-fact", "unknown-field", "unknown-record", "unknown-group"],
        FileKind::Rate => vec!["unknown-rate"],
        FileKind::Event => vec!["unknown-event"],
        FileKind::Service => vec!["unknown-service", "unknown-outcome", "unknown-requirement"],
        _ => Vec::new(),
    }
}

fn broken_names(catalogue: &Catalogue, parts: &Parts, files: &[File]) -> BTreeSet<(&'static str, String)> {
    let roots = |part: FileKind| parts.get(&part).into_iter().flatten().map(|(_, root)| root);
    let mut broken = BTreeSet::new();
    let mut note = |code: &'static str, name: &str, known: bool| {
        if !known {
            broken.insert((code, name.to_string()));
        }
    };
    for id in roots(FileKind::Agencies).flat_map(|root| ids(root, "agencies", "id")) {
        note("unknown-agency", id, catalogue.agencies.get(id).is_some());
    }
    for id in roots(FileKind::Calendar).flat_map(|root| ids(root, "calendars", "id")) {
        note("unknown-calendar", id, catalogue.calendars.iter().any(|calendar| calendar.id == id));
    }
    for part in [FileKind::Service, FileKind::Event] {
        for (file, root) in parts.get(&part).into_iter().flatten() {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            let name = name_in(part, path);
            let (code, known) = match part {
                FileKind::Event => ("unknown-event", catalogue.event(name).is_some()),
                _ => ("unknown-service", catalogue.service(name).is_some()),
            };
            note(code, name, known || misnamed(part, path, root).is_none());
        }
    }
    for id in roots(FileKind::Event).filter_map(|root| root.get("event")?.scalar()) {
        note("unknown-event", id, catalogue.event(id).is_some());
    }
    for root in roots(FileKind::Facts) {
        vocabulary(&catalogue.program, root, &mut note);
        for id in ids(root, "groups", "id") {
            note("unknown-group", id, catalogue.facts.groups.iter().any(|group| group.id == id));
        }
    }
    for root in roots(FileKind::Rate) {
        let name = root.get("rate").and_then(Node::scalar).unwrap_or_default();
        for (key, _) in root.get("figures").map(Node::entries).unwrap_or_default() {
            let full = format!("{name}.{}", key.name);
            note("unknown-rate", &full, catalogue.program.figure(&full).is_some());
        }
    }
    for root in roots(FileKind::Service) {
        let Some(id) = root.get("service").and_then(Node::scalar) else { continue };
        let service = catalogue.service(id);
        note("unknown-service", id, service.is_some());
        for name in ids(root, "outcomes", "name") {
            note("unknown-outcome", name, service.is_some_and(|service| service.outcome(name).is_some()));
        }
        for name in ids(root, "requirements", "id") {
            note("unknown-requirement", name, service.is_some_and(|service| service.requirement(name).is_some()));
        }
    }
    broken
}

fn vocabulary(program: &Program, root: &Node, note: &mut impl FnMut(&'static str, &str, bool)) {
    for (key, _) in root.get("facts").map(Node::entries).unwrap_or_default() {
        note("unknown-fact", &key.name, program.vocabulary.fact(&key.name).is_some());
    }
    for (record, node) in root.get("records").map(Node::entries).unwrap_or_default() {
        let id = program.vocabulary.record(&record.name);
        for (key, _) in node.get("fields").map(Node::entries).unwrap_or_default() {
            let known = id.is_some_and(|id| program.vocabulary.field(id, &key.name).is_some());
            note("unknown-field", &key.name, known);
            // In the rule of a derived field the other fields are names like facts; files write `child.born`.
            note("unknown-fact", &key.name, known || program.vocabulary.fact(&key.name).is_some());
        }
    }
}

/// The ids in a list: `agencies:` and then `- id: …`.
fn ids<'n>(root: &'n Node, list: &str, id: &'static str) -> impl Iterator<Item = &'n str> {
    root.get(list).map(Node::items).unwrap_or_default().iter().filter_map(move |item| item.get(id)?.scalar())
}
