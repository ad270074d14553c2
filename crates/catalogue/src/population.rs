//! How common each answer is: `population/*.yaml`. Used only to choose the next question, never to decide.

use rules::{Decimal, Diagnostic, FactId, FieldId, Program, RecordId, Scope, Type, Value};

use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::{Kind, Node};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Fact(FactId),
    Field(RecordId, FieldId),
}

/// How an answer is drawn: the first branch whose condition holds.
#[derive(Clone, Debug)]
pub struct Draw {
    pub target: Target,
    pub branches: Vec<(Option<Rule>, Distribution)>,
}

#[derive(Clone, Debug)]
pub enum Distribution {
    /// Values and their weights.
    Weighted(Vec<(Value, f64)>),
    /// Birthdays: completed years ago, from and to, with weights.
    YearsAgo(Vec<(u16, u16, f64)>),
    /// How many entries a list has, with weights.
    HowMany(Vec<(u16, f64)>),
}

pub(crate) fn read_population(reader: &mut Reader<'_>, program: &mut Program, root: &Node) -> Vec<Draw> {
    let mut draws = Vec::new();
    let Some(keys) = reader.keys(root, "a population") else { return draws };
    for node in keys.require(reader, "population").map(|node| reader.list(node)).unwrap_or_default() {
        draws.extend(read_draw(reader, program, node));
    }
    keys.finish(reader, "a population");
    draws
}

fn read_draw(reader: &mut Reader<'_>, program: &mut Program, node: &Node) -> Option<Draw> {
    let keys = reader.keys(node, "an entry of the population")?;
    let fact = keys.require(reader, "fact");
    let (odds, years_ago) = (keys.get("odds"), keys.get("years_ago"));
    let (how_many, values) = (keys.get("how_many"), keys.get("values"));
    keys.finish(reader, "an entry of the population");
    let (target, ty) = read_target(reader, program, fact?)?;
    let branches = match (odds, years_ago, how_many, values) {
        (Some(node), None, None, None) => read_odds(reader, program, target, &ty, node),
        (None, Some(node), None, None) => {
            if ty != Type::Date {
                return reader.error("type-mismatch", node.span, format!("`years_ago` is for dates, but this is {ty}"));
            }
            vec![(None, read_years(reader, node)?)]
        }
        (None, None, Some(node), None) => vec![(None, read_counts(reader, node)?)],
        (None, None, None, Some(node)) => vec![(None, read_values(reader, program, &ty, node)?)],
        _ => {
            let message = "say one of `odds`, `years_ago`, `how_many` and `values`";
            return reader.error("missing-key", node.span, message);
        }
    };
    Some(Draw { target, branches })
}

