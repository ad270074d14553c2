//! The clock of one promise to one person: the promised and the statutory period, its start, the time for which it was
//! stopped, and the resulting deadlines at a given moment.
//!
//! Days are counted as the law counts them: the day on which a period begins does not count, and the last day counts
//! until it ends in the jurisdiction; whether a last day on a day of rest moves is said by the calendar. A clock stopped from one day to another loses
//! the days after the first, up to and including the second, so that being stopped for less than a day changes nothing.
//! Events after a deadline do not undo that it was missed. Deliberately absent: what follows from a missed promise, and
//! any knowledge of the current time.

mod counting;
mod due;
mod open_time;
mod reading;
mod shifts;

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};

pub use counting::Counting;
pub use due::{Beyond, Due};
pub use reading::{ActiveStop, DeadlineState, Reading, Side};

use crate::time::Within;

/// The legal consequence if nobody decides within the limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Silence {
    /// None: it is merely late.
    #[default]
    Neither,
    Approved,
    Refused,
    /// It counts as refused, so that an external review is possible; the agency continues to decide.
    DeemedRefusedForAppeal,
}

impl Silence {
    /// As written in manifests.
    pub fn of(written: &str) -> Silence {
        match written {
            "approved" => Silence::Approved,
            "refused" => Silence::Refused,
            "deemed-refused-for-appeal" => Silence::DeemedRefusedForAppeal,
            _ => Silence::Neither,
        }
    }
}

/// A period that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub from: Timestamp,
    /// `None` while it is active.
    pub to: Option<Timestamp>,
    pub reason: String,
}

/// Which of the two deadlines an extension moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// The statutory limit; the service still promised the earlier day.
    Limit,
    /// Both, because the person agreed to it.
    Both,
}

/// An extension until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// When it was granted.
    pub at: Timestamp,
    pub to: Date,
    pub moves: Moves,
}

/// Everything that the deadlines of one promise depend on.
#[derive(Clone, Debug)]
pub struct Clock<'c> {
    /// What the service promises.
    pub norm: Within,
    /// The statutory limit, if different.
    pub limit: Option<Within>,
    pub counting: Counting<'c>,
    /// The time zone of the days.
    pub zone: &'c TimeZone,
    pub start: Timestamp,
    pub stops: Vec<Stop>,
    pub extensions: Vec<Extension>,
    pub silence: Silence,
}

impl<'c> Clock<'c> {
    /// A clock that has never been stopped.
    pub fn new(norm: Within, counting: Counting<'c>, zone: &'c TimeZone, start: Timestamp) -> Clock<'c> {
        let (stops, extensions) = (Vec::new(), Vec::new());
        Clock { norm, limit: None, counting, zone, start, stops, extensions, silence: Silence::Neither }
    }

    /// Restarts, as when an application is replaced by another. Earlier events no longer count; a stop that is active
    /// at that moment stays active.
    pub fn reset(&mut self, at: Timestamp) {
        if at <= self.start {
            return;
        }
        self.start = at;
        self.stops.retain(|stop| stop.to.is_none_or(|to| at < to));
        self.extensions.retain(|extension| at <= extension.at);
    }

    /// The deadline of the promise. While the clock is stopped, it is the deadline if the clock were restarted
    /// immediately.
    pub fn norm_due(&self) -> Due {
        self.due(self.norm, false)
    }

    /// The statutory deadline, or that of the promise if the law has no other.
    pub fn limit_due(&self) -> Due {
        self.due(self.limit.unwrap_or(self.norm), true)
    }

    /// The stop that is active at a moment, if any.
    pub fn stopped_at(&self, now: Timestamp) -> Option<&Stop> {
        let goes_on = |stop: &&Stop| stop.from <= now && stop.to.is_none_or(|to| now < to);
        self.stops.iter().filter(goes_on).min_by_key(|stop| stop.from)
    }

    /// The clock as known at a moment: later events are ignored.
    fn as_known(&self, then: Timestamp) -> Clock<'c> {
        let mut known = self.clone();
        // An active stop has not taken any time yet, and neither has one that has not begun.
        for stop in &mut known.stops {
            stop.to = stop.to.filter(|to| *to <= then);
        }
        known.extensions.retain(|extension| extension.at <= then);
        known
    }

    /// The local day of a moment.
    fn day(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// The moment at which a local day begins. If daylight saving starts at midnight, it begins later.
    fn begins(&self, day: Date) -> Option<Timestamp> {
        Some(day.to_zoned(self.zone.clone()).ok()?.timestamp())
    }
}
