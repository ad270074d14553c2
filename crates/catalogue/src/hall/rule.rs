//! Who is called next.

use crate::centres::{Centre, Counter};

const MINUTE: i64 = 60_000;

/// The figures of the rule, in minutes, for the words on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HallRule {
    /// Who has an appointment counts as having come so long before its time.
    pub appointment: i64,
    /// How late they may come to it; and if they said so before.
    pub grace: i64,
    pub grace_told: i64,
    /// Head starts of those who cannot wait long, and of those in danger.
    pub frail: i64,
    pub danger: i64,
    /// A place that was taken from home counts for so long before somebody came.
    pub home: i64,
}

/// The one rule of all halls.
pub const RULE: HallRule = HallRule { appointment: 30, grace: 15, grace_told: 30, frail: 20, danger: 120, home: 60 };

impl HallRule {
    /// Nobody who comes later than this passes anybody, in minutes.
    pub fn longest_head_start(&self) -> i64 {
        self.danger.max(self.frail).max(self.appointment + self.grace_told)
    }
}

/// What the rule knows of somebody in the hall. Moments are in milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    pub came_at: i64,
    /// When they took a place from elsewhere, before they came.
    pub taken_at: Option<i64>,
    /// The time of their appointment.
    pub appointment: Option<i64>,
    /// Whether they said that they would be late.
    pub is_late: bool,
    pub is_frail: bool,
    pub is_danger: bool,
}

impl Arrival {
    /// The moment from which their waiting counts; the earliest is called first.
    pub fn counts_from(&self) -> i64 {
        let grace = if self.is_late { RULE.grace_told } else { RULE.grace };
        let in_time = self.appointment.filter(|time| self.came_at <= time + grace * MINUTE);
        let booked = in_time.map(|time| time - RULE.appointment * MINUTE);
        let taken = self.taken_at.map(|taken| taken.max(self.came_at - RULE.home * MINUTE));
        let came = taken.unwrap_or(self.came_at).min(self.came_at);
        let head_start = match (self.is_danger, self.is_frail) {
            (true, _) => RULE.danger,
            (false, true) => RULE.frail,
            (false, false) => 0,
        };
        (came - head_start * MINUTE).min(booked.unwrap_or(i64::MAX))
    }
}

/// What somebody in the hall needs of a counter, in the order in which they are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub service: Option<String>,
    /// The language they speak, unless it is the first one of the catalogue.
    pub language: Option<String>,
}

/// How well a counter fits: the service matters more than the language.
fn fits(counter: &Counter, wanted: &Wanted) -> u8 {
    let speaks = wanted.language.as_ref().is_none_or(|language| counter.languages.contains(language));
    match (counter.helps_with(wanted.service.as_deref()), speaks) {
        (true, true) => 2,
        (true, false) => 1,
        (false, _) => 0,
    }
}

/// Whether a counter may call somebody: no open counter fits better.
pub fn may_take(centre: &Centre, (counter, open): (&str, &[String]), wanted: &Wanted) -> bool {
    let is_open = |one: &&Counter| one.id == counter || open.contains(&one.id);
    let best = centre.counters.iter().filter(is_open).map(|one| fits(one, wanted)).max();
    centre.counters.iter().any(|one| one.id == counter && Some(fits(one, wanted)) == best)
}

/// The place in the queue of the one whom a counter calls next. The queue is in its order.
pub fn next(centre: &Centre, at: (&str, &[String]), queue: &[Wanted]) -> Option<usize> {
    queue.iter().position(|wanted| may_take(centre, at, wanted))
}
