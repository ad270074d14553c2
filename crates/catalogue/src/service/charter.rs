//! The charter: what a service promises, by when, how sure that is, and what follows if it is missed.

use std::collections::BTreeSet;

use rules::{Decimal, Diagnostic, Evaluation};

use super::casework::Step;
use super::conditional::{Conditional, FirstOf, first_that_holds, unreachable_after};
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::status::{Status, read_status};
use crate::time::Within;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug)]
pub struct Promise {
    pub id: String,
    /// How sure it is that the agency stands by it.
    pub status: Status,
    /// Where it was published, in words or as an address.
    pub source: Option<String>,
    pub within: Within,
    /// The statutory or policy limits, if different from the norm; the first that holds applies.
    pub limits: Vec<PromiseLimit>,
    pub cite: Option<String>,
    pub if_missed: Vec<Remedy>,
    /// When its clock starts.
    pub starts: Starts,
    /// The events that keep it. If there are none, the officer who kept it outside the system records that.
    pub kept_by: Vec<Milestone>,
}

/// A limit that may depend on the case.
#[derive(Clone, Debug)]
pub struct PromiseLimit {
    pub when: Option<Rule>,
    pub is: Within,
    pub cite: Option<String>,
}

impl Conditional for PromiseLimit {
    fn when(&self) -> Option<&Rule> {
        self.when.as_ref()
    }
}

/// When the clock of a promise starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Starts {
    /// With the case.
    #[default]
    Opened,
    Decided,
    /// When the hearing of affected parties has ended, if anybody made a submission.
    Heard,
    /// When an officer says that it applies.
    Later,
}

/// An event in a case that keeps a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// The case was opened, and the applicant has its reference.
    Opening,
    /// The agency requested what is missing.
    Asking,
    /// All submissions of affected parties have an answer.
    Answering,
    Deciding,
    /// A step of the case is done.
    Step(String),
}

/// Which of the two deadlines a remedy belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    Norm,
    Limit,
}

impl Promise {
    /// Whether the promise is about the decision itself, not something before it.
    pub fn is_the_decision(&self) -> bool {
        self.kept_by == [Milestone::Deciding]
    }

    /// The legal meaning of silence, and what people are told about it, follow the statutory limit; other remedies
    /// follow the promise itself.
    pub fn follows(&self, remedy: &Remedy) -> Follows {
        let deems = |remedy: &Remedy| matches!(remedy, Remedy::DeemedRefused | Remedy::DeemedApproved);
        let waits = deems(remedy)
            || (matches!(remedy, Remedy::Tell(_) | Remedy::FindOut(_)) && self.if_missed.iter().any(deems));
        if waits && !self.limits.is_empty() { Follows::Limit } else { Follows::Norm }
    }

    /// The limit for somebody with these facts. `Err` has those that may apply as long as facts are unknown: then no
    /// day is the last, and nothing follows from one.
    pub fn limit(&self, evaluation: &Evaluation<'_>) -> Result<Option<Within>, Vec<&PromiseLimit>> {
        match first_that_holds(&self.limits, evaluation) {
            FirstOf::One(limit) => Ok(Some(limit.is)),
            FirstOf::None => Ok(None),
            FirstOf::Depends(limits) => Err(limits),
        }
    }
}

/// The remedy for a missed promise.
#[derive(Clone, Debug, PartialEq)]
pub enum Remedy {
    Apologise,
    RefundFee,
    /// A part of the fee for each day over, as the law has it for consents that are late.
    RefundShare(RefundShare),
    GivePriority,
    Escalate(String),
    /// The person is sent this text as it is.
    Tell(String),
    /// An officer finds this out and tells the person.
    FindOut(String),
    DeemedRefused,
    DeemedApproved,
}

/// The part of a fee that goes back for lateness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RefundShare {
    /// Percent of the fee for each day over.
    pub percent: Decimal,
    /// Whether only working days are counted.
    pub working_days: bool,
    /// The most that goes back, in percent.
    pub most: Decimal,
}

impl RefundShare {
    /// The percent of the fee that goes back after a number of counted days.
    pub fn percent_after(self, days: u32) -> Decimal {
        (self.percent * Decimal::from(days)).min(self.most)
    }
}

