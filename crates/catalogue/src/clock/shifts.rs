//! A deadline, moved by all stops and extensions of its period, in order.

use jiff::{Timestamp, civil::Date};

use super::due::{Beyond, Due};
use super::open_time::OpenTime;
use super::{Clock, Moves};
use crate::time::{Unit, Within};

/// A stop or an extension.
#[derive(Clone, Copy)]
enum Shift {
    Stopped { from: Timestamp, to: Timestamp },
    Extended { at: Timestamp, to: Date },
}

impl Shift {
    fn at(self) -> Timestamp {
        match self {
            Shift::Stopped { from, .. } => from,
            Shift::Extended { at, .. } => at,
        }
    }
}

impl Clock<'_> {
    /// The end of a period. Extensions of only the limit count if `is_limit`.
    pub(super) fn due(&self, within: Within, is_limit: bool) -> Due {
        if within.unit == Unit::Hours {
            return self.due_moment(
                within,
                is_limit,
                |from, time| Ok(later(from, time)),
                |from, to| Ok(lasting(from, to)),
            );
        }
        if within.unit == Unit::WorkingHours {
            let open = OpenTime { calendar: self.counting.calendar, zone: self.zone };
            return self.due_moment(
                within,
                is_limit,
                |from, time| open.after(from, time),
                |from, to| open.between(from, to),
            );
        }
        let unit = self.unit_of(within);
        let day = self.due_day(within, unit, is_limit).and_then(|day| self.counting.rolled(day));
        day.map_or_else(Due::Unknown, Due::On)
    }

    /// Time lost from weeks, months and years is counted in days.
    pub(super) fn unit_of(&self, within: Within) -> Unit {
        match within.unit {
            Unit::WorkingDays => Unit::WorkingDays,
            _ => Unit::Days,
        }
    }

    fn due_day(&self, within: Within, unit: Unit, is_limit: bool) -> Result<Date, Beyond> {
        let mut due = self.counting.base(within, self.day(self.start))?;
        for shift in self.shifts(is_limit) {
            if self.day(shift.at()) > due {
                break;
            }
            due = match shift {
                Shift::Stopped { from, to } => {
                    let (from, to) = (self.day(from), self.day(to));
                    let moved = self.counting.after(unit, due, self.counting.between(unit, from, to)?)?;
                    // If stopped on its last day, restarting does not make it late, even on a day that does not count.
                    if moved < to { self.counting.first_from(unit, to)? } else { moved }
                }
                Shift::Extended { to, .. } => due.max(to),
            };
        }
        Ok(due)
    }

    /// The end of a period of hours, given the moment that is some counted time after another, and the time counted
    /// between two moments.
    fn due_moment(
        &self,
        within: Within,
        is_limit: bool,
        after: impl Fn(Timestamp, i64) -> Result<Timestamp, Beyond>,
        between: impl Fn(Timestamp, Timestamp) -> Result<i64, Beyond>,
    ) -> Due {
        let moved = || {
            let mut due = after(self.start, i64::from(within.amount) * 3_600_000)?;
            for shift in self.shifts(is_limit) {
                if shift.at() > due {
                    break;
                }
                due = match shift {
                    Shift::Stopped { from, to } => after(due, between(from, to)?)?,
                    // In time until the end of the day, as with days.
                    Shift::Extended { to, .. } => {
                        let end = to.tomorrow().ok().and_then(|next| self.begins(next));
                        end.map_or(due, |end| due.max(later(end, -1)))
                    }
                };
            }
            Ok(due)
        };
        moved().map_or_else(Due::Unknown, Due::At)
    }

    /// Stops and extensions, oldest first: adjoining stops are merged, and an active one has not taken any time yet.
    fn shifts(&self, is_limit: bool) -> Vec<Shift> {
        let mut stops: Vec<(Timestamp, Timestamp)> = Vec::new();
        let mut ended: Vec<_> = self.stops.iter().filter_map(|stop| Some((stop.from, stop.to?))).collect();
        ended.sort_unstable();
        for (from, to) in ended {
            let from = from.max(self.start);
            match stops.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ if from < to => stops.push((from, to)),
                _ => {}
            }
        }
        let extended = self.extensions.iter().filter(|extension| is_limit || extension.moves == Moves::Both);
        let mut shifts: Vec<Shift> = stops.into_iter().map(|(from, to)| Shift::Stopped { from, to }).collect();
        shifts.extend(extended.map(|extension| Shift::Extended { at: extension.at, to: extension.to }));
        shifts.sort_by_key(|shift| shift.at());
        shifts
    }
}

/// The milliseconds from one moment to another.
fn lasting(from: Timestamp, to: Timestamp) -> i64 {
    to.as_millisecond() - from.as_millisecond()
}

/// A number of milliseconds later, or earlier; the same moment at the limits of time.
pub(super) fn later(moment: Timestamp, milliseconds: i64) -> Timestamp {
    let sum = moment.as_millisecond().saturating_add(milliseconds);
    Timestamp::from_millisecond(sum).unwrap_or(moment)
}
