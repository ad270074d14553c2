//! Names of somebody else's test cases, and what they are called here: `crosswalks/*.yaml`.

use rules::{Diagnostic, FactId, FieldId, Program, Type};

use crate::reader::{Keys, Reader};
use crate::service::Service;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug)]
pub struct Crosswalk {
    pub id: String,
    /// Their name of a fact, and each of ours that it leads to.
    pub facts: Vec<(String, Vec<Mapping<FactId>>)>,
    /// Facts that every subject has, as written.
    pub given: Vec<(FactId, String)>,
    pub children: Option<Children>,
    /// Services of theirs that are not encoded here.
    pub skip: Vec<String>,
    /// Names of theirs that carry nothing.
    pub ignore: Vec<String>,
    pub outcomes: Vec<(String, Question)>,
}

/// One of their facts leads to one of ours.
#[derive(Clone, Debug)]
pub struct Mapping<T> {
    pub to: T,
    /// Their value and ours; nothing means that values are the same.
    pub values: Option<Vec<(String, String)>>,
}

/// Where the entries of a list fact come from.
#[derive(Clone, Debug)]
pub struct Children {
    pub group: String,
    pub role: String,
    pub fact: FactId,
    pub facts: Vec<(String, Vec<Mapping<FieldId>>)>,
}

