//! Personas: people who come with a purpose, and what a life event must give them. Read with the catalogue, run by
//! `stoa check`.

use rules::{Date, Diagnostic, FactId, Facts, Program, Span};

use crate::events::Event;
use crate::problems::FileId;
use crate::reader::Reader;
use crate::vocabulary::Facts as Vocabulary;
use crate::yaml::Node;

/// Questions that a purpose may take at most, unless a persona says otherwise.
pub(crate) const MOST_QUESTIONS: u32 = 8;
/// Every event is tried by at least this many people.
const FEWEST: usize = 10;

#[derive(Clone, Debug)]
pub struct Persona {
    pub event: String,
    pub(crate) file: FileId,
    pub(crate) span: Span,
    pub name: String,
    pub says: Vec<(String, Span)>,
    /// The crisis that these words must raise.
    pub crisis: Option<(String, Span)>,
    pub on: Date,
    pub facts: Facts,
    pub expect: Expectation,
}

#[derive(Clone, Debug, Default)]
pub struct Expectation {
    pub first: Vec<(String, Span)>,
    pub has: Vec<(String, Span)>,
    pub lacks: Vec<(String, Span)>,
    pub questions: Option<u32>,
    pub asks_not: Vec<(FactId, Span)>,
}

/// Reads the personas beside an event.
pub(crate) fn read_personas(
    reader: &mut Reader<'_>,
    (program, vocabulary): (&Program, &Vocabulary),
    events: &[Event],
    path: &str,
    root: &Node,
) -> Vec<Persona> {
    let Some(keys) = reader.keys(root, "personas") else { return Vec::new() };
    let nodes = keys.require(reader, "cases").map(|node| reader.list(node)).unwrap_or_default();
    keys.finish(reader, "personas");
    let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".cases.yaml")).unwrap_or_default();
    let Some(event) = events.iter().find(|event| event.id == name) else {
        let problem = Diagnostic::error("unknown-event", Span::default(), format!("there is no life event `{name}`"));
        let known = events.iter().map(|event| event.id.as_str());
        reader.problem(problem.help("name this file after an event: events/EVENT.cases.yaml").suggest(name, known));
        return Vec::new();
    };
    let read = nodes.iter().filter_map(|node| read_persona(reader, (program, vocabulary), event, node));
    let personas: Vec<Persona> = read.collect();
    if nodes.len() < FEWEST {
        let message = format!("{} people try this event; at least {FEWEST} are wanted", nodes.len());
        reader.problem(Diagnostic::error("missing-case", Span::default(), message).help("add people who differ"));
    }
    for (n, persona) in personas.iter().enumerate() {
        if personas.iter().take(n).any(|known| known.name == persona.name) {
            let message = format!("another persona is called `{}` already", persona.name);
            let problem = Diagnostic::error("duplicate-id", persona.span, message);
            reader.problem(problem.help("give each their own name"));
        }
    }
    personas
}

fn read_persona(
    reader: &mut Reader<'_>,
    (program, vocabulary): (&Program, &Vocabulary),
    event: &Event,
    node: &Node,
) -> Option<Persona> {
    let keys = reader.keys(node, "a persona")?;
    let name_node = keys.require(reader, "name");
    let name = name_node.and_then(|node| reader.text(node));
    let says = keys.require(reader, "says").map(|node| placed(reader, node)).unwrap_or_default();
    let crisis = keys.get("crisis").and_then(|node| Some((reader.text(node)?, node.span)));
    let on = keys.require(reader, "on").and_then(|node| reader.date(node));
    let facts_node = keys.require(reader, "facts");
    let facts = facts_node.and_then(|node| match node.entries() {
        [] if node.scalar().is_none() => Some(Facts::new(&program.vocabulary)),
        _ => reader.facts(program, node),
    });
    let expected = keys.require(reader, "expect").and_then(|node| read_expectation(reader, program, event, node));
    keys.finish(reader, "a persona");
    let (on, facts) = (on?, facts?);
    if let Some(node) = facts_node {
        reader.told(program, vocabulary, node, &facts, on);
    }
    let span = name_node.map_or(node.span, |node| node.span);
    Some(Persona {
        event: event.id.clone(),
        file: reader.file,
        span,
        name: name?,
        says,
        crisis,
        on,
        facts,
        expect: expected?,
    })
}

fn placed(reader: &mut Reader<'_>, node: &Node) -> Vec<(String, Span)> {
    reader.list(node).iter().filter_map(|item| Some((reader.text(item)?, item.span))).collect()
}

fn read_expectation(reader: &mut Reader<'_>, program: &Program, event: &Event, node: &Node) -> Option<Expectation> {
    let keys = reader.keys(node, "what is expected")?;
    let mut steps = |name| keys.get(name).map(|node| known_steps(reader, event, node)).unwrap_or_default();
    let (first, has) = (steps("first"), steps("has"));
    // What must not appear may be anything, also what another event has.
    let lacks = keys.get("lacks").map(|node| placed(reader, node)).unwrap_or_default();
    let questions = keys.get("questions").and_then(|node| reader.whole(node));
    let mut asks_not = Vec::new();
    for item in keys.get("asks_not").map(|node| reader.list(node)).unwrap_or_default() {
        let name = reader.known(item, "unknown-fact", "fact", program.vocabulary.fact_names());
        asks_not.extend(name.and_then(|name| Some((program.vocabulary.fact(&name)?, item.span))));
    }
    keys.finish(reader, "what is expected");
    Some(Expectation { first, has, lacks, questions, asks_not })
}

fn known_steps(reader: &mut Reader<'_>, event: &Event, node: &Node) -> Vec<(String, Span)> {
    let known = || event.all_steps().map(|step| step.id.as_str());
    let items = reader.list(node).iter();
    items
        .filter_map(|item| Some((reader.known(item, "unknown-step", "step of this event", known())?, item.span)))
        .collect()
}
