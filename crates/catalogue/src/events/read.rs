//! Reads a life event and its steps.

use rules::{Diagnostic, FactId, Program, Scope, Span, Type};

use super::order::check_order;
use super::{Event, EventStep, StepWhat};
use crate::agencies::Agencies;
use crate::guidance::{Guidance, GuidanceKind, Timing, read_contact};
use crate::keys::Keys;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::{FactDeadline, Unit};
use crate::vocabulary::DELICATE;
use crate::yaml::Node;

/// What a life event is checked against.
pub(crate) struct EventContext<'c> {
    pub(crate) program: &'c mut Program,
    pub(crate) agencies: &'c Agencies,
    pub(crate) services: &'c [&'c str],
    pub(crate) signposts: &'c [&'c str],
}

pub(crate) fn read_event(reader: &mut Reader<'_>, cx: &mut EventContext<'_>, root: &Node) -> Option<Event> {
    let keys = reader.keys(root, "a life event")?;
    let id = keys.require(reader, "event").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let summary = keys.get("summary").and_then(|node| reader.text(node));
    let people_also_say = keys.get("people_also_say").map(|node| reader.texts(node)).unwrap_or_default();
    let mut asks_first = Vec::new();
    for node in keys.get("asks_first").map(|node| reader.list(node)).unwrap_or_default() {
        asks_first.extend(read_fact(reader, cx.program, node).map(|(fact, _)| fact));
    }
    let mut may_ask = Vec::new();
    for node in keys.get("may_ask").map(|node| reader.list(node)).unwrap_or_default() {
        may_ask.extend(reader.one_of(node, &DELICATE).and_then(|n| DELICATE.get(n)).copied());
    }
    let crisis = keys.get("crisis").and_then(|node| reader.text(node));
    let nodes = keys.require(reader, "steps").map(|node| reader.list(node)).unwrap_or_default();
    let offered = keys.get("also").map(|node| reader.list(node)).unwrap_or_default();
    keys.finish(reader, "a life event");
    let mut steps: Vec<(EventStep, &Node)> = Vec::new();
    let mut own = 0;
    for (n, node) in nodes.iter().chain(offered).enumerate() {
        let Some(step) = read_step(reader, cx, node) else { continue };
        if steps.iter().any(|(known, _)| known.id == step.id) {
            let message = match step.what {
                StepWhat::Service(_) => format!("the service `{}` has two steps here", step.id),
                _ => format!("two steps here are called `{}`", step.id),
            };
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
            continue;
        }
        own += usize::from(n < nodes.len());
        steps.push((step, node));
    }
    check_order(reader, &steps, steps.len() == nodes.len() + offered.len());
    let mut steps: Vec<EventStep> = steps.into_iter().map(|(step, _)| step).collect();
    let also = steps.split_off(own.min(steps.len()));
    let file = reader.file;
    Some(Event { id: id?, file, name: name?, summary, people_also_say, asks_first, may_ask, crisis, steps, also })
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

fn read_step(reader: &mut Reader<'_>, cx: &mut EventContext<'_>, node: &Node) -> Option<EventStep> {
    let keys = reader.keys(node, "a step of a life event")?;
    let what = read_what(reader, cx, &keys, node);
    let after = keys.get("after").map(|node| reader.texts(node)).unwrap_or_default();
    let timing = keys.get("timing").and_then(|node| reader.one_of(node, &Timing::ALL.map(Timing::name)));
    let timing = timing.and_then(|n| Timing::ALL.get(n)).copied();
    let (mut due, mut due_from) = (None, None);
    if let Some(node) = keys.get("due")
        && let Some((found, place)) = reader.due(node)
    {
        due_from = read_due_from(reader, cx.program, &found, place, node);
        due = Some(found);
    }
    let when = keys.get("when").and_then(|node| reader.rule(cx.program, &Scope::default(), node, Some(&Type::Boolean)));
    let only_if = keys.get("only_if").and_then(|node| reader.text(node));
    let why = keys.get("why").and_then(|node| reader.text(node));
    let advise_only = keys.get("advise_only").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let asks = keys.get("asks").and_then(|node| reader.one_of(node, &["all", "when"]));
    let is_guidance = matches!(what, Some((_, StepWhat::Guidance(_))));
    let waits = matches!(&what, Some((_, StepWhat::Guidance(guidance))) if guidance.kind == GuidanceKind::Wait);
    if is_guidance && !waits && node.get("timing").is_none() && node.get("due").is_none() {
        let problem = Diagnostic::error("missing-key", node.span, "it is not said how soon this is to be done");
        reader.problem(problem.help("write `timing: today`, `this week`, `this month` or `later`, or a `due` date"));
    }
    keys.finish(reader, "a step of a life event");
    let (id, what) = what?;
    let asks_all = asks != Some(1);
    Some(EventStep { id, what, timing, after, due, due_from, when, only_if, why, asks_all, goal: None, advise_only })
}

/// `service`, `signpost` or a kind of guidance: exactly one says what the step is.
fn read_what(
    reader: &mut Reader<'_>,
    cx: &mut EventContext<'_>,
    keys: &Keys<'_>,
    node: &Node,
) -> Option<(String, StepWhat)> {
    let mut kinds: Vec<(&str, &Node)> = Vec::new();
    kinds.extend(keys.get("service").map(|node| ("service", node)));
    kinds.extend(keys.get("signpost").map(|node| ("signpost", node)));
    kinds.extend(GuidanceKind::ALL.iter().filter_map(|kind| Some((kind.name(), keys.get(kind.name())?))));
    let [(kind, named)] = kinds.as_slice() else {
        let (message, span) = match kinds.get(1) {
            Some((second, at)) => (
                format!("`{second}` beside `{}`: a step is one thing", kinds.first().map_or("", |(first, _)| first)),
                at.span,
            ),
            None => ("it is not said what this step is".to_string(), node.span),
        };
        let names: Vec<&str> = GuidanceKind::ALL.iter().map(|kind| kind.name()).collect();
        let help = format!("write one of service, signpost, {}", names.join(", "));
        reader.problem(Diagnostic::error("missing-key", span, message).help(help));
        return None;
    };
    match *kind {
        "service" => {
            let id = reader.known(named, "unknown-service", "service", cx.services.iter().copied())?;
            Some((id.clone(), StepWhat::Service(id)))
        }
        "signpost" => {
            let id = reader.known(named, "unknown-signpost", "signpost", cx.signposts.iter().copied())?;
            Some((id.clone(), StepWhat::Signpost(id)))
        }
        name => {
            let kind = GuidanceKind::ALL.into_iter().find(|kind| kind.name() == name)?;
            let id = reader.id(named);
            let title = keys.require(reader, "title").and_then(|node| reader.text(node));
            let contact = read_contact(reader, cx.program, cx.agencies, keys);
            let guidance = Guidance { kind, title: title?, contact };
            Some((id?, StepWhat::Guidance(Box::new(guidance))))
        }
    }
}

fn read_due_from(
    reader: &mut Reader<'_>,
    program: &mut Program,
    due: &FactDeadline,
    place: Span,
    node: &Node,
) -> Option<Rule> {
    let problem = if matches!(due.within.unit, Unit::Hours | Unit::WorkingHours) {
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
