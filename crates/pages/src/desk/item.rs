//! A work item as the lists and screens of the desk show it.

use domain::codes;
use domain::work_items::Item;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::words::{language, service};
use crate::cases::step_name;
use crate::web::Visit;

/// What every list and screen says of a work item.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ShownItem {
    pub id: String,
    pub href: String,
    pub reference: String,
    pub service: String,
    /// What there is to do; whose turn it is, as long as it is somebody else's.
    pub turn: String,
    /// The next step of the case.
    pub detail: Option<String>,
    /// The language of the person, where it is not English.
    pub language: Option<String>,
    pub language_tag: String,
    pub is_urgent: bool,
    pub due: Option<Date>,
    /// How much time is left, or how late it is.
    pub left: Option<String>,
    /// The same in a few letters, for a column.
    pub left_short: Option<String>,
    pub is_late: bool,
    pub is_soon: bool,
    /// Milliseconds, like `snoozed_until`.
    pub since: i64,
    /// How long it waits, in a few letters.
    pub age: String,
    /// The last day of somebody else's turn.
    pub waits_until: Option<Date>,
    pub holder: Option<String>,
    pub is_mine: bool,
    pub handed_by: Option<String>,
    pub handed_why: Option<String>,
    pub snoozed_until: Option<i64>,
    pub snoozed_why: Option<String>,
}

impl ShownItem {
    pub(super) fn new(visit: &Visit, item: &Item) -> ShownItem {
        let today = visit.app.today();
        let left = item.due().map(|due| days(due, today));
        let waits_until = item.waits_until().filter(|day| *day >= today);
        ShownItem {
            id: item.id.clone(),
            href: item.link.clone(),
            reference: codes::grouped(&item.reference),
            service: service(visit, item.service.as_deref()),
            turn: turn(visit, item, waits_until),
            detail: item
                .detail
                .as_deref()
                .map(|step| step_name(visit, item.service.as_deref().unwrap_or_default(), step)),
            language: (item.language != "en").then(|| language(visit, &item.language)),
            language_tag: item.language.clone(),
            is_urgent: item.priority > 0,
            due: item.due(),
            left: left.map(|left| left_words(visit, left)),
            left_short: left.map(|left| short_words(visit, left)),
            is_late: left.is_some_and(|left| left < 0) && waits_until.is_none(),
            is_soon: left.is_some_and(|left| (0..=3).contains(&left)),
            since: item.since,
            age: visit.locale().say("desk-age", &[("n", days(today, visit.app.day_of(item.since)).into())]),
            waits_until,
            holder: item.holder_name.clone(),
            is_mine: visit.officer().is_ok_and(|officer| item.holder.as_deref() == Some(officer.id.as_str())),
            handed_by: item.handed_by.clone(),
            handed_why: item.handed_why.clone(),
            snoozed_until: item.snoozed_until.filter(|moment| *moment > visit.now()),
            snoozed_why: item.snoozed_why.clone(),
        }
    }

    /// An urgent item that is late, was handed on with a reason and sleeps in the hands of a colleague.
    pub(super) fn full_sample() -> ShownItem {
        ShownItem {
            language: Some("العربية".to_owned()),
            language_tag: "ar".to_owned(),
            is_urgent: true,
            due: Some(date(2026, 7, 1)),
            left: Some("2 days late".to_owned()),
            left_short: Some("late 2 d".to_owned()),
            detail: Some("Check card".to_owned()),
            is_late: true,
            waits_until: Some(date(2026, 7, 10)),
            turn: "Waits until 10 July 2026".to_owned(),
            holder: Some("Tom Nguyen".to_owned()),
            handed_by: Some("Noor Haddad".to_owned()),
            handed_why: Some("You know the family.".to_owned()),
            snoozed_until: Some(1_783_555_200_000),
            snoozed_why: Some("The landlord is away.".to_owned()),
            ..ShownItem::free_sample()
        }
    }

    /// An item that nobody has, without a day.
    pub(super) fn free_sample() -> ShownItem {
        ShownItem {
            id: "019ee77d".to_owned(),
            href: "/desk/cases/GR7K4M2P".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            service: "Gas rebate".to_owned(),
            turn: "New".to_owned(),
            detail: None,
            language: None,
            language_tag: "en".to_owned(),
            is_urgent: false,
            due: None,
            left: None,
            left_short: None,
            is_late: false,
            is_soon: false,
            since: 1_783_036_800_000,
            age: "3 d".to_owned(),
            waits_until: None,
            holder: None,
            is_mine: false,
            handed_by: None,
            handed_why: None,
            snoozed_until: None,
            snoozed_why: None,
        }
    }

    /// An item of the officer who looks, handed on without a reason and due soon.
    pub(super) fn own_sample() -> ShownItem {
        ShownItem {
            due: Some(date(2026, 7, 6)),
            left: Some("3 days left".to_owned()),
            left_short: Some("3 d".to_owned()),
            is_soon: true,
            holder: Some("Noor Haddad".to_owned()),
            is_mine: true,
            handed_by: Some("Tom Nguyen".to_owned()),
            ..ShownItem::free_sample()
        }
    }
}

fn turn(visit: &Visit, item: &Item, waits_until: Option<Date>) -> String {
    if let Some(day) = waits_until {
        let day = visit.locale().date(day);
        return visit.locale().say("desk-turn-waiting", &[("day", day.into())]);
    }
    let day = item.waits_until().map(|day| visit.locale().date(day)).unwrap_or_default();
    visit.locale().say(&format!("desk-turn-{}", item.turn), &[("day", day.into())])
}

fn days(due: Date, today: Date) -> i64 {
    due.since(today).map_or(0, |span| i64::from(span.get_days()))
}

fn left_words(visit: &Visit, left: i64) -> String {
    match left {
        ..0 => visit.locale().say("desk-late-by", &[("n", (-left).into())]),
        _ => visit.locale().say("desk-left", &[("n", left.into())]),
    }
}

fn short_words(visit: &Visit, left: i64) -> String {
    let (key, n) = if left < 0 { ("desk-late-short", -left) } else { ("desk-left-short", left) };
    visit.locale().say(key, &[("n", n.into())])
}

/// A row of the queue, or of the work of one officer.
#[derive(Debug, Serialize)]
pub(super) struct QueueRow {
    #[serde(flatten)]
    pub item: ShownItem,
    /// What is special about a conversation, in words.
    pub marks: Vec<String>,
    /// Whether it can be ticked: there is something that the officer may do with it.
    pub may_tick: bool,
    pub may_claim: bool,
    /// Who has it, as the box says it; empty for nobody.
    pub seen: String,
    /// Who has it, where a deputy sees it among their own.
    #[serde(rename = "for")]
    pub for_whom: Option<String>,
}

impl QueueRow {
    pub(super) fn samples() -> Vec<QueueRow> {
        let sample = |item| QueueRow {
            item,
            marks: Vec::new(),
            may_tick: false,
            may_claim: false,
            seen: String::new(),
            for_whom: None,
        };
        let marks = ["Everybody reads along", "2 read as one"].map(str::to_owned).into();
        let absent = ShownItem { snoozed_until: None, ..ShownItem::full_sample() };
        vec![
            QueueRow { may_tick: true, seen: "tom".to_owned(), marks, ..sample(ShownItem::full_sample()) },
            QueueRow { for_whom: absent.holder.clone(), ..sample(absent.clone()) },
            sample(absent),
            sample(ShownItem::own_sample()),
            QueueRow { may_tick: true, may_claim: true, ..sample(ShownItem::free_sample()) },
        ]
    }
}
