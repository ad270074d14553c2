//! An attacker: has the CSV of two releases and nothing else, knows all rules, and finds between which whole numbers each
//! number can be, by narrowing and by trying. Shares no code with what it attacks.

use std::collections::BTreeMap;

use crate::simplex::Simplex;
use crate::support::Draws;

/// The release, the breakdown, the row and the column that a number has; empty is a total.
type Name = (usize, String, String, String);

/// The third release of a pair is what came between the two.
const GROWTH: usize = 2;

/// Whole numbers with bounds, some of which are the sum of others.
#[derive(Clone)]
pub(crate) struct Attacker {
    names: Vec<Name>,
    low: Vec<i64>,
    high: Vec<i64>,
    sums: Vec<(Vec<usize>, usize)>,
    touching: Vec<Vec<usize>>,
}

/// What an attack brings to light.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Numbers that can only be under six.
    pub(crate) under_six: Vec<String>,
    /// Numbers of which that was not settled within the time.
    pub(crate) undecided: Vec<String>,
}

impl Attacker {
    /// From texts that were published, the older one first; whether the later counts the days of the older as well.
    pub(crate) fn new(texts: &[&str], grows: bool) -> Attacker {
        let mut attacker = Attacker { names: vec![], low: vec![], high: vec![], sums: vec![], touching: vec![] };
        for (release, text) in texts.iter().enumerate() {
            for line in text.lines().skip(1) {
                let fields: Vec<&str> = line.split(',').collect();
                let (low, high) = known(fields[3], fields[4]);
                let name = (release, fields[0].to_string(), fields[1].to_string(), fields[2].to_string());
                attacker.number(name, low, high);
            }
            attacker.totals(release);
        }
        if grows {
            let then: Vec<usize> = (0..attacker.names.len()).filter(|n| attacker.names[*n].0 == 0).collect();
            for then in then {
                let (_, breakdown, row, column) = attacker.names[then].clone();
                let now =
                    attacker.names.iter().position(|name| *name == (1, breakdown.clone(), row.clone(), column.clone()));
                attacker.number((GROWTH, breakdown, row, column), 0, MUCH);
                attacker.sums.push((vec![then, attacker.names.len() - 1], now.unwrap()));
            }
        }
        attacker.touching = vec![Vec::new(); attacker.names.len()];
        for (n, (parts, total)) in attacker.sums.iter().enumerate() {
            parts.iter().chain([total]).for_each(|number| attacker.touching[*number].push(n));
        }
        attacker
    }

    fn number(&mut self, name: Name, low: i64, high: i64) {
        self.names.push(name);
        self.low.push(low);
        self.high.push(high);
    }

    /// Cells add up to the totals of rows and columns, and those to the total of all.
    fn totals(&mut self, release: usize) {
        let mut sums: BTreeMap<Name, Vec<(String, usize)>> = BTreeMap::new();
        for (n, (of, breakdown, row, column)) in self.names.iter().enumerate().filter(|(_, name)| name.0 == release) {
            let mut part_of = |row: &str, column: &str, side: &str| {
                let total = if column.is_empty() { "" } else { breakdown };
                let name = (*of, total.to_string(), row.to_string(), column.to_string());
                sums.entry(name).or_default().push((format!("{breakdown}/{side}"), n));
            };
            if !row.is_empty() && !column.is_empty() {
                part_of(row, "", "row");
                part_of("", column, "column");
            } else if !row.is_empty() || !column.is_empty() {
                part_of("", "", if row.is_empty() { "columns" } else { "rows" });
            }
        }
        for (total, parts) in sums {
            let total = self.names.iter().position(|name| *name == total).unwrap();
            let mut sides: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            parts.into_iter().for_each(|(side, n)| sides.entry(side).or_default().push(n));
            self.sums.extend(sides.into_values().map(|parts| (parts, total)));
        }
    }

    /// Whether these true numbers, in the order of the lines, fit what was published: if not, the attacker is wrong.
    pub(crate) fn fits(&self, truth: &[i64]) -> bool {
        let within = truth.iter().enumerate().all(|(n, value)| (self.low[n]..=self.high[n]).contains(value));
        within && self.sums.iter().all(|(parts, total)| parts.iter().map(|n| truth[*n]).sum::<i64>() == truth[*total])
    }

    /// Tries every number.
    pub(crate) fn attack(&self, draws: &mut Draws) -> Found {
        let mut start = self.clone();
        assert!(start.narrow((0..self.sums.len()).collect()), "what was published does not fit together");
        let mut found = Found::default();
        let mut corner = None;
        for n in 0..start.names.len() {
            let never_there = self.high[n] == 0 && self.names[n].0 != GROWTH;
            // Growth where nobody can be is nobody's.
            let nowhere = self.names[n].0 == GROWTH && start.high[n] == 0 && self.nowhere(n);
            if start.low[n] >= 6 || never_there || nowhere {
                continue;
            }
            let name = || format!("{:?}: {} to {}", start.names[n], start.low[n], start.high[n]);
            match start.can_be_six(n, &mut corner, draws) {
                Some(true) => {}
                Some(false) => found.under_six.push(name()),
                None => found.undecided.push(name()),
            }
        }
        found
    }

    fn nowhere(&self, growth: usize) -> bool {
        let (_, breakdown, row, column) = &self.names[growth];
        let now = (1, breakdown.clone(), row.clone(), column.clone());
        self.names.iter().position(|name| *name == now).is_some_and(|now| self.high[now] == 0)
    }

