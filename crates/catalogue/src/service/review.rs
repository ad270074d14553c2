//! How a decision is reviewed, inside the agency and outside, by when, or why it cannot be.

use rules::{Date, Diagnostic, Evaluation, FactId, Type, Value};

use super::conditional::{Conditional, FirstOf, first_that_holds, unreachable_after};
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::Within;
use crate::yaml::Node;

#[derive(Clone, Debug, Default)]
pub struct Review {
    pub internal: Option<ReviewRoute>,
    pub external: Option<ReviewRoute>,
    /// The body that looks at what the external one decided.
    pub further: Option<ReviewRoute>,
    pub none_because: Option<String>,
}

#[derive(Clone, Debug)]
pub struct ReviewRoute {
    /// The reviewer: a description, or the id of an agency for an external review.
    pub by: String,
    /// The time to ask for it; the first that holds applies. Empty where nothing is said.
    pub limits: Vec<ReviewLimit>,
    pub cite: Option<String>,
}

/// A time to ask that may depend on the case.
#[derive(Clone, Debug)]
pub struct ReviewLimit {
    pub when: Option<Rule>,
    pub time: ReviewTime,
    pub cite: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ReviewTime {
    Within(Within, CountedFrom),
    /// The law has no last day; this is what it has, in words.
    NoLimit(String),
}

/// The day from which a time to ask is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountedFrom {
    Decided,
    /// The day on which the person was told.
    #[default]
    Told,
    /// The day in a fact.
    Fact(FactId),
}

impl Conditional for ReviewLimit {
    fn when(&self) -> Option<&Rule> {
        self.when.as_ref()
    }
}

impl ReviewRoute {
    /// The time to ask as everybody has it; `None` where it depends on the case or is not counted from the decision.
    pub fn within(&self) -> Option<Within> {
        match self.limits.as_slice() {
            [ReviewLimit { when: None, time: ReviewTime::Within(within, from), .. }] => {
                (!matches!(from, CountedFrom::Fact(_))).then_some(*within)
            }
            _ => None,
        }
    }

    /// The limit for somebody with these facts.
    pub fn limit(&self, evaluation: &Evaluation<'_>) -> FirstOf<'_, ReviewLimit> {
        first_that_holds(&self.limits, evaluation)
    }
}

impl CountedFrom {
    /// The day itself, as far as it is known.
    pub fn day(self, evaluation: &Evaluation<'_>, decided: Date, told: Option<Date>) -> Option<Date> {
        match self {
            CountedFrom::Decided => Some(decided),
            CountedFrom::Told => told,
            CountedFrom::Fact(fact) => match evaluation.fact_value(fact) {
                Ok(Value::Date(day)) => Some(day),
                _ => None,
            },
        }
    }
}

pub(crate) fn read_review(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Review {
    let mut review = Review::default();
    let Some(keys) = reader.keys(node, "`review`") else { return review };
    if let Some(node) = keys.get("internal") {
        review.internal = read_route(reader, cx, node, "by");
    }
    if let Some(node) = keys.get("external") {
        review.external = read_route(reader, cx, node, "body");
    }
    if let Some(node) = keys.get("further") {
        review.further = read_route(reader, cx, node, "body");
    }
    review.none_because = keys.get("none_because").and_then(|node| reader.text(node));
    keys.finish(reader, "`review`");
    if let Some(none) = node.get("none_because").filter(|_| review.internal.is_some() || review.external.is_some()) {
        let problem = Diagnostic::error("two-rules", none.span, "a way of review, and words why there is none");
        reader.problem(problem.help("keep one of them"));
    }
    if let Some(further) = node.get("further").filter(|_| node.get("external").is_none()) {
        let problem = Diagnostic::error("missing-review", further.span, "a second stage without a first one");
        reader.problem(problem.help("write the first body under `external`"));
    }
    // One that is there but invalid was reported already.
    if ["internal", "external", "none_because"].iter().all(|key| node.get(key).is_none()) {
        let problem = Diagnostic::error("missing-review", node.span, "no way to have a decision reviewed");
        reader.problem(problem.help("write `internal` or `external`, or say why not under `none_because`"));
    }
    review
}

fn read_route(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    node: &Node,
    who: &'static str,
) -> Option<ReviewRoute> {
    let keys = reader.keys(node, "a review")?;
    let by = keys.require(reader, who);
    let by =
        if who == "body" { by.and_then(|node| cx.agency(reader, node)) } else { by.and_then(|node| reader.text(node)) };
    let within = keys.get("within").and_then(|node| reader.within(node));
    let limits_node = keys.get("limits");
    let mut limits = limits_node.map(|node| read_limits(reader, cx, node)).unwrap_or_default();
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "a review");
    if let (Some(node), Some(_)) = (limits_node, within) {
        let problem = Diagnostic::error("two-rules", node.span, "both `within` and `limits`");
        reader.problem(problem.help("keep one of them"));
    } else if let Some(within) = within {
        limits.push(ReviewLimit { when: None, time: ReviewTime::Within(within, CountedFrom::Told), cite: None });
    }
    Some(ReviewRoute { by: by?, limits, cite })
}

fn read_limits(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Vec<ReviewLimit> {
    let items = reader.list(node);
    let limits: Vec<ReviewLimit> = items.iter().filter_map(|node| read_limit(reader, cx, node)).collect();
    unreachable_after(reader, &limits, items);
    limits
}

fn read_limit(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<ReviewLimit> {
    let keys = reader.keys(node, "a limit")?;
    let when = keys.get("when").map(|node| cx.condition(reader, node));
    let within = keys.get("within").and_then(|node| reader.within(node));
    let from = keys.get("from").map(|node| read_from(reader, cx, node));
    let no_limit = keys.get("no_limit").and_then(|node| reader.text(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "a limit");
    let time = match (within, no_limit) {
        (Some(within), None) => {
            // A day that is refused must not become another one.
            let from = from.map_or(Some(CountedFrom::Told), |from| from)?;
            ReviewTime::Within(within, from)
        }
        (None, Some(words)) if from.is_none() => ReviewTime::NoLimit(words),
        // One that is there but invalid was reported already.
        (None, None) if node.get("within").is_some() => return None,
        _ => {
            let problem =
                Diagnostic::error("bad-limit", node.span, "a limit is either a time or words that there is none");
            reader.problem(
                problem.help("write `within:` and `from:`, or `no_limit:` with what the law has in its place"),
            );
            return None;
        }
    };
    Some(ReviewLimit { when: when.map_or(Some(None), |when| when.map(Some))?, time, cite })
}

/// `decided`, `told`, or a fact with a day.
fn read_from(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<CountedFrom> {
    match node.scalar() {
        Some("decided") => return Some(CountedFrom::Decided),
        Some("told") => return Some(CountedFrom::Told),
        _ => {}
    }
    let fact = cx.fact(reader, node)?;
    if *cx.program.vocabulary.fact_type(fact) == Type::Date {
        return Some(CountedFrom::Fact(fact));
    }
    let message = format!("`{}` is no date", cx.program.vocabulary.fact_name(fact));
    let problem = Diagnostic::error("type", node.span, message);
    reader.problem(problem.help("name a fact of `type: date`, or write `decided` or `told`"));
    None
}
