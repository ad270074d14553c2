//! The law in a manifest: definitions, requirements and outcomes, in order of dependency.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Diagnostic, Program, Type};

use super::read::ServiceContext;
use super::refusal_reasons::{check_reasons, read_otherwise};
use super::{Outcome, Recurs, Requirement};
use crate::derivation::circular;
use crate::keys::Keys;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::types::{plain_type, read_type};
use crate::vocabulary::Wording;
use crate::yaml::{Kind, Node};

/// The longest chain of definitions that depend on each other.
const DEEPEST: usize = 24;

pub(super) fn read_requirements(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    keys: &Keys<'_>,
) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    let mut ids = BTreeSet::new();
    for node in keys.require(reader, "requirements").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a requirement") else { continue };
        let id_node = keys.require(reader, "id");
        let id = id_node.and_then(|node| reader.id(node));
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&Type::Boolean));
        let because = keys.require(reader, "because").and_then(|node| reader.text(node));
        let otherwise = keys.get("otherwise").map(|node| read_otherwise(reader, cx, node)).unwrap_or_default();
        if let (Some(node), Some(rule)) = (keys.get("otherwise"), &rule) {
            check_reasons(reader, cx.program, rule, node);
        }
        let quote = keys.get("quote").and_then(|node| reader.text(node));
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
        found.push(Requirement { id, rule, because, otherwise, quote, cite });
    }
    found
}

pub(super) fn read_definitions(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) {
    let nodes = keys.get("definitions").map(|node| reader.list(node)).unwrap_or_default();
    for node in in_order(reader, cx, nodes, "definition") {
        let Some(keys) = reader.keys(node, "a definition") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let wanted = keys.get("type").and_then(|node| plain_type(reader, node));
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, wanted.as_ref());
        keys.finish(reader, "a definition");
        match (name, rule) {
            (Some(name), Some(rule)) => {
                cx.scope.define(&name, rule.node, rule.ty);
            }
            (Some(name), None) => {
                reader.broken.insert(name);
            }
            (None, _) => {}
        }
    }
}

pub(super) fn read_outcomes(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) -> Vec<Outcome> {
    let nodes = keys.get("outcomes").map(|node| reader.list(node)).unwrap_or_default();
    let mut found: Vec<(usize, Outcome)> = Vec::new();
    for node in in_order(reader, cx, nodes, "outcome") {
        let Some(keys) = reader.keys(node, "an outcome") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let title = keys.require(reader, "title").and_then(|node| reader.text(node));
        let unit = keys.get("unit").and_then(|node| reader.text(node));
        let mut wording = Wording::plain("outcome");
        keys.get("choices");
        let ty = keys.require(reader, "type").and_then(|node| read_type(reader, cx.program, &keys, node, &mut wording));
        let rule = ty.and_then(|ty| reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&ty)));
        let cite = keys.get("cite").and_then(|node| reader.text(node));
        let total = keys.get("total").and_then(|node| read_total(reader, node, rule.as_ref()));
        keys.get("rule");
        keys.get("table");
        keys.finish(reader, "an outcome");
        if rule.is_none() {
            reader.broken.extend(name.clone());
        }
        if let (Some(name), Some(title), Some(rule)) = (name, title, rule) {
            cx.scope.define(&name, rule.node, rule.ty.clone());
            let place = nodes.iter().position(|other| std::ptr::eq(other, node)).unwrap_or(0);
            found.push((place, Outcome { name, title, unit, rule, cite, choices: wording.choices, total }));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Whether an amount counts towards the sums of a plan.
fn read_total(reader: &mut Reader<'_>, node: &Node, rule: Option<&Rule>) -> Option<Recurs> {
    let recurs = Recurs::ALL.get(reader.one_of(node, &Recurs::ALL.map(Recurs::name))?).copied()?;
    if rule.is_some_and(|rule| rule.ty != Type::Money) {
        let message = "only an amount of money can count towards the total of a plan";
        reader.problem(Diagnostic::error("total-not-money", node.span, message).help("leave out `total`"));
        return None;
    }
    Some(recurs)
}

/// Definitions or outcomes in order of dependency; cycles are reported.
fn in_order<'n>(
    reader: &mut Reader<'_>,
    cx: &ServiceContext<'_>,
    nodes: &'n [Node],
    what: &'static str,
) -> Vec<&'n Node> {
    let mut order = Order { what, uses: BTreeMap::new(), done: BTreeSet::new(), sorted: Vec::new(), too_deep: false };
    let mut names = Vec::new();
    for node in nodes {
        let (Kind::Map(entries), Some(name)) = (&node.kind, node.get("name").and_then(Node::scalar)) else {
            order.sorted.push(node);
            continue;
        };
        let span = node.get("name").unwrap_or(node).span;
        let taken = match cx.program.vocabulary.fact(name) {
            Some(_) => Some("a fact"),
            None if name == "eligible" => Some("all requirements together"),
            None => cx.scope.get(name).map(|_| "a definition"),
        };
        if let Some(known) = taken {
            let problem = Diagnostic::error("duplicate-id", span, format!("`{name}` is the name of {known} already"));
            reader.problem(problem.help("facts, definitions and outcomes share their names: choose another"));
            continue;
        }
        let mut used = BTreeSet::new();
        let rules = entries.iter().filter(|(key, _)| ["rule", "table"].contains(&key.name.as_str()));
        rules.for_each(|(_, node)| names_below(node, &mut used));
        if order.uses.insert(name.to_string(), (node, used)).is_some() {
            let problem = Diagnostic::error("duplicate-id", span, format!("the {what} `{name}` is there twice"));
            reader.problem(problem.help("give each its own name"));
        }
        names.push(name);
    }
    for name in names {
        order.visit(reader, name, &mut Vec::new());
    }
    order.sorted
}

