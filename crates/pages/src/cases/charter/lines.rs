//! The charter of a case as its page shows it, line by line.

use domain::cases::charter::PromiseDue;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::record_line::RecordLine;

/// What stands below the promises of a case.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct CharterSection {
    pub(super) stops: Vec<StopLine>,
    pub(super) records: Vec<RecordLine>,
    pub(super) extensions: Vec<ExtensionLine>,
    pub(super) followed: Vec<FollowedLine>,
    pub(super) deemed: Option<Deemed>,
}

impl CharterSection {
    /// One with everything, one with the other outcome of silence, and an empty one.
    pub(in crate::cases) fn samples() -> Vec<CharterSection> {
        let section = |deemed| CharterSection {
            stops: StopLine::samples(),
            records: RecordLine::samples(),
            extensions: ExtensionLine::samples(),
            followed: FollowedLine::samples(),
            deemed: Some(deemed),
        };
        let mut all: Vec<CharterSection> = Deemed::samples().into_iter().map(section).collect();
        all.push(CharterSection {
            stops: Vec::new(),
            records: Vec::new(),
            extensions: Vec::new(),
            followed: Vec::new(),
            deemed: None,
        });
        all
    }
}

/// A time in which the clock was stopped.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct StopLine {
    /// What the form that ends it calls it.
    pub(super) key: String,
    /// Whether it waits for somebody outside the agency.
    pub(super) is_outside: bool,
    pub(super) reason: String,
    pub(super) from: Date,
    /// None while it goes on.
    pub(super) to: Option<Date>,
}

impl StopLine {
    /// One that goes on, and one that has ended.
    pub(super) fn samples() -> Vec<StopLine> {
        let sample = |key: &str, to| StopLine {
            key: key.to_owned(),
            is_outside: true,
            reason: "the network operator is asked".to_owned(),
            from: date(2026, 7, 6),
            to,
        };
        vec![sample("operator-asked", None), sample("019ee780", Some(date(2026, 7, 10)))]
    }
}

/// More time for a promise.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct ExtensionLine {
    pub(super) promise: String,
    pub(super) to: Option<Date>,
    pub(super) why: String,
    /// Whether the person agreed to it.
    pub(super) is_agreed: bool,
}

impl ExtensionLine {
    pub(super) fn samples() -> Vec<ExtensionLine> {
        let sample = |is_agreed| ExtensionLine {
            promise: "We decide".to_owned(),
            to: Some(date(2026, 8, 14)),
            why: "The operator needs to read the meter.".to_owned(),
            is_agreed,
        };
        vec![sample(true), sample(false)]
    }
}

/// What followed from a broken promise.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct FollowedLine {
    pub(super) promise: String,
    pub(super) lines: Vec<String>,
}

impl FollowedLine {
    fn samples() -> Vec<FollowedLine> {
        let followed = FollowedLine {
            promise: "We decide".to_owned(),
            lines: vec!["We said sorry.".to_owned(), "We gave your fee of $35.00 back.".to_owned()],
        };
        vec![followed, FollowedLine { promise: "We confirm that it has come".to_owned(), lines: Vec::new() }]
    }
}

/// What the law makes of it that nobody decided in time.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct Deemed {
    pub(super) is_refused: bool,
    /// Whether it counts as refused only so that the person can appeal.
    pub(super) for_appeal: bool,
    /// The body outside the agency that can be asked.
    pub(super) body: Option<String>,
    pub(super) until: Option<Date>,
    pub(super) cite: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) website: Option<String>,
}

impl Deemed {
    /// Refused with an appeal until a day, refused with one at any time, and approved.
    fn samples() -> Vec<Deemed> {
        let refused = Deemed {
            is_refused: true,
            for_appeal: true,
            body: Some("Land and Environment Court".to_owned()),
            until: Some(date(2027, 1, 14)),
            cite: Some("Environmental Planning and Assessment Act 1979 s 8.11".to_owned()),
            phone: Some("02 9113 8200".to_owned()),
            website: Some("https://lec.nsw.gov.au".to_owned()),
        };
        let without_day = Deemed { until: None, phone: None, website: None, ..refused.clone() };
        let approved = Deemed { is_refused: false, for_appeal: false, body: None, cite: None, ..without_day.clone() };
        vec![refused, without_day, approved]
    }
}

/// Promises in the states in which pages tell of them.
pub(in crate::cases) fn promise_samples() -> Vec<PromiseDue> {
    let open = PromiseDue {
        id: "decide".to_owned(),
        words: "We decide".to_owned(),
        within: "20 working days".to_owned(),
        due: Some(date(2026, 7, 31)),
        moment: None,
        remedy: vec!["We say sorry.".to_owned()],
        limit_remedy: vec!["You can appeal.".to_owned()],
        kept: None,
        done: false,
        limit: Some(date(2026, 8, 14)),
        limit_depends: Vec::new(),
        status: "statutory",
        waived: None,
        has_begun: true,
        is_unknown: false,
    };
    let id = |id: &str| PromiseDue {
        id: id.to_owned(),
        limit: None,
        limit_depends: vec!["Heritage item".to_owned()],
        status: "proposed",
        ..open.clone()
    };
    vec![
        open.clone(),
        PromiseDue { kept: Some(true), done: true, moment: Some(1_783_036_800_000), ..id("acknowledge") },
        PromiseDue { kept: Some(false), done: true, ..id("call-back") },
        PromiseDue { kept: Some(false), ..id("visit") },
        PromiseDue { waived: Some("Nothing has to be inspected.".to_owned()), ..id("inspect") },
        PromiseDue { due: None, has_begun: false, ..id("pay") },
        PromiseDue { due: None, is_unknown: true, ..id("renew") },
        PromiseDue { due: None, ..id("write") },
    ]
}
