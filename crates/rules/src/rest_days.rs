//! The days on which the law rests, and where a last day moves that falls on one of them.

use std::collections::BTreeSet;

use jiff::civil::Date;

/// Weekends and public holidays, and what becomes of a last day that falls on one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RestDays {
    /// Weekdays off, counted from Monday.
    pub weekend: BTreeSet<usize>,
    pub holidays: BTreeSet<Date>,
    /// The first and the last day between which every holiday is known.
    pub covers: (Date, Date),
    /// A last day stays where it falls, in place of moving to the next working day.
    pub stays: bool,
}

impl RestDays {
    /// Whether a day is one of rest. A weekend is one in every year. Before the holidays are known a weekday is taken
    /// for a working day, since that is past and can only be counted too strictly by a day or two; after them, a day
    /// that is given too early would cost somebody a right, so it is `None`.
    pub fn rests(&self, day: Date) -> Option<bool> {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        if self.weekend.contains(&weekday) || self.holidays.contains(&day) {
            return Some(true);
        }
        (day <= self.covers.1).then_some(false)
    }

    /// The day itself, or the next working day if the law moves a last day on a day of rest. `None` where the holidays
    /// are not known yet.
    pub fn last_day(&self, day: Date) -> Option<Date> {
        let mut day = day;
        while !self.stays && self.rests(day)? {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }
}
