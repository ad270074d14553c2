//! Life events: why people come, and which services they involve, in order.

use std::collections::BTreeSet;

use rules::{Diagnostic, FactId, NodeId, Program, Scope, Span, Type};

use crate::derivation::circular;
use crate::problems::FileId;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::service::Service;
use crate::time::{FactDeadline, Unit};
use crate::yaml::Node;

#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub file: FileId,
    pub name: String,
    /// One sentence to help people recognise their reason.
    pub summary: Option<String>,
    pub people_also_say: Vec<String>,
    pub asks_first: Vec<FactId>,
    pub steps: Vec<EventStep>,
}

impl Event {
    /// Combines each step's condition with its service's rules, so that an interview settles both at once.
    pub(crate) fn set_goals(&mut self, program: &mut Program, services: &[Service]) {
        for step in &mut self.steps {
            let service = services.iter().find(|service| service.id == step.service);
            let parts = step.when.iter().map(|when| when.node).chain(service.map(|service| service.eligible));
            step.goal = Some(program.all_of(parts.collect()));
        }
    }
}

#[derive(Clone, Debug)]
pub struct EventStep {
    pub service: String,
    /// Services of this event that must come first.
    pub after: Vec<String>,
    pub due: Option<FactDeadline>,
    /// What the due date is counted from.
    pub due_from: Option<Rule>,
    /// The step only matters if this is met.
    pub when: Option<Rule>,
    pub why: Option<String>,
    /// Whether the step matters and the person is eligible: the goal of an interview for the event.
    pub goal: Option<NodeId>,
    /// Another organisation delivers it here; we explain and refer.
    pub advise_only: bool,
}

pub(crate) fn read_event<'k>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    services: impl Iterator<Item = &'k str> + Clone,
    root: &Node,
) -> Option<Event> {
    let keys = reader.keys(root, "a life event")?;
    let id = keys.require(reader, "event").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let summary = keys.get("summary").and_then(|node| reader.text(node));
    let people_also_say = keys.get("people_also_say").map(|node| reader.texts(node)).unwrap_or_default();
    let mut asks_first = Vec::new();
    for node in keys.get("asks_first").map(|node| reader.list(node)).unwrap_or_default() {
        asks_first.extend(read_fact(reader, program, node).map(|(fact, _)| fact));
    }
    let nodes = keys.require(reader, "steps").map(|node| reader.list(node)).unwrap_or_default();
    keys.finish(reader, "a life event");
    let mut steps: Vec<(EventStep, &Node)> = Vec::new();
    for node in nodes {
        let Some(step) = read_step(reader, program, services.clone(), node) else { continue };
        if steps.iter().any(|(known, _)| known.service == step.service) {
            let message = format!("the service `{}` has two steps here", step.service);
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
            continue;
        }
        steps.push((step, node));
    }
    check_order(reader, &steps, steps.len() == nodes.len());
    let steps = steps.into_iter().map(|(step, _)| step).collect();
    Some(Event { id: id?, file: reader.file, name: name?, summary, people_also_say, asks_first, steps })
}

fn read_fact(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<(FactId, String)> {
    let text = reader.text(node)?;
    match program.vocabulary.fact(&text) {
        Some(fact) => Some((fact, text)),
        None => {
            let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{text}`"));
            reader.problem(problem.suggest(&text, program.vocabulary.fact_names()));
            None
        }
    }
}

fn read_step<'k>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    services: impl Iterator<Item = &'k str> + Clone,
    node: &Node,
) -> Option<EventStep> {
    let keys = reader.keys(node, "a step of a life event")?;
    let service = keys
        .require(reader, "service")
        .and_then(|node| reader.known(node, "unknown-service", "service", services.clone()));
    let mut after = Vec::new();
    for node in keys.get("after").map(|node| reader.list(node)).unwrap_or_default() {
        after.extend(reader.known(node, "unknown-service", "service", services.clone()));
    }
    let scope = Scope::default();
    let (mut due, mut due_from) = (None, None);
    if let Some(node) = keys.get("due")
        && let Some((found, place)) = reader.due(node)
    {
        due_from = read_due_from(reader, program, &found, place, node);
        due = Some(found);
    }
    let when = keys.get("when").and_then(|node| reader.rule(program, &scope, node, Some(&Type::Boolean)));
    let why = keys.get("why").and_then(|node| reader.text(node));
    let advise_only = keys.get("advise_only").and_then(|node| reader.boolean(node)).unwrap_or(false);
    keys.finish(reader, "a step of a life event");
    Some(EventStep { service: service?, after, due, due_from, when, why, goal: None, advise_only })
}

fn read_due_from(
    reader: &mut Reader<'_>,
    program: &mut Program,
    due: &FactDeadline,
    place: Span,
    node: &Node,
) -> Option<Rule> {
    let problem = if due.within.unit == Unit::Hours {
        let message = "a due date is counted in days, working days, weeks, months or years";
        Diagnostic::error("bad-duration", Span::new(0, place.start), message)
    } else if let Some(fact) = program.vocabulary.fact(&due.fact) {
        let ty = program.vocabulary.fact_type(fact);
        if *ty == Type::Date {
            let (node, ty) = program.compile(&due.fact, &Scope::default(), Some(&Type::Date)).ok()?;
            return Some(Rule { text: due.fact.clone(), node, ty });
        }
        let message = format!("a due date is counted from a date, but `{}` is {ty}", due.fact);
        Diagnostic::error("type-mismatch", place, message)
    } else {
        let problem = Diagnostic::error("unknown-fact", place, format!("there is no fact named `{}`", due.fact));
        problem.suggest(&due.fact, program.vocabulary.fact_names())
    };
    reader.inside(node, vec![problem]);
    None
}

/// Every `after` names a step of this event, and no step depends on itself.
fn check_order(reader: &mut Reader<'_>, steps: &[(EventStep, &Node)], complete: bool) {
    // A step that was refused may have been the one that must come first.
    for (step, node) in steps.iter().filter(|_| complete) {
        for before in &step.after {
            if !steps.iter().any(|(other, _)| other.service == *before) {
                let items = node.get("after").map(Node::items).unwrap_or_default();
                let place = items.iter().find(|item| item.scalar() == Some(before)).unwrap_or(node);
                let message = format!("`{before}` must come first, but has no step in this event");
                let problem = Diagnostic::error("missing-step", place.span, message);
                reader.problem(problem.help("give it a step, or leave it out here"));
            }
        }
    }
    let mut reported = BTreeSet::new();
    for (step, node) in steps {
        let mut way = Vec::new();
        let mut seen = BTreeSet::new();
        if !reported.contains(&step.service) && waits_for(steps, &step.service, &step.service, &mut way, &mut seen) {
            reported.insert(step.service.clone());
            reported.extend(way.iter().cloned());
            let place = node.get("after").unwrap_or(node);
            circular(reader, place.span, &step.service, &way, "let one of them come first");
        }
    }
}

/// Whether a step depends on the target. Steps are visited once: with many dependencies, there are too many paths to
/// walk.
fn waits_for(
    steps: &[(EventStep, &Node)],
    from: &str,
    target: &str,
    way: &mut Vec<String>,
    seen: &mut BTreeSet<String>,
) -> bool {
    let Some((step, _)) = steps.iter().find(|(step, _)| step.service == from) else { return false };
    for before in &step.after {
        if before == target {
            return true;
        }
        if seen.insert(before.clone()) {
            way.push(before.clone());
            if waits_for(steps, before, target, way, seen) {
                return true;
            }
            way.pop();
        }
    }
    false
}
