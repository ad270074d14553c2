//! Dated figures of the law: `rates/*.yaml`.

use rules::{Date, Diagnostic, Figure, NodeId, Period, Program, Type};

use crate::catalogue::Catalogue;
use crate::guidance::read_checked;
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
    /// The last day on which the figure is known to be in force, where the law changes it from time to time.
    pub confirmed_until: Option<Date>,
    /// Where it was read.
    pub source: Option<String>,
    /// The day on which that was read.
    pub checked: Option<Date>,
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
        if !reader.describes("figure", &full, key.span) {
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
    let indexed = keys.get("indexed").and_then(|node| read_day_of_year(reader, node));
    let fixed = keys.get("fixed").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let source = keys.get("source").and_then(|node| reader.text(node));
    let checked = keys.get("checked").and_then(|node| read_checked(reader, node));
    if let (Some(node), true) = (keys.get("indexed"), fixed) {
        reader.error::<()>("two-rules", node.span, "a figure that is fixed is not indexed");
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
    let last = periods.last();
    let confirmed_until = last.and_then(|last| next_change(last.from, indexed?));
    let is_open = last.is_some_and(|last| last.until.is_none());
    if ty == Type::Money && is_open && indexed.is_none() && !fixed {
        let message = format!("it is not said how long the last value of `{name}` holds");
        let problem = Diagnostic::warning("figure-without-end", key.span, message);
        reader.problem(problem.help("write `indexed: 1 July`, `fixed: true`, or `until:` in its last period"));
    }
    let about = RateFigure { name: name.clone(), title: title?, unit, cite: cite?, confirmed_until, source, checked };
    Some((Figure { name, ty, periods }, about))
}

/// The day before a figure changes next, which is on the same day each year.
fn next_change(from: Date, (month, day): (i8, i8)) -> Option<Date> {
    let change = |year: i16| Date::new(year, month, day).ok();
    let next = change(from.year()).filter(|next| *next > from).or_else(|| change(from.year() + 1))?;
    next.yesterday().ok()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `1 July`: a day of every year.
fn read_day_of_year(reader: &mut Reader<'_>, node: &Node) -> Option<(i8, i8)> {
    let text = reader.text(node)?;
    let read = || {
        let (day, month) = text.split_once(' ')?;
        let month = i8::try_from(MONTHS.iter().position(|name| *name == month.trim())? + 1).ok()?;
        let day = day.parse().ok()?;
        // 2024 has a 29 February.
        Date::new(2024, month, day).ok().map(|_| (month, day))
    };
    let found = read();
    if found.is_none() {
        let problem = Diagnostic::error("bad-date", node.span, format!("`{text}` is no day of the year"));
        reader.problem(problem.help("write it like `1 July`"));
    }
    found
}

impl Catalogue {
    /// The first figure behind a result that may have changed before a day.
    pub fn unconfirmed(&self, node: NodeId, on: Date) -> Option<&RateFigure> {
        let figures = self.program.figures_in(node).into_iter();
        let mut figures = figures.filter_map(|id| self.rates.get(usize::from(id.0)));
        figures.find(|figure| figure.confirmed_until.is_some_and(|until| until < on))
    }
}