struct Order<'n> {
    what: &'static str,
    uses: BTreeMap<String, (&'n Node, BTreeSet<String>)>,
    done: BTreeSet<String>,
    sorted: Vec<&'n Node>,
    /// Whether a chain was too long; reported once, however many lead into it.
    too_deep: bool,
}

impl Order<'_> {
    fn visit(&mut self, reader: &mut Reader<'_>, name: &str, way: &mut Vec<String>) {
        if self.done.contains(name) {
            return;
        }
        let Some((node, used)) = self.uses.get(name).map(|(node, used)| (*node, used.clone())) else { return };
        if let Some(start) = way.iter().position(|known| known == name) {
            let round = way.get(start + 1..).unwrap_or_default();
            let place = node.get("name").unwrap_or(node);
            circular(reader, place.span, name, round, "let one of them be worked out from facts alone");
            self.leave_out(reader, way.get(start..).unwrap_or_default());
            return;
        }
        // Rules are evaluated recursively, so an unbounded chain would exhaust the stack.
        if way.len() >= DEEPEST {
            if !self.too_deep {
                let message = format!("more than {DEEPEST} {}s that each need the next", self.what);
                let place = node.get("name").unwrap_or(node);
                reader.problem(Diagnostic::error("too-deep", place.span, message).help("let some of them be facts"));
                self.too_deep = true;
            }
            way.push(name.to_string());
            self.leave_out(reader, way);
            way.pop();
            return;
        }
        way.push(name.to_string());
        for other in used {
            self.visit(reader, &other, way);
        }
        way.pop();
        if self.done.insert(name.to_string()) {
            self.sorted.push(node);
        }
    }

    /// What has been reported is not checked further, and neither is what uses it.
    fn leave_out(&mut self, reader: &mut Reader<'_>, names: &[String]) {
        self.done.extend(names.iter().cloned());
        reader.broken.extend(names.iter().cloned());
    }
}

fn names_below(node: &Node, names: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Scalar(text, _) => names.extend(Program::names_in(text).unwrap_or_default()),
        Kind::List(items) => items.iter().for_each(|item| names_below(item, names)),
        Kind::Map(entries) => entries.iter().for_each(|(_, node)| names_below(node, names)),
        Kind::Refused => {}
    }
}
