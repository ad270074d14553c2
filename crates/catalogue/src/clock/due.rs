//! The end of a time: a day, a moment, or that nobody can say yet because the calendar ends before.

use jiff::{Timestamp, civil::Date};
use rules::{Diagnostic, Span};

/// The end of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// The whole of this day is still in time.
    On(Date),
    /// This moment is still in time.
    At(Timestamp),
    /// Unknown until the calendar says more.
    Unknown(Beyond),
}

impl Due {
    pub fn day(&self) -> Option<Date> {
        match self {
            Due::On(day) => Some(*day),
            _ => None,
        }
    }

    pub fn moment(&self) -> Option<Timestamp> {
        match self {
            Due::At(moment) => Some(*moment),
            _ => None,
        }
    }

    pub fn is_known(&self) -> bool {
        !matches!(self, Due::Unknown(_))
    }
}

/// A day that no calendar tells anything of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Which calendar; none where working days are counted and there is no calendar at all.
    pub calendar: Option<String>,
    /// The last day that it tells something of.
    pub until: Option<Date>,
    /// The first day that had to be known.
    pub asked: Date,
}

impl Beyond {
    /// What the maintainer of the calendar has to do.
    pub fn diagnostic(&self) -> Diagnostic {
        let asked = self.asked;
        let (message, help) = match (&self.calendar, self.until) {
            (Some(calendar), Some(until)) => (
                format!("the calendar `{calendar}` ends on {until}, and {asked} had to be counted"),
                format!("add the holidays of {} to `{calendar}` in calendar.yaml, and move its `covers`", asked.year()),
            ),
            _ => (
                format!("{asked} had to be counted, and there is no calendar"),
                "describe a calendar in calendar.yaml".to_owned(),
            ),
        };
        Diagnostic::warning("calendar-ends", Span::default(), message).help(help)
    }
}
