//! The largest value of a number under linear sums and bounds: Dantzig's simplex with bounded variables, for the attacker.

/// A basis that fits; the objective is given each time.
#[derive(Clone)]
pub(crate) struct Simplex {
    /// For each row the coefficient of each variable, the last ones being one auxiliary variable for each row.
    rows: Vec<Vec<f64>>,
    /// The basic variable of each row, and its value.
    basic: Vec<usize>,
    value: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
    at_high: Vec<bool>,
    is_basic: Vec<bool>,
}

const CLOSE: f64 = 1e-7;

impl Simplex {
    /// Rows of coefficients over the variables with what they add up to; `None` if nothing fits.
    pub(crate) fn new(rows: &[(Vec<(usize, f64)>, f64)], low: &[f64], high: &[f64]) -> Option<Simplex> {
        let (n, m) = (low.len(), rows.len());
        let mut simplex = Simplex {
            rows: vec![vec![0.0; n + m]; m],
            basic: (n..n + m).collect(),
            value: vec![0.0; m],
            low: [low, &vec![0.0; m]].concat(),
            high: [high, &vec![f64::INFINITY; m]].concat(),
            at_high: vec![false; n + m],
            is_basic: (0..n + m).map(|variable| variable >= n).collect(),
        };
        for (r, (parts, sum)) in rows.iter().enumerate() {
            let rest = sum - parts.iter().map(|(variable, by)| by * low[*variable]).sum::<f64>();
            let sign = if rest < 0.0 { -1.0 } else { 1.0 };
            parts.iter().for_each(|(variable, by)| simplex.rows[r][*variable] += sign * by);
            simplex.rows[r][n + r] = 1.0;
            simplex.value[r] = sign * rest;
        }
        let auxiliary: Vec<f64> = (0..n + m).map(|variable| if variable < n { 0.0 } else { -1.0 }).collect();
        simplex.maximise(&auxiliary)?;
        if (0..m).any(|r| simplex.basic[r] >= n && simplex.value[r] > 1e-6) {
            return None;
        }
        simplex.high[n..].fill(0.0);
        Some(simplex)
    }

    /// Goes to where the objective is largest; `None` if that takes too long.
    pub(crate) fn maximise(&mut self, objective: &[f64]) -> Option<()> {
        let cost = |variable: usize| objective.get(variable).copied().unwrap_or(0.0);
        for step in 0..20_000 {
            let mut gains: Vec<f64> = (0..self.low.len()).map(cost).collect();
            for (row, basic) in self.rows.iter().zip(&self.basic) {
                let by = cost(*basic);
                if by != 0.0 {
                    gains.iter_mut().zip(row).for_each(|(gain, cell)| *gain -= by * cell);
                }
            }
            let helps = |variable: &usize| {
                let gain = if self.at_high[*variable] { -gains[*variable] } else { gains[*variable] };
                !self.is_basic[*variable] && gain > CLOSE && self.high[*variable] - self.low[*variable] > CLOSE
            };
            let candidates = (0..self.low.len()).filter(helps);
            // The steepest is fast; the first cannot go in circles (Bland 1977).
            let entering = if step < 500 {
                candidates.max_by(|a, b| gains[*a].abs().total_cmp(&gains[*b].abs()))
            } else {
                candidates.into_iter().next()
            };
            let Some(entering) = entering else { return Some(()) };
            self.enter(entering);
        }
        None
    }

    fn enter(&mut self, entering: usize) {
        let direction = if self.at_high[entering] { -1.0 } else { 1.0 };
        let mut most = self.high[entering] - self.low[entering];
        let mut leaving: Option<(usize, bool)> = None;
        for (r, row) in self.rows.iter().enumerate() {
            let slope = -direction * row[entering];
            if slope.abs() < 1e-9 {
                continue;
            }
            let bound = if slope > 0.0 { self.high[self.basic[r]] } else { self.low[self.basic[r]] };
            let room = ((bound - self.value[r]) / slope).max(0.0);
            let earlier = leaving.is_none_or(|(other, _)| self.basic[r] < self.basic[other]);
            if room < most - 1e-12 || (room <= most && earlier) {
                most = room;
                leaving = Some((r, slope > 0.0));
            }
        }
        for (row, value) in self.rows.iter().zip(&mut self.value) {
            *value -= direction * row[entering] * most;
        }
        let start = if self.at_high[entering] { self.high[entering] } else { self.low[entering] };
        let Some((pivot, at_high)) = leaving else {
            self.at_high[entering] = !self.at_high[entering];
            return;
        };
        let left = self.basic[pivot];
        (self.is_basic[left], self.at_high[left]) = (false, at_high);
        (self.is_basic[entering], self.basic[pivot]) = (true, entering);
        self.value[pivot] = start + direction * most;
        let by = self.rows[pivot][entering];
        self.rows[pivot].iter_mut().for_each(|cell| *cell /= by);
        let pivot_row = self.rows[pivot].clone();
        for (r, row) in self.rows.iter_mut().enumerate() {
            let factor = row[entering];
            if r != pivot && factor != 0.0 {
                row.iter_mut().zip(&pivot_row).for_each(|(cell, pivot)| *cell -= factor * pivot);
            }
        }
    }

    /// The value of each variable.
    pub(crate) fn values(&self, n: usize) -> Vec<f64> {
        let resting = |variable: usize| if self.at_high[variable] { self.high[variable] } else { self.low[variable] };
        let mut values: Vec<f64> = (0..n).map(resting).collect();
        for (basic, value) in self.basic.iter().zip(&self.value) {
            if *basic < n {
                values[*basic] = *value;
            }
        }
        values
    }
}
