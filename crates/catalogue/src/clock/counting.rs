//! Counting days: which ones count, and the day at a distance.

use jiff::civil::Date;

use super::due::{Beyond, Due};
use crate::calendar::Calendar;
use crate::time::{Unit, Within};

/// How the days of a period are counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counting<'c> {
    pub calendar: Option<&'c Calendar>,
    /// Days inside a closure of the calendar do not count, whatever the unit: the time for neighbours to comment on
    /// a development application never runs from 20 December to 10 January.
    pub skips_closures: bool,
    /// A last day on a weekend or a public holiday moves as the law of the calendar has it (its `last_day`).
    pub rolls: bool,
}

impl<'c> Counting<'c> {
    /// By the calendar, excluding nothing.
    pub fn by(calendar: Option<&'c Calendar>) -> Counting<'c> {
        Counting { calendar, ..Counting::default() }
    }

    /// The last day of a period given to a person, such as the time to comment or to ask for a review. `None` for
    /// hours, which need a moment.
    pub fn last_day(self, within: Within, from: Date) -> Due {
        match self.base(within, from).and_then(|day| self.rolled(day)) {
            Ok(day) => Due::On(day),
            Err(beyond) => Due::Unknown(beyond),
        }
    }

    /// Whether a day counts.
    pub(super) fn counts(self, unit: Unit, day: Date) -> Result<bool, Beyond> {
        let known = |calendar: &Calendar| calendar.covers().0 <= day && day <= calendar.covers().1;
        match unit {
            Unit::WorkingDays => {
                let works = self.calendar.and_then(|calendar| calendar.is_working_day(day));
                works.ok_or_else(|| self.beyond(day))
            }
            _ if self.skips_closures => {
                let calendar = self.calendar.filter(|calendar| known(calendar)).ok_or_else(|| self.beyond(day))?;
                Ok(!calendar.closures.iter().any(|(from, to, _)| (*from..=*to).contains(&day)))
            }
            _ => Ok(true),
        }
    }

    /// Whether every day counts, so that no lookup is needed.
    fn all_count(self, unit: Unit) -> bool {
        unit != Unit::WorkingDays && !self.skips_closures
    }

    /// The day that is a number of counted days after another, which itself does not count.
    pub(super) fn after(self, unit: Unit, from: Date, days: u32) -> Result<Date, Beyond> {
        if self.all_count(unit) {
            return shifted(from, i64::from(days)).ok_or_else(|| self.beyond(from));
        }
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.tomorrow().map_err(|_| self.beyond(day))?;
            left -= u32::from(self.counts(unit, day)?);
        }
        Ok(day)
    }

    /// The day that is a number of counted days before another, which itself does not count.
    pub(super) fn before(self, unit: Unit, from: Date, days: u32) -> Result<Date, Beyond> {
        if self.all_count(unit) {
            return shifted(from, -i64::from(days)).ok_or_else(|| self.beyond(from));
        }
        let mut day = from;
        let mut left = days;
        while left > 0 {
            day = day.yesterday().map_err(|_| self.beyond(day))?;
            left -= u32::from(self.counts(unit, day)?);
        }
        Ok(day)
    }

    /// The number of counted days after a day, up to and including another; 0 if that is not later.
    pub(super) fn between(self, unit: Unit, from: Date, to: Date) -> Result<u32, Beyond> {
        if self.all_count(unit) {
            return Ok(days_between(from, to));
        }
        let mut day = from;
        let mut counted = 0;
        while day < to {
            day = day.tomorrow().map_err(|_| self.beyond(day))?;
            counted += u32::from(self.counts(unit, day)?);
        }
        Ok(counted)
    }

    /// The number of days by which something is late; `None` where the calendar does not say which days are working days.
    pub fn days_over(self, working: bool, due: Date, on: Date) -> Option<u32> {
        let unit = if working { Unit::WorkingDays } else { Unit::Days };
        self.between(unit, due, on).ok()
    }

    /// The day itself if it counts, or the next that does.
    pub(super) fn first_from(self, unit: Unit, day: Date) -> Result<Date, Beyond> {
        let mut day = day;
        while !self.counts(unit, day)? {
            day = day.tomorrow().map_err(|_| self.beyond(day))?;
        }
        Ok(day)
    }

    /// The end of an uninterrupted period.
    pub(super) fn base(self, within: Within, from: Date) -> Result<Date, Beyond> {
        match within.unit {
            Unit::WorkingDays => self.after(Unit::WorkingDays, from, within.amount),
            _ => {
                let end = within.plain_shift(from, false).ok_or_else(|| self.beyond(from))?;
                // A period that includes a closure is extended by its days, as if it had been stopped.
                let lost = days_between(from, end) - self.between(Unit::Days, from, end)?;
                self.after(Unit::Days, end, lost)
            }
        }
    }

    /// The day itself or, if the last day moves, the next that is neither a weekend nor a public holiday.
    pub(super) fn rolled(self, day: Date) -> Result<Date, Beyond> {
        if !self.rolls {
            return Ok(day);
        }
        let rests = |day: Date| self.calendar.and_then(|calendar| calendar.rest_days.rests(day));
        let moved = self.calendar.and_then(|calendar| calendar.last_day(day));
        moved.ok_or_else(|| {
            let mut asked = day;
            while let (Some(true), Ok(next)) = (rests(asked), asked.tomorrow()) {
                asked = next;
            }
            self.beyond(asked)
        })
    }

    pub(super) fn beyond(self, asked: Date) -> Beyond {
        let calendar = self.calendar;
        Beyond {
            calendar: calendar.map(|calendar| calendar.id.clone()),
            until: calendar.map(|calendar| calendar.covers().1),
            asked,
        }
    }
}

/// The number of days after a day up to another; 0 if that is not later.
fn days_between(from: Date, to: Date) -> u32 {
    from.until(to).ok().and_then(|span| u32::try_from(span.get_days()).ok()).unwrap_or(0)
}

fn shifted(from: Date, days: i64) -> Option<Date> {
    from.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
