//! Casework after submission: promises, steps, hearings, and what a decision must weigh.

use std::collections::BTreeSet;

use rules::{Diagnostic, FactId};

use super::decisions::read_ends;
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::Within;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug)]
pub struct Promise {
    pub id: String,
    pub within: Within,
    /// The statutory or policy limit, if different from the norm.
    pub limit: Option<Within>,
    pub cite: Option<String>,
    pub if_missed: Vec<Remedy>,
    /// When its clock starts.
    pub starts: Starts,
    /// The events that keep it. If there are none, the officer who kept it outside the system records that.
    pub kept_by: Vec<Milestone>,
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
        if waits && self.limit.is_some() { Follows::Limit } else { Follows::Norm }
    }
}

/// The remedy for a missed promise.
#[derive(Clone, Debug, PartialEq)]
pub enum Remedy {
    Apologise,
    RefundFee,
    GivePriority,
    Escalate(String),
    /// The person is sent this text as it is.
    Tell(String),
    /// An officer finds this out and tells the person.
    FindOut(String),
    DeemedRefused,
    DeemedApproved,
}

#[derive(Clone, Debug, Default)]
pub struct CaseWork {
    pub steps: Vec<Step>,
    pub may_stop_clock: Vec<Pause>,
    pub silence_means: Option<&'static str>,
    /// All possible outcomes of a case.
    pub outcomes: Vec<String>,
    /// Those against the person.
    pub against: BTreeSet<String>,
    pub retention: Option<String>,
}

impl CaseWork {
    /// The reason of this name for stopping the clock, if there is one.
    pub fn pause(&self, name: &str) -> Option<&Pause> {
        self.may_stop_clock.iter().find(|pause| pause.name() == name)
    }

    /// Whether a step with this name decides the case. If no step of the manifest does, it is [`CaseWork::DECIDE`],
    /// which every such case gets.
    pub fn decides(&self, name: &str) -> bool {
        match self.steps.iter().any(|step| step.decides) {
            true => self.steps.iter().any(|step| step.decides && step.id == name),
            false => name == CaseWork::DECIDE,
        }
    }

    /// The name of the step a case gets if its manifest has none that decides.
    pub const DECIDE: &str = "decide";
}

/// A reason for stopping the clock, always because of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pause {
    /// Information was requested from the person.
    InformationRequested,
    /// Another agency was asked for its opinion.
    OpinionAwaited,
    /// The person was notified of what a decision against them would rest on.
    AdverseNotice,
    /// Somebody outside was asked, as recorded by the officer who did so.
    Outside(String),
}

impl Pause {
    /// Those triggered by events, as written in manifests.
    pub const BY_EVENTS: [Pause; 3] = [Pause::InformationRequested, Pause::OpinionAwaited, Pause::AdverseNotice];

    pub fn name(&self) -> &str {
        match self {
            Pause::InformationRequested => "information-requested",
            Pause::OpinionAwaited => "agency-opinion-awaited",
            Pause::AdverseNotice => "adverse-notice",
            Pause::Outside(name) => name,
        }
    }

    pub fn is_outside(&self) -> bool {
        matches!(self, Pause::Outside(_))
    }
}

#[derive(Clone, Debug)]
pub struct Step {
    pub id: String,
    /// `system`, `rule`, `officer`, `person`, or an agency.
    pub by: String,
    pub otherwise: Option<String>,
    pub within: Option<Within>,
    /// What the system does in it, if it can.
    pub does: Option<Does>,
    /// Whether the case is decided in this step.
    pub decides: bool,
}

/// An automatic step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Finds and notifies affected parties.
    TellAffected,
    /// Asks the agencies under `consult`.
    AskOpinions,
}

impl Does {
    pub const ALL: [Does; 2] = [Does::TellAffected, Does::AskOpinions];

    pub fn name(self) -> &'static str {
        match self {
            Does::TellAffected => "tell-affected",
            Does::AskOpinions => "ask-opinions",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Affected {
    pub who: String,
    pub find: Find,
    pub notify: Vec<Notify>,
    pub hear_for: Option<Within>,
    pub publish: &'static str,
    pub when: Option<Rule>,
    pub cite: Option<String>,
}

/// How affected parties are found.
#[derive(Clone, Debug, PartialEq)]
pub enum Find {
    /// Every address within a distance in metres.
    Within(f64),
    /// Everyone named in the application.
    Named,
    /// A place or group that is described only in words; an officer finds them.
    ByHand(String),
}

impl std::fmt::Display for Find {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Find::Within(metres) => write!(f, "addresses within {metres} m"),
            Find::Named => f.write_str("everyone named"),
            Find::ByHand(words) => f.write_str(words),
        }
    }
}

/// How affected parties are notified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notify {
    Letter,
    SignOnSite,
}

#[derive(Clone, Debug)]
pub struct Consult {
    pub agency: String,
    pub when: Option<Rule>,
    pub sees: Vec<FactId>,
    pub within: Within,
    pub cite: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    Client,
    Law,
    PublicGood,
    Institution,
}

