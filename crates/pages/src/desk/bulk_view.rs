//! The form of an act on many items, its result, and the line above the list that says what became of it.

use std::collections::BTreeSet;

use domain::codes;
use domain::desk::bulk::{Bulk, BulkAct, BulkItem};
use domain::locale::Arg;
use domain::staff::Officer;
use domain::work_items::Item;
use serde::Serialize;

use super::giving::SHARE;
use super::item::ShownItem;
use super::words::{language, service};
use crate::web::{Choice, View, Visit};

/// `desk/bulk.html`.
#[derive(Debug, Serialize)]
pub(super) struct BulkForm {
    pub act: &'static str,
    /// What the button says.
    pub button: String,
    pub items: Vec<ShownItem>,
    /// The values of the boxes, sent again.
    pub boxes: Vec<String>,
    /// To whom they can be given.
    pub to: Option<Vec<Choice>>,
    pub needs_day: bool,
    /// Whether people read the words.
    pub reaches_people: bool,
    /// That some of the people read another language than the officer writes, and which.
    pub other_languages: Option<String>,
    pub typed: TypedBulk,
    pub cancel: String,
    pub return_to: String,
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedBulk {
    pub words: String,
    pub day: String,
    pub to_error: Option<String>,
    pub words_error: Option<String>,
    pub day_error: Option<String>,
}

impl BulkForm {
    /// What is said where words that reach many people are in the language of few.
    pub(super) fn other_languages(visit: &Visit, items: &[Item]) -> Option<String> {
        let foreign = |item: &&Item| item.language != visit.language;
        let languages: BTreeSet<&str> = items.iter().filter(foreign).map(|item| item.language.as_str()).collect();
        let named: Vec<String> = languages.iter().map(|tag| language(visit, tag)).collect();
        let n = items.iter().filter(foreign).count();
        let args = [("n", n.into()), ("languages", named.join(", ").into())];
        (n > 0).then(|| visit.locale().say("desk-bulk-other-languages", &args))
    }

    pub(super) fn receivers(visit: &Visit, officer: &Officer, team: &[Officer], chosen: &str) -> Vec<Choice> {
        let share =
            officer.is_team_leader().then(|| Choice::new(SHARE, visit.text("desk-give-share"), chosen == SHARE));
        let named = team.iter().map(|one| {
            let name = if one.id == officer.id { visit.text("desk-give-to-me") } else { one.name.clone() };
            Choice::new(&one.id, name, chosen == one.id)
        });
        std::iter::once(Choice::open("", visit.text("desk-give-choose"))).chain(share).chain(named).collect()
    }
}

/// `desk/bulk-result.html`.
#[derive(Debug, Serialize)]
pub(super) struct BulkResult {
    words: String,
    lines: Vec<ResultLine>,
    pub undo: String,
    /// How long it can still be taken back.
    seconds: i64,
}

/// What became of one item.
#[derive(Debug, Serialize)]
struct ResultLine {
    service: String,
    reference: String,
    /// None for what is no longer in the queue.
    href: Option<String>,
    outcome: String,
    is_done: bool,
}

impl BulkResult {
    pub(super) fn new(visit: &Visit, bulk: &Bulk, items: &[Item]) -> BulkResult {
        let line = |one: &BulkItem| {
            let item = items.iter().find(|item| item.id == one.item_id);
            ResultLine {
                service: service(visit, item.and_then(|item| item.service.as_deref())),
                reference: item.map(|item| codes::grouped(&item.reference)).unwrap_or_default(),
                href: item.map(|item| item.link.clone()),
                outcome: outcome(visit, bulk, one),
                is_done: one.outcome.as_deref() == Some("done"),
            }
        };
        BulkResult {
            words: DidBar::words_of(visit, bulk),
            lines: bulk.items.iter().map(line).collect(),
            undo: format!("/desk/bulk/{}/undo", bulk.id),
            seconds: seconds(visit, bulk),
        }
    }
}

fn outcome(visit: &Visit, bulk: &Bulk, one: &BulkItem) -> String {
    match (one.outcome.as_deref(), &one.problem) {
        (Some("done"), _) => visit.text(&format!("desk-did-{}-one", bulk.act.name())),
        (Some("undone"), _) => visit.text("desk-did-undone"),
        (Some("stayed"), _) => visit.text("desk-did-stayed"),
        (_, Some(problem)) => {
            let who = one.who.clone().unwrap_or_default();
            let args: Vec<(&'static str, Arg)> =
                ["holder", "name", "question"].map(|arg| (arg, who.as_str().into())).to_vec();
            visit.locale().say(&format!("problem-{problem}-text"), &args)
        }
        _ if bulk.is_undone() => visit.text("desk-did-undone"),
        _ => visit.text("desk-did-waits"),
    }
}

/// Whole seconds, rounded up, so that a page never says 0 while there is time.
fn seconds(visit: &Visit, bulk: &Bulk) -> i64 {
    (bulk.undoable_for(visit.now()) + 999) / 1_000
}

/// What `desk/parts/did.html` reads as `did`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DidBar {
    words: String,
    href: String,
    undo: String,
    seconds: i64,
}

impl DidBar {
    pub(super) fn new(visit: &Visit, bulk: &Bulk) -> DidBar {
        DidBar {
            words: DidBar::words_of(visit, bulk),
            href: format!("/desk/bulk/{}", bulk.id),
            undo: format!("/desk/bulk/{}/undo", bulk.id),
            seconds: seconds(visit, bulk),
        }
    }

