//! Reads a manifest: its identity, rules and results; the other parts have files of their own.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Diagnostic, FactId, Program, Scope, Type};

use super::apply::{Apply, read_apply};
use super::casework::{read_affected, read_case, read_consult, read_duties, read_promise, read_review};
use super::{Authority, ClientGroup, Outcome, Provider, RELATIONSHIPS, Requirement, Service, Staff};
use crate::agencies::Agencies;
use crate::reader::{Keys, Reader};
use crate::rule::Rule;
use crate::vocabulary::{Wording, circular, plain_type};
use crate::yaml::{Kind, Node};

/// What the parts of a manifest are checked against.
pub(crate) struct ServiceContext<'c> {
    pub(crate) program: &'c mut Program,
    pub(crate) agencies: &'c Agencies,
    /// Definitions of this service, and later its outcomes and `eligible`.
    pub(crate) scope: Scope,
}

impl ServiceContext<'_> {
    pub(crate) fn fact(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<FactId> {
        let text = reader.text(node)?;
        let found = self.program.vocabulary.fact(&text);
        if found.is_none() {
            let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{text}`"));
            reader.problem(problem.suggest(&text, self.program.vocabulary.fact_names()));
        }
        found
    }

    pub(crate) fn agency(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        reader.known(node, "unknown-agency", "agency", self.agencies.ids())
    }

    /// `system`, `rule`, `officer`, `person` or an agency.
    pub(crate) fn actor(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        let known = ["system", "rule", "officer", "person"].into_iter().chain(self.agencies.ids());
        reader.known(node, "unknown-agency", "agency or actor", known)
    }

    pub(crate) fn condition(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<Rule> {
        reader.rule(self.program, &self.scope, node, Some(&Type::Boolean))
    }

    /// A citation, which must be there.
    pub(crate) fn cite(&mut self, reader: &mut Reader<'_>, keys: &Keys<'_>, what: &str) -> Option<String> {
        match keys.get("cite") {
            Some(node) => reader.text(node),
            None => {
                let problem = Diagnostic::error("missing-citation", keys.span, format!("{what} has no citation"));
                reader.problem(problem.help("say where the law has it under `cite:`"));
                None
            }
        }
    }
}

pub(crate) fn read_service(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, root: &Node) -> Option<Service> {
    let keys = reader.keys(root, "a service")?;
    let id = keys.require(reader, "service").and_then(|node| reader.id(node));
    let version = keys.require(reader, "version").and_then(|node| reader.whole(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let provider = keys.require(reader, "agency").and_then(|node| read_provider(reader, cx, node));
    let relationships =
        keys.require(reader, "relationship").map(|node| read_relationships(reader, node)).unwrap_or_default();
    let available = keys.get("available").and_then(|node| read_available(reader, node));
    let checked = keys.get("checked").and_then(|node| reader.date(node));
    let advise_only = keys.get("advise_only").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let events = keys.get("events").map(|node| reader.texts(node)).unwrap_or_default();
    let people_also_say = keys.get("people_also_say").map(|node| reader.texts(node)).unwrap_or_default();
    let summary = keys.require(reader, "summary").and_then(|node| reader.text(node));
    let authority = keys.require(reader, "authority").map(|node| reader.list(node)).unwrap_or_default();
    if keys.get("authority").is_some() && authority.is_empty() {
        reader.error::<()>("missing-citation", keys.span, "a service needs at least one legal authority");
    }
    let authority = authority.iter().filter_map(|node| read_authority(reader, node)).collect();

    read_definitions(reader, cx, &keys);
    let requirements = read_requirements(reader, cx, &keys);
    let eligible = cx.program.all_of(requirements.iter().map(|requirement| requirement.rule.node).collect());
    cx.scope.define("eligible", eligible, Type::Boolean);
    let outcomes = read_outcomes(reader, cx, &keys);

    let apply = keys.require(reader, "apply").map(|node| read_apply(reader, cx, node)).unwrap_or_else(Apply::default);
    let charter = keys.require(reader, "charter").map(|node| reader.list(node)).unwrap_or_default();
    let charter = charter.iter().filter_map(|node| read_promise(reader, node)).collect();
    let calendar = keys.get("calendar").and_then(|node| reader.text(node));
    let case = keys.get("case").map(|node| read_case(reader, cx, node)).unwrap_or_default();
    let affected = keys.get("affected").map(|node| reader.list(node)).unwrap_or_default();
    let affected = affected.iter().filter_map(|node| read_affected(reader, cx, node)).collect();
    let consult = keys.get("consult").map(|node| reader.list(node)).unwrap_or_default();
    let consult = consult.iter().filter_map(|node| read_consult(reader, cx, node)).collect();
    let duties = keys.get("duties").map(|node| read_duties(reader, cx, node)).unwrap_or_default();
    let second_officer = keys.get("second_officer").and_then(|node| reader.text(node));
    let conflicts = keys.get("conflicts").and_then(|node| reader.text(node));
    let review = keys.require(reader, "review").map(|node| read_review(reader, cx, node)).unwrap_or_default();
    let client_groups = keys.get("client_groups").map(|node| reader.list(node)).unwrap_or_default();
    let client_groups = client_groups.iter().filter_map(|node| read_client_group(reader, node)).collect();
    let staff = keys.require(reader, "staff").and_then(|node| read_staff(reader, node)).unwrap_or_default();
    keys.finish(reader, "a service");
    Some(Service {
        id: id?,
        file: reader.file,
        version: version?,
        name: name?,
        provider: provider?,
        relationships,
        available,
        checked,
        advise_only,
        events,
        people_also_say,
        summary: summary?,
        authority,
        requirements,
        eligible,
        outcomes,
        apply,
        charter,
        calendar,
        case,
        affected,
        consult,
        duties,
        second_officer,
        conflicts,
        review,
        client_groups,
        staff,
        words: Vec::new(),
    })
}

fn read_provider(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Provider> {
    if let Kind::Scalar(..) = node.kind {
        return cx.agency(reader, node).map(Provider::Agency);
    }
    let keys = reader.keys(node, "the agency")?;
    let kind = keys.require(reader, "any").and_then(|node| {
        reader.known(node, "unknown-agency", "kind of agency", cx.agencies.iter().map(|agency| agency.kind))
    });
    let by = keys.require(reader, "by").and_then(|node| reader.text(node));
    keys.finish(reader, "the agency");
    Some(Provider::Any { kind: kind?, by: by? })
}

fn read_relationships(reader: &mut Reader<'_>, node: &Node) -> Vec<(String, &'static str)> {
    let mut one = |party: &str, node: &Node| {
        let word = reader.one_of(node, &RELATIONSHIPS).and_then(|n| RELATIONSHIPS.get(n))?;
        Some((party.to_string(), *word))
    };
    match &node.kind {
        Kind::Map(entries) => entries.iter().filter_map(|(party, node)| one(&party.name, node)).collect(),
        _ => one("applicant", node).into_iter().collect(),
    }
}

fn read_available(reader: &mut Reader<'_>, node: &Node) -> Option<(rules::Date, Option<rules::Date>)> {
    let keys = reader.keys(node, "`available`")?;
    let from = keys.require(reader, "from").and_then(|node| reader.date(node));
    let until_node = keys.get("until");
    let until = until_node.and_then(|node| reader.date(node));
    keys.finish(reader, "`available`");
    if let (Some(from), Some(until), Some(node)) = (from, until, until_node)
        && until < from
    {
        reader.error::<()>("bad-period", node.span, "the service ends before it begins");
    }
    Some((from?, until))
}

fn read_authority(reader: &mut Reader<'_>, node: &Node) -> Option<Authority> {
    let keys = reader.keys(node, "a legal authority")?;
    let instrument = keys.require(reader, "instrument").and_then(|node| reader.text(node));
    let section = keys.get("section").or(keys.get("clause")).and_then(|node| reader.text(node));
    let url = keys.get("url").and_then(|node| reader.text(node));
    keys.finish(reader, "a legal authority");
    Some(Authority { instrument: instrument?, section, url })
}

fn read_requirements(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    for node in keys.require(reader, "requirements").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a requirement") else { continue };
        let id_node = keys.require(reader, "id");
        let id = id_node.and_then(|node| reader.id(node));
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&Type::Boolean));
        let because = keys.require(reader, "because").and_then(|node| reader.text(node));
        let otherwise = keys.get("otherwise").and_then(|node| reader.text(node));
        let cite = cx.cite(reader, &keys, "the requirement");
        keys.finish(reader, "a requirement");
        let (Some(id), Some(rule), Some(because), Some(cite)) = (id, rule, because, cite) else { continue };
        if found.iter().any(|known| known.id == id) {
            let span = id_node.map_or(node.span, |node| node.span);
            let problem = Diagnostic::error("duplicate-id", span, format!("the requirement `{id}` is there twice"));
            reader.problem(problem.help("give each its own id"));
            continue;
        }
        found.push(Requirement { id, rule, because, otherwise, cite });
    }
    found
}

fn read_definitions(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) {
    let nodes = keys.get("definitions").map(|node| reader.list(node)).unwrap_or_default();
    for node in in_order(reader, nodes, "definition") {
        let Some(keys) = reader.keys(node, "a definition") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let wanted = keys.get("type").and_then(|node| {
            let text = reader.text(node)?;
            plain_type(reader, node, &text)
        });
        let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, wanted.as_ref());
        keys.finish(reader, "a definition");
        if let (Some(name), Some(rule)) = (name, rule) {
            define(reader, cx, node, &name, &rule);
        }
    }
}

fn define(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node, name: &str, rule: &Rule) {
    if cx.program.vocabulary.fact(name).is_some() || !cx.scope.define(name, rule.node, rule.ty.clone()) {
        let problem = Diagnostic::error("duplicate-id", node.span, format!("the name `{name}` is taken already"));
        reader.problem(problem.help("facts, definitions and outcomes share their names: choose another"));
    }
}

fn read_outcomes(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, keys: &Keys<'_>) -> Vec<Outcome> {
    let nodes = keys.get("outcomes").map(|node| reader.list(node)).unwrap_or_default();
    let mut found: Vec<(usize, Outcome)> = Vec::new();
    for node in in_order(reader, nodes, "outcome") {
        let Some(keys) = reader.keys(node, "an outcome") else { continue };
        let name = keys.require(reader, "name").and_then(|node| reader.name(node));
        let title = keys.require(reader, "title").and_then(|node| reader.text(node));
        let unit = keys.get("unit").and_then(|node| reader.text(node));
        let mut wording = Wording::plain("outcome");
        let ty = keys
            .require(reader, "type")
            .and_then(|node| crate::vocabulary::read_type(reader, cx.program, &keys, node, &mut wording));
        let rule = ty.and_then(|ty| reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&ty)));
        let cite = keys.get("cite").and_then(|node| reader.text(node));
        keys.get("rule");
        keys.get("table");
        keys.finish(reader, "an outcome");
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
            let problem = Diagnostic::error("duplicate-id", node.span, format!("the {what} `{name}` is there twice"));
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
        circular(reader, node.span, name, way.get(start + 1..).unwrap_or_default());
        // Left out of the order, the circle is reported once and its names are unknown afterwards.
        done.extend(way.iter().skip(start).cloned());
        return;
    }
    if done.contains(name) {
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

fn read_client_group(reader: &mut Reader<'_>, node: &Node) -> Option<ClientGroup> {
    let keys = reader.keys(node, "a client group")?;
    let group = keys.require(reader, "group").and_then(|node| reader.text(node));
    let needs = keys.require(reader, "needs").and_then(|node| reader.text(node));
    keys.finish(reader, "a client group");
    Some(ClientGroup { group: group?, needs: needs? })
}

fn read_staff(reader: &mut Reader<'_>, node: &Node) -> Option<Staff> {
    let keys = reader.keys(node, "`staff`")?;
    let briefing = keys.require(reader, "briefing").and_then(|node| reader.text(node));
    let watch_for = keys.get("watch_for").map(|node| reader.texts(node)).unwrap_or_default();
    let reads_again = keys.get("reads_again").and_then(|node| reader.text(node));
    keys.finish(reader, "`staff`");
    Some(Staff { briefing: briefing?, watch_for, reads_again })
}
