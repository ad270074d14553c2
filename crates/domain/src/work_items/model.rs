//! The work item, the order of the queue, and the queries the queue supports. Pure.

use jiff::civil::Date;

use super::sort::{Cursor, Sort};

/// The kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Case,
    Conversation,
    /// Another agency's share of a case.
    Part,
    /// Another agency proposes to hand over a case.
    HandOver,
    /// Another agency asks for an opinion.
    Opinion,
    /// A step of a case that another agency does, or that remains after the decision.
    Step,
    /// Letters of a case that must be posted, addressed or corrected.
    Letter,
    /// A message that reached nobody must be delivered in another way.
    FailedDelivery,
    /// A promise was missed, and leaders must deal with it.
    Escalation,
    /// A second officer must agree to a decision.
    SecondOfficer,
    /// The reasons of a decision must be translated.
    Translation,
    /// A person was given notice of a decision against them, and has time to respond.
    AdverseNotice,
    /// An officer is mentioned in a note.
    Mention,
    /// Money of a case: a refund or a waiver to agree to, something to pay back.
    Money,
    /// Somebody asked something that no article answers.
    Question,
    /// A letter on paper of which nothing says whose it is.
    Scan,
}

impl Kind {
    pub const ALL: [Kind; 16] = [
        Kind::Case,
        Kind::Conversation,
        Kind::Part,
        Kind::HandOver,
        Kind::Opinion,
        Kind::Step,
        Kind::Letter,
        Kind::FailedDelivery,
        Kind::Escalation,
        Kind::SecondOfficer,
        Kind::Translation,
        Kind::AdverseNotice,
        Kind::Mention,
        Kind::Money,
        Kind::Question,
        Kind::Scan,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Case => "case",
            Kind::Conversation => "conversation",
            Kind::Part => "part",
            Kind::HandOver => "hand-over",
            Kind::Opinion => "opinion",
            Kind::Step => "step",
            Kind::Letter => "letter",
            Kind::FailedDelivery => "failed-delivery",
            Kind::Escalation => "escalation",
            Kind::SecondOfficer => "second-officer",
            Kind::Translation => "translation",
            Kind::AdverseNotice => "adverse-notice",
            Kind::Mention => "mention",
            Kind::Money => "money",
            Kind::Question => "question",
            Kind::Scan => "scan",
        }
    }

    pub fn of(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the item is a case itself, so that being assigned the item means being assigned the case.
    pub fn is_case(self) -> bool {
        matches!(self, Kind::Case | Kind::Part)
    }
}

/// The power an officer needs for the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    /// To change stored data on behalf of the agency.
    Collect,
    /// To decide.
    Decide,
    /// To belong to the agency, for what was asked of it alone.
    Own,
}

impl Power {
    pub fn name(self) -> &'static str {
        match self {
            Power::Collect => "collect",
            Power::Decide => "decide",
            Power::Own => "own",
        }
    }

    pub fn of(name: &str) -> Option<Power> {
        [Power::Collect, Power::Decide, Power::Own].into_iter().find(|power| power.name() == name)
    }
}

/// An item as projected from its subject: everything except its assignment and snoozing.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub id: String,
    pub kind: Kind,
    /// The subject whose events refresh the item: `case`, `conversation` or `article_question`, and its id.
    pub subject: (&'static str, String),
    pub person: Option<String>,
    pub reference: String,
    pub agency: String,
    pub service: Option<String>,
    pub language: String,
    /// The role it is reserved for, if any.
    pub skill: Option<String>,
    pub power: Power,
    /// Officers who may not do it.
    pub barred: Vec<String>,
    pub link: String,
    /// The suffix of a key `desk-turn-NAME`.
    pub turn: String,
    /// The next step of the case, by its name in the catalogue.
    pub detail: Option<String>,
    pub priority: i64,
    pub due: Option<Date>,
    pub since: i64,
    pub is_open: bool,
    /// The other side's deadline.
    pub waits_until: Option<Date>,
    /// Whether it is initially assigned to the officer who has the case.
    pub is_of_the_case: bool,
    /// To whom it is assigned when it appears: id and name.
    pub is_for: Option<(String, String)>,
}

/// One row of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: String,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub person_id: Option<String>,
    pub reference: String,
    pub agency: String,
    pub service: Option<String>,
    pub language: String,
    pub skill: Option<String>,
    pub power: String,
    pub barred: Option<String>,
    pub link: String,
    pub turn: String,
    pub detail: Option<String>,
    pub priority: i64,
    pub due: Option<String>,
    pub since: i64,
    pub rank: String,
    pub is_open: bool,
    pub waits_until: Option<String>,
    pub holder: Option<String>,
    pub holder_name: Option<String>,
    pub handed_by: Option<String>,
    pub handed_why: Option<String>,
    pub snoozed_until: Option<i64>,
    pub snoozed_why: Option<String>,
}

db::from_row!(Item {
    id,
    kind,
    subject_kind,
    subject_id,
    person_id,
    reference,
    agency,
    service,
    language,
    skill,
    power,
    barred,
    link,
    turn,
    detail,
    priority,
    due,
    since,
    rank,
    is_open,
    waits_until,
    holder,
    holder_name,
    handed_by,
    handed_why,
    snoozed_until,
    snoozed_why
});

