//! What the law says in a manifest: definitions, requirements and outcomes, each after those it uses.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Diagnostic, Program, Type};

use super::read::ServiceContext;
use super::{Outcome, Requirement};
use crate::derivation::circular;
use crate::reader::{Keys, Reader};
use crate::rule::Rule;
use crate::types::{plain_type, read_type};
use crate::vocabulary::Wording;
use crate::yaml::{Kind, Node};

/// The longest chain of definitions that each need the next.
const DEEPEST: usize = 24;

pub(super) fn read_requirements(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    let mut ids = BTreeSet::new();
    for node in keys.require(reader, "requirements").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a requirement") else { continue };
        let id_node = keys.require(reader, "id");
        let id = id_node.and_then(|node| reader.id(node));
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&Type::Boolean));
        let because = keys.require(reader, "because").and_then(|node| reader.text(node));
        let otherwise = keys.get("otherwise").and_then(|node| reader.text(node));
        let cite = cx.cite(reader, &keys, "the requirement");
        keys.finish(reader, "a requirement");
        if let (Some(id), Some(node)) = (&id, id_node)
            && !ids.insert(id.clone())
        {
            let message = format!("the requirement `{id}` is there twice");
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("give each its own id"));
            continue;
        }
        let (Some(id), Some(rule), Some(because), Some(cite)) = (id, rule, because, cite) else { continue };
        found.push(Requirement { id, rule, because, otherwise, cite });
    }
    found
}

pub(super) fn read_definitions(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) {
    let nodes = keys.get("definitions").map(|node| reader.list(node)).unwrap_or_default();
    for node in in_order(reader, nodes, "definition") {
        let Some(keys) = reader.keys(node, "a definition") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let wanted = keys.get("type").and_then(|node| plain_type(reader, node));
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, wanted.as_ref());
        keys.finish(reader, "a definition");
        match (name, rule) {
            (Some(name), Some(rule)) => {
                define(reader, cx, node, &name, &rule);
            }
            (Some(name), None) => {
                reader.broken.insert(name);
            }
            (None, _) => {}
        }
    }
}

fn define(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node, name: &str, rule: &Rule) {
    let taken = match cx.program.vocabulary.fact(name) {
        Some(_) => Some("a fact"),
        None if name == "eligible" => Some("all requirements together"),
        None => cx.scope.get(name).map(|_| "a definition"),
    };
    if let Some(known) = taken {
        let span = node.get("name").unwrap_or(node).span;
        let problem = Diagnostic::error("duplicate-id", span, format!("`{name}` is the name of {known} already"));
        return reader.problem(problem.help("facts, definitions and outcomes share their names: choose another"));
    }
    cx.scope.define(name, rule.node, rule.ty.clone());
}

pub(super) fn read_outcomes(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) -> Vec<Outcome> {
    let nodes = keys.get("outcomes").map(|node| reader.list(node)).unwrap_or_default();
    let mut found: Vec<(usize, Outcome)> = Vec::new();
    for node in in_order(reader, nodes, "outcome") {
        let Some(keys) = reader.keys(node, "an outcome") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let title = keys.require(reader, "title").and_then(|node| reader.text(node));
        let unit = keys.get("unit").and_then(|node| reader.text(node));
        let mut wording = Wording::plain("outcome");
        keys.get("choices");
        let ty = keys
            .require(reader, "type")
            .and_then(|node| read_type(reader, cx.program, &keys, node, &mut wording));
        let rule = ty.and_then(|ty| reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&ty)));
        let cite = keys.get("cite").and_then(|node| reader.text(node));
        keys.get("rule");
        keys.get("table");
        keys.finish(reader, "an outcome");
        if rule.is_none() {
            reader.broken.extend(name.clone());
        }
        if let (Some(name), Some(title), Some(rule)) = (name, title, rule) {
            define(reader, cx, node, &name, &rule);
            let place = nodes.iter().position(|other| std::ptr::eq(other, node)).unwrap_or(0);
            found.push((place, Outcome { name, title, unit, rule, cite, choices: wording.choices }));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Definitions or outcomes in an order in which each comes after those it uses; circles are reported.
fn in_order<'n>(reader: &mut Reader<'_>, nodes: &'n [Node], what: &str) -> Vec<&'n Node> {
    let mut uses: BTreeMap<String, (&Node, BTreeSet<String>)> = BTreeMap::new();
    let mut order = Vec::new();
    let mut names = Vec::new();
    for node in nodes {
        let Kind::Map(entries) = &node.kind else {
            reader.keys(node, &format!("a {what}"));
            continue;
        };
        let name = entries.iter().find(|(key, _)| key.name == "name").map(|(_, node)| &node.kind);
        let Some(Kind::Scalar(name, _)) = name else {
            order.push(node);
            continue;
        };
        let mut used = BTreeSet::new();
        let rules = entries.iter().filter(|(key, _)| ["rule", "table"].contains(&key.name.as_str()));
        rules.for_each(|(_, node)| names_below(node, &mut used));
        if uses.contains_key(name) {
            let span = node.get("name").unwrap_or(node).span;
            let problem = Diagnostic::error("duplicate-id", span, format!("the {what} `{name}` is there twice"));
            reader.problem(problem.help("give each its own name"));
            continue;
        }
        uses.insert(name.clone(), (node, used));
        names.push(name.clone());
    }
    let mut done = BTreeSet::new();
    for name in &names {
        visit(reader, &uses, name, &mut Vec::new(), &mut done, &mut order);
    }
    order
}

fn visit<'n>(
    reader: &mut Reader<'_>,
    uses: &BTreeMap<String, (&'n Node, BTreeSet<String>)>,
    name: &str,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
    order: &mut Vec<&'n Node>,
) {
    let Some((node, used)) = uses.get(name) else { return };
    if let Some(start) = way.iter().position(|known| known == name) {
        let round = way.get(start + 1..).unwrap_or_default();
        let place = node.get("name").unwrap_or(node);
        circular(reader, place.span, name, round, "let one of them be worked out from facts alone");
        // Left out of the order, the circle is reported once.
        done.extend(way.iter().skip(start).cloned());
        reader.broken.extend(way.iter().skip(start).cloned());
        return;
    }
    if done.contains(name) {
        return;
    }
    // Rules are worked out within each other, so a chain without end would exhaust the stack.
    if way.len() >= DEEPEST {
        let message = format!("more than {DEEPEST} definitions that each need the next");
        reader.problem(Diagnostic::error("too-deep", node.span, message).help("let some of them be facts"));
        done.extend(way.iter().cloned());
        reader.broken.extend(way.iter().cloned());
        reader.broken.insert(name.to_string());
        done.insert(name.to_string());
        return;
    }
    way.push(name.to_string());
    for other in used {
        visit(reader, uses, other, way, done, order);
    }
    way.pop();
    if done.insert(name.to_string()) {
        order.push(node);
    }
}

fn names_below(node: &Node, names: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Scalar(text, _) => names.extend(Program::names_in(text).unwrap_or_default()),
        Kind::List(items) => items.iter().for_each(|item| names_below(item, names)),
        Kind::Map(entries) => entries.iter().for_each(|(_, node)| names_below(node, names)),
    }
}
