//! Casework after submission: promises, steps, hearings, and what a decision must weigh.

use std::collections::BTreeSet;

use rules::{Diagnostic, FactId};

use super::Requirement;
use super::decisions::read_ends;
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::Within;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug, Default)]
pub struct CaseWork {
    pub steps: Vec<Step>,
    pub may_stop_clock: Vec<Pause>,
    pub silence_means: Option<&'static str>,
    /// All possible outcomes of a case.
    pub outcomes: Vec<String>,
    /// Those against the person.
    pub against: BTreeSet<String>,
    /// Those of them that the law leaves to be weighed although every requirement is met.
    pub weighed: BTreeSet<String>,
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
    /// Which decisions must answer it.
    pub asked: AskedFor,
    /// The requirements whose result answers it, if the rules can.
    pub answered_by: Option<AnsweredBy>,
    /// The answer that an officer can confirm when granting what the rules say yes to.
    pub confirm: Option<String>,
}

impl DutyQuestion {
    /// Whether a decision that goes against the person, or does not, must answer it.
    pub fn is_asked(&self, against: bool) -> bool {
        match self.asked {
            AskedFor::Always => true,
            AskedFor::Refusal => against,
            AskedFor::Grant => !against,
        }
    }
}

/// Which decisions must answer a question of a duty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AskedFor {
    #[default]
    Always,
    /// Only those against the person.
    Refusal,
    /// Only those that are not.
    Grant,
}

/// The requirements whose result answers a question of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// All of them together.
    Rules,
    /// These.
    Requirements(Vec<String>),
}

impl AnsweredBy {
    pub fn includes(&self, requirement: &str) -> bool {
        match self {
            AnsweredBy::Rules => true,
            AnsweredBy::Requirements(named) => named.iter().any(|one| one == requirement),
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

pub(crate) fn read_duties(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    requirements: &[Requirement],
    node: &Node,
) -> Vec<DutyQuestion> {
    let mut questions = Vec::new();
    let Some(keys) = reader.keys(node, "the duties") else { return questions };
    let mut ids = BTreeSet::new();
    for duty in Duty::ALL {
        for node in keys.get(duty.name()).map(|node| reader.list(node)).unwrap_or_default() {
            let Some(question) = read_question(reader, cx, (duty, requirements), node) else { continue };
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
    (duty, requirements): (Duty, &[Requirement]),
    node: &Node,
) -> Option<DutyQuestion> {
    let keys = reader.keys(node, "a question of duty")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let ask = keys.require(reader, "ask").and_then(|node| reader.text(node));
    let when = keys.get("when").and_then(|node| cx.condition(reader, node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    let asked = keys.get("for").and_then(|node| reader.one_of(node, &["refusal", "grant"]));
    let asked = asked.map_or(AskedFor::Always, |n| if n == 0 { AskedFor::Refusal } else { AskedFor::Grant });
    let answered_by = keys.get("answered_by").and_then(|node| read_answered_by(reader, requirements, node));
    let confirm = keys.get("confirm").and_then(|node| reader.text(node));
    keys.finish(reader, "a question of duty");
    Some(DutyQuestion { duty, id: id?, ask: ask?, when, cite, asked, answered_by, confirm })
}

/// `rules`, or a list of requirements.
fn read_answered_by(reader: &mut Reader<'_>, requirements: &[Requirement], node: &Node) -> Option<AnsweredBy> {
    if let Kind::Scalar(..) = node.kind {
        reader.word_or(node, "rules", "a list of requirements such as `[own-name]`")?;
        return Some(AnsweredBy::Rules);
    }
    let known = || requirements.iter().map(|requirement| requirement.id.as_str());
    let nodes = reader.list(node);
    let named = nodes.iter().filter_map(|node| reader.known(node, "unknown-requirement", "requirement", known()));
    Some(AnsweredBy::Requirements(named.collect()))
}
