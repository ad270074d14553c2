//! How common each answer is: `population/*.yaml`. Used only to choose the next question, never to decide.

use rules::{Diagnostic, FactId, FieldId, Program, RecordId, Scope, Span, Type, Value};

use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::{Kind, Node};

/// What to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Fact(FactId),
    Field(RecordId, FieldId),
}

/// How an answer is drawn: by the first branch whose condition is met.
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

pub(crate) fn read_population(reader: &mut Reader<'_>, program: &mut Program, draws: &mut Vec<Draw>, root: &Node) {
    let Some(keys) = reader.keys(root, "a population") else { return };
    for node in keys.require(reader, "population").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(draw) = read_draw(reader, program, node) else { continue };
        if draws.iter().any(|known| known.target == draw.target) {
            let node = node.get("fact").unwrap_or(node);
            let message = format!("the population says twice how common `{}` is", node.scalar().unwrap_or_default());
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
            continue;
        }
        draws.push(draw);
    }
    keys.finish(reader, "a population");
}

fn read_draw(reader: &mut Reader<'_>, program: &mut Program, node: &Node) -> Option<Draw> {
    let keys = reader.keys(node, "an entry of the population")?;
    let fact = keys.require(reader, "fact");
    let (odds, years_ago) = (keys.get("odds"), keys.get("years_ago"));
    let (how_many, values) = (keys.get("how_many"), keys.get("values"));
    keys.finish(reader, "an entry of the population");
    let (target, ty) = read_target(reader, program, fact?)?;
    let is_list = matches!(ty, Type::List(_));
    let only = |reader: &mut Reader<'_>, node: &Node, key: &str, what: &str| {
        reader.error::<()>("type-mismatch", node.span, format!("`{key}` is for {what}, but this is {ty}"));
    };
    let branches = match (odds, years_ago, how_many, values) {
        (Some(node), None, None, None) if !is_list => read_odds(reader, program, target, &ty, node),
        (None, None, None, Some(node)) if !is_list => vec![(None, read_values(reader, program, &ty, node)?)],
        (Some(node), None, None, None) | (None, None, None, Some(node)) => {
            let problem = Diagnostic::error("type-mismatch", node.span, "the entries of a list are drawn one by one");
            reader.problem(problem.help("write `how_many`, and an entry for each field"));
            return None;
        }
        (None, Some(node), None, None) => {
            if ty != Type::Date {
                only(reader, node, "years_ago", "dates");
                return None;
            }
            vec![(None, read_years(reader, node)?)]
        }
        (None, None, Some(node), None) => {
            if !is_list {
                only(reader, node, "how_many", "lists");
                return None;
            }
            vec![(None, read_counts(reader, node)?)]
        }
        _ => {
            let message = "say one of `odds`, `years_ago`, `how_many` and `values`";
            return reader.error("missing-key", keys_start(node), message);
        }
    };
    Some(Draw { target, branches })
}

fn keys_start(node: &Node) -> Span {
    node.entries().first().map_or(node.span, |(key, _)| key.span)
}

/// Whether all that are `wanted` have a weight, and anything can be drawn at all.
fn drawable(reader: &mut Reader<'_>, node: &Node, wanted: usize, weights: &[f64]) -> Option<()> {
    // Whatever was refused has been reported already.
    if weights.len() < wanted {
        return None;
    }
    if weights.iter().any(|weight| *weight > 0.0) {
        return Some(());
    }
    reader.error("wrong-kind", node.span, "none of these has a weight above zero")
}

fn read_target(reader: &mut Reader<'_>, program: &Program, node: &Node) -> Option<(Target, Type)> {
    let text = reader.text(node)?;
    let vocabulary = &program.vocabulary;
    if let Some((kind, name)) = text.split_once('.')
        && let Some(record) = vocabulary.record(kind)
    {
        let Some(field) = vocabulary.field(record, name) else {
            let place = Span::new(kind.len() + 1, text.len());
            let problem = Diagnostic::error("unknown-field", place, format!("a {kind} has no field `{name}`"));
            let known: Vec<&str> = vocabulary.fields(record).map(|(_, name, _)| name).collect();
            reader.inside(node, vec![problem.suggest(name, known)]);
            return None;
        };
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
        let wanted = keys.all().iter().filter(|(key, _)| key.name != "when").count();
        for (key, weight) in keys.all().iter().filter(|(key, _)| key.name != "when") {
            match crate::answers::parse_value(program, ty, &key.name) {
                Ok(value) => weights.extend(weight_of(reader, weight).map(|weight| (value, weight))),
                Err(problem) => reader.problem(Diagnostic { span: key.span, ..problem }),
            }
        }
        // If only the odds of yes are given, the rest is for no.
        if let [(Value::Boolean(answer), share)] = weights[..] {
            if share > 1.0 {
                let problem = Diagnostic::error("wrong-kind", node.span, format!("the odds are {share}, above 1"));
                reader.problem(problem.help("write a share from 0 to 1, or a weight for true and for false"));
                continue;
            }
            weights.push((Value::Boolean(!answer), 1.0 - share));
        }
        if branches.last().is_some_and(|(when, _): &(Option<Rule>, Distribution)| when.is_none()) {
            let problem = Diagnostic::error("wrong-kind", node.span, "these odds are never looked at");
            reader.problem(problem.help("the odds before them have no `when`; put those last"));
        }
        let all: Vec<f64> = weights.iter().map(|(_, weight)| *weight).collect();
        if drawable(reader, node, wanted, &all).is_some() {
            branches.push((when, Distribution::Weighted(weights)));
        }
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
    let all: Vec<f64> = bands.iter().map(|(_, _, weight)| *weight).collect();
    drawable(reader, node, keys.all().len(), &all)?;
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
    let all: Vec<f64> = counts.iter().map(|(_, weight)| *weight).collect();
    drawable(reader, node, keys.all().len(), &all)?;
    Some(Distribution::HowMany(counts))
}

fn read_values(reader: &mut Reader<'_>, program: &Program, ty: &Type, node: &Node) -> Option<Distribution> {
    let mut weights = Vec::new();
    match &node.kind {
        Kind::List(items) => {
            let values = items.iter().filter_map(|item| reader.value(program, ty, item));
            weights.extend(values.map(|value| (value, 1.0)));
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
    let all: Vec<f64> = weights.iter().map(|(_, weight)| *weight).collect();
    drawable(reader, node, node.items().len() + node.entries().len(), &all)?;
    Some(Distribution::Weighted(weights))
}
