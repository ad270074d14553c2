//! The application: what is asked, what proves it, the fee, and the channels.

use std::collections::BTreeSet;

use rules::{Decimal, Diagnostic, FactId, Type};

use super::read::ServiceContext;
use crate::applicant::Applicant;
use crate::channel::Channel;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug, Default)]
pub struct Apply {
    /// Who may apply.
    pub applicants: Vec<Applicant>,
    /// What is asked beyond the rules, of all who may apply; each kind of applicant is asked a part of it.
    pub asks: Vec<FactId>,
    /// What must be told before it can be sent.
    pub required: BTreeSet<FactId>,
    pub evidence: Vec<Evidence>,
    pub declaration: Option<&'static str>,
    pub fee: Fee,
    pub fee_terms: FeeTerms,
    pub channels: Vec<Channel>,
}

#[derive(Clone, Debug)]
pub struct Evidence {
    pub fact: FactId,
    pub from: EvidenceSource,
    /// What the person can do if the source does not answer.
    pub otherwise: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum EvidenceSource {
    Person,
    Register(String),
    /// Another agency, and the legal basis for asking it.
    Agency {
        agency: String,
        under: String,
    },
}

#[derive(Clone, Debug, Default)]
pub enum Fee {
    /// The manifest does not say, so nobody may be told that it is free. Only services that are not applied for here
    /// may leave it out.
    #[default]
    Untold,
    /// The agency works out from the application whether there is one, and sends a bill; nothing is paid on sending.
    Billed {
        /// What it comes to, from facts that may only be known once the application was assessed.
        rule: Option<Rule>,
        cite: Option<String>,
    },
    /// There is none.
    None,
    Amount {
        rule: Rule,
        cite: String,
        waived_when: Option<Rule>,
    },
}

/// How the agency books a fee, and what it may do about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeeTerms {
    /// The code of the agency's general ledger.
    pub account: Option<String>,
    /// How many days there are to pay what is charged after sending.
    pub days: Option<u32>,
    /// Above this amount a second officer must agree before a fee is waived.
    pub second_look_above: Option<Decimal>,
}

impl Fee {
    /// The rule that works out the amount, and its citation.
    pub fn rule(&self) -> Option<(&Rule, Option<&str>)> {
        match self {
            Fee::Amount { rule, cite, .. } => Some((rule, Some(cite))),
            Fee::Billed { rule: Some(rule), cite } => Some((rule, cite.as_deref())),
            Fee::Billed { rule: None, .. } | Fee::Untold | Fee::None => None,
        }
    }

    /// The source of the fee.
    pub fn cite(&self) -> Option<&str> {
        match self {
            Fee::Amount { cite, .. } => Some(cite),
            Fee::Billed { cite, .. } => cite.as_deref(),
            Fee::Untold | Fee::None => None,
        }
    }
}