impl Duty {
    pub const ALL: [Duty; 4] = [Duty::Client, Duty::Law, Duty::PublicGood, Duty::Institution];

    pub fn name(self) -> &'static str {
        match self {
            Duty::Client => "client",
            Duty::Law => "law",
            Duty::PublicGood => "public_good",
            Duty::Institution => "institution",
        }
    }
}

/// A question that a decision must answer under a duty.
#[derive(Clone, Debug)]
pub struct DutyQuestion {
    pub duty: Duty,
    pub id: String,
    pub ask: String,
    pub when: Option<Rule>,
    pub cite: Option<String>,
}

pub(crate) fn read_charter(reader: &mut Reader<'_>, steps: &[Step], node: &Node) -> Vec<Promise> {
    let mut charter = Vec::new();
    let mut ids = BTreeSet::new();
    for node in reader.list(node) {
        let Some(promise) = read_promise(reader, steps, node) else { continue };
        reader.once(&mut ids, "promise", &promise.id, node.get("promise").unwrap_or(node));
        charter.push(promise);
    }
    charter
}

fn read_promise(reader: &mut Reader<'_>, steps: &[Step], node: &Node) -> Option<Promise> {
    let keys = reader.keys(node, "a promise")?;
    let id = keys.require(reader, "promise").and_then(|node| reader.id(node));
    let within = keys.require(reader, "within").and_then(|node| reader.within(node));
    let limit_node = keys.get("limit");
    let limit = limit_node.and_then(|node| reader.within(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
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
    let within = within?;
    if let (Some(limit), Some(node)) = (limit, limit_node)
        && limit.surely_shorter_than(within)
    {
        let message = format!("the limit of {limit} is shorter than the promise of {within}");
        let problem = Diagnostic::error("limit-before-promise", node.span, message);
        reader.problem(problem.help("`within` is what is promised, `limit` what the law allows at most"));
    }
    let id = id?;
    Some(Promise { id, within, limit, cite, if_missed, starts, kept_by: kept_by.unwrap_or_default() })
}

/// `record` if only the officer who kept it outside the system can say so; otherwise the events that keep it.
fn read_kept_by(reader: &mut Reader<'_>, steps: &[Step], node: &Node) -> Vec<Milestone> {
    if node.scalar() == Some("record") {
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
    Some(match reader.one_of(node, &known)? {
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
        keys.finish(reader, "a remedy");
        return match (escalate, tell) {
            (Some(who), None) => Some(Remedy::Escalate(who)),
            (None, Some(tell)) => Some(tell),
            // A key that is unknown or empty was reported already.
            (None, None) if !node.entries().is_empty() => None,
            _ => reader.error("unknown-word", node.span, "write one of `escalate: WHO` and `tell: { … }`"),
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

pub(crate) fn read_case(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> CaseWork {
    let mut case = CaseWork::default();
    let Some(keys) = reader.keys(node, "`case`") else { return case };
    let mut ids = BTreeSet::new();
    for node in keys.get("steps").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(step) = read_step(reader, cx, node) else { continue };
        reader.once(&mut ids, "step", &step.id, node.get("step").unwrap_or(node));
        case.steps.push(step);
    }
    let pauses = keys.get("may_stop_clock").map(|node| reader.list(node)).unwrap_or_default();
    case.may_stop_clock = pauses.iter().filter_map(|node| read_pause(reader, node)).collect();
    const SILENCE: [&str; 4] = ["neither", "approved", "refused", "deemed-refused-for-appeal"];
    let silence = keys.get("silence_means").and_then(|node| reader.one_of(node, &SILENCE));
    case.silence_means = silence.and_then(|n| SILENCE.get(n)).copied();
    if let Some(node) = keys.get("outcomes") {
        read_ends(reader, &mut case, node);
    }
    case.retention = keys.get("retention").and_then(|node| reader.text(node));
    keys.finish(reader, "`case`");
    case
}

fn read_pause(reader: &mut Reader<'_>, node: &Node) -> Option<Pause> {
    if let Kind::Map(_) = node.kind {
        let keys = reader.keys(node, "a reason to stop the clock")?;
        let outside = keys.require(reader, "outside").and_then(|node| reader.id(node));
        keys.finish(reader, "a reason to stop the clock");
        return outside.map(Pause::Outside);
    }
    let names = Pause::BY_EVENTS.each_ref().map(|pause| pause.name().to_owned());
    let names = names.each_ref().map(String::as_str);
    let text = reader.text(node)?;
    if let Some(known) = Pause::BY_EVENTS.into_iter().find(|pause| pause.name() == text) {
        return Some(known);
    }
    let message = format!("no event is called `{text}`; the clock stops for {}", names.join(", "));
    let problem = Diagnostic::error("unknown-word", node.span, message);
    let problem = problem.help("for something that officers ask outside and record, write `{ outside: NAME }`");
    reader.problem(problem.suggest(&text, names));
    None
}

fn read_step(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Step> {
    let keys = reader.keys(node, "a step")?;
    let id = keys.require(reader, "step").and_then(|node| reader.id(node));
    let by = keys.require(reader, "by").and_then(|node| cx.actor(reader, node));
    let otherwise = keys.get("otherwise").and_then(|node| cx.actor(reader, node));
    let within = keys.get("within").and_then(|node| reader.within(node));
    let does = keys.get("does").and_then(|node| reader.one_of(node, &Does::ALL.map(Does::name)));
    let does = does.and_then(|n| Does::ALL.get(n).copied());
    let decides = keys.get("decides").and_then(|node| reader.boolean(node)).unwrap_or(false);
    keys.finish(reader, "a step");
    Some(Step { id: id?, by: by?, otherwise, within, does, decides })
}

pub(crate) fn read_affected(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Affected> {
    let keys = reader.keys(node, "who is affected")?;
    let who = keys.require(reader, "who").and_then(|node| reader.text(node));
    let find = keys.require(reader, "find").and_then(|node| read_find(reader, node));
    let notify = keys.get("notify").map(|node| reader.list(node)).unwrap_or_default();
    let notify = notify.iter().filter_map(|node| {
        let n = reader.one_of(node, &["letter", "sign-on-site"])?;
        Some(if n == 0 { Notify::Letter } else { Notify::SignOnSite })
    });
    let notify = notify.collect();
    let hear_for = keys.get("hear_for").and_then(|node| reader.within(node));
    const PUBLISH: [&str; 3] = ["redacted", "in-full", "not-published"];
    let publish = keys.get("publish").and_then(|node| reader.one_of(node, &PUBLISH)).and_then(|n| PUBLISH.get(n));
    let when = keys.get("when").and_then(|node| cx.condition(reader, node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "who is affected");
    let publish = publish.copied().unwrap_or("not-published");
    Some(Affected { who: who?, find: find?, notify, hear_for, publish, when, cite })
}

/// `addresses within 50 m`, `addresses within 1.5 km`, `everyone named`, or `{ by_hand: WORDS }`.
fn read_find(reader: &mut Reader<'_>, node: &Node) -> Option<Find> {
    if let Kind::Map(_) = node.kind {
        let keys = reader.keys(node, "how they are found")?;
        let words = keys.require(reader, "by_hand").and_then(|node| reader.text(node));
        keys.finish(reader, "how they are found");
        return words.map(Find::ByHand);
    }
    let text = reader.text(node)?;
    if text == "everyone named" {
        return Some(Find::Named);
    }
    let far = text.strip_prefix("addresses within ").and_then(|rest| {
        let (amount, unit) = rest.trim().split_once(' ')?;
        let factor = match unit.trim() {
            "m" => 1.0,
            "km" => 1_000.0,
            _ => return None,
        };
        let amount: f64 = amount.parse().ok()?;
        (amount.is_finite() && amount > 0.0).then_some(Find::Within(amount * factor))
    });
    if far.is_none() {
        let message = format!("`{text}` is not a way to find those who are affected");
        let problem = Diagnostic::error("unknown-word", node.span, message);
        let known = "write `addresses within 50 m`, `everyone named`, or `{ by_hand: WORDS }` for an officer to look";
        reader.problem(problem.help(known));
    }
    far
}

pub(crate) fn read_consult(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Consult> {
    let keys = reader.keys(node, "an opinion to ask for")?;
    let agency = keys.require(reader, "agency").and_then(|node| cx.agency(reader, node));
    let when = keys.get("when").and_then(|node| cx.condition(reader, node));
    let mut sees = Vec::new();
    for node in keys.require(reader, "sees").map(|node| reader.list(node)).unwrap_or_default() {
        sees.extend(cx.fact(reader, node));
    }
    let within = keys.require(reader, "within").and_then(|node| reader.within(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "an opinion to ask for");
    Some(Consult { agency: agency?, when, sees, within: within?, cite })
}

pub(crate) fn read_duties(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Vec<DutyQuestion> {
    let mut questions = Vec::new();
    let Some(keys) = reader.keys(node, "the duties") else { return questions };
    let mut ids = BTreeSet::new();
    for duty in Duty::ALL {
        for node in keys.get(duty.name()).map(|node| reader.list(node)).unwrap_or_default() {
            let Some(question) = read_question(reader, cx, duty, node) else { continue };
            reader.once(&mut ids, "question", &question.id, node.get("id").unwrap_or(node));
            questions.push(question);
        }
    }
    keys.finish(reader, "the duties");
    questions
}

fn read_question(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    duty: Duty,
    node: &Node,
) -> Option<DutyQuestion> {
    let keys = reader.keys(node, "a question of duty")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let ask = keys.require(reader, "ask").and_then(|node| reader.text(node));
    let when = keys.get("when").and_then(|node| cx.condition(reader, node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "a question of duty");
    Some(DutyQuestion { duty, id: id?, ask: ask?, when, cite })
}