fn read_target(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<(Target, Type)> {
    let text = reader.text(node)?;
    let vocabulary = &program.vocabulary;
    if let Some((record, field)) = text.split_once('.')
        && let Some(record) = vocabulary.record(record)
        && let Some(field) = vocabulary.field(record, field)
    {
        return Some((Target::Field(record, field), vocabulary.field_type(record, field).clone()));
    }
    if let Some(fact) = vocabulary.fact(&text) {
        return Some((Target::Fact(fact), vocabulary.fact_type(fact).clone()));
    }
    let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{text}`"));
    reader.problem(problem.suggest(&text, vocabulary.fact_names()));
    None
}

fn read_odds(
    reader: &mut Reader<'_>,
    program: &mut Program,
    target: Target,
    ty: &Type,
    node: &Node,
) -> Vec<(Option<Rule>, Distribution)> {
    let nodes: &[Node] = match &node.kind {
        Kind::List(items) => items,
        _ => std::slice::from_ref(node),
    };
    let scope = match target {
        Target::Fact(_) => Scope::default(),
        Target::Field(record, _) => Scope::of_record(record),
    };
    let mut branches = Vec::new();
    for node in nodes {
        let Some(keys) = reader.keys(node, "odds") else { continue };
        let when = keys.get("when").and_then(|node| reader.rule(program, &scope, node, Some(&Type::Boolean)));
        let mut weights = Vec::new();
        for (key, weight) in keys.all().iter().filter(|(key, _)| key.name != "when") {
            match crate::answers::parse_value(program, ty, &key.name) {
                Ok(value) => weights.extend(weight_of(reader, weight).map(|weight| (value, weight))),
                Err(problem) => reader.problem(Diagnostic { span: key.span, ..problem }),
            }
        }
        // The odds of yes alone leave the rest to no.
        if let [(Value::Boolean(answer), share)] = weights[..]
            && share <= 1.0
        {
            weights.push((Value::Boolean(!answer), 1.0 - share));
        }
        branches.push((when, Distribution::Weighted(weights)));
    }
    branches
}

fn weight_of(reader: &mut Reader<'_>, node: &Node) -> Option<f64> {
    let weight = reader.decimal(node)?;
    let weight = weight.to_string().parse::<f64>().ok().filter(|weight| *weight >= 0.0);
    if weight.is_none() {
        reader.error::<()>("wrong-kind", node.span, "a weight cannot be below zero");
    }
    weight
}

fn read_years(reader: &mut Reader<'_>, node: &Node) -> Option<Distribution> {
    let keys = reader.keys(node, "`years_ago`")?;
    let mut bands = Vec::new();
    for (key, weight) in keys.all() {
        let band = key.name.split_once('-').unwrap_or((&key.name, &key.name));
        match (band.0.trim().parse(), band.1.trim().parse()) {
            (Ok(from), Ok(to)) if from <= to && to < 1000 => {
                bands.extend(weight_of(reader, weight).map(|weight| (from, to, weight)));
            }
            _ => {
                let message = format!("`{}` is not a band of years such as 18-29", key.name);
                reader.error::<()>("wrong-kind", key.span, message);
            }
        }
    }
    Some(Distribution::YearsAgo(bands))
}

fn read_counts(reader: &mut Reader<'_>, node: &Node) -> Option<Distribution> {
    let keys = reader.keys(node, "`how_many`")?;
    let mut counts = Vec::new();
    for (key, weight) in keys.all() {
        match key.name.parse::<u16>() {
            Ok(n) if n <= 50 => counts.extend(weight_of(reader, weight).map(|weight| (n, weight))),
            _ => {
                reader.error::<()>("wrong-kind", key.span, format!("`{}` is not a number up to 50", key.name));
            }
        }
    }
    Some(Distribution::HowMany(counts))
}

fn read_values(reader: &mut Reader<'_>, program: &Program, ty: &Type, node: &Node) -> Option<Distribution> {
    let mut weights = Vec::new();
    match &node.kind {
        Kind::List(items) => {
            for item in items {
                weights.push((reader.value(program, ty, item)?, 1.0));
            }
        }
        _ => {
            let keys = reader.keys(node, "`values`")?;
            for (key, weight) in keys.all() {
                match crate::answers::parse_value(program, ty, &key.name) {
                    Ok(value) => weights.extend(weight_of(reader, weight).map(|weight| (value, weight))),
                    Err(problem) => reader.problem(Diagnostic { span: key.span, ..problem }),
                }
            }
        }
    }
    Some(Distribution::Weighted(weights))
}

impl Distribution {
    /// Draws by a number from 0 up to, not including, 1, and a second for what is even within a band.
    pub fn draw(&self, first: f64, second: f64, today: rules::Date) -> Option<Drawn> {
        fn pick<T>(weighted: &[T], weight: impl Fn(&T) -> f64, at: f64) -> Option<&T> {
            let total: f64 = weighted.iter().map(&weight).sum();
            let mut left = at * total;
            for item in weighted {
                left -= weight(item);
                if left < 0.0 {
                    return Some(item);
                }
            }
            weighted.iter().rev().find(|item| weight(item) > 0.0)
        }
        match self {
            Distribution::Weighted(values) => {
                pick(values, |(_, weight)| *weight, first).map(|(value, _)| Drawn::Value(value.clone()))
            }
            Distribution::HowMany(counts) => pick(counts, |(_, weight)| *weight, first).map(|(n, _)| Drawn::Count(*n)),
            Distribution::YearsAgo(bands) => {
                let (from, to, _) = pick(bands, |(_, _, weight)| *weight, first)?;
                let days = (f64::from(to - from) + 1.0) * 365.25 * second + f64::from(*from) * 365.25;
                let back = jiff::Span::new().try_days(days as i64).ok()?;
                today.checked_sub(back).ok().map(|day| Drawn::Value(Value::Date(day)))
            }
        }
    }
}

/// What a draw gives: a value, or a number of entries.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    Value(Value),
    Count(u16),
}

/// The values a fact is drawn from evenly where no odds are written.
pub fn even_values(program: &Program, ty: &Type, today: rules::Date) -> Vec<Value> {
    match ty {
        Type::Boolean => vec![Value::Boolean(true), Value::Boolean(false)],
        Type::Choice(set) => (0..program.vocabulary.choices(*set).len()).map(|n| Value::Choice(n as u16)).collect(),
        Type::Whole | Type::Decimal | Type::Money | Type::Number => {
            [0, 1, 10, 100, 1000, 10_000].map(|n| Value::Number(Decimal::from(n))).to_vec()
        }
        Type::Date => (0..40)
            .filter_map(|years| today.checked_sub(jiff::Span::new().try_years(years).ok()?).ok())
            .map(Value::Date)
            .collect(),
        Type::Months => vec![Value::Months(6), Value::Months(24)],
        Type::Days => vec![Value::Days(7), Value::Days(90)],
        Type::Text => vec![Value::text("x")],
        Type::Record(_) | Type::List(_) | Type::Many(_) => Vec::new(),
    }
}