pub(crate) fn read_charter(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    steps: &[Step],
    node: &Node,
) -> Vec<Promise> {
    let mut charter = Vec::new();
    let mut ids = BTreeSet::new();
    for node in reader.list(node) {
        let Some(promise) = read_promise(reader, cx, steps, node) else { continue };
        reader.once(&mut ids, "promise", &promise.id, node.get("promise").unwrap_or(node));
        charter.push(promise);
    }
    charter
}

fn read_promise(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, steps: &[Step], node: &Node) -> Option<Promise> {
    let keys = reader.keys(node, "a promise")?;
    let id = keys.require(reader, "promise").and_then(|node| reader.id(node));
    let within = keys.require(reader, "within").and_then(|node| reader.promised_within(node));
    let (status, source) = read_status(reader, &keys);
    let limits = keys.get("limit").map(|node| read_limits(reader, cx, within, node)).unwrap_or_default();
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    if status == Status::Statutory && cite.is_none() && limits.iter().all(|limit| limit.cite.is_none()) {
        let problem = Diagnostic::error("missing-citation", keys.start(), "a promise by statute has no citation");
        reader.problem(problem.help("say where the law has it under `cite:`"));
    }
    if status == Status::Published && source.is_none() {
        let problem = Diagnostic::error("missing-source", keys.start(), "a published promise has no source");
        reader.problem(problem.help("say under `source:` where it was published, or let it be `proposed`"));
    }
    let remedies = keys.get("if_missed").map(|node| reader.list(node)).unwrap_or_default();
    let if_missed = remedies.iter().filter_map(|node| read_remedy(reader, node)).collect();
    const STARTS: [&str; 4] = ["opened", "decided", "heard", "later"];
    let starts = match keys.get("starts").and_then(|node| reader.one_of(node, &STARTS)) {
        Some(1) => Starts::Decided,
        Some(2) => Starts::Heard,
        Some(3) => Starts::Later,
        _ => Starts::Opened,
    };
    let kept_by = keys.require(reader, "kept_by").map(|node| read_kept_by(reader, steps, node));
    keys.finish(reader, "a promise");
    let (id, within, kept_by) = (id?, within?, kept_by.unwrap_or_default());
    Some(Promise { id, status, source, within, limits, cite, if_missed, starts, kept_by })
}

/// `40 days`, or a list of limits of which the first that holds applies.
fn read_limits(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    promised: Option<Within>,
    node: &Node,
) -> Vec<PromiseLimit> {
    let Kind::List(items) = &node.kind else {
        let is = reader.within(node);
        check_limit(reader, promised, is, node);
        return is.into_iter().map(|is| PromiseLimit { when: None, is, cite: None }).collect();
    };
    let mut limits = Vec::new();
    for node in items {
        let Some(keys) = reader.keys(node, "a limit") else { continue };
        let when = keys.get("when").map(|node| cx.condition(reader, node));
        let is_node = keys.require(reader, "is");
        let is = is_node.and_then(|node| reader.within(node));
        let cite = keys.get("cite").and_then(|node| reader.text(node));
        keys.finish(reader, "a limit");
        check_limit(reader, promised, is, is_node.unwrap_or(node));
        // A condition that is refused must not become a limit without one.
        let Some((when, is)) = when.map_or(Some(None), |when| when.map(Some)).zip(is) else { continue };
        limits.push(PromiseLimit { when, is, cite });
    }
    unreachable_after(reader, &limits, items);
    limits
}

fn check_limit(reader: &mut Reader<'_>, promised: Option<Within>, limit: Option<Within>, node: &Node) {
    if let (Some(within), Some(limit)) = (promised, limit)
        && limit.surely_shorter_than(within)
    {
        let message = format!("the limit of {limit} is shorter than the promise of {within}");
        let problem = Diagnostic::error("limit-before-promise", node.span, message);
        reader.problem(problem.help("`within` is what is promised, `limit` what the law allows at most"));
    }
}

/// `record` if only the officer who kept it outside the system can say so; otherwise the events that keep it.
fn read_kept_by(reader: &mut Reader<'_>, steps: &[Step], node: &Node) -> Vec<Milestone> {
    if reader.is_word(node, "record") {
        return Vec::new();
    }
    if let Kind::List(items) = &node.kind
        && !items.is_empty()
    {
        return items.iter().filter_map(|node| read_milestone(reader, steps, node)).collect();
    }
    let problem = Diagnostic::error("wrong-kind", node.span, "expected what keeps the promise");
    reader.problem(problem.help("write a list such as `[deciding]`, or `record` where an officer does it outside"));
    Vec::new()
}

