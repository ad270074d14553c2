//! The state of a clock at a moment.

use jiff::{Timestamp, civil::Date};

use super::due::{Beyond, Due};
use super::open_time::OpenTime;
use super::shifts::later;
use super::{Clock, Silence};
use crate::time::{Unit, Within};

/// The remaining share of a period at which to warn: a fifth.
const WARN_AT: u32 = 5;
const HOUR: i64 = 3_600_000;

/// The state of a deadline in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineState {
    Running,
    /// A fifth of the period or less is left.
    Warning,
    /// The clock is stopped.
    Stopped,
    /// The deadline was missed, and the promise is not kept.
    Broken,
    /// Kept in time.
    Kept,
    /// Kept after the deadline.
    KeptLate,
    /// Unknown: the calendar ends earlier.
    Unknown,
}

/// One of the two deadlines of a promise: the norm, or the limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub due: Due,
    pub says: DeadlineState,
    /// When the warning starts.
    pub warns_at: Option<Timestamp>,
    /// The first moment that is too late.
    pub breaks_at: Option<Timestamp>,
    /// Counted days, or whole hours, until the deadline; 0 on the last day, and after.
    pub left: u32,
    /// Counted days, or started hours, since the deadline.
    pub over: u32,
}

/// Since when the clock has been stopped, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveStop {
    pub since: Timestamp,
    pub reason: String,
}

/// The state of a promise at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub norm: Side,
    /// The statutory limit, if different from the norm.
    pub limit: Option<Side>,
    pub stands: Option<ActiveStop>,
    /// The legal meaning of silence by now: `None` until the final deadline has passed, and if silence has no meaning.
    pub silence: Option<Silence>,
}

impl Reading {
    /// The final deadline: the limit, if there is one.
    pub fn last(&self) -> &Side {
        self.limit.as_ref().unwrap_or(&self.norm)
    }

    /// The next moment at which the state changes by itself; `None` while the clock is stopped.
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        if self.stands.is_some() {
            return None;
        }
        let sides = [Some(&self.norm), self.limit.as_ref()].into_iter().flatten();
        let open = sides.filter(|side| matches!(side.says, DeadlineState::Running | DeadlineState::Warning));
        open.flat_map(|side| [side.warns_at, side.breaks_at]).flatten().filter(|moment| now < *moment).min()
    }

    /// Calendars that would have to be extended.
    pub fn beyond(&self) -> Option<&Beyond> {
        [Some(&self.norm), self.limit.as_ref()].into_iter().flatten().find_map(|side| match &side.due {
            Due::Unknown(beyond) => Some(beyond),
            _ => None,
        })
    }
}

impl Clock<'_> {
    /// The state at a moment, given when the promise was kept, if it was. Only events up to that moment count.
    pub fn at(&self, now: Timestamp, kept_at: Option<Timestamp>) -> Reading {
        let kept_at = kept_at.filter(|kept_at| *kept_at <= now);
        let then = kept_at.unwrap_or(now);
        let known = self.as_known(then);
        let stop = known.stopped_at(then);
        // While stopped, the state is that of the moment it was stopped.
        let then = stop.map_or(then, |stop| stop.from);
        let norm = known.side(self.norm, false, (then, kept_at.is_some(), stop.is_some()));
        let limit = self.limit.map(|limit| known.side(limit, true, (then, kept_at.is_some(), stop.is_some())));
        let stop = stop.filter(|_| kept_at.is_none());
        let stands = stop.map(|stop| ActiveStop { since: stop.from, reason: stop.reason.clone() });
        let is_over = limit.as_ref().unwrap_or(&norm).says == DeadlineState::Broken;
        let silence = Some(self.silence).filter(|silence| is_over && *silence != Silence::Neither);
        Reading { norm, limit, stands, silence }
    }

    fn side(&self, within: Within, is_limit: bool, at: (Timestamp, bool, bool)) -> Side {
        let (then, is_kept, is_stopped) = at;
        let due = self.due(within, is_limit);
        let (warns_at, breaks_at) = (self.warns_at(within, &due), self.breaks_at(&due));
        let is_over = breaks_at.is_some_and(|breaks_at| breaks_at <= then);
        let says = match (&due, is_kept) {
            (Due::Unknown(_), true) => DeadlineState::Kept,
            (Due::Unknown(_), false) => DeadlineState::Unknown,
            (_, true) if is_over => DeadlineState::KeptLate,
            (_, true) => DeadlineState::Kept,
            (_, false) if is_over => DeadlineState::Broken,
            (_, false) if is_stopped => DeadlineState::Stopped,
            (_, false) if warns_at.is_some_and(|warns_at| warns_at <= then) => DeadlineState::Warning,
            (_, false) => DeadlineState::Running,
        };
        let (left, over) = self.distance(within, &due, then);
        Side { due, says, warns_at, breaks_at, left, over }
    }

    /// A fifth of the period before its end; on the last day itself for periods below five days.
    fn warns_at(&self, within: Within, due: &Due) -> Option<Timestamp> {
        let fifth = within.amount / WARN_AT;
        let moment = match due {
            Due::At(moment) => later(*moment, -(i64::from(within.amount) * HOUR / i64::from(WARN_AT))),
            Due::On(day) => {
                let days = match within.unit {
                    Unit::Weeks => within.amount.saturating_mul(7) / WARN_AT,
                    Unit::Months => within.amount.saturating_mul(30) / WARN_AT,
                    Unit::Years => within.amount.saturating_mul(365) / WARN_AT,
                    _ => fifth,
                };
                let day = self.counting.before(self.unit_of(within), *day, days).ok()?;
                self.begins(day)?
            }
            Due::Unknown(_) => return None,
        };
        Some(moment.max(self.start))
    }

    fn breaks_at(&self, due: &Due) -> Option<Timestamp> {
        match due {
            Due::At(moment) => Some(later(*moment, 1)),
            Due::On(day) => self.begins(day.tomorrow().ok()?),
            Due::Unknown(_) => None,
        }
    }

    /// How far a moment is before the deadline, and how far after it.
    fn distance(&self, within: Within, due: &Due, then: Timestamp) -> (u32, u32) {
        let between = |from: Date, to: Date| self.counting.between(self.unit_of(within), from, to).unwrap_or(0);
        match due {
            Due::On(day) => (between(self.day(then), *day), between(*day, self.day(then))),
            Due::At(moment) => {
                let left = match within.unit {
                    Unit::WorkingHours => {
                        let open = OpenTime { calendar: self.counting.calendar, zone: self.zone };
                        let (first, last) = (then.min(*moment), then.max(*moment));
                        open.between(first, last).unwrap_or(0) * if then > *moment { -1 } else { 1 }
                    }
                    _ => moment.as_millisecond() - then.as_millisecond(),
                };
                let whole = |time: i64| u32::try_from(time.max(0)).unwrap_or(u32::MAX);
                (whole(left.div_euclid(HOUR)), whole((-left).div_euclid(HOUR) + i64::from(-left % HOUR > 0)))
            }
            Due::Unknown(_) => (0, 0),
        }
    }
}
