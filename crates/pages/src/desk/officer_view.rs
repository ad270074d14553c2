//! The page of one officer's work, with its samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::giving;
use super::item::QueueRow;
use crate::web::{Choice, View};

/// `desk/officer-work.html`.
#[derive(Debug, Serialize)]
pub(super) struct OfficerWork {
    pub name: String,
    pub id: String,
    /// Whether the one who looks may enter and end an absence.
    pub may_enter: bool,
    pub items: Vec<QueueRow>,
    pub absence: Option<AbsenceShown>,
    /// Who can stand in, after an option that asks to choose.
    pub deputies: Vec<Choice>,
    /// To whom a leader can give items.
    pub giving: Option<Vec<Choice>>,
    /// What became of the last act.
    pub said: Option<String>,
    /// The address of this page, to come back to.
    pub here: String,
    pub typed: TypedAbsence,
}

/// An absence that lasts or is to come.
#[derive(Debug, Serialize)]
pub(super) struct AbsenceShown {
    pub from: Date,
    pub until: Date,
    pub deputy: String,
}

/// The days of an absence as they were typed, and what is wrong with them.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedAbsence {
    pub from: String,
    pub until: String,
    pub from_error: Option<String>,
    pub until_error: Option<String>,
    pub deputy_error: Option<String>,
}

impl View for OfficerWork {
    const TEMPLATE: &'static str = "desk/officer-work.html";

    fn samples() -> Vec<Self> {
        let idle = || OfficerWork {
            name: "Tom Nguyen".to_owned(),
            id: "tom".to_owned(),
            may_enter: false,
            items: Vec::new(),
            absence: None,
            deputies: vec![Choice::open("", "Choose"), Choice::new("noor", "Noor Haddad", true)],
            giving: None,
            said: None,
            here: "/desk/team/tom".to_owned(),
            typed: TypedAbsence::default(),
        };
        let absence =
            AbsenceShown { from: date(2026, 7, 6), until: date(2026, 7, 17), deputy: "Noor Haddad".to_owned() };
        let typed = TypedAbsence {
            from: "2026-07-20".to_owned(),
            until: "2026-07-17".to_owned(),
            from_error: Some("Enter a first and a last day.".to_owned()),
            until_error: Some("The last day is before the first.".to_owned()),
            deputy_error: Some("Choose a colleague who is here.".to_owned()),
        };
        let full = OfficerWork {
            may_enter: true,
            items: QueueRow::samples(),
            absence: Some(absence),
            giving: Some(giving::sample()),
            said: Some("3 changed hands, 1 stayed where it was.".to_owned()),
            typed,
            ..idle()
        };
        let busy = OfficerWork { items: QueueRow::samples(), may_enter: true, ..idle() };
        vec![full, idle(), busy]
    }
}
