//! Before and after: whether a share is another one since an improvement, beyond where it was going anyway (interrupted
//! time series, Wagner et al. 2002), with errors for weeks that resemble their neighbours (Newey and West 1987). Where a
//! mood lasts for many weeks the interval is too short all the same: docs/benchmarks.md says by how much.

mod regression;

use crate::fault::{Fault, confidence as checked};
use crate::interval::Interval;
use crate::normal::two_sided_student;
use regression::fit;

/// One week: its value, and how many answers it rests on, by which it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    pub value: f64,
    pub n: f64,
}

/// What the improvement may have changed. Decide before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One step, on a trend that goes on.
    Step,
    /// A step and another trend; needs twice as many weeks to say the same.
    StepAndTrend,
}

/// What is different since the improvement. It is a value like any other when nothing is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The mean of the weeks afterwards, as the line through them has it.
    pub after: f64,
    /// What it would be if the weeks before had gone on.
    pub expected: f64,
    /// The difference of the two, in the unit of the values.
    pub effect: f64,
    pub interval: Interval,
    pub found: EffectFound,
    pub weeks_before: usize,
    pub weeks_after: usize,
    /// Weeks over which errors are taken to resemble each other.
    pub lags: usize,
}

/// Whether the interval leaves out "nothing".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectFound {
    Higher,
    Lower,
    /// The interval holds 0: the data fit an improvement that did nothing. That is not a proof that it did nothing.
    NoEffect,
}

/// Fewer weeks do not say where a share was going.
pub const LEAST_BEFORE: usize = 8;
/// Fewer weeks are a moment.
pub const LEAST_AFTER: usize = 4;

/// Compares the weeks from the place `from` on with those before it. Weeks without answers are given with `n` 0: they do
/// not count, but keep their place.
///
/// # Errors
/// `too-short` with fewer than [`LEAST_BEFORE`] weeks with answers before or [`LEAST_AFTER`] afterwards, `not-a-number`
/// for values or numbers that are none, `confidence`, and `flat` if no line can be laid through the weeks.
pub fn before_and_after(weeks: &[Week], from: usize, shape: Shape, confidence: f64) -> Result<Effect, Fault> {
    let confidence = checked(confidence)?;
    if weeks.iter().any(|week| !(week.value.is_finite() && week.n.is_finite() && week.n >= 0.0)) {
        return Err(Fault::new("not-a-number", "a week is not finite", "give a week without answers with n 0"));
    }
    let counted = || weeks.iter().enumerate().filter(|(_, week)| week.n > 0.0);
    let weeks_before = counted().filter(|(place, _)| *place < from).count();
    let weeks_after = counted().count() - weeks_before;
    if weeks_before < LEAST_BEFORE || weeks_after < LEAST_AFTER {
        let message = format!("{weeks_before} weeks before and {weeks_after} after do not show an effect");
        return Err(Fault::new("too-short", message, "wait until there are 8 weeks before and 4 after"));
    }
    let since = |place: usize| place as f64 - from as f64;
    let mean_since =
        counted().filter(|(place, _)| *place >= from).map(|(place, _)| since(place)).sum::<f64>() / weeks_after as f64;
    let rows: Vec<Vec<f64>> = counted()
        .map(|(place, _)| {
            let after = if place >= from { 1.0 } else { 0.0 };
            let mut row = vec![1.0, since(place), after];
            if shape == Shape::StepAndTrend {
                // From the middle of the weeks afterwards, so that the step is the mean effect.
                row.push(after * (since(place) - mean_since));
            }
            row
        })
        .collect();
    let values: Vec<f64> = counted().map(|(_, week)| week.value).collect();
    let weights: Vec<f64> = counted().map(|(_, week)| week.n).collect();
    // Newey, W. K. and West, K. D. (1994). Review of Economic Studies 61, 631-653.
    let lags = (4.0 * (values.len() as f64 / 100.0).powf(2.0 / 9.0)).floor() as usize;
    let flat = || Fault::new("flat", "no line can be laid through these weeks", "check that weeks are told apart");
    let line = fit(&rows, &values, &weights, lags).ok_or_else(flat)?;
    let (effect, error) = line.coefficient(2).ok_or_else(flat)?;
    let expected = line.coefficient(0).ok_or_else(flat)?.0 + line.coefficient(1).ok_or_else(flat)?.0 * mean_since;
    let half = two_sided_student(confidence, (values.len() - rows.first().map_or(0, Vec::len)) as f64) * error;
    let interval = Interval { low: effect - half, high: effect + half, confidence };
    let found = match () {
        () if interval.low > 0.0 => EffectFound::Higher,
        () if interval.high < 0.0 => EffectFound::Lower,
        () => EffectFound::NoEffect,
    };
    Ok(Effect { after: expected + effect, expected, effect, interval, found, weeks_before, weeks_after, lags })
}
