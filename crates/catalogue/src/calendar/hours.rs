//! Opening hours of a calendar: one span for every working day, or spans for each day of the week, with breaks.

use std::collections::BTreeSet;

use rules::Diagnostic;

use super::WEEKDAYS;
use super::reading::span_of;
use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// A span of one day of the week without a break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenHours {
    /// Counted from Monday.
    pub weekday: usize,
    /// Times such as `09:00`.
    pub from: String,
    pub to: String,
}

/// `{ from: "09:00", to: "17:00" }` for every day that is not a weekend, or `{ monday: ["09:00-12:30", …], … }`.
pub(crate) fn read_hours(reader: &mut Reader<'_>, node: &Node, weekend: &BTreeSet<usize>) -> Vec<OpenHours> {
    if node.get("from").is_some() || node.get("to").is_some() || !matches!(node.kind, Kind::Map(_)) {
        let Some((from, to)) = span_of(reader, node, read_time) else { return Vec::new() };
        in_order(reader, &from, &to, node);
        let days = (0..WEEKDAYS.len()).filter(|weekday| !weekend.contains(weekday));
        return days.map(|weekday| OpenHours { weekday, from: from.clone(), to: to.clone() }).collect();
    }
    let mut hours = Vec::new();
    let Some(keys) = reader.keys(node, "the hours") else { return hours };
    for (weekday, name) in WEEKDAYS.into_iter().enumerate() {
        let spans = keys.get(name).map(|node| reader.list(node)).unwrap_or_default();
        let mut end = String::new();
        for node in spans {
            let Some((from, to)) = read_span(reader, node) else { continue };
            if in_order(reader, &end, &from, node) && in_order(reader, &from, &to, node) {
                end.clone_from(&to);
                hours.push(OpenHours { weekday, from, to });
            }
        }
    }
    keys.finish(reader, "the hours");
    hours
}

/// Times of a day compare as text, since each has two digits for its hour.
fn in_order(reader: &mut Reader<'_>, from: &str, to: &str, node: &Node) -> bool {
    if from < to {
        return true;
    }
    let problem = Diagnostic::error("bad-period", node.span, format!("{to} is not later than {from}"));
    reader.problem(problem.help("write the spans of a day in order, each from its beginning to its end"));
    false
}

/// A span such as `09:00-12:30`.
fn read_span(reader: &mut Reader<'_>, node: &Node) -> Option<(String, String)> {
    let text = reader.text(node)?;
    let parts = text.split_once(['-', '\u{2013}']).map(|(from, to)| (from.trim(), to.trim()));
    if let Some((from, to)) = parts.filter(|(from, to)| is_time(from) && is_time(to)) {
        return Some((from.to_owned(), to.to_owned()));
    }
    let problem = Diagnostic::error("bad-time", node.span, format!("`{text}` is not a span of a day"));
    reader.problem(problem.help("write it like \"09:00-12:30\", in quotes"));
    None
}

/// A time of day such as `09:00`.
fn read_time(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    if is_time(&text) {
        return Some(text);
    }
    let problem = Diagnostic::error("bad-time", node.span, format!("expected a time of day, but this is `{text}`"));
    reader.problem(problem.help("write it like \"09:00\", in quotes"));
    None
}

fn is_time(text: &str) -> bool {
    let part = |part: &str, below: u8| part.len() == 2 && part.parse::<u8>().is_ok_and(|n| n < below);
    text.split_once(':').is_some_and(|(hour, minute)| part(hour, 24) && part(minute, 60))
}
