//! Intervals of a share, of the difference of two shares, and of a quantile.

use crate::beta::{incomplete_beta, inverse_beta};
use crate::fault::{Fault, confidence as checked, part};
use crate::normal::two_sided;

/// From `low` to `high`, and how often such an interval holds the truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
    /// From 0 to 1; pages show 0.95.
    pub confidence: f64,
}

impl Interval {
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// The interval of the share `yes` of `n` that pages show: the shares that would be no surprise (Wilson 1927). It never
/// leaves 0 to 1, and on average over shares and sizes it covers what it says (docs/benchmarks.md has by how much).
///
/// For weighted answers give the weighted share times the effective n, and the effective n; neither must be whole.
///
/// # Errors
/// `no-answers` for n = 0, `part` for more yes than answers, `confidence` for one that is no probability.
pub fn wilson(yes: f64, n: f64, confidence: f64) -> Result<Interval, Fault> {
    let ((yes, n), z) = (part(yes, n)?, two_sided(checked(confidence)?));
    let (share, squared) = (yes / n, z * z);
    let middle = (share + squared / (2.0 * n)) / (1.0 + squared / n);
    let half = z / (1.0 + squared / n) * (share * (1.0 - share) / n + squared / (4.0 * n * n)).sqrt();
    // At the ends rounding would leave 1e-17 where the formula gives 0 and 1.
    let low = if yes == 0.0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if yes == n { 1.0 } else { (middle + half).min(1.0) };
    Ok(Interval { low, high, confidence })
}

/// The interval that covers the truth at least as often as it says, for every share (Clopper and Pearson 1934). Wider
/// than needed; for a promise in law rather than for a page.
///
/// # Errors
/// As [`wilson`].
pub fn clopper_pearson(yes: u64, n: u64, confidence: f64) -> Result<Interval, Fault> {
    let ((yes, n), tail) = (part(yes as f64, n as f64)?, (1.0 - checked(confidence)?) / 2.0);
    let low = if yes == 0.0 { 0.0 } else { inverse_beta(yes, n - yes + 1.0, tail) };
    let high = if yes == n { 1.0 } else { inverse_beta(yes + 1.0, n - yes, 1.0 - tail) };
    Ok(Interval { low, high, confidence })
}

/// The interval of the first share less the second, from -1 to 1, by the Wilson interval of each (Newcombe 1998, method
/// 10): the gap of a group. The two must be different people.
///
/// # Errors
/// As [`wilson`].
pub fn difference(first: (f64, f64), second: (f64, f64), confidence: f64) -> Result<Interval, Fault> {
    let (a, b) = (wilson(first.0, first.1, confidence)?, wilson(second.0, second.1, confidence)?);
    let (p, q) = (first.0 / first.1, second.0 / second.1);
    let low = p - q - (p - a.low).hypot(b.high - q);
    let high = p - q + (a.high - p).hypot(q - b.low);
    Ok(Interval { low, high, confidence })
}

/// A quantile and its interval between two of the values themselves, whatever their distribution (Thompson 1936): the
/// number of values below the quantile is binomial. The units are those of the values, which need no order.
///
/// The quantile is the smallest value with at least the share `at` of all values up to it. The true confidence of the
/// interval is at least what was asked for.
///
/// # Errors
/// `no-answers` without values, `not-a-number` for a value that is none, `confidence`, and `too-few` where not even the
/// smallest and the largest value together are that sure; 36 values are enough for the 90th percentile at 0.95.
pub fn quantile(values: &[f64], at: f64, confidence: f64) -> Result<(f64, Interval), Fault> {
    let tail = (1.0 - checked(confidence)?) / 2.0;
    checked(at)?;
    if values.iter().any(|value| !value.is_finite()) {
        return Err(Fault::new("not-a-number", "a value is not finite", "leave out what was not measured, and say so"));
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    // The chance that at most `below` of the values lie below the quantile.
    let at_most = |below: usize| incomplete_beta((n - below) as f64, below as f64 + 1.0, 1.0 - at);
    let rank = ((at * n as f64).ceil() as usize).max(1);
    let Some(value) = sorted.get(rank - 1) else {
        return Err(Fault::new("no-answers", "no values have a quantile", "show that nothing was measured yet"));
    };
    // The value of rank r (from 1) is a lower end with the chance that at most r - 1 lie below, and so on above.
    let low = (1..=n).take_while(|rank| at_most(rank - 1) <= tail).last();
    let high = (1..=n).find(|rank| at_most(rank - 1) >= 1.0 - tail);
    let ends = |(low, high): (usize, usize)| Some((*sorted.get(low - 1)?, *sorted.get(high - 1)?));
    let Some((low, high)) = low.zip(high).and_then(ends) else {
        return Err(Fault::new(
            "too-few",
            format!("{n} values do not bound this quantile"),
            "show the median, or wait for more",
        ));
    };
    Ok((*value, Interval { low, high, confidence }))
}
