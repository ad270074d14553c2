//! Working calendars: which days are working days, and for which period that is known.

use std::collections::BTreeMap;

use rules::{Date, Diagnostic};

use crate::catalogue::Catalogue;
use crate::reader::Reader;
use crate::yaml::Node;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[derive(Clone, Debug)]
pub struct Calendar {
    pub id: String,
    pub name: String,
    pub time_zone: String,
    /// Weekdays off, counted from Monday.
    pub weekend: Vec<usize>,
    pub hours: Option<(String, String)>,
    pub holidays: BTreeMap<Date, String>,
    /// First and last day, and why.
    pub closures: Vec<(Date, Date, String)>,
    /// Outside these days nothing is known, and computing a date is an error.
    pub covers: (Date, Date),
}

impl Calendar {
    /// Whether a day is a working day; `None` beyond the end of the calendar.
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        if day < self.covers.0 || day > self.covers.1 {
            return None;
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        let closed = self.closures.iter().any(|(from, to, _)| (*from..=*to).contains(&day));
        Some(!self.weekend.contains(&weekday) && !self.holidays.contains_key(&day) && !closed)
    }

    /// Whether a day is on a weekend or a public holiday, which office closures are not; `None` beyond the end of the
    /// calendar.
    pub fn is_rest_day(&self, day: Date) -> Option<bool> {
        if day < self.covers.0 || day > self.covers.1 {
            return None;
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        Some(self.weekend.contains(&weekday) || self.holidays.contains_key(&day))
    }

    /// The day that is `days` working days after `from`, which itself does not count.
    pub fn working_days_after(&self, from: Date, days: u32) -> Option<Date> {
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.tomorrow().ok()?;
            if self.is_working_day(day)? {
                left -= 1;
            }
        }
        Some(day)
    }

    /// The day that is `days` working days before `from`.
    pub fn working_days_before(&self, from: Date, days: u32) -> Option<Date> {
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.yesterday().ok()?;
            if self.is_working_day(day)? {
                left -= 1;
            }
        }
        Some(day)
    }
}

impl Catalogue {
    /// Calendars that end before a day. Deadlines beyond it cannot be computed until they are extended, so ask for a
    /// day well ahead.
    pub fn calendars_ending_before(&self, day: Date) -> impl Iterator<Item = &Calendar> {
        self.calendars.iter().filter(move |calendar| calendar.covers.1 < day)
    }

    /// A warning for each calendar that ends within a year of a day.
    pub fn calendar_warnings(&self, on: Date) -> Vec<Diagnostic> {
        let year = jiff::Span::new().years(1);
        let ahead = on.checked_add(year).unwrap_or(Date::MAX);
        let warn = |calendar: &Calendar| {
            let (id, until) = (&calendar.id, calendar.covers.1);
            let next = until.tomorrow().unwrap_or(until).year();
            let message = format!("the calendar `{id}` ends on {until}; what is due after it cannot be counted");
            Diagnostic::warning("calendar-ends", rules::Span::default(), message)
                .help(format!("add the holidays of {next} to `{id}` in calendar.yaml, and move its `covers`"))
        };
        self.calendars_ending_before(ahead).map(warn).collect()
    }
}

pub(crate) fn read_calendars(reader: &mut Reader<'_>, root: &Node) -> Vec<Calendar> {
    let mut calendars: Vec<Calendar> = Vec::new();
    let Some(keys) = reader.keys(root, "the calendars") else { return calendars };
    for node in keys.require(reader, "calendars").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(calendar) = read_calendar(reader, node) else { continue };
        if calendars.iter().any(|known| known.id == calendar.id) {
            let message = format!("the calendar `{}` is described twice", calendar.id);
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
            continue;
        }
        calendars.push(calendar);
    }
    keys.finish(reader, "the calendars");
    calendars
}

fn read_calendar(reader: &mut Reader<'_>, node: &Node) -> Option<Calendar> {
    let keys = reader.keys(node, "a calendar")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let time_zone = keys.require(reader, "time_zone").and_then(|node| reader.text(node));
    let weekend = keys.require(reader, "weekend").map(|node| reader.list(node)).unwrap_or_default();
    let weekend = weekend.iter().filter_map(|node| reader.one_of(node, &WEEKDAYS)).collect();
    let hours = keys.get("hours").and_then(|node| span_of(reader, node, read_time));
    let covers_node = keys.require(reader, "covers");
    let covers = covers_node.and_then(|node| span_of(reader, node, |reader, node| reader.date(node)));
    if let (Some((from, to)), Some(node)) = (covers, covers_node) {
        in_order(reader, from, to, node);
    }
    let mut holidays = BTreeMap::new();
    for node in keys.require(reader, "holidays").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a holiday") else { continue };
        let on = keys.require(reader, "on").and_then(|node| reader.date(node));
        let name = keys.require(reader, "name").and_then(|node| reader.text(node));
        keys.finish(reader, "a holiday");
        let (Some(on), Some(name)) = (on, name) else { continue };
        if let Some(known) = holidays.insert(on, name) {
            let problem = Diagnostic::error("duplicate-id", node.span, format!("{on} is a holiday already: {known}"));
            reader.problem(problem.help("keep one of them"));
        }
    }
    let mut closures = Vec::new();
    for node in keys.get("closures").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a closure") else { continue };
        let from = keys.require(reader, "from").and_then(|node| reader.date(node));
        let to = keys.require(reader, "to").and_then(|node| reader.date(node));
        let name = keys.require(reader, "name").and_then(|node| reader.text(node));
        keys.finish(reader, "a closure");
        if let (Some(from), Some(to), Some(name)) = (from, to, name) {
            in_order(reader, from, to, node);
            closures.push((from, to, name));
        }
    }
    keys.finish(reader, "a calendar");
    let (time_zone, covers) = (time_zone?, covers?);
    Some(Calendar { id: id?, name: name?, time_zone, weekend, hours, holidays, closures, covers })
}

fn in_order(reader: &mut Reader<'_>, from: Date, to: Date, node: &Node) {
    if to < from {
        let message = format!("this ends on {to}, before it begins on {from}");
        reader.error::<()>("bad-period", node.span, message);
    }
}

/// A time of day such as `09:00`.
fn read_time(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    let part = |part: &str, below: u8| part.len() == 2 && part.parse::<u8>().is_ok_and(|n| n < below);
    if text.split_once(':').is_some_and(|(hour, minute)| part(hour, 24) && part(minute, 60)) {
        return Some(text);
    }
    let problem = Diagnostic::error("bad-time", node.span, format!("expected a time of day, but this is `{text}`"));
    reader.problem(problem.help("write it like \"09:00\", in quotes"));
    None
}

fn span_of<T>(
    reader: &mut Reader<'_>,
    node: &Node,
    read: impl Fn(&mut Reader<'_>, &Node) -> Option<T>,
) -> Option<(T, T)> {
    let keys = reader.keys(node, "a stretch of time")?;
    let from = keys.require(reader, "from").and_then(|node| read(reader, node));
    let to = keys.require(reader, "to").and_then(|node| read(reader, node));
    keys.finish(reader, "a stretch of time");
    Some((from?, to?))
}
