//! The order of the steps of a life event: what must come first, without circles.

use std::collections::BTreeSet;

use rules::Diagnostic;

use super::EventStep;
use crate::derivation::circular;
use crate::reader::Reader;
use crate::yaml::Node;

/// Every `after` names a step of this event, and no step depends on itself.
pub(super) fn check_order(reader: &mut Reader<'_>, steps: &[(EventStep, &Node)], complete: bool) {
    // A step that was refused may have been the one that must come first.
    for (step, node) in steps.iter().filter(|_| complete) {
        for before in &step.after {
            if !steps.iter().any(|(other, _)| other.id == *before) {
                let items = node.get("after").map(Node::items).unwrap_or_default();
                let place = items.iter().find(|item| item.scalar() == Some(before)).unwrap_or(node);
                let message = format!("`{before}` must come first, but has no step in this event");
                let problem = Diagnostic::error("missing-step", place.span, message);
                let known = steps.iter().map(|(other, _)| other.id.as_str());
                reader.problem(problem.help("give it a step, or leave it out here").suggest(before, known));
            }
        }
    }
    let mut reported = BTreeSet::new();
    for (step, node) in steps {
        let mut way = Vec::new();
        let mut seen = BTreeSet::new();
        if !reported.contains(&step.id) && waits_for(steps, &step.id, &step.id, &mut way, &mut seen) {
            reported.insert(step.id.clone());
            reported.extend(way.iter().cloned());
            let place = node.get("after").unwrap_or(node);
            circular(reader, place.span, &step.id, &way, "let one of them come first");
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
    let Some((step, _)) = steps.iter().find(|(step, _)| step.id == from) else { return false };
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

/// Steps in order of dependency, and otherwise as written.
pub(crate) fn in_order(steps: &[EventStep]) -> Vec<&EventStep> {
    let mut order: Vec<&EventStep> = Vec::new();
    let mut left: Vec<&EventStep> = steps.iter().collect();
    while !left.is_empty() {
        let done = |id: &String| order.iter().any(|step| step.id == *id);
        let waits = |step: &&EventStep| {
            step.after.iter().any(|before| !done(before) && steps.iter().any(|other| other.id == *before))
        };
        // Checked catalogues have no cycles; without the fallback, one would never terminate.
        let next = left.iter().position(|step| !waits(step)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}
