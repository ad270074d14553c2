//! Translates the names in another project's test cases: `crosswalks/*.yaml`.

use rules::{Diagnostic, FactId, FieldId, Program, Type};

use crate::keys::Keys;
use crate::problems::FileId;
use crate::reader::Reader;
use crate::service::Service;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug)]
pub struct Crosswalk {
    pub id: String,
    pub file: FileId,
    /// Their name of a fact, and each of ours that it maps to.
    pub facts: Vec<(String, Vec<Mapping<FactId>>)>,
    /// Facts that every subject has, as written.
    pub given: Vec<(FactId, String)>,
    pub children: Option<Children>,
    /// Their services that are not encoded here.
    pub skip: Vec<String>,
    /// Their names that carry no information.
    pub ignore: Vec<String>,
    pub outcomes: Vec<(String, Question)>,
}

/// The mapping of one of their facts to one of ours.
#[derive(Clone, Debug)]
pub struct Mapping<T> {
    pub to: T,
    /// Their value and ours; `None` if the values are the same.
    pub values: Option<Vec<(String, String)>>,
}

/// The source of a list fact's entries.
#[derive(Clone, Debug)]
pub struct Children {
    pub group: String,
    pub role: String,
    pub fact: FactId,
    pub facts: Vec<(String, Vec<Mapping<FieldId>>)>,
}

/// What one of their outcomes corresponds to here.
#[derive(Clone, Debug)]
pub struct Question {
    pub ask: Ask,
    /// The answer if the person is not eligible.
    pub otherwise: Option<String>,
    /// The subject is treated as the only child.
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
    let mut has_children = false;
    if let Some(subject) = subject {
        if let Some(all) = subject.require(reader, "facts").and_then(|node| reader.keys(node, "the facts")) {
            facts = read_mappings(reader, program, &all, |reader, node| find_fact(reader, program, node));
        }
        if let Some(all) = subject.get("given").and_then(|node| reader.keys(node, "given facts")) {
            for (key, node) in all.all() {
                let name = Node { span: key.span, kind: Kind::Scalar(key.name.clone(), true) };
                let Some((fact, ty)) = find_fact(reader, program, &name) else { continue };
                if reader.value(program, &ty, node).is_some() {
                    given.push((fact, node.scalar().unwrap_or_default().to_string()));
                }
            }
        }
        has_children = subject.get("children").is_some();
        children = subject.get("children").and_then(|node| read_children(reader, program, node));
        subject.finish(reader, "the subject");
    }
    let mut outcomes = Vec::new();
    if let Some(all) = keys.require(reader, "outcomes").and_then(|node| reader.keys(node, "the outcomes")) {
        for (key, node) in all.all() {
            if let Some(question) = read_question(reader, program, services, has_children, node) {
                outcomes.push((key.name.clone(), question));
            }
        }
    }
    keys.finish(reader, "a crosswalk");
    Some(Crosswalk { id: id?, file: reader.file, facts, given, children, skip, ignore, outcomes })
}

fn find_fact(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<(FactId, Type)> {
    let name = reader.known(node, "unknown-fact", "fact", program.vocabulary.fact_names())?;
    let fact = program.vocabulary.fact(&name)?;
    Some((fact, program.vocabulary.fact_type(fact).clone()))
}

fn read_mappings<T>(
    reader: &mut Reader<'_>,
    program: &Program,
    keys: &Keys<'_>,
    mut find: impl FnMut(&mut Reader<'_>, &Node) -> Option<(T, Type)>,
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
                targets.extend(find(reader, node).map(|(to, _)| Mapping { to, values: None }));
                continue;
            }
            let Some(keys) = reader.keys(node, "a mapping") else { continue };
            let to = keys.require(reader, "fact").and_then(|node| find(reader, node));
            let when = keys.get("when");
            keys.finish(reader, "a mapping");
            let Some((to, ty)) = to else { continue };
            let values = when.map(|node| read_values(reader, program, &ty, node));
            targets.push(Mapping { to, values });
        }
        found.push((key.name.clone(), targets));
    }
    found
}

