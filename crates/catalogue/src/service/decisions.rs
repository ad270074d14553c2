//! What a decision needs beside its reasons: the outcomes against the person, a second officer, prior notice.

use rules::Diagnostic;

use super::casework::CaseWork;
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::Within;
use crate::yaml::{Kind, Node};

/// When a second officer must agree before a decision is made.
#[derive(Clone, Debug)]
pub struct SecondOfficer {
    /// The same in words, for people; `None` if the list needs no introduction.
    pub words: Option<String>,
    /// Any of these is sufficient.
    pub asked: Vec<SecondWhen>,
}

#[derive(Clone, Debug)]
pub struct SecondWhen {
    pub occasion: Occasion,
    /// Only if this condition is met, or unknown.
    pub and: Option<Rule>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Occasion {
    Always,
    /// The outcome is against the person.
    Refusal,
    /// It is one of these.
    Outcome(Vec<String>),
    /// The officer departs from the rules' verdict.
    Departure,
    /// At least this number of people object.
    Objections(u32),
}

/// The notice, and the waiting period, before a decision against the person rests on another agency's data.
#[derive(Clone, Debug)]
pub struct AdverseNotice {
    pub wait: Within,
    pub cite: Option<String>,
}

const OCCASIONS: [&str; 4] = ["refusal", "outcome", "departure", "objections"];

/// The possible outcomes of a case, and those of them against the person.
pub(super) fn read_ends(reader: &mut Reader<'_>, case: &mut CaseWork, node: &Node) {
    for node in reader.list(node) {
        let Some(end) = read_end(reader, node) else { continue };
        if end.against {
            case.against.insert(end.outcome.clone());
        }
        if end.weighed {
            case.weighed.insert(end.outcome.clone());
        }
        case.outcomes.push(end.outcome);
    }
}

/// One way in which a case can end.
struct End {
    outcome: String,
    against: bool,
    weighed: bool,
}

fn read_end(reader: &mut Reader<'_>, node: &Node) -> Option<End> {
    if let Kind::Map(_) = node.kind {
        let keys = reader.keys(node, "an outcome of a case")?;
        let outcome = keys.require(reader, "outcome").and_then(|node| reader.text(node));
        let against = keys.require(reader, "against").and_then(|node| reader.boolean(node));
        let weighed = keys.get("weighed").and_then(|node| reader.boolean(node)).unwrap_or(false);
        keys.finish(reader, "an outcome of a case");
        return Some(End { outcome: outcome?, against: against?, weighed });
    }
    let outcome = reader.text(node)?;
    // Treating it as a positive outcome would rule out a review and a second officer.
    if outcome == "refuse" {
        let message = "`refuse` does not say that it goes against the person";
        let problem = Diagnostic::error("unmarked-refusal", node.span, message);
        reader.problem(problem.help("write `{ outcome: refuse, against: true }`"));
    }
    Some(End { outcome, against: false, weighed: false })
}

pub(super) fn read_second_officer(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    case: &CaseWork,
    node: &Node,
) -> Option<SecondOfficer> {
    let mut occasions = |reader: &mut Reader<'_>, node: &Node| -> Vec<SecondWhen> {
        let items = reader.list(node);
        items.iter().filter_map(|node| read_occasion(reader, cx, case, node)).collect()
    };
    match &node.kind {
        Kind::List(_) => Some(SecondOfficer { words: None, asked: occasions(reader, node) }),
        Kind::Map(_) => {
            let keys = reader.keys(node, "the second officer")?;
            let words = keys.require(reader, "words").and_then(|node| reader.text(node));
            let asked = keys.require(reader, "asked").map(|node| occasions(reader, node)).unwrap_or_default();
            keys.finish(reader, "the second officer");
            Some(SecondOfficer { words, asked })
        }
        // A condition in words can only be judged by a human, so it always requires a second officer.
        _ => {
            let words = Some(reader.text(node)?);
            Some(SecondOfficer { words, asked: vec![SecondWhen { occasion: Occasion::Always, and: None }] })
        }
    }
}

fn read_occasion(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    case: &CaseWork,
    node: &Node,
) -> Option<SecondWhen> {
    if let Kind::Scalar(..) = node.kind {
        reader.word_or(node, "always", "`{ when: refusal }`, `{ when: objections, at_least: 5 }` and the like")?;
        return Some(SecondWhen { occasion: Occasion::Always, and: None });
    }
    let keys = reader.keys(node, "an occasion for a second officer")?;
    let when = keys.require(reader, "when").and_then(|node| reader.one_of(node, &OCCASIONS));
    let when = when.and_then(|n| OCCASIONS.get(n)).copied();
    let occasion = match when {
        Some("refusal") => Some(Occasion::Refusal),
        Some("departure") => Some(Occasion::Departure),
        Some("objections") => {
            keys.require(reader, "at_least").and_then(|node| reader.whole(node)).map(Occasion::Objections)
        }
        Some("outcome") => {
            let nodes = keys.require(reader, "is").map(|node| reader.list(node)).unwrap_or_default();
            let known = || case.outcomes.iter().map(String::as_str);
            let named = nodes.iter().filter_map(|node| reader.known(node, "unknown-outcome", "outcome", known()));
            Some(Occasion::Outcome(named.collect()))
        }
        _ => None,
    };
    let and = keys.get("and").and_then(|node| cx.condition(reader, node));
    keys.finish(reader, "an occasion for a second officer");
    Some(SecondWhen { occasion: occasion?, and })
}

pub(super) fn read_adverse_notice(reader: &mut Reader<'_>, node: &Node) -> Option<AdverseNotice> {
    let keys = reader.keys(node, "the notice before an adverse decision")?;
    let wait = keys.require(reader, "wait").and_then(|node| reader.within(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "the notice before an adverse decision");
    Some(AdverseNotice { wait: wait?, cite })
}
