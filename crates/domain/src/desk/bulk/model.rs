//! An act on many items, and what became of each.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::staff::Officer;
use crate::work_items::Assignment;

/// How long an act can be taken back, in milliseconds.
pub const UNDO_FOR: i64 = 10_000;

/// What is done with the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkAct {
    Claim,
    Release,
    Give,
    Snooze,
    /// Asks the people of the cases for information.
    Ask,
    /// Writes the same message to the people of all.
    Answer,
    /// Grants the cases that the rules say yes to.
    Grant,
}

impl BulkAct {
    pub const ALL: [BulkAct; 7] = [
        BulkAct::Claim,
        BulkAct::Give,
        BulkAct::Snooze,
        BulkAct::Ask,
        BulkAct::Answer,
        BulkAct::Grant,
        BulkAct::Release,
    ];

    pub fn name(self) -> &'static str {
        match self {
            BulkAct::Claim => "claim",
            BulkAct::Release => "release",
            BulkAct::Give => "give",
            BulkAct::Snooze => "snooze",
            BulkAct::Ask => "ask",
            BulkAct::Answer => "answer",
            BulkAct::Grant => "grant",
        }
    }

    pub fn of(name: &str) -> Option<BulkAct> {
        BulkAct::ALL.into_iter().find(|act| act.name() == name)
    }

    /// Whether people read it, so that it waits until it can no longer be taken back.
    pub fn reaches_people(self) -> bool {
        matches!(self, BulkAct::Ask | BulkAct::Answer | BulkAct::Grant)
    }

    /// Whether it takes cases of one service only, because one text or one rule stands for all.
    pub fn is_for_one_service(self) -> bool {
        matches!(self, BulkAct::Ask | BulkAct::Grant)
    }
}

/// An item as it was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticked {
    pub id: String,
    /// Who had it on that page, empty for nobody; `None` if the page did not say.
    pub seen: Option<String>,
}

/// What the officer confirmed about each case of a grant: the item, and the ids of the questions.
pub type Confirmed = BTreeMap<String, Vec<String>>;

/// An act to be carried out.
#[derive(Clone, Debug)]
pub struct NewBulk<'b> {
    pub act: BulkAct,
    pub ticked: &'b [Ticked],
    /// A message, what is asked for, or a reason; of a grant `Confirmed` as JSON.
    pub words: &'b str,
    pub day: Option<Date>,
    /// Who is given the items, in turn.
    pub receivers: &'b [Officer],
}

/// An act as it is stored.
#[derive(Clone, Debug)]
pub struct Bulk {
    pub id: String,
    pub officer_id: String,
    pub act: BulkAct,
    pub words: String,
    pub day: Option<Date>,
    pub receivers: Vec<String>,
    pub at: i64,
    pub started_at: Option<i64>,
    pub undone_at: Option<i64>,
    pub items: Vec<BulkItem>,
}

/// What became of one item.
#[derive(Clone, Debug)]
pub struct BulkItem {
    pub item_id: String,
    pub seen: Option<String>,
    /// `done`, `refused`, `undone` or `stayed`; `None` if it was not reached.
    pub outcome: Option<String>,
    pub problem: Option<String>,
    pub who: Option<String>,
    pub before: Option<Assignment>,
    pub after: Option<Assignment>,
}

impl Bulk {
    pub fn count(&self, outcome: &str) -> usize {
        self.items.iter().filter(|item| item.outcome.as_deref() == Some(outcome)).count()
    }

    /// How many milliseconds it can still be taken back.
    pub fn undoable_for(&self, now: i64) -> i64 {
        let is_late = self.undone_at.is_some() || (self.act.reaches_people() && self.started_at.is_some());
        let has_effect = self.act.reaches_people() || self.items.iter().any(BulkItem::changed);
        if is_late || !has_effect { 0 } else { (self.at + UNDO_FOR - now).max(0) }
    }
}

impl BulkItem {
    /// Whether the act changed its assignment.
    pub fn changed(&self) -> bool {
        self.outcome.as_deref() == Some("done") && self.before != self.after
    }
}
