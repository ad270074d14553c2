//! Other worlds that fit everything published: for a number under six, one is looked for in which it is six or more.
//!
//! A world is found by moving single people from the true one. With the release before, three ways are tried, two of them
//! one after the other: the new days are others, the old days are others and the sum stands, or both sums change alike.
//! What is found is a proof. That nothing is found is none; then more is suppressed than need be.

use super::DaysLink;
use super::bounds::{At, ENDLESS, Layout, ReleaseBefore};
use super::circulation::{Bounded, Circulation};
use crate::figure::LEAST;

/// All tables of a release; their row totals are the same.
type World = Vec<Circulation>;

/// What everybody knows, and what is true.
pub(super) struct Knowledge<'k> {
    pub(super) layout: &'k Layout,
    pub(super) values: &'k [i64],
    pub(super) bounds: &'k [(i64, i64)],
    pub(super) before: Option<&'k ReleaseBefore>,
}

/// Up to so many rows every pair of them is tried.
const FEW_ROWS: usize = 8;

/// A number that may not be found to be under six.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Now(usize),
    Before(usize),
    Growth(usize),
}

/// Which numbers change, and how.
#[derive(Clone, Copy)]
enum Way {
    NewDays,
    OldDays,
    Both,
}

impl Knowledge<'_> {
    /// Every number under six, of the release, of the one before where it is linked, and of the days between.
    pub(super) fn targets(&self, possible: &[bool]) -> Vec<Target> {
        let small = |value: i64| value < LEAST as i64;
        let mut targets = Vec::new();
        for (place, value) in self.values.iter().enumerate().filter(|(place, _)| possible[*place]) {
            if small(*value) {
                targets.push(Target::Now(place));
            }
            if let Some(before) = self.before.filter(|before| before.link == DaysLink::Grows) {
                if small(before.values[place]) && before.bounds[place] != (0, 0) {
                    targets.push(Target::Before(place));
                }
                if small(value - before.values[place]) {
                    targets.push(Target::Growth(place));
                }
            }
        }
        targets
    }

    /// By how many people a target falls short of six in the best world found; 0 is safe.
    pub(super) fn short(&self, target: Target) -> i64 {
        use Way::{Both, NewDays, OldDays};
        let least = LEAST as i64;
        let Some(before) = self.before.filter(|before| before.link == DaysLink::Grows) else {
            let Target::Now(place) = target else { return 0 };
            return self.reach(&[(NewDays, 1)], place, least - self.values[place]);
        };
        // One way after the other leads further than each alone, and where to depends on which is first.
        let (orders, place, needed): ([&[(Way, i64)]; 2], _, _) = match target {
            Target::Now(place) => {
                ([&[(NewDays, 1), (Both, 1)], &[(Both, 1), (NewDays, 1)]], place, least - self.values[place])
            }
            Target::Before(place) => {
                ([&[(OldDays, 1), (Both, 1)], &[(Both, 1), (OldDays, 1)]], place, least - before.values[place])
            }
            Target::Growth(place) => {
                let needed = least - (self.values[place] - before.values[place]);
                ([&[(NewDays, 1), (OldDays, -1)], &[(OldDays, -1), (NewDays, 1)]], place, needed)
            }
        };
        match self.reach(orders[0], place, needed) {
            0 => 0,
            short => short.min(self.reach(orders[1], place, needed)),
        }
    }

    /// How many of the people needed could not be moved into a number, or out of it, in these ways one after the other.
    fn reach(&self, ways: &[(Way, i64)], place: usize, needed: i64) -> i64 {
        let (mut short, mut now) = (needed, self.values.to_vec());
        let mut then = self.before.map_or_else(Vec::new, |before| before.values.clone());
        for (way, by) in ways {
            let mut world = self.world(*way, &now, &then);
            while short > 0 && self.nudge(&mut world, self.layout.all[place], *by) {
                short -= 1;
            }
            if short == 0 {
                break;
            }
            self.take_over(&world, *way, &mut now, &mut then);
        }
        short
    }

    /// A world with what may change in it.
    fn world(&self, way: Way, now: &[i64], then: &[i64]) -> World {
        let grows = self.before.filter(|before| before.link == DaysLink::Grows);
        let number = |place: usize, is_cell: bool| {
            let (now, (low, high)) = (now[place], self.bounds[place]);
            let Some(before) = grows else { return Bounded { flow: now, low, high } };
            let (then, (then_low, then_high)) = (then[place], before.bounds[place]);
            match way {
                // The old days stay, so a cell can only grow; totals follow.
                Way::NewDays => Bounded { flow: now, low: if is_cell { low.max(then) } else { low }, high },
                Way::OldDays => {
                    Bounded { flow: then, low: then_low, high: if is_cell { then_high.min(now) } else { then_high } }
                }
                Way::Both => {
                    let new = now - then;
                    Bounded { flow: now, low: low.max(then_low + new), high: high.min((then_high + new).min(ENDLESS)) }
                }
            }
        };
        let tables = self.layout.columns.iter().enumerate().map(|(table, columns)| {
            let is_cell = |at: &At| matches!(at, At::Cell(..));
            let numbers: Vec<Bounded> =
                self.layout.table(table).iter().map(|at| number(self.layout.place(*at), is_cell(at))).collect();
            Circulation::new(self.layout.rows, *columns, &numbers, self.layout.columns.len() > 1)
        });
        tables.collect()
    }

    /// What a world says of each number becomes where the next way begins.
    fn take_over(&self, world: &World, way: Way, now: &mut [i64], then: &mut [i64]) {
        let mut flows = vec![0; now.len()];
        for (table, circulation) in world.iter().enumerate() {
            for (edge, at) in self.layout.table(table).into_iter().enumerate() {
                flows[self.layout.place(at)] = circulation.flow(edge);
            }
        }
        match way {
            Way::NewDays => now.copy_from_slice(&flows),
            Way::OldDays => then.copy_from_slice(&flows),
            Way::Both => {
                then.iter_mut().zip(&flows).zip(&*now).for_each(|((then, flow), now)| *then += flow - now);
                now.copy_from_slice(&flows);
            }
        }
    }

    /// One person more or fewer in a number, in all tables alike. False if no way is found; the world is as before then.
    fn nudge(&self, world: &mut World, at: At, by: i64) -> bool {
        let (table, edge) = match at {
            At::Cell(table, row, column) => (table, row * self.layout.columns[table] + column),
            At::Column(table, column) => (table, self.layout.rows * self.layout.columns[table] + column),
            At::Row(row) => (0, world[0].row_edge(row)),
            At::All => (0, world[0].all_edge()),
        };
        let is_total = matches!(at, At::Row(_) | At::All);
        if (!is_total || world.len() == 1) && world[table].nudge(edge, by) {
            return true;
        }
        if world.len() == 1 {
            return false;
        }
        for (up, down) in self.shifts(world) {
            // A cell goes with its row; what leaves its row alone was tried already. Of the pairs that may help a column
            // those are tried that change the total of all, because all others are too many.
            let fits = match at {
                At::Row(row) | At::Cell(_, row, _) => (if by > 0 { up } else { down }) == Some(row),
                At::All => (if by > 0 { down } else { up }).is_none(),
                At::Column(..) => up.is_none() || down.is_none() || self.layout.rows <= FEW_ROWS,
            };
            if !fits {
                continue;
            }
            let mut other = world.clone();
            let wanted = other[table].flow(edge) + by;
            let shifted = other.iter_mut().all(|table| shift(table, up, down));
            // The shift may have moved the number the right way, or the wrong one.
            let mut done = other[table].flow(edge);
            while !is_total && done != wanted && shifted && other[table].nudge(edge, (wanted - done).signum()) {
                done = other[table].flow(edge);
            }
            if shifted && (is_total || done == wanted) {
                *world = other;
                return true;
            }
        }
        false
    }

    /// Pairs of rows, one of which gets a person of the other; without one of them the total of all changes.
    fn shifts(&self, world: &World) -> Vec<(Option<usize>, Option<usize>)> {
        let Some(first) = world.first() else { return Vec::new() };
        let may = |by: i64| (0..self.layout.rows).filter(move |row| first.may_change(first.row_edge(*row), by));
        let mut shifts: Vec<(Option<usize>, Option<usize>)> = Vec::new();
        for up in may(1) {
            shifts.extend(may(-1).filter(|down| *down != up).map(|down| (Some(up), Some(down))));
        }
        if first.may_change(first.all_edge(), 1) {
            shifts.extend(may(1).map(|up| (Some(up), None)));
        }
        if first.may_change(first.all_edge(), -1) {
            shifts.extend(may(-1).map(|down| (None, Some(down))));
        }
        shifts
    }
}

/// One person more in a row total and one fewer in another, or in the total of all, within one table.
fn shift(table: &mut Circulation, up: Option<usize>, down: Option<usize>) -> bool {
    let (from, to) = (up.unwrap_or(table.end()), down.unwrap_or(table.end()));
    if !table.push(from, to, None) {
        return false;
    }
    if let Some(up) = up {
        table.change(table.row_edge(up), 1);
    }
    if let Some(down) = down {
        table.change(table.row_edge(down), -1);
    }
    if up.is_none() || down.is_none() {
        table.change(table.all_edge(), if down.is_none() { 1 } else { -1 });
    }
    true
}
