//! The pages of handing a case over and of answering to that, with their samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::{CaseFrame, agencies_sample};
use crate::web::{Choice, View};

/// `desk/hand-over.html`.
#[derive(Debug, Serialize)]
pub(super) struct HandOverPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub hand_overs: Vec<HandOverShown>,
    /// Whether an agency has not answered yet.
    pub is_waiting: bool,
    pub agencies: Vec<Choice>,
    pub typed: TypedHandOver,
}

/// `desk/hand-over-answer.html`.
#[derive(Debug, Serialize)]
pub(super) struct HandOverAnswerPage {
    pub service: String,
    pub reference: String,
    /// The day on which the case began.
    pub opened: Date,
    pub hand_over: HandOverShown,
    pub typed: TypedHandOver,
    pub error: Option<String>,
}

/// A proposal to hand a case over, and what became of it.
#[derive(Debug, Serialize)]
pub(super) struct HandOverShown {
    pub to: String,
    pub from: String,
    /// Paragraphs, like the answer.
    pub why: Vec<String>,
    /// In words.
    pub state: String,
    pub by: String,
    /// Milliseconds, as when it was answered.
    pub at: i64,
    pub answer: Vec<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<i64>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedHandOver {
    pub why: Option<String>,
}

impl HandOverShown {
    fn waiting_sample() -> HandOverShown {
        HandOverShown {
            to: "Service NSW".to_owned(),
            from: "Inner West Council".to_owned(),
            why: vec!["The land belongs to the state.".to_owned(), "We have no part in it.".to_owned()],
            state: "Proposed".to_owned(),
            by: "Noor Haddad".to_owned(),
            at: 1_783_036_800_000,
            answer: Vec::new(),
            answered_by: None,
            answered_at: None,
        }
    }

    fn refused_sample() -> HandOverShown {
        HandOverShown {
            state: "Refused".to_owned(),
            answer: vec!["The land was sold last year.".to_owned()],
            answered_by: Some("Ana Kovač".to_owned()),
            answered_at: Some(1_783_123_200_000),
            ..HandOverShown::waiting_sample()
        }
    }
}

impl View for HandOverPage {
    const TEMPLATE: &'static str = "desk/hand-over.html";

    fn samples() -> Vec<Self> {
        let page = |case, hand_overs| HandOverPage {
            case,
            hand_overs,
            is_waiting: false,
            agencies: agencies_sample(),
            typed: TypedHandOver::default(),
        };
        let refused = || vec![HandOverShown::refused_sample()];
        let full = HandOverPage {
            typed: TypedHandOver { why: Some("The land belongs to the state.".to_owned()) },
            ..page(CaseFrame::wrong_sample("to"), refused())
        };
        let unsaid = page(CaseFrame::wrong_sample("why"), refused());
        let nobody = HandOverPage { agencies: Vec::new(), ..page(CaseFrame::open_sample(), Vec::new()) };
        let waiting =
            HandOverPage { is_waiting: true, ..page(CaseFrame::open_sample(), vec![HandOverShown::waiting_sample()]) };
        vec![full, unsaid, nobody, waiting, page(CaseFrame::closed_sample(), refused())]
    }
}

impl View for HandOverAnswerPage {
    const TEMPLATE: &'static str = "desk/hand-over-answer.html";

    fn samples() -> Vec<Self> {
        let asked = |typed, error| HandOverAnswerPage {
            service: "Tree removal permit".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            opened: date(2026, 6, 12),
            hand_over: HandOverShown::waiting_sample(),
            typed,
            error,
        };
        let typed = TypedHandOver { why: Some("No.".to_owned()) };
        vec![asked(typed, Some("Enter why not.".to_owned())), asked(TypedHandOver::default(), None)]
    }
}
