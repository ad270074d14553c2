//! What follows about a fact without asking, and when asking makes sense: `implied:` and `ask_after:`, compiled once
//! every name is known.

use rules::{Diagnostic, FactId, FieldId, Implied, ImpliedValue, Program, RecordId, Scope, Type};

use crate::derivation::circular;
use crate::reader::Reader;
use crate::vocabulary::Facts;
use crate::yaml::{Kind, Node};

/// Compiles the rules of one file of facts.
pub(crate) fn compile_precedence(reader: &mut Reader<'_>, program: &mut Program, facts: &mut Facts, root: &Node) {
    for (key, node) in root.get("facts").map(Node::entries).unwrap_or_default() {
        let Some(fact) = program.vocabulary.fact(&key.name) else { continue };
        if let Some(rule) = node.get("ask_after") {
            ask_fact_after(reader, program, fact, rule);
        }
        if let Some(node) = node.get("implied") {
            imply(reader, program, facts, fact, node);
        }
    }
    for (key, node) in root.get("records").map(Node::entries).unwrap_or_default() {
        let Some(record) = program.vocabulary.record(&key.name) else { continue };
        for (key, node) in node.get("fields").map(Node::entries).unwrap_or_default() {
            let Some(field) = program.vocabulary.field(record, &key.name) else { continue };
            if let Some(rule) = node.get("ask_after") {
                ask_field_after(reader, program, (record, field), &key.name, rule);
            }
            if let Some(implied) = node.get("implied") {
                let message = "what follows about an entry is written at its list";
                reader.error::<()>("wrong-kind", implied.span, message);
            }
        }
    }
    for group in root.get("groups").map(Node::items).unwrap_or_default() {
        let (Some(id), Some(rule)) = (group.get("id").and_then(Node::scalar), group.get("ask_after")) else { continue };
        let of_group = facts.facts.iter().filter(|fact| fact.wording.group.as_deref() == Some(id));
        let asked = of_group.map(|fact| fact.id).filter(|fact| !program.vocabulary.is_derived(*fact));
        for fact in asked.collect::<Vec<FactId>>() {
            ask_fact_after(reader, program, fact, rule);
        }
    }
}

fn ask_fact_after(reader: &mut Reader<'_>, program: &mut Program, fact: FactId, node: &Node) {
    let Some(rule) = reader.rule(program, &Scope::default(), node, Some(&Type::Boolean)) else { return };
    let result = program.ask_after(fact, rule.node);
    let name = program.vocabulary.fact_name(fact).to_string();
    refuse_circle(reader, node, &name, result);
}

fn ask_field_after(
    reader: &mut Reader<'_>,
    program: &mut Program,
    (record, field): (RecordId, FieldId),
    name: &str,
    node: &Node,
) {
    let Some(rule) = reader.rule(program, &Scope::of_record(record), node, Some(&Type::Boolean)) else { return };
    let result = program.ask_field_after(record, field, rule.node);
    refuse_circle(reader, node, name, result);
}

fn refuse_circle(reader: &mut Reader<'_>, node: &Node, name: &str, result: Result<(), Vec<String>>) {
    if let Err(way) = result {
        circular(reader, node.span, name, &way, "let one of them be asked whatever the other is");
    }
}

fn imply(reader: &mut Reader<'_>, program: &mut Program, facts: &mut Facts, fact: FactId, node: &Node) {
    for node in reader.list(node) {
        let Some(keys) = reader.keys(node, "what follows") else { continue };
        let when = keys.require(reader, "when");
        let when = when.and_then(|node| reader.rule(program, &Scope::default(), node, Some(&Type::Boolean)));
        let is = keys.require(reader, "is").and_then(|node| implied_value(reader, program, fact, node));
        let because = keys.get("because").and_then(|node| reader.text(node));
        keys.finish(reader, "what follows");
        let (Some(when), Some(is)) = (when, is) else { continue };
        let result = program.imply(fact, Implied { when: when.node, is });
        let name = program.vocabulary.fact_name(fact).to_string();
        let accepted = result.is_ok();
        refuse_circle(reader, node, &name, result);
        if let Some(known) = facts.facts.iter_mut().find(|known| known.id == fact && accepted) {
            known.wording.implied_because.push(because);
        }
    }
}

fn implied_value(reader: &mut Reader<'_>, program: &mut Program, fact: FactId, node: &Node) -> Option<ImpliedValue> {
    let ty = program.vocabulary.fact_type(fact).clone();
    match (&ty, &node.kind) {
        (Type::List(record), Kind::List(items)) => {
            let entries = items.iter().filter_map(|item| implied_entry(reader, program, *record, item));
            Some(ImpliedValue::Entries(entries.collect()))
        }
        (Type::List(_), _) => {
            let problem = Diagnostic::error("wrong-kind", node.span, "what follows about a list are its first entries");
            reader.problem(problem.help("write them as `[{ field: RULE }]`"));
            None
        }
        // A choice is written as its name, as in a file of facts; everything else is a rule.
        (Type::Choice(set), _) => {
            let text = reader.text(node)?;
            let names = program.vocabulary.choices(*set).to_vec();
            if names.contains(&text) {
                let rule = program.compile(&format!("\"{text}\""), &Scope::default(), Some(&ty)).ok()?;
                return Some(ImpliedValue::Value(rule.0));
            }
            reader.rule(program, &Scope::default(), node, Some(&ty)).map(|rule| ImpliedValue::Value(rule.node))
        }
        _ => reader.rule(program, &Scope::default(), node, Some(&ty)).map(|rule| ImpliedValue::Value(rule.node)),
    }
}

fn implied_entry(
    reader: &mut Reader<'_>,
    program: &mut Program,
    record: RecordId,
    node: &Node,
) -> Option<Vec<(FieldId, rules::NodeId)>> {
    let keys = reader.keys(node, "an entry that follows")?;
    let mut fields = Vec::new();
    for (key, node) in keys.all() {
        let Some(field) = program.vocabulary.field(record, &key.name) else {
            let kind = program.vocabulary.record_name(record).to_string();
            let problem = Diagnostic::error("unknown-field", key.span, format!("a {kind} has no field `{}`", key.name));
            let known: Vec<String> = program.vocabulary.fields(record).map(|(_, name, _)| name.to_string()).collect();
            reader.problem(problem.suggest(&key.name, known.iter().map(String::as_str)));
            continue;
        };
        let ty = program.vocabulary.field_type(record, field).clone();
        let rule = reader.rule(program, &Scope::default(), node, Some(&ty));
        fields.extend(rule.map(|rule| (field, rule.node)));
    }
    Some(fields)
}