    fn words_of(visit: &Visit, bulk: &Bulk) -> String {
        let (done, refused) = (bulk.count("done"), bulk.count("refused"));
        let (undone, stayed) = (bulk.count("undone"), bulk.count("stayed"));
        let waits = bulk.items.len() - done - refused - undone - stayed;
        let args = |n: usize, not: usize| vec![("n", Arg::from(n)), ("not", Arg::from(not))];
        let said = |key: &str, n: usize, not: usize| visit.locale().say(key, &args(n, not));
        if bulk.is_undone() {
            return said("desk-did-taken-back", undone, stayed);
        }
        if bulk.act.reaches_people() && bulk.started_at.is_none() {
            return match bulk.act {
                BulkAct::Grant => said("desk-did-will-be-granted", waits, 0),
                _ => said("desk-did-goes-out", waits, 0),
            };
        }
        let done = said(&format!("desk-did-{}", bulk.act.name()), done, refused + waits);
        // With one refusal its reason is said at once.
        let mut refused = bulk.items.iter().filter(|one| one.outcome.as_deref() == Some("refused"));
        match (refused.next(), refused.next()) {
            (Some(one), None) => format!("{done} {}", outcome(visit, bulk, one)),
            _ => done,
        }
    }

    pub(super) fn samples() -> [DidBar; 2] {
        let fresh = DidBar {
            words: "3 taken up, 1 not.".to_owned(),
            href: "/desk/bulk/019ee780".to_owned(),
            undo: "/desk/bulk/019ee780/undo".to_owned(),
            seconds: 8,
        };
        [fresh.clone(), DidBar { seconds: 0, ..fresh }]
    }
}

impl View for BulkForm {
    const TEMPLATE: &'static str = "desk/bulk.html";

    fn samples() -> Vec<Self> {
        let give = || BulkForm {
            act: "give",
            button: "Give".to_owned(),
            items: vec![ShownItem::free_sample(), ShownItem::full_sample()],
            boxes: vec!["019ee77d@".to_owned()],
            to: Some(vec![Choice::open("", "Choose"), Choice::new("tom", "Tom Nguyen", true)]),
            needs_day: false,
            reaches_people: false,
            other_languages: None,
            typed: TypedBulk::default(),
            cancel: "/desk?view=mine".to_owned(),
            return_to: "/desk?view=mine".to_owned(),
        };
        let typed = TypedBulk {
            words: "Your last bill".to_owned(),
            day: "2026-06-01".to_owned(),
            to_error: Some("Choose somebody.".to_owned()),
            words_error: Some("Write what you want to say.".to_owned()),
            day_error: Some("Choose a day after today.".to_owned()),
        };
        let form = |act| BulkForm { act, to: None, needs_day: true, ..give() };
        let other_languages = Some("1 of these people reads another language (Arabic).".to_owned());
        let ask = BulkForm { reaches_people: true, other_languages, typed, ..form("ask") };
        let answer = BulkForm { needs_day: false, reaches_people: true, ..form("answer") };
        vec![give(), ask, answer, form("snooze")]
    }
}

impl View for BulkResult {
    const TEMPLATE: &'static str = "desk/bulk-result.html";

    fn samples() -> Vec<Self> {
        let line = |href: Option<&str>, outcome: &str, is_done| ResultLine {
            service: "Gas rebate".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            href: href.map(str::to_owned),
            outcome: outcome.to_owned(),
            is_done,
        };
        let fresh = BulkResult {
            words: "1 taken up, 1 not.".to_owned(),
            lines: vec![
                line(Some("/desk/cases/GR7K4M2P"), "Taken up", true),
                line(None, "Tom Nguyen took this up a moment ago.", false),
            ],
            undo: "/desk/bulk/019ee780/undo".to_owned(),
            seconds: 8,
        };
        let over = BulkResult {
            words: "1 taken up.".to_owned(),
            lines: Vec::new(),
            undo: "/desk/bulk/019ee780/undo".to_owned(),
            seconds: 0,
        };
        vec![fresh, over]
    }
}
