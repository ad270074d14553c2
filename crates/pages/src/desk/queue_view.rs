//! The page of the queue, with its samples.

use domain::knowledge::{ArticleNotice, DueReview};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::giving;
use super::item::QueueRow;
use crate::web::{Choice, View, WaitingForms};

/// `desk/queue.html`.
#[derive(Debug, Serialize)]
pub(super) struct QueuePage {
    pub views: Vec<ViewTab>,
    /// What of the articles waits for the officer.
    pub waits: Option<ArticleNotice>,
    /// The forms that wait to be sent again.
    pub kept: WaitingForms,
    /// The name of the view that is shown.
    pub view: &'static str,
    pub items: Vec<QueueRow>,
    pub chosen: FilterChoices,
    /// Where the officer asks for the next item within the filter.
    pub next_action: String,
    /// The address of the next page.
    pub next: Option<String>,
    /// Whether the view has no items at all, and not only none on this page.
    pub is_empty_view: bool,
    /// To whom a leader can give items.
    pub giving: Option<Vec<Choice>>,
    /// What became of the last act.
    pub said: Option<String>,
    /// The address of this page, to come back to.
    pub here: String,
}

/// A part of the queue, with how much stands in it.
#[derive(Debug, Serialize)]
pub(super) struct ViewTab {
    pub text: String,
    pub href: String,
    pub is_current: bool,
}

/// What the queue can be filtered by.
#[derive(Debug, Serialize)]
pub(super) struct FilterChoices {
    pub services: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub due_by: Option<Date>,
    pub only_mine: bool,
}

impl View for QueuePage {
    const TEMPLATE: &'static str = "desk/queue.html";

    fn samples() -> Vec<Self> {
        let empty = || QueuePage {
            views: tabs(),
            waits: None,
            kept: WaitingForms { many: 0, href: "/desk/kept".to_owned() },
            view: "free",
            items: Vec::new(),
            chosen: choices(None, false),
            next_action: "/desk/next?view=free".to_owned(),
            next: None,
            is_empty_view: true,
            giving: None,
            said: None,
            here: "/desk?view=free".to_owned(),
        };
        let review = DueReview {
            href: "/desk/knowledge/019ee77e".to_owned(),
            title: "Two meters at one address".to_owned(),
            review_on: "2026-07-01".to_owned(),
        };
        let full = QueuePage {
            waits: Some(ArticleNotice { reviews: vec![review], questions: 2, answers: 1 }),
            kept: WaitingForms { many: 1, href: "/desk/kept".to_owned() },
            items: QueueRow::samples(),
            chosen: choices(Some(date(2026, 7, 10)), true),
            next: Some("/desk?view=free&after=92026-07-10000001783036800000~019ee77d".to_owned()),
            is_empty_view: false,
            giving: Some(giving::sample()),
            said: Some("3 changed hands, 1 stayed where it was.".to_owned()),
            ..empty()
        };
        let last = QueuePage {
            waits: Some(ArticleNotice { reviews: Vec::new(), questions: 0, answers: 0 }),
            items: QueueRow::samples(),
            is_empty_view: false,
            ..empty()
        };
        let past_the_end = QueuePage { is_empty_view: false, ..empty() };
        vec![full, empty(), last, past_the_end]
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

fn choices(due_by: Option<Date>, only_mine: bool) -> FilterChoices {
    FilterChoices {
        services: vec![Choice::new("gas-rebate", "Gas rebate", true), Choice::open("seniors-card", "Seniors Card")],
        languages: vec![Choice::open("en", "English"), Choice::open("ar", "العربية")],
        kinds: vec![Choice::open("case", "Case"), Choice::open("conversation", "Conversation")],
        due_by,
        only_mine,
    }
}
