//! Working calendars: which days are working days, where a last day moves, and for which period that is known.

mod hours;
mod reading;

use rules::{Date, Diagnostic, RestDays};

use crate::catalogue::Catalogue;

pub use hours::OpenHours;
pub(crate) use hours::read_hours;
pub(crate) use reading::{read_calendars, read_closures};

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[derive(Clone, Debug)]
pub struct Calendar {
    pub id: String,
    pub name: String,
    pub time_zone: String,
    /// When it is open, in the order of the week.
    pub hours: Vec<OpenHours>,
    /// Weekends, public holidays, and what becomes of a last day that falls on one.
    pub rest_days: RestDays,
    /// Where the law says what becomes of such a day.
    pub cite: Option<String>,
    /// First and last day, and why.
    pub closures: Vec<(Date, Date, String)>,
}

impl Calendar {
    /// The days for which everything is known; after them, computing a date is an error.
    pub fn covers(&self) -> (Date, Date) {
        self.rest_days.covers
    }

    /// Whether a day is a working day; `None` outside the days that the calendar covers.
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        let (from, to) = self.covers();
        if day < from || day > to {
            return None;
        }
        let closed = self.closures.iter().any(|(from, to, _)| (*from..=*to).contains(&day));
        Some(!self.rest_days.rests(day)? && !closed)
    }

    /// The last day of a period that ends on a day: that day, or the next working day if the law of this calendar moves
    /// it. Clocks, plans and rules (`last day`) all ask the same days of rest. `None` beyond the end of the calendar.
    pub fn last_day(&self, day: Date) -> Option<Date> {
        self.rest_days.last_day(day)
    }

    /// The day that is `days` working days after `from`, which itself does not count.
    pub fn working_days_after(&self, from: Date, days: u32) -> Option<Date> {
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.tomorrow().ok()?;
            if self.is_working_day(day)? {
                left -= 1;
            }
        }
        Some(day)
    }

    /// The day that is `days` working days before `from`.
    pub fn working_days_before(&self, from: Date, days: u32) -> Option<Date> {
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.yesterday().ok()?;
            if self.is_working_day(day)? {
                left -= 1;
            }
        }
        Some(day)
    }
}

impl Catalogue {
    /// Calendars that end before a day. Deadlines beyond it cannot be computed until they are extended, so ask for a
    /// day well ahead.
    pub fn calendars_ending_before(&self, day: Date) -> impl Iterator<Item = &Calendar> {
        self.calendars.iter().filter(move |calendar| calendar.covers().1 < day)
    }

    /// A warning for each calendar that ends within a year of a day.
    pub fn calendar_warnings(&self, on: Date) -> Vec<Diagnostic> {
        let year = jiff::Span::new().years(1);
        let ahead = on.checked_add(year).unwrap_or(Date::MAX);
        let warn = |calendar: &Calendar| {
            let (id, until) = (&calendar.id, calendar.covers().1);
            let next = until.tomorrow().unwrap_or(until).year();
            let message = format!("the calendar `{id}` ends on {until}; what is due after it cannot be counted");
            Diagnostic::warning("calendar-ends", rules::Span::default(), message)
                .help(format!("add the holidays of {next} to `{id}` in calendar.yaml, and move its `covers`"))
        };
        self.calendars_ending_before(ahead).map(warn).collect()
    }
}
