//! The page of the queue, with its samples.

use domain::codes;
use domain::desk::filter::address;
use domain::knowledge::{ArticleNotice, DueReview};
use domain::work_items::{Filter, Sort, SortKey};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::bulk_view::DidBar;
use super::chats::ChatSwitch;
use super::chips::Chip;
use super::item::QueueRow;
use super::now_view::MovedShown;
use crate::web::{Choice, View, Visit, WaitingForms};

/// `desk/queue.html`.
#[derive(Debug, Serialize)]
pub(super) struct QueuePage {
    pub views: Vec<ViewTab>,
    /// The views that officers have named.
    pub saved: Vec<SavedTab>,
    /// What of the articles waits for the officer.
    pub waits: Option<ArticleNotice>,
    /// The forms that wait to be sent again.
    pub kept: WaitingForms,
    /// Whether the officer takes chats.
    pub chats: ChatSwitch,
    /// The officer's own calls that have no outcome yet.
    pub calls: Vec<CallWithout>,
    /// Where a leader moved the officer, until they say that they know.
    pub moved: Option<MovedShown>,
    /// The name of the view that is shown.
    pub view: &'static str,
    pub items: Vec<QueueRow>,
    /// The columns by which the list can be sorted.
    pub columns: Option<Vec<SortColumn>>,
    /// The form to which the boxes of the rows belong; none where there is nothing to tick.
    pub ticks: Option<&'static str>,
    /// The parts of the filter.
    pub chips: Vec<Chip>,
    pub chosen: FilterChoices,
    /// Where the officer asks for the next item within the filter.
    pub next_action: String,
    /// Which rows of how many are shown.
    pub position: Option<String>,
    /// The address of the page before.
    pub previous: Option<String>,
    /// The address of the next page.
    pub next: Option<String>,
    /// Whether the view has no items at all, and not only none on this page.
    pub is_empty_view: bool,
    /// What became of the last act of another page.
    pub said: Option<String>,
    /// What became of the last act on this list, and how to take it back.
    pub did: Option<DidBar>,
    /// The address of the list as a table.
    pub export: String,
    /// The filter and order, as a view is saved.
    pub query: String,
    /// The address of this page, to come back to.
    pub back: String,
    /// The address of the list.
    pub here: String,
}

/// A call of the officer that has no outcome yet.
#[derive(Debug, Serialize)]
pub(super) struct CallWithout {
    /// When it ended.
    pub at: String,
    pub reference: String,
    pub href: String,
}

impl CallWithout {
    pub(super) fn of(visit: &Visit, (reference, at): (&str, i64)) -> CallWithout {
        CallWithout {
            at: visit.locale().moment(at, &visit.app.zone),
            href: format!("/desk/conversations/{reference}#call"),
            reference: codes::grouped(reference),
        }
    }
}

/// A part of the queue, with how much stands in it.
#[derive(Debug, Serialize)]
pub(super) struct ViewTab {
    pub text: String,
    pub href: String,
    pub is_current: bool,
}

/// A view that an officer has named.
#[derive(Debug, Serialize)]
pub(super) struct SavedTab {
    pub id: String,
    pub name: String,
    pub text: String,
    pub href: String,
    pub is_current: bool,
    pub may_remove: bool,
}

/// A column by which the list can be sorted.
#[derive(Debug, Serialize)]
pub(super) struct SortColumn {
    pub name: &'static str,
    pub text: String,
    /// The list in this order; in the reverse if it has it already.
    pub href: String,
    /// `ascending` or `descending` where the list is sorted by it.
    pub order: Option<&'static str>,
}

impl SortColumn {
    /// The columns in the order in which they stand.
    pub(super) fn all(visit: &Visit, filter: &Filter) -> Vec<SortColumn> {
        let column = |key: SortKey| {
            let is_current = filter.sort.key == key;
            let sort = Sort { key, is_reversed: is_current && !filter.sort.is_reversed };
            SortColumn {
                name: key.name(),
                text: visit.text(&format!("desk-column-{}", key.name())),
                href: address(&Filter { sort, ..filter.clone() }, filter.view),
                order: is_current.then_some(if filter.sort.is_reversed { "descending" } else { "ascending" }),
            }
        };
        [SortKey::Service, SortKey::Due, SortKey::Age, SortKey::Holder].map(column).into()
    }
}

/// What the queue can be filtered by.
#[derive(Debug, Serialize)]
pub(super) struct FilterChoices {
    pub services: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub due_by: Option<Date>,
    pub only_mine: bool,
    /// The order that the filter keeps; none for the usual one.
    pub sort: Option<String>,
}

