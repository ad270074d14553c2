//! The clock of one promise to one person: what is promised and what the law allows, from when, less the time in
//! which it stood still, and what that comes to at a moment.
//!
//! Days are counted as the law counts them (Interpretation Act 1987 (NSW) s 36): the day on which something begins
//! does not count, the last day counts until it ends where the jurisdiction is. A clock that stands still from one
//! day to another loses the days after the first, up to and with the second, so that standing still for no day
//! changes nothing. What happens after the end of a time does not mend that it ran out.
//! Deliberately absent: what is done when a promise is broken, and any knowledge of what time it is now.

mod counting;
mod due;
mod reading;
mod shifts;

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};

pub use counting::Counting;
pub use due::{Beyond, Due};
pub use reading::{Reading, Says, Side, Stands};

use crate::time::Within;

/// What the law makes of it when nobody decides within the limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Silence {
    /// Nothing: it is late, and that is all.
    #[default]
    Neither,
    Approved,
    Refused,
    /// It counts as refused, so that somebody outside can be asked; the agency goes on deciding.
    DeemedRefusedForAppeal,
}

impl Silence {
    /// As manifests write it.
    pub fn of(written: &str) -> Silence {
        match written {
            "approved" => Silence::Approved,
            "refused" => Silence::Refused,
            "deemed-refused-for-appeal" => Silence::DeemedRefusedForAppeal,
            _ => Silence::Neither,
        }
    }
}

/// A stretch of time that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub from: Timestamp,
    /// Nothing as long as it goes on.
    pub to: Option<Timestamp>,
    pub reason: String,
}

/// Which of the two times an extension moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// What the law allows; the service still promised the earlier day.
    Limit,
    /// Both, because the person agreed to it.
    Both,
}

/// More time, until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// When it was given.
    pub at: Timestamp,
    pub to: Date,
    pub moves: Moves,
}

/// Everything that one promise depends on.
#[derive(Clone, Debug)]
pub struct Clock<'c> {
    /// What the service promises.
    pub norm: Within,
    /// What the law allows at most, where that is something else.
    pub limit: Option<Within>,
    pub counting: Counting<'c>,
    /// Where a day begins and ends.
    pub zone: &'c TimeZone,
    pub start: Timestamp,
    pub stops: Vec<Stop>,
    pub extensions: Vec<Extension>,
    pub silence: Silence,
}

impl<'c> Clock<'c> {
    /// A clock that nothing has stopped.
    pub fn new(norm: Within, counting: Counting<'c>, zone: &'c TimeZone, start: Timestamp) -> Clock<'c> {
        let (stops, extensions) = (Vec::new(), Vec::new());
        Clock { norm, limit: None, counting, zone, start, stops, extensions, silence: Silence::Neither }
    }

    /// Begins anew, as when an application is replaced by another. What happened before is forgotten; a stop that
    /// goes on at that moment goes on.
    pub fn reset(&mut self, at: Timestamp) {
        if at <= self.start {
            return;
        }
        self.start = at;
        self.stops.retain(|stop| stop.to.is_none_or(|to| at < to));
        self.extensions.retain(|extension| at <= extension.at);
    }

    /// The end of what is promised. While the clock stands still it is the end as it would be if it went on at once.
    pub fn norm_due(&self) -> Due {
        self.due(self.norm, false)
    }

    /// The end of what the law allows; that of the promise where the law says nothing else.
    pub fn limit_due(&self) -> Due {
        self.due(self.limit.unwrap_or(self.norm), true)
    }

    /// Since when it stands still, if it does at a moment.
    pub fn stopped_at(&self, now: Timestamp) -> Option<&Stop> {
        let goes_on = |stop: &&Stop| stop.from <= now && stop.to.is_none_or(|to| now < to);
        self.stops.iter().filter(goes_on).min_by_key(|stop| stop.from)
    }

    /// The clock as it was known at a moment: what happened later had not happened.
    fn as_known(&self, then: Timestamp) -> Clock<'c> {
        let mut known = self.clone();
        // A stop that goes on has taken nothing yet, and neither has one that has not begun.
        for stop in &mut known.stops {
            stop.to = stop.to.filter(|to| *to <= then);
        }
        known.extensions.retain(|extension| extension.at <= then);
        known
    }

    /// The day of a moment, where days begin and end.
    fn day(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// The moment at which a day begins there. Where the clocks are put forward at midnight, it begins later.
    fn begins(&self, day: Date) -> Option<Timestamp> {
        Some(day.to_zoned(self.zone.clone()).ok()?.timestamp())
    }
}
