//! Reads a manifest: its identity, rules and results; the other parts have files of their own.

use std::collections::BTreeSet;

use rules::{Diagnostic, FactId, Program, Scope, Type};

use super::after::read_after;
use super::apply::{Apply, read_apply};
use super::casework::{read_affected, read_case, read_consult, read_duties};
use super::charter::read_charter;
use super::conditions::{StandardCondition, read_condition};
use super::decisions::{read_adverse_notice, read_second_officer};
use super::law::{read_definitions, read_outcomes, read_requirements};
use super::review::read_review;
use super::stop::read_stop;
use super::transition::read_transition;
use super::{Authority, ClientGroup, Provider, RELATIONSHIPS, Service, Staff};
use crate::agencies::Agencies;
use crate::areas::read_place;
use crate::guidance::read_checked;
use crate::keys::Keys;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::{Kind, Node};

/// How long a visit takes where its manifest does not say.
const VISIT_MINUTES: u32 = 15;

/// Nobody is asked to sit at a counter for longer.
const LONGEST_VISIT: u32 = 240;

/// What the parts of a manifest are checked against.
pub(crate) struct ServiceContext<'c> {
    pub(crate) program: &'c mut Program,
    pub(crate) agencies: &'c Agencies,
    /// Definitions of this service, and later its outcomes and `eligible`.
    pub(crate) scope: Scope,
    /// What is asked of every person who applies.
    pub(crate) applicants: &'c [FactId],
    /// What is asked of every organisation that applies; empty where none can.
    pub(crate) organisations: &'c [FactId],
    /// What an application may leave open: the author says how to find it out, or that it is optional.
    pub(crate) may_lack: &'c BTreeSet<FactId>,
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

    /// A required citation.
    pub(crate) fn cite(&mut self, reader: &mut Reader<'_>, keys: &Keys<'_>, what: &str) -> Option<String> {
        match keys.get("cite") {
            Some(node) => reader.text(node),
            None => {
                let problem = Diagnostic::error("missing-citation", keys.start(), format!("{what} has no citation"));
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
    let transition = keys.get("transition").and_then(|node| read_transition(reader, version, node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let provider = keys.require(reader, "agency").and_then(|node| read_provider(reader, cx, node));
    let relationships =
        keys.require(reader, "relationship").map(|node| read_relationships(reader, node)).unwrap_or_default();
    let available = keys.get("available").and_then(|node| read_available(reader, node));
    let checked = keys.get("checked").and_then(|node| read_checked(reader, node));
    let advise_only = keys.get("advise_only").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let events = keys.get("events").map(|node| reader.texts(node)).unwrap_or_default();
    let people_also_say = keys.get("people_also_say").map(|node| reader.texts(node)).unwrap_or_default();
    let summary = keys.require(reader, "summary").and_then(|node| reader.text(node));
    let authority = keys.require(reader, "authority").map(|node| reader.list(node)).unwrap_or_default();
    if let Some(node) = keys.get("authority")
        && matches!(&node.kind, Kind::List(items) if items.is_empty())
    {
        let problem = Diagnostic::error("missing-citation", node.span, "a service needs at least one legal authority");
        reader.problem(problem.help("name the `instrument` it rests on"));
    }
    let authority = authority.iter().filter_map(|node| read_authority(reader, node)).collect();

    let outcomes = root.get("outcomes").map(Node::items).unwrap_or_default();
    reader.later.extend(outcomes.iter().filter_map(|node| node.get("name")?.scalar()).map(String::from));
    reader.later.insert("eligible".to_string());
    read_definitions(reader, cx, &keys);
    let requirements = read_requirements(reader, cx, &keys);
    let eligible = cx.program.all_of(requirements.iter().map(|requirement| requirement.rule.node).collect());
    cx.scope.define("eligible", eligible, Type::Boolean);
    reader.later.clear();
    let outcomes = read_outcomes(reader, cx, &keys);

    let stops = keys.get("stop").map(|node| reader.list(node)).unwrap_or_default();
    let stops = stops.iter().filter_map(|node| read_stop(reader, cx, node)).collect();
    let mut apply =
        keys.require(reader, "apply").map(|node| read_apply(reader, cx, node)).unwrap_or_else(Apply::default);
    if let Some(node) = keys.get("apply").filter(|node| !advise_only && node.get("fee").is_none()) {
        let message = "people can apply here, and nothing says what it costs";
        let help = "say `fee: none`, the amount as `fee: { rule: …, cite: … }`, or `fee: { billed: later }`";
        reader.problem(Diagnostic::error("fee-not-said", node.span, message).help(help));
    }
    // What decides to whom an application goes is always asked.
    if let Some(Provider::Any { by: Some(fact), .. }) = provider
        && !apply.asks.contains(&fact)
    {
        apply.asks.push(fact);
    }
    let calendar = keys.get("calendar").and_then(|node| reader.text(node));
    let visit_minutes = keys.get("visit").and_then(|node| read_visit(reader, node));
    let case = keys.get("case").map(|node| read_case(reader, cx, node)).unwrap_or_default();
    let after = keys.get("after_decision").map(|node| read_after(reader, cx, &case, node)).unwrap_or_default();
    let charter = keys.require(reader, "charter");
    let charter = charter.map(|node| read_charter(reader, cx, &case.steps, node)).unwrap_or_default();
    let affected = keys.get("affected").map(|node| reader.list(node)).unwrap_or_default();
    let affected = affected.iter().filter_map(|node| read_affected(reader, cx, node)).collect();
    let consult = keys.get("consult").map(|node| reader.list(node)).unwrap_or_default();
    let consult = consult.iter().filter_map(|node| read_consult(reader, cx, node)).collect();
    let duties = keys.get("duties").map(|node| read_duties(reader, cx, &requirements, node)).unwrap_or_default();
    let mut conditions: Vec<StandardCondition> = Vec::new();
    let mut condition_ids = BTreeSet::new();
    for node in keys.get("conditions").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(condition) = read_condition(reader, node) else { continue };
        reader.once(&mut condition_ids, "condition", &condition.id, node.get("id").unwrap_or(node));
        conditions.push(condition);
    }
    let second_officer = keys.get("second_officer").and_then(|node| read_second_officer(reader, cx, &case, node));
    let adverse_notice = keys.get("adverse_notice").and_then(|node| read_adverse_notice(reader, node));
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
        transition,
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
        stops,
        apply,
        charter,
        calendar,
        visit_minutes: visit_minutes.unwrap_or(VISIT_MINUTES),
        case,
        after_decision: after,
        affected,
        consult,
        duties,
        conditions,
        second_officer,
        adverse_notice,
        conflicts,
        review,
        client_groups,
        staff,
    })
}

fn read_provider(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Provider> {
    if let Kind::Scalar(..) = node.kind {
        return cx.agency(reader, node).map(Provider::Agency);
    }
    let keys = reader.keys(node, "the agency")?;
    let kind = keys.require(reader, "any").and_then(|node| {
        reader.known(node, "unknown-agency", "kind of agency", cx.agencies.iter().map(|agency| agency.kind.as_str()))
    });
    let by = keys.require(reader, "by").map(|node| read_place(reader, cx.program, node));
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
    let section = keys.get("section").and_then(|node| reader.text(node));
    let url = keys.get("url").and_then(|node| reader.text(node));
    keys.finish(reader, "a legal authority");
    Some(Authority { instrument: instrument?, section, url })
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

/// `visit: { minutes: 30 }`: what a visit to a service centre for it takes.
fn read_visit(reader: &mut Reader<'_>, node: &Node) -> Option<u32> {
    let keys = reader.keys(node, "a visit")?;
    let minutes = keys.require(reader, "minutes").and_then(|node| {
        let minutes = reader.whole(node)?;
        if (1..=LONGEST_VISIT).contains(&minutes) {
            return Some(minutes);
        }
        let problem = Diagnostic::error("bad-number", node.span, format!("a visit cannot take {minutes} minutes"));
        reader.problem(problem.help(format!("write 1 to {LONGEST_VISIT}")));
        None
    });
    keys.finish(reader, "a visit");
    minutes
}