pub(crate) fn read_apply(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Apply {
    let mut apply = Apply::default();
    let Some(keys) = reader.keys(node, "`apply`") else { return apply };
    for node in keys.get("asks").map(|node| reader.list(node)).unwrap_or_default() {
        apply.asks.extend(cx.fact(reader, node));
    }
    apply.applicants = read_applicants(reader, cx, keys.get("applicants"));
    const NAMES: [&str; 2] = ["named", "nameless"];
    let names = keys.get("applicant").and_then(|node| reader.one_of(node, &NAMES));
    let is_named = names.is_none_or(|n| n == 0);
    // Names are asked at the end, once one knows that the application is worth it.
    let (of_person, of_organisation) = (cx.applicants.iter(), cx.organisations.iter());
    let of_person = of_person.filter(|_| is_named && apply.applicants.contains(&Applicant::Person));
    let of_organisation = of_organisation.filter(|_| apply.applicants.contains(&Applicant::Organisation));
    let of_applicants = of_person.chain(of_organisation).copied();
    let of_applicants: Vec<FactId> = of_applicants.filter(|fact| !apply.asks.contains(fact)).collect();
    apply.asks.extend(of_applicants);
    apply.required = apply.asks.iter().copied().filter(|fact| !cx.may_lack.contains(fact)).collect();
    for node in keys.get("evidence").map(|node| reader.list(node)).unwrap_or_default() {
        apply.evidence.extend(read_evidence(reader, cx, node));
    }
    const DECLARATIONS: [&str; 3] = ["standard", "statutory", "none"];
    let declaration = keys.get("declaration").and_then(|node| reader.one_of(node, &DECLARATIONS));
    apply.declaration = declaration.and_then(|n| DECLARATIONS.get(n)).copied().filter(|word| *word != "none");
    if let Some(node) = keys.get("fee") {
        (apply.fee, apply.fee_terms) = read_fee(reader, cx, node).unwrap_or_default();
    }
    for node in keys.require(reader, "channels").map(|node| reader.list(node)).unwrap_or_default() {
        let known = Channel::ALL.map(Channel::name);
        apply.channels.extend(reader.one_of(node, &known).and_then(|n| Channel::ALL.get(n)).copied());
    }
    keys.finish(reader, "`apply`");
    apply
}

/// Who may apply: people, unless the author says otherwise.
fn read_applicants(reader: &mut Reader<'_>, cx: &ServiceContext<'_>, node: Option<&Node>) -> Vec<Applicant> {
    let Some(node) = node else { return vec![Applicant::Person] };
    let mut found = Vec::new();
    for node in reader.list(node) {
        let n = reader.one_of(node, &Applicant::ALL.map(Applicant::name));
        let Some(one) = n.and_then(|n| Applicant::ALL.get(n)).copied() else { continue };
        if one == Applicant::Organisation && cx.organisations.is_empty() {
            let problem = Diagnostic::error("no-organisations", node.span, "no fact has the name of an organisation");
            let help = "write a fact with `asked_of: organisations` and `autocomplete: organization`";
            reader.problem(problem.help(help));
        }
        found.push(one);
    }
    if found.is_empty() { vec![Applicant::Person] } else { found }
}

fn read_evidence(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Evidence> {
    let keys = reader.keys(node, "evidence")?;
    let fact = keys.require(reader, "fact").and_then(|node| cx.fact(reader, node));
    let from = keys.require(reader, "from").and_then(|node| read_source(reader, cx, node));
    let otherwise = keys.get("else").and_then(|node| reader.text(node));
    keys.finish(reader, "evidence");
    Some(Evidence { fact: fact?, from: from?, otherwise })
}

fn read_source(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<EvidenceSource> {
    if let Kind::Scalar(..) = node.kind {
        let otherwise = "`{ register: AGENCY }`, or `{ agency: AGENCY, under: LEGAL BASIS }`";
        return reader.word_or(node, "person", otherwise).map(|()| EvidenceSource::Person);
    }
    let keys = reader.keys(node, "a source of evidence")?;
    let (register, agency) = (keys.get("register"), keys.get("agency"));
    let under = keys.get("under").and_then(|node| reader.text(node));
    keys.finish(reader, "a source of evidence");
    match (register, agency) {
        (Some(register), None) => cx.agency(reader, register).map(EvidenceSource::Register),
        (None, Some(agency)) => {
            let agency = cx.agency(reader, agency);
            if node.get("under").is_none() {
                let message = "there is no legal basis for asking the agency";
                let problem = Diagnostic::error("missing-citation", node.span, message);
                reader.problem(problem.help("say it under `under:`"));
            }
            Some(EvidenceSource::Agency { agency: agency?, under: under? })
        }
        (Some(_), Some(_)) => {
            reader.error("two-rules", node.span, "a `register` and an `agency` at once: keep one of them")
        }
        (None, None) => reader.error("missing-key", node.span, "`register` or `agency` is missing here"),
    }
}

fn read_fee(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<(Fee, FeeTerms)> {
    if let Kind::Scalar(..) = node.kind {
        return reader
            .word_or(node, "none", "`{ rule: AMOUNT, cite: SOURCE }`, or `{ billed: later }`")
            .map(|()| (Fee::None, FeeTerms::default()));
    }
    let keys = reader.keys(node, "a fee")?;
    let terms = FeeTerms {
        account: keys.get("account").and_then(|node| reader.text(node)),
        days: keys.get("days").and_then(|node| reader.whole(node)),
        second_look_above: keys.get("second_look_above").and_then(|node| reader.decimal(node)),
    };
    if let Some(billed) = keys.get("billed") {
        let has_rule = keys.get("rule").is_some() || keys.get("table").is_some();
        let rule = has_rule.then(|| reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&Type::Money))).flatten();
        let cite = match has_rule {
            true => cx.cite(reader, &keys, "the fee"),
            false => keys.get("cite").and_then(|node| reader.text(node)),
        };
        keys.finish(reader, "a fee");
        return reader.one_of(billed, &["later"]).map(|_| (Fee::Billed { rule, cite }, terms));
    }
    let rule = reader.rule_or_table(cx.program, &cx.scope, &keys, Some(&Type::Money));
    let cite = cx.cite(reader, &keys, "the fee");
    let waived_when = keys.get("waived_when").and_then(|node| cx.condition(reader, node));
    keys.finish(reader, "a fee");
    Some((Fee::Amount { rule: rule?, cite: cite?, waived_when }, terms))
}
