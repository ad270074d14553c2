//! Inter-departmental ventures and the mandates they give: who may act for whom, under which instrument.

use std::collections::BTreeSet;

use rules::{Date, Diagnostic, FactId, Program};

use crate::agencies::Agencies;
use crate::judgement::Verdict;
use crate::reader::Reader;
use crate::service::Service;
use crate::status::{Status, read_status};
use crate::yaml::Node;

pub(crate) const POWERS: [&str; 4] = ["advise", "collect", "see", "decide"];
const KINDS: [&str; 3] = ["venture", "delegation", "joint-agreement"];

#[derive(Clone, Debug)]
pub struct Venture {
    pub id: String,
    pub kind: &'static str,
    pub instrument: String,
    /// How sure it is that it exists as written.
    pub status: Status,
    /// Where it was published, in words or as an address.
    pub source: Option<String>,
    pub parties: Vec<String>,
    pub board: Vec<String>,
    pub from: Date,
    pub until: Option<Date>,
    pub mandates: Vec<Mandate>,
}

#[derive(Clone, Debug)]
pub struct Mandate {
    pub agency: String,
    pub role: Option<String>,
    pub may: Vec<&'static str>,
    /// The agency on whose behalf it is.
    pub on_behalf_of: Option<String>,
    /// `None` means every service.
    pub services: Option<Vec<String>>,
    /// `None` means every fact the services need.
    pub facts: Option<Vec<FactId>>,
    pub not_facts: Vec<FactId>,
    pub purpose: Option<String>,
    /// A further condition, in words.
    pub when: Option<String>,
    /// The limits of the power to decide; `None` for no limits.
    pub decides: Option<Decides>,
    /// Whether cases and shares of them may be handed over to this agency.
    pub receives: bool,
}

/// The decisions a mandate may sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decides {
    /// By their names in the manifests of the services.
    pub outcomes: Vec<String>,
    /// Only what the rules say: an outcome in the person's favour if they say yes, one against if they say no, none
    /// while they are open.
    pub follows_rules: bool,
}

impl Decides {
    /// Whether a decision with this outcome may be signed under it, given the rules' verdict.
    pub fn signs(&self, outcome: &str, goes_against: bool, verdict: Verdict) -> bool {
        let follows = match verdict {
            Verdict::Yes => !goes_against,
            Verdict::No => goes_against,
            _ => false,
        };
        self.outcomes.iter().any(|known| known == outcome) && (follows || !self.follows_rules)
    }
}

pub(crate) fn read_ventures(
    reader: &mut Reader<'_>,
    program: &Program,
    agencies: &Agencies,
    services: &[Service],
    root: &Node,
) -> Vec<Venture> {
    let mut ventures: Vec<Venture> = Vec::new();
    let Some(keys) = reader.keys(root, "the ventures") else { return ventures };
    for node in keys.require(reader, "ventures").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(venture) = read_venture(reader, program, agencies, services, node) else { continue };
        if reader.describes("venture", &venture.id, node.span) {
            ventures.push(venture);
        }
    }
    keys.finish(reader, "the ventures");
    ventures
}

fn agency_list(reader: &mut Reader<'_>, agencies: &Agencies, node: Option<&Node>) -> Vec<String> {
    let nodes = node.map(|node| reader.list(node)).unwrap_or_default();
    nodes.iter().filter_map(|node| reader.known(node, "unknown-agency", "agency", agencies.ids())).collect()
}

fn read_venture(
    reader: &mut Reader<'_>,
    program: &Program,
    agencies: &Agencies,
    services: &[Service],
    node: &Node,
) -> Option<Venture> {
    let keys = reader.keys(node, "a venture")?;
    let id = keys.require(reader, "venture").and_then(|node| reader.id(node));
    let kind = keys.require(reader, "kind").and_then(|node| reader.one_of(node, &KINDS)).and_then(|n| KINDS.get(n));
    let instrument = keys.get("instrument").and_then(|node| reader.text(node));
    if keys.get("instrument").is_none() {
        let problem = Diagnostic::error("missing-citation", keys.start(), "a venture needs its legal instrument");
        reader.problem(problem.help("name the Act or agreement under `instrument:`"));
    }
    let (status, source) = read_status(reader, &keys);
    let parties = keys.require(reader, "parties");
    let parties = agency_list(reader, agencies, parties);
    let board = agency_list(reader, agencies, keys.get("board"));
    let from = keys.require(reader, "from").and_then(|node| reader.date(node));
    let until = keys.get("until").and_then(|node| reader.date(node));
    if let (Some(from), Some(until), Some(node)) = (from, until, keys.get("until"))
        && until < from
    {
        reader.error::<()>("bad-period", node.span, "the venture ends before it begins");
    }
    let mut mandates = Vec::new();
    for node in keys.require(reader, "mandates").map(|node| reader.list(node)).unwrap_or_default() {
        mandates.extend(read_mandate(reader, program, agencies, services, node));
    }
    keys.finish(reader, "a venture");
    let (id, kind, instrument, from) = (id?, kind?, instrument?, from?);
    Some(Venture { id, kind, instrument, status, source, parties, board, from, until, mandates })
}

