//! Reads where the facts about a subject of somebody else's cases come from.

use rules::{FactId, FieldId, Program, RecordId, Type};

use super::{Children, GroupSource, Mapping, Mappings, Others, Partner, People, Spans, Subject};
use crate::keys::Keys;
use crate::reader::Reader;
use crate::yaml::{Kind, Node};

pub(super) fn read(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Subject> {
    let keys = reader.keys(node, "the subject")?;
    let mut subject = Subject::default();
    if let Some(all) = keys.require(reader, "facts") {
        subject.facts = read_facts(reader, program, all);
    }
    if let Some(all) = keys.get("given").and_then(|node| reader.keys(node, "given facts")) {
        for (key, node) in all.all() {
            let name = Node { span: key.span, kind: Kind::Scalar(key.name.clone(), true) };
            let Some((fact, ty)) = find_fact(reader, program, &name) else { continue };
            if reader.value(program, &ty, node).is_some() {
                subject.given.push((fact, node.scalar().unwrap_or_default().to_string()));
            }
        }
    }
    subject.children = keys.get("children").and_then(|node| read_children(reader, program, node));
    for node in one_or_more(keys.get("partner")) {
        subject.partners.extend(read_partner(reader, program, node));
    }
    for node in one_or_more(keys.get("others")) {
        subject.others.extend(read_others(reader, program, node));
    }
    if let Some(all) = keys.get("groups").and_then(|node| reader.keys(node, "the groups")) {
        for (key, node) in all.all() {
            subject.groups.extend(read_group(reader, program, &key.name, node));
        }
    }
    if let Some(all) = keys.get("spans").and_then(|node| reader.keys(node, "the spans")) {
        for (key, node) in all.all() {
            subject.spans.extend(read_spans(reader, program, &key.name, node));
        }
    }
    keys.finish(reader, "the subject");
    Some(subject)
}

pub(super) fn find_fact(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<(FactId, Type)> {
    let name = reader.known(node, "unknown-fact", "fact", program.vocabulary.fact_names())?;
    let fact = program.vocabulary.fact(&name)?;
    Some((fact, program.vocabulary.fact_type(fact).clone()))
}

/// Their values and ours; ours must be values of the type.
pub(super) fn read_values(reader: &mut Reader<'_>, program: &Program, ty: &Type, node: &Node) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let Some(keys) = reader.keys(node, "values") else { return pairs };
    for (key, node) in keys.all() {
        if reader.value(program, ty, node).is_some() {
            pairs.push((key.name.clone(), node.scalar().unwrap_or_default().to_string()));
        }
    }
    pairs
}

fn read_facts(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Mappings<FactId> {
    let Some(all) = reader.keys(node, "the facts") else { return Vec::new() };
    read_mappings(reader, program, &all, |reader, node| find_fact(reader, program, node))
}

fn read_mappings<T>(
    reader: &mut Reader<'_>,
    program: &Program,
    keys: &Keys<'_>,
    mut find: impl FnMut(&mut Reader<'_>, &Node) -> Option<(T, Type)>,
) -> Mappings<T> {
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

fn one_or_more(node: Option<&Node>) -> &[Node] {
    match node {
        Some(Node { kind: Kind::List(items), .. }) => items,
        Some(node) => std::slice::from_ref(node),
        None => &[],
    }
}

fn read_others(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Others> {
    let keys = reader.keys(node, "`others`")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let roles = keys.require(reader, "roles").map(|node| reader.texts(node)).unwrap_or_default();
    let found = read_entries(reader, program, &keys, node);
    keys.finish(reader, "`others`");
    let (fact, facts) = found?;
    Some(Others { group: group?, roles, fact, facts })
}

/// The list fact and the fields that `fact` and `facts` name.
fn read_entries(
    reader: &mut Reader<'_>,
    program: &Program,
    keys: &Keys<'_>,
    node: &Node,
) -> Option<(FactId, Mappings<FieldId>)> {
    let fact = keys.require(reader, "fact").and_then(|node| find_fact(reader, program, node));
    let all = keys.require(reader, "facts").and_then(|node| reader.keys(node, "the facts"));
    let (fact, ty) = fact?;
    let Type::List(record) = ty else {
        let place = node.get("fact").unwrap_or(node);
        return reader.error("type-mismatch", place.span, format!("people come from a list, but this is {ty}"));
    };
    let facts = read_mappings(reader, program, &all?, |reader, node| find_field(reader, program, record, node));
    Some((fact, facts))
}

fn read_children(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Children> {
    let keys = reader.keys(node, "`children`")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let role = keys.require(reader, "role").and_then(|node| reader.text(node));
    let found = read_entries(reader, program, &keys, node);
    keys.finish(reader, "`children`");
    let (fact, facts) = found?;
    Some(Children { group: group?, role: role?, fact, facts })
}

fn read_partner(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<Partner> {
    let keys = reader.keys(node, "`partner`")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let role = keys.require(reader, "role").and_then(|node| reader.text(node));
    let of = keys.require(reader, "of").map(|node| reader.texts(node)).unwrap_or_default();
    let present = keys.get("present").and_then(|node| find_fact(reader, program, node).map(|found| (found, node)));
    let facts = keys.get("facts").map(|node| read_facts(reader, program, node)).unwrap_or_default();
    keys.finish(reader, "`partner`");
    let present = match present {
        Some(((fact, Type::Boolean), _)) => Some(fact),
        Some(((_, ty), node)) => {
            return reader.error("type-mismatch", node.span, format!("`present` is a yes or no, but this is {ty}"));
        }
        None => None,
    };
    Some(Partner { group: group?, role: role?, of, present, facts })
}

fn read_group(reader: &mut Reader<'_>, program: &Program, kind: &str, node: &Node) -> Option<GroupSource> {
    let keys = reader.keys(node, "a group")?;
    let facts = keys.get("facts").map(|node| read_facts(reader, program, node)).unwrap_or_default();
    let mut people = Vec::new();
    for node in keys.get("people").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "people of a group") else { continue };
        let roles = keys.require(reader, "roles").map(|node| reader.texts(node)).unwrap_or_default();
        let facts = keys.require(reader, "facts").map(|node| read_facts(reader, program, node)).unwrap_or_default();
        keys.finish(reader, "people of a group");
        people.push(People { roles, facts });
    }
    keys.finish(reader, "a group");
    Some(GroupSource { kind: kind.to_string(), facts, people })
}

fn find_field(reader: &mut Reader<'_>, program: &Program, record: RecordId, node: &Node) -> Option<(FieldId, Type)> {
    let fields = program.vocabulary.fields(record).map(|(_, name, _)| name);
    let fields: Vec<&str> = fields.collect();
    let name = reader.known(node, "unknown-field", "field", fields.iter().copied())?;
    let field = program.vocabulary.field(record, &name)?;
    Some((field, program.vocabulary.field_type(record, field).clone()))
}

fn read_spans(reader: &mut Reader<'_>, program: &Program, theirs: &str, node: &Node) -> Option<Spans> {
    let keys = reader.keys(node, "a history")?;
    let fact = keys.require(reader, "fact").and_then(|node| find_fact(reader, program, node));
    let (from, until) = (keys.require(reader, "from"), keys.require(reader, "until"));
    keys.finish(reader, "a history");
    let (fact, ty) = fact?;
    let Type::List(record) = ty else {
        let place = node.get("fact").unwrap_or(node);
        return reader.error("type-mismatch", place.span, format!("spans are a list, but this is {ty}"));
    };
    let mut day = |node: &Node| match find_field(reader, program, record, node)? {
        (field, Type::Date) => Some(field),
        (_, ty) => reader.error("type-mismatch", node.span, format!("a span has dates, but this is {ty}")),
    };
    let (from, until) = (day(from?)?, day(until?)?);
    Some(Spans { theirs: theirs.to_string(), fact, from, until })
}
