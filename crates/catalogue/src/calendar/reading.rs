//! Reads calendar.yaml; a calendar may extend another, as that of a region adds its own holidays.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Date, Diagnostic, RestDays};

use super::hours::read_hours;
use super::{Calendar, WEEKDAYS};
use crate::codes::read_time_zone;
use crate::keys::Keys;
use crate::reader::Reader;
use crate::yaml::Node;

pub(crate) fn read_calendars(reader: &mut Reader<'_>, root: &Node) -> Vec<Calendar> {
    let mut calendars: Vec<Calendar> = Vec::new();
    let Some(keys) = reader.keys(root, "the calendars") else { return calendars };
    for node in keys.require(reader, "calendars").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(calendar) = read_calendar(reader, &calendars, node) else { continue };
        if reader.describes("calendar", &calendar.id, node.span) {
            calendars.push(calendar);
        }
    }
    keys.finish(reader, "the calendars");
    calendars
}

fn read_calendar(reader: &mut Reader<'_>, above: &[Calendar], node: &Node) -> Option<Calendar> {
    let keys = reader.keys(node, "a calendar")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let extends = keys.get("extends");
    let base = extends.and_then(|node| read_base(reader, above, node));
    // What is extended may lack everything else; if it is not there, that is the one mistake.
    let needed = |reader: &mut Reader<'_>, key: &'static str| match extends {
        Some(_) => keys.get(key),
        None => keys.require(reader, key),
    };
    let time_zone = needed(reader, "time_zone").and_then(|node| read_time_zone(reader, node));
    let weekend = needed(reader, "weekend").map(|node| reader.list(node));
    let weekend: Option<BTreeSet<usize>> =
        weekend.map(|days| days.iter().filter_map(|node| reader.one_of(node, &WEEKDAYS)).collect());
    let weekend = weekend.or_else(|| base.map(|base| base.rest_days.weekend.clone())).unwrap_or_default();
    let hours = keys.get("hours").map(|node| read_hours(reader, node, &weekend));
    let covers_node = needed(reader, "covers");
    let covers = covers_node.and_then(|node| span_of(reader, node, |reader, node| reader.date(node)));
    if let (Some((from, to)), Some(node)) = (covers, covers_node) {
        in_order(reader, from, to, node);
    }
    let stays = keys.get("last_day").and_then(|node| reader.one_of(node, &["next-working-day", "stays"]));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    let own = needed(reader, "holidays").map(|node| read_holidays(reader, node)).unwrap_or_default();
    let own_closures = read_closures(reader, &keys);
    keys.finish(reader, "a calendar");

    let mut holidays = base.map(|base| base.rest_days.holidays.clone()).unwrap_or_default();
    holidays.extend(own.into_keys());
    let mut closures = base.map(|base| base.closures.clone()).unwrap_or_default();
    closures.extend(own_closures);
    let stays = stays.map_or_else(|| base.is_some_and(|base| base.rest_days.stays), |n| n == 1);
    let covers = covers.or_else(|| base.map(Calendar::covers))?;
    Some(Calendar {
        id: id?,
        name: name?,
        time_zone: time_zone.or_else(|| base.map(|base| base.time_zone.clone()))?,
        hours: hours.or_else(|| base.map(|base| base.hours.clone())).unwrap_or_default(),
        rest_days: RestDays { weekend, holidays, covers, stays },
        cite: cite.or_else(|| base.and_then(|base| base.cite.clone())),
        closures,
    })
}

/// The calendar that is extended. It stands above, so that none extends itself.
fn read_base<'c>(reader: &mut Reader<'_>, above: &'c [Calendar], node: &Node) -> Option<&'c Calendar> {
    let known = above.iter().map(|calendar| calendar.id.as_str());
    let id = reader.known(node, "unknown-calendar", "calendar above this one", known)?;
    above.iter().find(|calendar| calendar.id == id)
}

fn read_holidays(reader: &mut Reader<'_>, node: &Node) -> BTreeMap<Date, String> {
    let mut holidays = BTreeMap::new();
    for node in reader.list(node) {
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
    holidays
}

pub(crate) fn read_closures(reader: &mut Reader<'_>, keys: &Keys<'_>) -> Vec<(Date, Date, String)> {
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
    closures
}

fn in_order(reader: &mut Reader<'_>, from: Date, to: Date, node: &Node) {
    if to < from {
        let message = format!("this ends on {to}, before it begins on {from}");
        reader.error::<()>("bad-period", node.span, message);
    }
}

/// A stretch of time: `{ from: …, to: … }`.
pub(super) fn span_of<T>(
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