fn read_mandate(
    reader: &mut Reader<'_>,
    program: &Program,
    agencies: &Agencies,
    services: &[Service],
    node: &Node,
) -> Option<Mandate> {
    let keys = reader.keys(node, "a mandate")?;
    let who = keys.require(reader, "who").and_then(|node| reader.keys(node, "`who`"));
    let (mut agency, mut role) = (None, None);
    if let Some(who) = who {
        let node = who.require(reader, "agency");
        agency = node.and_then(|node| reader.known(node, "unknown-agency", "agency", agencies.ids()));
        role = who.get("role").and_then(|node| agencies.read_role(reader, agency.as_deref(), node));
        who.finish(reader, "`who`");
    }
    let may_nodes = keys.require(reader, "may").map(|node| reader.list(node)).unwrap_or_default();
    let may = may_nodes.iter().filter_map(|node| reader.one_of(node, &POWERS)).filter_map(|n| POWERS.get(n).copied());
    let may: Vec<&'static str> = may.collect();
    let on_behalf_of = keys.get("for").and_then(|node| reader.known(node, "unknown-agency", "agency", agencies.ids()));
    let known = || services.iter().map(|service| service.id.as_str());
    let services_node = keys.require(reader, "services");
    let named: Option<Vec<String>> = services_node.filter(|node| !reader.is_word(node, "all")).map(|node| {
        let nodes = reader.list(node);
        nodes.iter().filter_map(|node| reader.known(node, "unknown-service", "service", known())).collect()
    });
    let facts = keys.get("facts").map(|node| fact_list(reader, program, node));
    let not_facts = keys.get("not_facts").map(|node| fact_list(reader, program, node)).unwrap_or_default();
    let purpose = keys.get("purpose").and_then(|node| reader.text(node));
    let when = keys.get("when").and_then(|node| reader.text(node));
    let is_theirs = |service: &&Service| named.as_ref().is_none_or(|named| named.contains(&service.id));
    let theirs: Vec<&Service> = services.iter().filter(is_theirs).collect();
    let decides_node = keys.get("decides");
    let decides = decides_node.map(|node| read_decides(reader, &theirs, node));
    let may_decide = may.contains(&"decide");
    if let Some(node) = decides_node.filter(|_| !may_decide) {
        let problem = Diagnostic::error("decides-without-power", node.span, "this mandate does not decide");
        reader.problem(problem.help("add `decide` to `may`, or take `decides` out"));
    }
    if let Some(node) = keys.get("when").filter(|_| may_decide && decides_node.is_none()) {
        let message = "a condition in words does not bind a decision";
        let problem = Diagnostic::error("condition-in-words", node.span, message);
        reader.problem(problem.help("say what it signs: `decides: { outcomes: […], follows_rules: true }`"));
    }
    let receives = keys.get("receives").and_then(|node| reader.boolean(node)).unwrap_or(false);
    keys.finish(reader, "a mandate");
    // An empty list must never come to mean every service, and an unreadable one must not come to mean everything.
    services_node?;
    let decides = match decides {
        Some(read) => Some(read?),
        None => None,
    };
    let services = named;
    let (agency, on_behalf_of) = (agency?, on_behalf_of);
    Some(Mandate { agency, role, may, on_behalf_of, services, facts, not_facts, purpose, when, decides, receives })
}

/// What a mandate may sign; each outcome must belong to one of its services, and each service must have one.
fn read_decides(reader: &mut Reader<'_>, services: &[&Service], node: &Node) -> Option<Decides> {
    let keys = reader.keys(node, "`decides`")?;
    let known: BTreeSet<&str> =
        services.iter().flat_map(|service| &service.case.outcomes).map(String::as_str).collect();
    let outcomes_node = keys.require(reader, "outcomes");
    let follows_rules = keys.get("follows_rules").and_then(|node| reader.boolean(node)).unwrap_or(false);
    keys.finish(reader, "`decides`");
    let outcomes_node = outcomes_node?;
    let nodes = reader.list(outcomes_node);
    let outcomes: Vec<String> = nodes
        .iter()
        .filter_map(|node| reader.known(node, "unknown-outcome", "outcome", known.iter().copied()))
        .collect();
    let signs_none = |service: &&&Service| !service.case.outcomes.iter().any(|outcome| outcomes.contains(outcome));
    if let Some(service) = services.iter().find(signs_none).filter(|_| outcomes.len() == nodes.len()) {
        let message = format!("the mandate signs no outcome of `{}`", service.id);
        let problem = Diagnostic::error("signs-nothing", outcomes_node.span, message);
        reader.problem(problem.help("add one of its outcomes, or take the service out"));
    }
    Some(Decides { outcomes, follows_rules })
}

fn fact_list(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Vec<FactId> {
    let mut facts = Vec::new();
    for node in reader.list(node) {
        let known = program.vocabulary.fact_names();
        if let Some(name) = reader.known(node, "unknown-fact", "fact", known) {
            facts.extend(program.vocabulary.fact(&name));
        }
    }
    facts
}