impl Item {
    pub fn kind(&self) -> Kind {
        Kind::of(&self.kind).unwrap_or(Kind::Case)
    }

    pub fn power(&self) -> Power {
        Power::of(&self.power).unwrap_or(Power::Own)
    }

    pub fn waits_until(&self) -> Option<Date> {
        self.waits_until.as_deref()?.parse().ok()
    }

    pub fn due(&self) -> Option<Date> {
        self.due.as_deref()?.parse().ok()
    }

    pub fn bars(&self, officer: &str) -> bool {
        self.barred.as_deref().is_some_and(|barred| barred.contains(&format!("\"{officer}\"")))
    }

    /// Whether the item matches the projection of its subject.
    pub fn is_like(&self, work: &Work) -> bool {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        self.id == work.id
            && self.kind == work.kind.name()
            && (self.subject_kind.as_str(), &self.subject_id) == (work.subject.0, &work.subject.1)
            && self.person_id == work.person
            && self.reference == work.reference
            && self.agency == work.agency
            && self.service == work.service
            && self.language == work.language
            && self.skill == work.skill
            && self.power == work.power.name()
            && self.barred == work.barred_text()
            && self.link == work.link
            && self.turn == work.turn
            && self.detail == work.detail
            && self.priority == work.priority
            && self.due == day(work.due)
            && self.since == work.since
            && self.is_open == work.is_open
            && self.waits_until == day(work.waits_until)
    }
}

impl Work {
    /// The officers who may not do it, in stored form.
    pub fn barred_text(&self) -> Option<String> {
        (!self.barred.is_empty()).then(|| serde_json::json!(self.barred).to_string())
    }
}

/// The sort key of an item: urgent first, then by due date, then by waiting time. A single text, so that a page of the
/// queue can start after any item.
pub fn rank(priority: i64, due: Option<Date>, since: i64) -> String {
    let urgency = 9 - priority.clamp(0, 9);
    // An item without a due date sorts after all others.
    let due = due.unwrap_or(Date::MAX);
    format!("{urgency}{due}{:015}", since.max(0))
}

/// The views of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Unassigned, and the officer may do it.
    #[default]
    Free,
    /// Assigned to the officer, or to somebody whose deputy they are today.
    Mine,
    /// Waiting for the person or somebody else, with a deadline.
    Waiting,
    /// Past its due date.
    Late,
    /// Snoozed until a day.
    Snoozed,
    /// All open items, assigned or not.
    All,
    /// Visible under a mandate, but not for the officer to do.
    Seen,
}

impl View {
    pub const ALL: [View; 7] =
        [View::Free, View::Mine, View::Waiting, View::Late, View::Snoozed, View::All, View::Seen];

    pub fn name(self) -> &'static str {
        match self {
            View::Free => "free",
            View::Mine => "mine",
            View::Waiting => "waiting",
            View::Late => "late",
            View::Snoozed => "snoozed",
            View::All => "all",
            View::Seen => "seen",
        }
    }

    pub fn of(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// A query of the queue, within what the officer may see at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub view: View,
    pub service: Option<String>,
    pub language: Option<String>,
    /// Only items in one of these languages; all if empty.
    pub languages: Vec<String>,
    pub kind: Option<Kind>,
    /// Only items due on this day or later.
    pub due_from: Option<Date>,
    /// Only items due by this day.
    pub due_by: Option<Date>,
    /// Only items assigned to this officer.
    pub holder: Option<String>,
    /// Whether `holder` is the officer who reads the queue, so that an address means the same for everybody.
    pub only_mine: bool,
    /// Only items assigned to one of these officers, who are away today; everything if `None`.
    pub away: Option<Vec<String>>,
    pub sort: Sort,
    /// The page begins after this item.
    pub after: Option<Cursor>,
    /// The page ends before this item.
    pub before: Option<Cursor>,
}

impl Filter {
    /// The same filter for the whole list: without a page, and in the default order.
    pub fn whole(&self, view: View) -> Filter {
        Filter { view, sort: Sort::default(), after: None, before: None, ..self.clone() }
    }
}

/// The officer reading the queue, and the time.
#[derive(Clone, Copy, Debug)]
pub struct Pick<'p> {
    /// The officer, and those whose deputy they are today.
    pub mine: &'p [String],
    pub now: i64,
    pub today: Date,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_order_of_the_queue() {
        let urgent = rank(1, None, 900);
        let due_first = rank(0, Some(date(2026, 7, 1)), 900);
        let due_later = rank(0, Some(date(2026, 12, 1)), 100);
        let waits_long = rank(0, None, 100);
        let waits_short = rank(0, None, 1_000);
        let mut all = [&waits_short, &waits_long, &due_later, &due_first, &urgent];
        all.sort();
        assert_eq!(all, [&urgent, &due_first, &due_later, &waits_long, &waits_short]);
    }

    #[test]
    fn names_are_read_back() {
        assert!(View::ALL.into_iter().all(|view| View::of(view.name()) == Some(view)));
        assert!(Kind::ALL.into_iter().all(|kind| Kind::of(kind.name()) == Some(kind)));
        assert_eq!(View::of("best-officers"), None);
    }
}
