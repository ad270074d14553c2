//! A promise of a case as officers read it, with what the clocks of both of its times say.

use catalogue::clock::DeadlineState;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::Visit;

/// One promise with both of its times.
#[derive(Clone, Serialize)]
pub(super) struct PromiseAtDesk {
    /// Its name in the manifest.
    pub id: String,
    pub words: String,
    pub cite: Option<String>,
    /// The time that was promised; none while it has not begun.
    pub norm: Option<ClockSide>,
    /// The time that the law allows, where that differs.
    pub limit: Option<ClockSide>,
    /// That the working calendar does not reach as far as a day.
    pub calendar: Option<String>,
    pub is_open: bool,
    /// Whether no event can show that it was kept, so that an officer records it.
    pub is_recorded: bool,
    pub has_begun: bool,
    pub is_missed: bool,
    /// Why it does not apply.
    pub waived: Option<String>,
    /// What followed when it was broken, in words.
    pub followed: Vec<String>,
}

/// One of the times of a promise.
#[derive(Clone, Serialize)]
pub(super) struct ClockSide {
    /// How long it is, in words.
    pub within: Option<String>,
    /// The last day, where it counts days.
    pub day: Option<Date>,
    /// The last moment in milliseconds, where it counts hours.
    pub moment: Option<i64>,
    pub says: ClockSays,
    pub words: String,
    /// Days or hours until it is due.
    pub left: u32,
    /// Days or hours since it was due.
    pub over: u32,
    pub is_hours: bool,
}

/// What a clock says.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ClockSays {
    Running,
    Warning,
    Stopped,
    Broken,
    Kept,
    KeptLate,
    Unknown,
}

impl ClockSays {
    const ALL: [ClockSays; 7] = [
        ClockSays::Running,
        ClockSays::Warning,
        ClockSays::Stopped,
        ClockSays::Broken,
        ClockSays::Kept,
        ClockSays::KeptLate,
        ClockSays::Unknown,
    ];

    pub(super) fn of(says: DeadlineState) -> ClockSays {
        match says {
            DeadlineState::Running => ClockSays::Running,
            DeadlineState::Warning => ClockSays::Warning,
            DeadlineState::Stopped => ClockSays::Stopped,
            DeadlineState::Broken => ClockSays::Broken,
            DeadlineState::Kept => ClockSays::Kept,
            DeadlineState::KeptLate => ClockSays::KeptLate,
            DeadlineState::Unknown => ClockSays::Unknown,
        }
    }

    pub(super) fn words(self, visit: &Visit) -> String {
        visit.text(match self {
            ClockSays::Running => "desk-promise-running",
            ClockSays::Warning => "desk-promise-warning",
            ClockSays::Stopped => "desk-promise-stopped",
            ClockSays::Broken => "desk-promise-broken",
            ClockSays::Kept => "desk-promise-kept",
            ClockSays::KeptLate => "desk-promise-kept-late",
            ClockSays::Unknown => "desk-promise-unknown",
        })
    }
}

impl PromiseAtDesk {
    /// One for everything that a clock can say, and those whose clock does not count.
    pub(super) fn samples() -> Vec<PromiseAtDesk> {
        let begun = |says: ClockSays| PromiseAtDesk {
            id: "decide".to_owned(),
            words: "We decide".to_owned(),
            cite: Some("Environmental Planning and Assessment Act 1979 s 8.11".to_owned()),
            norm: Some(ClockSide::sample(says)),
            limit: Some(ClockSide {
                moment: Some(1_785_456_000_000),
                day: None,
                is_hours: true,
                ..ClockSide::sample(says)
            }),
            calendar: None,
            is_open: true,
            is_recorded: true,
            has_begun: true,
            is_missed: false,
            waived: None,
            followed: Vec::new(),
        };
        let mut all: Vec<PromiseAtDesk> = ClockSays::ALL.into_iter().map(begun).collect();
        let plain =
            PromiseAtDesk { cite: None, norm: None, limit: None, is_recorded: false, ..begun(ClockSays::Running) };
        all.extend([
            PromiseAtDesk { has_begun: false, ..plain.clone() },
            PromiseAtDesk { waived: Some("Nothing has to be inspected.".to_owned()), is_open: false, ..plain.clone() },
            PromiseAtDesk {
                norm: Some(ClockSide { within: None, day: None, ..ClockSide::sample(ClockSays::Unknown) }),
                calendar: Some("The working calendar ends on 31 December 2026.".to_owned()),
                is_missed: true,
                followed: vec!["We said sorry.".to_owned()],
                ..plain
            },
        ]);
        all
    }
}

impl ClockSide {
    fn sample(says: ClockSays) -> ClockSide {
        ClockSide {
            within: Some("20 working days".to_owned()),
            day: Some(date(2026, 7, 31)),
            moment: None,
            says,
            words: "In time".to_owned(),
            left: 3,
            over: 2,
            is_hours: false,
        }
    }
}