fn read_milestone(reader: &mut Reader<'_>, steps: &[Step], node: &Node) -> Option<Milestone> {
    const EVERYWHERE: [&str; 4] = ["opening", "asking", "answering", "deciding"];
    let known: Vec<&str> = EVERYWHERE.into_iter().chain(steps.iter().map(|step| step.id.as_str())).collect();
    Some(match reader.one_of_own(node, &known)? {
        0 => Milestone::Opening,
        1 => Milestone::Asking,
        2 => Milestone::Answering,
        3 => Milestone::Deciding,
        n => Milestone::Step(known.get(n).copied().unwrap_or_default().to_owned()),
    })
}

fn read_remedy(reader: &mut Reader<'_>, node: &Node) -> Option<Remedy> {
    if let Kind::Map(_) = node.kind {
        let keys = reader.keys(node, "a remedy")?;
        let escalate = keys.get("escalate").and_then(|node| reader.text(node));
        let tell = keys.get("tell").and_then(|node| read_tell(reader, node));
        let share = keys.get("refund_fee").and_then(|node| read_share(reader, node)).map(Remedy::RefundShare);
        keys.finish(reader, "a remedy");
        let mut all: Vec<Remedy> = [escalate.map(Remedy::Escalate), tell, share].into_iter().flatten().collect();
        // A key that is unknown or empty was reported already.
        if all.is_empty() && !node.entries().is_empty() {
            return None;
        }
        return match all.len() {
            1 => all.pop(),
            _ => {
                const ONE: &str = "write one of `escalate: WHO`, `tell: { … }` and `refund_fee: { … }`";
                reader.error("unknown-word", node.span, ONE)
            }
        };
    }
    let plain = [
        ("apologise", Remedy::Apologise),
        ("refund-fee", Remedy::RefundFee),
        ("give-priority", Remedy::GivePriority),
        ("deemed-refused", Remedy::DeemedRefused),
        ("deemed-approved", Remedy::DeemedApproved),
    ];
    let names = plain.each_ref().map(|(name, _)| *name);
    let n = reader.one_of(node, &names)?;
    plain.get(n).map(|(_, remedy)| remedy.clone())
}

/// Text that the person is sent as it is, or something that an officer finds out and tells them.
fn read_tell(reader: &mut Reader<'_>, node: &Node) -> Option<Remedy> {
    const HOW: &str = "write `{ to: person, words: … }` for words that are sent as they are, \
        or `{ by: officer, about: … }` for what an officer finds out and tells";
    if !matches!(node.kind, Kind::Map(_)) {
        let problem = Diagnostic::error("wrong-kind", node.span, "it does not say whether these words are sent");
        reader.problem(problem.help(HOW));
        return None;
    }
    let keys = reader.keys(node, "what is told")?;
    let to = keys.get("to").and_then(|node| reader.one_of(node, &["person"]));
    let words = keys.get("words").and_then(|node| reader.text(node));
    let by = keys.get("by").and_then(|node| reader.one_of(node, &["officer"]));
    let about = keys.get("about").and_then(|node| reader.text(node));
    keys.finish(reader, "what is told");
    match (to, words, by, about) {
        (Some(_), Some(words), None, None) => Some(Remedy::Tell(words)),
        (None, None, Some(_), Some(about)) => Some(Remedy::FindOut(about)),
        _ => {
            let problem = Diagnostic::error("unknown-word", node.span, "half of what is told is missing");
            reader.problem(problem.help(HOW));
            None
        }
    }
}

/// `{ percent: 1, per: working day, most: 50 }`.
fn read_share(reader: &mut Reader<'_>, node: &Node) -> Option<RefundShare> {
    let keys = reader.keys(node, "a part of the fee")?;
    let mut percent = |key| {
        let node = keys.require(reader, key)?;
        let percent = reader.decimal(node)?;
        if percent > Decimal::ZERO && percent <= Decimal::ONE_HUNDRED {
            return Some(percent);
        }
        let problem = Diagnostic::error("out-of-range", node.span, format!("{percent} is no percent of a fee"));
        reader.problem(problem.help("write a number above 0 and at most 100"));
        None
    };
    let (each, most) = (percent("percent"), percent("most"));
    let per = keys.require(reader, "per").and_then(|node| reader.one_of(node, &["working day", "day"]));
    keys.finish(reader, "a part of the fee");
    Some(RefundShare { percent: each?, working_days: per? == 0, most: most? })
}
