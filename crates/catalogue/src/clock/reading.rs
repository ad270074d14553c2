//! What a clock says at a moment.

use jiff::{Timestamp, civil::Date};

use super::due::{Beyond, Due};
use super::shifts::later;
use super::{Clock, Silence};
use crate::time::{Unit, Within};

/// The share of a time that is left when it is time to warn: a fifth.
const WARN_AT: u32 = 5;
const HOUR: i64 = 3_600_000;

/// One word for where a time stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    Running,
    /// A fifth of the time or less is left.
    Warning,
    /// It stands still.
    Stopped,
    /// It ran out, and what was promised is not done.
    Broken,
    /// It was done in time.
    Kept,
    /// It was done after the time had run out.
    KeptLate,
    /// Nobody can say: the calendar ends before.
    Unknown,
}

/// One of the two times of a promise: the norm, or the limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub due: Due,
    pub says: Says,
    /// From when on one has to hurry.
    pub warns_at: Option<Timestamp>,
    /// The first moment that is too late.
    pub breaks_at: Option<Timestamp>,
    /// Counted days, or whole hours, until it is due; 0 on the last day, and after.
    pub left: u32,
    /// Counted days, or hours begun, since it was due.
    pub over: u32,
}

/// That the clock stands still, since when, and for what.
#[derive(Clone, Debug, PartialEq)]
pub struct Stands {
    pub since: Timestamp,
    pub reason: String,
}

/// A promise at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub norm: Side,
    /// What the law allows, where that differs from the norm.
    pub limit: Option<Side>,
    pub stands: Option<Stands>,
    /// What silence means by now: nothing as long as the last time has not run out, and when it means neither.
    pub silence: Option<Silence>,
}

impl Reading {
    /// The time after which nothing else is promised: the limit, where there is one.
    pub fn last(&self) -> &Side {
        self.limit.as_ref().unwrap_or(&self.norm)
    }

    /// The next moment at which it says something else by itself; none while it stands still.
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        if self.stands.is_some() {
            return None;
        }
        let sides = [Some(&self.norm), self.limit.as_ref()].into_iter().flatten();
        let open = sides.filter(|side| matches!(side.says, Says::Running | Says::Warning));
        open.flat_map(|side| [side.warns_at, side.breaks_at]).flatten().filter(|moment| now < *moment).min()
    }

    /// Calendars that would have to say more.
    pub fn beyond(&self) -> Option<&Beyond> {
        [Some(&self.norm), self.limit.as_ref()].into_iter().flatten().find_map(|side| match &side.due {
            Due::Unknown(beyond) => Some(beyond),
            _ => None,
        })
    }
}

impl Clock<'_> {
    /// What it says at a moment, when the promise was kept at another, or is not kept yet. Only what had happened by
    /// then counts.
    pub fn at(&self, now: Timestamp, kept_at: Option<Timestamp>) -> Reading {
        let kept_at = kept_at.filter(|kept_at| *kept_at <= now);
        let then = kept_at.unwrap_or(now);
        let known = self.as_known(then);
        let stop = known.stopped_at(then);
        // While it stands still it says what it said when it stopped.
        let then = stop.map_or(then, |stop| stop.from);
        let norm = known.side(self.norm, false, (then, kept_at.is_some(), stop.is_some()));
        let limit = self.limit.map(|limit| known.side(limit, true, (then, kept_at.is_some(), stop.is_some())));
        let stop = stop.filter(|_| kept_at.is_none());
        let stands = stop.map(|stop| Stands { since: stop.from, reason: stop.reason.clone() });
        let is_over = limit.as_ref().unwrap_or(&norm).says == Says::Broken;
        let silence = Some(self.silence).filter(|silence| is_over && *silence != Silence::Neither);
        Reading { norm, limit, stands, silence }
    }

    fn side(&self, within: Within, is_limit: bool, at: (Timestamp, bool, bool)) -> Side {
        let (then, is_kept, is_stopped) = at;
        let due = self.due(within, is_limit);
        let (warns_at, breaks_at) = (self.warns_at(within, &due), self.breaks_at(&due));
        let is_over = breaks_at.is_some_and(|breaks_at| breaks_at <= then);
        let says = match (&due, is_kept) {
            (Due::Unknown(_), true) => Says::Kept,
            (Due::Unknown(_), false) => Says::Unknown,
            (_, true) if is_over => Says::KeptLate,
            (_, true) => Says::Kept,
            (_, false) if is_over => Says::Broken,
            (_, false) if is_stopped => Says::Stopped,
            (_, false) if warns_at.is_some_and(|warns_at| warns_at <= then) => Says::Warning,
            (_, false) => Says::Running,
        };
        let (left, over) = self.distance(within, &due, then);
        Side { due, says, warns_at, breaks_at, left, over }
    }

    /// A fifth of the time before its end; on the last day itself for times below five days.
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

    /// How far a moment is before the end, and how far after it.
    fn distance(&self, within: Within, due: &Due, then: Timestamp) -> (u32, u32) {
        let between = |from: Date, to: Date| self.counting.between(self.unit_of(within), from, to).unwrap_or(0);
        match due {
            Due::On(day) => (between(self.day(then), *day), between(*day, self.day(then))),
            Due::At(moment) => {
                let left = moment.as_millisecond() - then.as_millisecond();
                let whole = |time: i64| u32::try_from(time.max(0)).unwrap_or(u32::MAX);
                (whole(left.div_euclid(HOUR)), whole((-left).div_euclid(HOUR) + i64::from(-left % HOUR > 0)))
            }
            Due::Unknown(_) => (0, 0),
        }
    }
}