/// Their values and ours; ours must be values of the type.
fn read_values(reader: &mut Reader<'_>, program: &Program, ty: &Type, node: &Node) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let Some(keys) = reader.keys(node, "values") else { return pairs };
    for (key, node) in keys.all() {
        if reader.value(program, ty, node).is_some() {
            pairs.push((key.name.clone(), node.scalar().unwrap_or_default().to_string()));
        }
    }
    pairs
}

fn read_children(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Children> {
    let keys = reader.keys(node, "`children`")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let role = keys.require(reader, "role").and_then(|node| reader.text(node));
    let fact = keys.require(reader, "fact").and_then(|node| find_fact(reader, program, node));
    let all = keys.require(reader, "facts").and_then(|node| reader.keys(node, "the facts"));
    keys.finish(reader, "`children`");
    let (fact, ty) = fact?;
    let Type::List(record) = ty else {
        let place = node.get("fact").unwrap_or(node);
        return reader.error("type-mismatch", place.span, format!("children come from a list, but this is {ty}"));
    };
    let facts = read_mappings(reader, program, &all?, |reader, node| {
        let fields = program.vocabulary.fields(record).map(|(_, name, _)| name);
        let fields: Vec<&str> = fields.collect();
        let name = reader.known(node, "unknown-field", "field", fields.iter().copied())?;
        let field = program.vocabulary.field(record, &name)?;
        Some((field, program.vocabulary.field_type(record, field).clone()))
    });
    Some(Children { group: group?, role: role?, fact, facts })
}

fn read_question(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    has_children: bool,
    node: &Node,
) -> Option<Question> {
    let keys = reader.keys(node, "an outcome of theirs")?;
    let (otherwise, values) = (keys.get("otherwise"), keys.get("values"));
    let as_child_node = keys.get("as_child");
    let as_child = as_child_node.and_then(|node| reader.boolean(node)).unwrap_or(false);
    if let Some(node) = as_child_node.filter(|_| as_child && !has_children) {
        let problem = Diagnostic::error("missing-key", node.span, "the subject has no `children`");
        reader.problem(problem.help("say under `subject:` which list is meant"));
    }
    let ask = read_ask(reader, program, services, &keys);
    keys.finish(reader, "an outcome of theirs");
    let (ask, ty) = ask?;
    let values = values.map(|node| read_values(reader, program, &ty, node)).unwrap_or_default();
    // The answer for "not eligible" is one of theirs if values are translated, and otherwise one of ours.
    let otherwise = otherwise.and_then(|node| match values.is_empty() {
        true => reader.value(program, &ty, node).and_then(|_| node.scalar().map(String::from)),
        false => reader.text(node),
    });
    Some(Question { ask, otherwise, as_child, values })
}

fn read_ask(reader: &mut Reader<'_>, program: &Program, services: &[Service], keys: &Keys<'_>) -> Option<(Ask, Type)> {
    let (service, fact) = (keys.get("service"), keys.get("fact"));
    let (verdict, outcome, requirements) = (keys.get("verdict"), keys.get("outcome"), keys.get("requirements"));
    if let Some(fact) = fact {
        return find_fact(reader, program, fact).map(|(fact, ty)| (Ask::Fact(fact), ty));
    }
    let Some(node) = service else {
        return reader.error("missing-key", keys.span, "`service` or `fact` is missing here");
    };
    let ids = services.iter().map(|service| service.id.as_str());
    let id = reader.known(node, "unknown-service", "service", ids)?;
    let service = services.iter().find(|service| service.id == id)?;
    match (verdict, outcome, requirements) {
        (Some(node), None, None) => {
            reader.word_or(node, "true", "leave `verdict` out")?;
            Some((Ask::Verdict { service: id }, Type::Boolean))
        }
        (None, Some(node), None) => {
            let names = service.outcomes.iter().map(|outcome| outcome.name.as_str());
            let outcome = reader.known(node, "unknown-outcome", "outcome", names)?;
            let ty = service.outcome(&outcome)?.rule.ty.clone();
            Some((Ask::Outcome { service: id, outcome }, ty))
        }
        (None, None, Some(node)) => {
            let mut wanted = Vec::new();
            for node in reader.list(node) {
                let known = service.requirements.iter().map(|requirement| requirement.id.as_str());
                wanted.extend(reader.known(node, "unknown-requirement", "requirement", known));
            }
            Some((Ask::Requirements { service: id, ids: wanted }, Type::Boolean))
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