/// What one of their outcomes asks here.
#[derive(Clone, Debug)]
pub struct Question {
    pub ask: Ask,
    /// Given instead where the person is not eligible.
    pub otherwise: Option<String>,
    /// The subject is taken as the only child.
    pub as_child: bool,
    /// Their value and ours.
    pub values: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub enum Ask {
    Verdict { service: String },
    Requirements { service: String, ids: Vec<String> },
    Outcome { service: String, outcome: String },
    Fact(FactId),
}

pub(crate) fn read_crosswalk(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    root: &Node,
) -> Option<Crosswalk> {
    let keys = reader.keys(root, "a crosswalk")?;
    let id = keys.require(reader, "crosswalk").and_then(|node| reader.id(node));
    let skip = keys.get("skip").map(|node| reader.texts(node)).unwrap_or_default();
    let ignore = keys.get("ignore").map(|node| reader.texts(node)).unwrap_or_default();
    let subject = keys.require(reader, "subject").and_then(|node| reader.keys(node, "the subject"));
    let (mut facts, mut given, mut children) = (Vec::new(), Vec::new(), None);
    if let Some(subject) = subject {
        if let Some(all) = subject.require(reader, "facts").and_then(|node| reader.keys(node, "the facts")) {
            facts = read_mappings(reader, &all, |reader, node| find_fact(reader, program, node));
        }
        if let Some(all) = subject.get("given").and_then(|node| reader.keys(node, "given facts")) {
            for (key, node) in all.all() {
                let name = Node { span: key.span, kind: Kind::Scalar(key.name.clone(), true) };
                if let (Some(fact), Some(value)) = (find_fact(reader, program, &name), reader.text(node)) {
                    given.push((fact, value));
                }
            }
        }
        children = subject.get("children").and_then(|node| read_children(reader, program, node));
        subject.finish(reader, "the subject");
    }
    let mut outcomes = Vec::new();
    if let Some(all) = keys.require(reader, "outcomes").and_then(|node| reader.keys(node, "the outcomes")) {
        for (key, node) in all.all() {
            if let Some(question) = read_question(reader, program, services, node) {
                outcomes.push((key.name.clone(), question));
            }
        }
    }
    keys.finish(reader, "a crosswalk");
    Some(Crosswalk { id: id?, facts, given, children, skip, ignore, outcomes })
}

fn find_fact(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<FactId> {
    let name = reader.known(node, "unknown-fact", "fact", program.vocabulary.fact_names())?;
    program.vocabulary.fact(&name)
}

fn read_mappings<T>(
    reader: &mut Reader<'_>,
    keys: &Keys<'_>,
    mut find: impl FnMut(&mut Reader<'_>, &Node) -> Option<T>,
) -> Vec<(String, Vec<Mapping<T>>)> {
    let mut found = Vec::new();
    for (key, node) in keys.all() {
        let nodes: &[Node] = match &node.kind {
            Kind::List(items) => items,
            _ => std::slice::from_ref(node),
        };
        let mut targets = Vec::new();
        for node in nodes {
            if let Kind::Scalar(..) = node.kind {
                targets.extend(find(reader, node).map(|to| Mapping { to, values: None }));
                continue;
            }
            let Some(keys) = reader.keys(node, "a mapping") else { continue };
            let to = keys.require(reader, "fact").and_then(|node| find(reader, node));
            let values = keys.get("when").map(|node| read_values(reader, node));
            keys.finish(reader, "a mapping");
            targets.extend(to.map(|to| Mapping { to, values }));
        }
        found.push((key.name.clone(), targets));
    }
    found
}

fn read_values(reader: &mut Reader<'_>, node: &Node) -> Vec<(String, String)> {
    let Some(keys) = reader.keys(node, "values") else { return Vec::new() };
    let pairs = keys.all().iter().map(|(key, node)| (key.name.clone(), reader.text(node).unwrap_or_default()));
    pairs.collect()
}

fn read_children(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Children> {
    let keys = reader.keys(node, "`children`")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let role = keys.require(reader, "role").and_then(|node| reader.text(node));
    let fact = keys.require(reader, "fact").and_then(|node| find_fact(reader, program, node));
    let all = keys.require(reader, "facts").and_then(|node| reader.keys(node, "the facts"));
    keys.finish(reader, "`children`");
    let fact = fact?;
    let Type::List(record) = program.vocabulary.fact_type(fact) else {
        return reader.error("type-mismatch", node.span, "`fact` must be a list");
    };
    let facts = read_mappings(reader, &all?, |reader, node| {
        let fields = program.vocabulary.fields(*record).map(|(_, name, _)| name);
        let fields: Vec<&str> = fields.collect();
        let name = reader.known(node, "unknown-field", "field", fields.iter().copied())?;
        program.vocabulary.field(*record, &name)
    });
    Some(Children { group: group?, role: role?, fact, facts })
}

fn read_question(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    node: &Node,
) -> Option<Question> {
    let keys = reader.keys(node, "an outcome of theirs")?;
    let otherwise = keys.get("otherwise").and_then(|node| reader.text(node));
    let as_child = keys.get("as_child").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let values = keys.get("values").map(|node| read_values(reader, node)).unwrap_or_default();
    let ask = read_ask(reader, program, services, &keys);
    keys.finish(reader, "an outcome of theirs");
    Some(Question { ask: ask?, otherwise, as_child, values })
}

fn read_ask(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    keys: &Keys<'_>,
) -> Option<Ask> {
    let (service, fact) = (keys.get("service"), keys.get("fact"));
    let (verdict, outcome, requirements) = (keys.get("verdict"), keys.get("outcome"), keys.get("requirements"));
    if let Some(fact) = fact {
        return find_fact(reader, program, fact).map(Ask::Fact);
    }
    let Some(node) = service else {
        return reader.error("missing-key", keys.span, "`service` or `fact` is missing here");
    };
    let ids = services.iter().map(|service| service.id.as_str());
    let id = reader.known(node, "unknown-service", "service", ids)?;
    let service = services.iter().find(|service| service.id == id)?;
    match (verdict, outcome, requirements) {
        (Some(_), None, None) => Some(Ask::Verdict { service: id }),
        (None, Some(node), None) => {
            let names = service.outcomes.iter().map(|outcome| outcome.name.as_str());
            let outcome = reader.known(node, "unknown-outcome", "outcome", names)?;
            Some(Ask::Outcome { service: id, outcome })
        }
        (None, None, Some(node)) => {
            let mut wanted = Vec::new();
            for node in reader.list(node) {
                let known = service.requirements.iter().map(|requirement| requirement.id.as_str());
                wanted.extend(reader.known(node, "unknown-requirement", "requirement", known));
            }
            Some(Ask::Requirements { service: id, ids: wanted })
        }
        _ => {
            reader.problem(
                Diagnostic::error("missing-key", keys.span, "say one of `verdict: true`, `outcome` and `requirements`")
                    .help("what should be asked of the service?"),
            );
            None
        }
    }
}
