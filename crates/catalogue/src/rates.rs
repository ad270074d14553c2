//! Dated figures of the law: `rates/*.yaml`.

use rules::{Diagnostic, Figure, Period, Program};

use crate::reader::Reader;
use crate::types::plain_type;
use crate::yaml::{Key, Node};

/// The description of a figure, without its values.
#[derive(Clone, Debug)]
pub struct RateFigure {
    /// As written in a rule: `gas_rebate.retail`.
    pub name: String,
    pub title: String,
    pub unit: Option<String>,
    pub cite: String,
}

pub(crate) fn read_rate(reader: &mut Reader<'_>, program: &mut Program, figures: &mut Vec<RateFigure>, root: &Node) {
    let Some(keys) = reader.keys(root, "a rate") else { return };
    let name = keys.require(reader, "rate").and_then(|node| reader.name(node));
    keys.require(reader, "title").and_then(|node| reader.text(node));
    let all = keys.require(reader, "figures").and_then(|node| reader.keys(node, "the figures"));
    keys.finish(reader, "a rate");
    let (Some(name), Some(all)) = (name, all) else { return };
    for (key, node) in all.all() {
        let full = format!("{name}.{}", key.name);
        if program.figure(&full).is_some() {
            let problem = Diagnostic::error("duplicate-id", key.span, format!("the figure `{full}` is there twice"));
            reader.problem(problem.help("keep one of them"));
            continue;
        }
        if let Some((figure, about)) = read_figure(reader, program, full, key, node) {
            program.add_figure(figure);
            figures.push(about);
        }
    }
}

fn read_figure(
    reader: &mut Reader<'_>,
    program: &Program,
    name: String,
    key: &Key,
    node: &Node,
) -> Option<(Figure, RateFigure)> {
    reader.check_name(&key.name, key.span, '_', "small letters, digits and `_`");
    let keys = reader.keys(node, "a figure")?;
    let title = keys.require(reader, "title").and_then(|node| reader.text(node));
    let ty = keys.require(reader, "type").and_then(|node| plain_type(reader, node));
    let unit = keys.get("unit").and_then(|node| reader.text(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    if keys.get("cite").is_none() {
        let problem = Diagnostic::error("missing-citation", key.span, format!("the figure `{name}` has no citation"));
        reader.problem(problem.help("say where the law has it under `cite:`"));
    }
    let nodes = keys.require(reader, "periods").map(|node| reader.list(node)).unwrap_or_default();
    keys.finish(reader, "a figure");
    let ty = ty?;
    let mut periods: Vec<Period> = Vec::new();
    for node in nodes {
        let Some(keys) = reader.keys(node, "a period") else { continue };
        let from = keys.require(reader, "from").and_then(|node| reader.date(node));
        let until = keys.get("until").and_then(|node| reader.date(node));
        let value = keys.require(reader, "value").and_then(|node| reader.value(program, &ty, node));
        keys.finish(reader, "a period");
        let (Some(from), Some(value)) = (from, value) else { continue };
        if let Some(until) = until
            && until < from
        {
            let message = format!("this period ends on {until}, before it begins on {from}");
            reader.problem(Diagnostic::error("bad-period", node.span, message).help("`until` is the last day"));
            continue;
        }
        if let Some(last) = periods.last()
            && from <= last.until.unwrap_or(last.from)
        {
            let said = match last.until {
                Some(until) if from >= last.from => format!("runs until {until}"),
                _ => format!("begins on {}", last.from),
            };
            let message = format!("this period begins on {from}, but the one before {said}");
            let problem = Diagnostic::error("bad-period", node.span, message);
            reader.problem(problem.help("list periods from the oldest to the newest; `until` is the last day"));
            continue;
        }
        periods.push(Period { from, until, value });
    }
    if periods.is_empty() && !nodes.is_empty() {
        return None;
    }
    if periods.is_empty() {
        return reader.error("missing-key", node.span, format!("the figure `{name}` has no period"));
    }
    Some((Figure { name: name.clone(), ty, periods }, RateFigure { name, title: title?, unit, cite: cite? }))
}
