//! Which times of a day are free. Pure: the moment, the time zone and what is taken are parameters.

use std::collections::BTreeSet;

use jiff::civil::Time;
use jiff::tz::TimeZone;
use rules::Date;

use super::{Centre, Counter, VisitWay};
use crate::calendar::Calendar;

/// What a counter's time is cut into, in milliseconds. A booked time takes all cells that it touches, and nobody else
/// can have any of them.
pub const CELL: i64 = 5 * 60 * 1_000;

/// Times begin at most this often, in minutes, so that a day of long talks is not a page of hundreds of times.
const STEP: u32 = 15;

const MINUTE: i64 = 60 * 1_000;

/// A time that is free, and the counter that it would be at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its beginning and its end, in milliseconds since 1970.
    pub from: i64,
    pub to: i64,
    pub counter: String,
}

/// What somebody wants a time for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'w> {
    pub service: Option<&'w str>,
    pub way: VisitWay,
    /// How long it takes.
    pub minutes: u32,
}

/// The cells of a time, by their beginnings.
pub fn cells(from: i64, to: i64) -> impl Iterator<Item = i64> {
    let first = from.div_euclid(CELL);
    let end = to.div_euclid(CELL) + i64::from(to.rem_euclid(CELL) > 0);
    (first..end).map(|cell| cell * CELL)
}

impl Centre {
    /// When it is open on a day, in milliseconds since 1970; nothing on a day on which it is closed. A time of the day
    /// that a change of the clocks leaves out is the next one.
    pub fn open(&self, calendar: Option<&Calendar>, zone: &TimeZone, day: Date) -> Vec<(i64, i64)> {
        if self.closed_on(calendar, day).is_some() {
            return Vec::new();
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        let at = |text: &str| {
            let time: Time = text.parse().ok()?;
            Some(day.to_datetime(time).to_zoned(zone.clone()).ok()?.timestamp().as_millisecond())
        };
        let spans = self.hours.iter().filter(|span| span.weekday == weekday);
        spans.filter_map(|span| Some((at(&span.from)?, at(&span.to)?))).filter(|(from, to)| from < to).collect()
    }

    /// The times of a day that can still be booked for a service, each once, at the first counter that is free.
    /// `taken` has the cells that are booked at each counter.
    pub fn free(
        &self,
        (calendar, zone): (Option<&Calendar>, &TimeZone),
        day: Date,
        Wish { service, way, minutes }: Wish<'_>,
        (now, taken): (i64, &BTreeSet<(String, i64)>),
    ) -> Vec<Slot> {
        let earliest = now + i64::from(self.notice_minutes) * MINUTE;
        let (length, step) = (i64::from(minutes.max(1)) * MINUTE, i64::from(STEP.min(minutes.max(1))) * MINUTE);
        let counters: Vec<&Counter> =
            self.counters.iter().filter(|counter| counter.takes(way) && counter.helps_with(service)).collect();
        let is_free = |counter: &Counter, from: i64, to: i64| {
            cells(from, to).all(|cell| !taken.contains(&(counter.id.clone(), cell)))
        };
        let mut free = Vec::new();
        for (open, close) in self.open(calendar, zone, day) {
            let mut from = open;
            while from + length <= close {
                let to = from + length;
                if from >= earliest
                    && let Some(counter) = counters.iter().find(|counter| is_free(counter, from, to))
                {
                    free.push(Slot { from, to, counter: counter.id.clone() });
                }
                from += step;
            }
        }
        free
    }

    /// Whether what was booked still holds: the centre is open all that time, and its counter is there for this service
    /// and way.
    pub fn keeps(
        &self,
        (calendar, zone): (Option<&Calendar>, &TimeZone),
        day: Date,
        (service, way): (Option<&str>, VisitWay),
        slot: &Slot,
    ) -> bool {
        let is_open =
            self.open(calendar, zone, day).iter().any(|(open, close)| *open <= slot.from && slot.to <= *close);
        let has = |counter: &Counter| counter.id == slot.counter && counter.takes(way) && counter.helps_with(service);
        is_open && self.counters.iter().any(has)
    }
}