    /// Whether there is a world with six or more in this number; `None` if that took too long. In fractions of people it is
    /// found by the simplex method: if not even they reach six, whole people do not. Where they do, a corner in whole
    /// people is looked for, and at last everything is tried.
    fn can_be_six(&self, n: usize, corner: &mut Option<Corner>, draws: &mut Draws) -> Option<bool> {
        let mut start = self.clone();
        start.low[n] = 6;
        if start.low[n] > start.high[n] || !start.narrow(self.touching[n].clone()) {
            return Some(false);
        }
        let corner = corner.get_or_insert_with(|| Corner::of(self));
        let Some(variable) = corner.open.iter().position(|open| *open == n) else { return Some(self.low[n] >= 6) };
        for attempt in 0..30 {
            let mut objective: Vec<f64> =
                corner.open.iter().map(|_| if attempt == 0 { 0.0 } else { 1e-3 * (draws.share() - 0.5) }).collect();
            objective[variable] = 1.0;
            let mut simplex = corner.simplex.clone();
            simplex.maximise(&objective).expect("ends");
            let values = simplex.values(corner.open.len());
            if attempt == 0 && values[variable] < 6.0 - 1e-6 {
                return Some(false);
            }
            let whole = values.iter().all(|value| (value - value.round()).abs() < 1e-6);
            if whole && values[variable] > 6.0 - 1e-6 {
                let mut world = self.clone();
                for (open, value) in corner.open.iter().zip(&values) {
                    (world.low[*open], world.high[*open]) = (value.round() as i64, value.round() as i64);
                }
                assert!(self.fits(&world.low), "a corner that does not fit");
                return Some(true);
            }
        }
        (0..10).find_map(|attempt| start.clone().solve(draws, &mut (200 << (attempt / 2))))
    }

    fn solve(self, draws: &mut Draws, steps: &mut u64) -> Option<bool> {
        if *steps == 0 {
            return None;
        }
        *steps -= 1;
        let open = |n: &usize| self.low[*n] < self.high[*n];
        let Some(n) = (0..self.low.len()).filter(open).min_by_key(|n| (self.high[*n] - self.low[*n], *n)) else {
            return Some(true);
        };
        let middle = self.low[n] + (self.high[n] - self.low[n]) / 2;
        let upper_first = draws.chance(0.3);
        for upper in [upper_first, !upper_first] {
            let mut half = self.clone();
            if upper {
                half.low[n] = middle + 1
            } else {
                half.high[n] = middle
            }
            if half.narrow(self.touching[n].clone()) && half.solve(draws, steps)? {
                return Some(true);
            }
        }
        Some(false)
    }

    /// Narrows bounds by sums until nothing moves; false if nothing is left for a number.
    fn narrow(&mut self, mut queue: Vec<usize>) -> bool {
        while let Some(sum) = queue.pop() {
            let (parts, total) = self.sums[sum].clone();
            let low: i64 = parts.iter().map(|n| self.low[*n]).sum();
            let high: i64 = parts.iter().map(|n| self.high[*n]).sum();
            let (total_low, total_high) = (self.low[total], self.high[total]);
            let mut bounds = vec![(total, low, high)];
            for n in &parts {
                bounds.push((*n, total_low - (high - self.high[*n]), total_high - (low - self.low[*n])));
            }
            for (n, low, high) in bounds {
                let (low, high) = (low.max(self.low[n]), high.min(self.high[n]));
                if low > high {
                    return false;
                }
                if (low, high) != (self.low[n], self.high[n]) {
                    (self.low[n], self.high[n]) = (low, high);
                    queue.extend(self.touching[n].iter().filter(|other| **other != sum));
                    queue.push(sum);
                }
            }
        }
        true
    }
}

/// What is open after narrowing, for the simplex method.
struct Corner {
    open: Vec<usize>,
    simplex: Simplex,
}

impl Corner {
    fn of(attacker: &Attacker) -> Corner {
        let open: Vec<usize> = (0..attacker.low.len()).filter(|n| attacker.low[*n] < attacker.high[*n]).collect();
        let mut rows = Vec::new();
        for (parts, total) in &attacker.sums {
            let (mut row, mut sum) = (Vec::new(), 0.0);
            for (n, by) in parts.iter().map(|n| (n, 1.0)).chain([(total, -1.0)]) {
                match open.binary_search(n) {
                    Ok(variable) => row.push((variable, by)),
                    Err(_) => sum -= by * attacker.low[*n] as f64,
                }
            }
            if !row.is_empty() {
                rows.push((row, sum));
            }
        }
        let bounds = |bounds: &[i64]| open.iter().map(|n| bounds[*n] as f64).collect::<Vec<f64>>();
        let simplex = Simplex::new(&rows, &bounds(&attacker.low), &bounds(&attacker.high));
        Corner { simplex: simplex.expect("what was published fits together"), open }
    }
}

/// More than anything that is counted here.
const MUCH: i64 = 4_000;

/// What a line says, to somebody who has read how lines are made.
fn known(value: &str, shown: &str) -> (i64, i64) {
    match shown.strip_prefix("rounded to ") {
        Some(base) => {
            let (value, off) = (value.parse::<i64>().unwrap(), base.parse::<i64>().unwrap() - 1);
            ((value - off).max(6), value + off)
        }
        None => match shown {
            "exact" => (value.parse().unwrap(), value.parse().unwrap()),
            "suppressed" => (0, MUCH),
            "impossible" => (0, 0),
            _ => panic!("{shown}"),
        },
    }
}
