//! A deadline: a day, a moment, or unknown because the calendar ends earlier.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use rules::{Diagnostic, Span};

/// A deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// In time until the end of this day.
    On(Date),
    /// In time up to and including this moment.
    At(Timestamp),
    /// Unknown until the calendar is extended.
    Unknown(Beyond),
}

impl Due {
    pub fn day(&self) -> Option<Date> {
        match self {
            Due::On(day) => Some(*day),
            _ => None,
        }
    }

    /// The day, or that of the moment in a time zone.
    pub fn last_day(&self, zone: &TimeZone) -> Option<Date> {
        match self {
            Due::On(day) => Some(*day),
            Due::At(moment) => Some(moment.to_zoned(zone.clone()).date()),
            Due::Unknown(_) => None,
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

/// A day beyond the end of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Which calendar; `None` if working days are counted and there is no calendar at all.
    pub calendar: Option<String>,
    /// The last day it covers.
    pub until: Option<Date>,
    /// The first day that was needed.
    pub asked: Date,
}

impl Beyond {
    /// What the maintainer of the calendar must do.
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
