//! Time in which an office is open: its hours on working days, without breaks, nights and holidays.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};

use super::counting::Counting;
use super::due::Beyond;
use crate::calendar::Calendar;

/// The hours of a calendar in its time zone.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenTime<'c> {
    pub(super) calendar: Option<&'c Calendar>,
    pub(super) zone: &'c TimeZone,
}

impl OpenTime<'_> {
    /// The moment that is so many open milliseconds after another; `Err` beyond the end of the calendar, or if it has no
    /// hours.
    pub(super) fn after(self, from: Timestamp, time: i64) -> Result<Timestamp, Beyond> {
        let (mut left, mut day) = (time, from.to_zoned(self.zone.clone()).date());
        loop {
            for (opens, closes) in self.spans(day)? {
                let begins = opens.max(from);
                let open = closes.as_millisecond() - begins.as_millisecond();
                if open >= left.max(1) {
                    let end = begins.as_millisecond().saturating_add(left);
                    return Timestamp::from_millisecond(end).map_err(|_| self.beyond(day));
                }
                left -= open.max(0);
            }
            day = day.tomorrow().map_err(|_| self.beyond(day))?;
        }
    }

    /// The open milliseconds between two moments.
    pub(super) fn between(self, from: Timestamp, to: Timestamp) -> Result<i64, Beyond> {
        let (mut open, mut day) = (0, from.to_zoned(self.zone.clone()).date());
        let last = to.to_zoned(self.zone.clone()).date();
        while day <= last {
            for (opens, closes) in self.spans(day)? {
                open += (closes.min(to).as_millisecond() - opens.max(from).as_millisecond()).max(0);
            }
            day = day.tomorrow().map_err(|_| self.beyond(day))?;
        }
        Ok(open)
    }

    /// When the office opens and closes on a day, in order.
    fn spans(self, day: Date) -> Result<Vec<(Timestamp, Timestamp)>, Beyond> {
        let calendar = self.calendar.filter(|calendar| !calendar.hours.is_empty()).ok_or_else(|| self.beyond(day))?;
        if !calendar.is_working_day(day).ok_or_else(|| self.beyond(day))? {
            return Ok(Vec::new());
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        let moment = |time: &str| {
            let (hour, minute) = time.split_once(':')?;
            let at = day.at(hour.parse().ok()?, minute.parse().ok()?, 0, 0);
            Some(at.to_zoned(self.zone.clone()).ok()?.timestamp())
        };
        let hours = calendar.hours.iter().filter(|hours| hours.weekday == weekday);
        Ok(hours.filter_map(|hours| Some((moment(&hours.from)?, moment(&hours.to)?))).collect())
    }

    fn beyond(self, day: Date) -> Beyond {
        Counting::by(self.calendar).beyond(day)
    }
}