impl View for QueuePage {
    const TEMPLATE: &'static str = "desk/queue.html";

    fn samples() -> Vec<Self> {
        let empty = || QueuePage {
            views: tabs(),
            saved: Vec::new(),
            waits: None,
            kept: WaitingForms { many: 0, href: "/desk/kept".to_owned() },
            chats: ChatSwitch::sample(),
            calls: Vec::new(),
            moved: None,
            view: "free",
            items: Vec::new(),
            columns: Some(columns()),
            ticks: None,
            chips: Vec::new(),
            chosen: choices(None, false),
            next_action: "/desk/next?view=free".to_owned(),
            position: None,
            previous: None,
            next: None,
            is_empty_view: true,
            said: None,
            did: None,
            export: "/desk/export.csv?view=free".to_owned(),
            query: "view=free".to_owned(),
            back: "/desk?view=free".to_owned(),
            here: "/desk?view=free".to_owned(),
        };
        let review = DueReview {
            href: "/desk/knowledge/019ee77e".to_owned(),
            title: "Two meters at one address".to_owned(),
            review_on: "2026-07-01".to_owned(),
        };
        let full = QueuePage {
            calls: vec![CallWithout {
                at: "3 July 2026 at 9:41 am".to_owned(),
                reference: "GR7K 4M2P".to_owned(),
                href: "/desk/conversations/GR7K4M2P#call".to_owned(),
            }],
            moved: Some(MovedShown::sample()),
            saved: saved(),
            waits: Some(ArticleNotice { reviews: vec![review], questions: 2, answers: 1 }),
            kept: WaitingForms { many: 1, href: "/desk/kept".to_owned() },
            items: QueueRow::samples(),
            ticks: Some("bulk"),
            chips: vec![Chip { text: "Gas rebate".to_owned(), href: "/desk?view=free".to_owned() }],
            chosen: FilterChoices { sort: Some("-age".to_owned()), ..choices(Some(date(2026, 7, 10)), true) },
            position: Some("51 to 55 of 120".to_owned()),
            previous: Some("/desk?view=free".to_owned()),
            next: Some("/desk?view=free&after=92026-07-10000001783036800000~019ee77d&from=55".to_owned()),
            is_empty_view: false,
            said: Some("3 changed hands, 1 stayed where it was.".to_owned()),
            ..empty()
        };
        let done = |did| QueuePage { items: QueueRow::samples(), is_empty_view: false, did: Some(did), ..empty() };
        let last = QueuePage {
            waits: Some(ArticleNotice { reviews: Vec::new(), questions: 0, answers: 0 }),
            items: QueueRow::samples(),
            is_empty_view: false,
            ..empty()
        };
        let past_the_end = QueuePage { is_empty_view: false, ..empty() };
        let [first, second] = DidBar::samples();
        vec![full, empty(), last, past_the_end, done(first), done(second)]
    }
}

fn tabs() -> Vec<ViewTab> {
    let tab = |text: &str, view: &str, is_current| ViewTab {
        text: text.to_owned(),
        href: format!("/desk?view={view}"),
        is_current,
    };
    vec![tab("Free (12)", "free", true), tab("Mine (3)", "mine", false)]
}

fn saved() -> Vec<SavedTab> {
    let tab = |name: &str, is_current, may_remove| SavedTab {
        id: "019ee77f".to_owned(),
        name: name.to_owned(),
        text: format!("{name} (4)"),
        href: "/desk?view=free&language=ar".to_owned(),
        is_current,
        may_remove,
    };
    vec![tab("Arabic", true, true), tab("Rebates that are late", false, false)]
}

fn columns() -> Vec<SortColumn> {
    let column =
        |name, order| SortColumn { name, text: name.to_owned(), href: format!("/desk?view=free&sort={name}"), order };
    vec![
        column("service", None),
        column("due", Some("ascending")),
        column("age", Some("descending")),
        column("holder", None),
    ]
}

fn choices(due_by: Option<Date>, only_mine: bool) -> FilterChoices {
    FilterChoices {
        services: vec![Choice::new("gas-rebate", "Gas rebate", true), Choice::open("seniors-card", "Seniors Card")],
        languages: vec![Choice::open("en", "English"), Choice::open("ar", "العربية")],
        kinds: vec![Choice::open("case", "Case"), Choice::open("conversation", "Conversation")],
        due_by,
        only_mine,
        sort: None,
    }
}
