//! Reads a file of service centres.

use std::collections::{BTreeMap, BTreeSet};

use rules::Diagnostic;

use super::{ACCESS, Centre, Counter, ROOM, VisitWay};
use crate::agencies::Agencies;
use crate::calendar::{Calendar, read_closures, read_hours};
use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// What a file of centres may name.
pub(crate) struct CentreContext<'c> {
    pub agencies: &'c Agencies,
    pub services: &'c [&'c str],
    pub languages: &'c [&'c str],
    pub calendars: &'c [Calendar],
    /// Whether the file belongs to the town of a demonstration.
    pub is_made_up: bool,
}

/// Where nothing else is written: two months, and an hour before.
const DAYS_AHEAD: u32 = 60;
const NOTICE_MINUTES: u32 = 60;

/// Nobody plans further ahead, and a page of times has an end.
const MOST_DAYS_AHEAD: u32 = 366;

pub(crate) fn read_centres(reader: &mut Reader<'_>, cx: &CentreContext<'_>, root: &Node) -> Vec<Centre> {
    let mut centres: Vec<Centre> = Vec::new();
    let Some(keys) = reader.keys(root, "a file of centres") else { return centres };
    for node in keys.require(reader, "centres").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(centre) = read_centre(reader, cx, node) else { continue };
        if reader.describes("centre", &centre.id, node.span) {
            centres.push(centre);
        }
    }
    keys.finish(reader, "a file of centres");
    centres
}

fn read_centre(reader: &mut Reader<'_>, cx: &CentreContext<'_>, node: &Node) -> Option<Centre> {
    let keys = reader.keys(node, "a centre")?;
    let id = keys.require(reader, "centre").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let agency = keys.require(reader, "agency");
    let agency = agency.and_then(|node| reader.known(node, "unknown-agency", "agency", cx.agencies.ids()));
    let address = keys.require(reader, "address").map(|node| reader.texts(node)).unwrap_or_default();
    let phone = keys.get("phone").and_then(|node| reader.text(node));
    let access = keys.get("access").map(|node| reader.list(node)).unwrap_or_default();
    let access: Vec<String> = access
        .iter()
        .filter_map(|node| reader.one_of(node, &ACCESS).and_then(|n| ACCESS.get(n)).map(|word| (*word).to_owned()))
        .collect();
    let calendar = keys.get("calendar").and_then(|node| {
        let known = cx.calendars.iter().map(|calendar| calendar.id.as_str());
        reader.known(node, "unknown-calendar", "calendar", known)
    });
    let calendar = calendar.or_else(|| cx.calendars.first().map(|calendar| calendar.id.clone()));
    let own = calendar.as_deref().and_then(|id| cx.calendars.iter().find(|calendar| calendar.id == id));
    let weekend: BTreeSet<usize> = own.map(|calendar| calendar.rest_days.weekend.clone()).unwrap_or_default();
    let hours = keys.require(reader, "hours").map(|node| read_hours(reader, node, &weekend)).unwrap_or_default();
    let closures = read_closures(reader, &keys);
    let counters = keys.require(reader, "counters");
    let counters = counters.map(|node| read_counters(reader, cx, node)).unwrap_or_default();
    let video = keys.get("video").and_then(|node| read_video(reader, node));
    let by_video = |counter: &Counter| counter.also_by.contains(&VisitWay::Video);
    if keys.get("video").is_none() && counters.iter().any(by_video) {
        let problem =
            Diagnostic::error("missing-key", node.span, "a counter takes visits by video, and no link is named");
        reader.problem(problem.help("write `video: https://…/{room}` for the centre"));
    }
    let days_ahead = keys.get("days_ahead").and_then(|node| {
        let days = reader.whole(node)?;
        if (1..=MOST_DAYS_AHEAD).contains(&days) {
            return Some(days);
        }
        let message = format!("times cannot be booked {days} days ahead");
        let problem = Diagnostic::error("bad-number", node.span, message);
        reader.problem(problem.help(format!("write 1 to {MOST_DAYS_AHEAD}")));
        None
    });
    let notice_minutes = keys.get("notice_minutes").and_then(|node| reader.whole(node));
    keys.finish(reader, "a centre");
    Some(Centre {
        id: id?,
        name: name?,
        agency: agency?,
        address,
        phone,
        access,
        hours,
        closures,
        calendar,
        counters,
        days_ahead: days_ahead.unwrap_or(DAYS_AHEAD),
        notice_minutes: notice_minutes.unwrap_or(NOTICE_MINUTES),
        video,
        is_made_up: cx.is_made_up,
    })
}

/// The link to a video room, in which each visit has a room of its own.
fn read_video(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let link = reader.text(node)?;
    if link.starts_with("https://") && link.matches(ROOM).count() == 1 {
        return Some(link);
    }
    let message = format!("`{link}` is no link to a room of its own for each visit");
    let problem = Diagnostic::error("bad-link", node.span, message);
    reader.problem(problem.help("write an address that begins with https:// and has {room} in it once"));
    None
}

fn read_counters(reader: &mut Reader<'_>, cx: &CentreContext<'_>, node: &Node) -> Vec<Counter> {
    let mut counters: BTreeMap<String, ()> = BTreeMap::new();
    let mut all = Vec::new();
    for node in reader.list(node) {
        let Some(counter) = read_counter(reader, cx, node) else { continue };
        if counters.insert(counter.id.clone(), ()).is_some() {
            let message = format!("the counter `{}` is there twice", counter.id);
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("give each its own name"));
            continue;
        }
        all.push(counter);
    }
    if all.is_empty() && matches!(&node.kind, Kind::List(items) if items.is_empty()) {
        let problem = Diagnostic::error("missing-key", node.span, "a centre without a counter helps nobody");
        reader.problem(problem.help("name at least one counter"));
    }
    all
}

fn read_counter(reader: &mut Reader<'_>, cx: &CentreContext<'_>, node: &Node) -> Option<Counter> {
    let keys = reader.keys(node, "a counter")?;
    let id = keys.require(reader, "counter").and_then(|node| reader.text(node));
    let mut named = |key: &'static str, code: &'static str, what: &str, known: &[&str]| -> Vec<String> {
        let nodes = keys.get(key).map(|node| reader.list(node)).unwrap_or_default();
        nodes.iter().filter_map(|node| reader.known(node, code, what, known.iter().copied())).collect()
    };
    let services = named("services", "unknown-service", "service", cx.services);
    let languages = named("languages", "unknown-language", "language", cx.languages);
    let walk_in = keys.get("walk_in_only").and_then(|node| reader.boolean(node)).unwrap_or_default();
    const ALSO: [&str; 2] = [VisitWay::Phone.name(), VisitWay::Video.name()];
    let also = keys.get("also_by").map(|node| reader.list(node)).unwrap_or_default();
    let also = also.iter().filter_map(|node| reader.one_of(node, &ALSO).and_then(|n| VisitWay::of(ALSO.get(n)?)));
    let mut also_by: Vec<VisitWay> = also.collect();
    also_by.sort_unstable();
    also_by.dedup();
    if walk_in && !also_by.is_empty() {
        let problem =
            Diagnostic::error("contradiction", node.span, "a counter without times takes no visits by phone or video");
        reader.problem(problem.help("leave out `walk_in_only` or `also_by`"));
    }
    keys.finish(reader, "a counter");
    Some(Counter { id: id?, services, languages, is_booked: !walk_in, also_by })
}
