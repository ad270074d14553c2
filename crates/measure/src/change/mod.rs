//! Whether a share has changed, noticed as answers come in: a CUSUM (Page 1954) of answers that each have the share of
//! their own stratum (Steiner et al. 2000), so that a change in who answers is no change in what they say.
//!
//! The threshold is not a rule of thumb: it is solved for the false alarms a year that are allowed (`run_length`), with
//! the baseline as uncertain as it is.

mod run_length;

use crate::fault::Fault;
use run_length::{Step, run_length};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Drop,
    Rise,
}

/// Answers of the past that count as usual, of one channel for instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stratum {
    pub yes: u64,
    pub n: u64,
}

/// What a detector promises.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    pub direction: Direction,
    /// The change that should be found soon, as a difference of shares: 0.1 is ten points.
    pub change: f64,
    /// How many answers a week bring.
    pub answers_a_week: f64,
    /// How many weeks pass on average between two false alarms; a year has 52.
    pub weeks_between_false_alarms: f64,
}

/// Adds up evidence for a change; it is reset by an alarm.
#[derive(Clone, Debug, PartialEq)]
pub struct Detector {
    /// For each stratum what a yes and what a no adds.
    steps: Vec<(f64, f64)>,
    threshold: f64,
    evidence: f64,
    run: f64,
}

/// Normal quantiles at which an uncertain baseline is tried, and their weights: the five points of Gauss and Hermite.
const TRIED: [(f64, f64); 5] = [
    (-2.856_970_013_872_806, 0.011_257_411_327_720_69),
    (-1.355_626_179_974_266, 0.222_075_922_005_612_66),
    (0.0, 0.533_333_333_333_333_3),
    (1.355_626_179_974_266, 0.222_075_922_005_612_66),
    (2.856_970_013_872_806, 0.011_257_411_327_720_69),
];
/// Fewer answers in a baseline do not say what is usual.
const FEWEST: u64 = 100;

impl Detector {
    /// Solves the threshold from a baseline.
    ///
    /// # Errors
    /// `baseline` with fewer than 100 answers, with a stratum without answers or with more yes than answers; `wanted` for
    /// numbers that are not positive, or a change of half or more.
    pub fn new(baseline: &[Stratum], wanted: Wanted) -> Result<Detector, Fault> {
        let n: u64 = baseline.iter().map(|stratum| stratum.n).sum();
        if n < FEWEST || baseline.iter().any(|stratum| stratum.n == 0 || stratum.yes > stratum.n) {
            let message = format!("{n} answers in {} strata do not say what is usual", baseline.len());
            return Err(Fault::new("baseline", message, "wait for 100 answers, and join strata without any"));
        }
        let positive = [wanted.change, wanted.answers_a_week, wanted.weeks_between_false_alarms];
        if positive.iter().any(|number| !(*number > 0.0 && number.is_finite())) || wanted.change >= 0.5 {
            let message = "a change, the answers a week and the weeks between false alarms are positive numbers";
            return Err(Fault::new("wanted", message, "give a change below 0.5, such as 0.1"));
        }
        // Half a yes and half a no more: a share of 0 or 1 would make one answer the other way a certain change.
        let shares: Vec<f64> = baseline.iter().map(|s| (s.yes as f64 + 0.5) / (s.n as f64 + 1.0)).collect();
        let mix: Vec<f64> = baseline.iter().map(|stratum| stratum.n as f64 / n as f64).collect();
        let overall: f64 = shares.iter().zip(&mix).map(|(share, mix)| share * mix).sum();
        let odds = odds_ratio(overall, wanted);
        let steps: Vec<(f64, f64)> = shares
            .iter()
            .map(|share| {
                let all = 1.0 - share + odds * share;
                ((odds / all).ln(), -all.ln())
            })
            .collect();
        let error =
            shares.iter().zip(&mix).map(|(share, mix)| share * (1.0 - share) * mix / n as f64).sum::<f64>().sqrt();
        let tried: Vec<(Vec<Step>, f64)> =
            TRIED.iter().map(|(z, weight)| (chain(&shares, &mix, &steps, z * error), *weight)).collect();
        let aim = wanted.answers_a_week * wanted.weeks_between_false_alarms;
        // False alarms add up over what the baseline may really be, so their rates are averaged, not the run lengths.
        let run = |threshold: f64| -> f64 {
            1.0 / tried.iter().map(|(steps, weight)| weight / run_length(steps, threshold)).sum::<f64>()
        };
        let (mut low, mut high) = (0.01, 1.0);
        while run(high) < aim && high < 200.0 {
            low = high;
            high *= 2.0;
        }
        for _ in 0..16 {
            let middle = 0.5 * (low + high);
            if run(middle) < aim { low = middle } else { high = middle }
        }
        Ok(Detector { steps, threshold: high, evidence: 0.0, run: run(high) })
    }

    /// Takes in answers of one stratum that have no order among themselves, such as a day's: one of the numbers may be
    /// 0. True is an alarm, after which evidence is gathered anew. Looking once a day finds no more false alarms than
    /// looking at each answer, because every sum that a day ends with is one that its answers could have ended with.
    ///
    /// # Errors
    /// `stratum` if the baseline had no such stratum.
    pub fn take(&mut self, stratum: usize, yes: u64, no: u64) -> Result<bool, Fault> {
        self.take_day(&[(stratum, yes, no)])
    }

    /// The same for a day of several strata.
    ///
    /// # Errors
    /// `stratum` if the baseline had no such stratum; then nothing is taken in.
    pub fn take_day(&mut self, answers: &[(usize, u64, u64)]) -> Result<bool, Fault> {
        let mut sum = 0.0;
        for (stratum, yes, no) in answers {
            let Some((for_yes, for_no)) = self.steps.get(*stratum) else {
                let message = format!("the baseline has no stratum {stratum}");
                return Err(Fault::new("stratum", message, "make a new baseline that has it"));
            };
            sum += *yes as f64 * for_yes + *no as f64 * for_no;
        }
        self.evidence = (self.evidence + sum).max(0.0);
        let alarm = self.evidence >= self.threshold;
        if alarm {
            self.evidence = 0.0;
        }
        Ok(alarm)
    }

    /// How far the evidence is on the way to an alarm, from 0 to 1.
    pub fn evidence(&self) -> f64 {
        self.evidence / self.threshold
    }

    /// How many answers pass on average between two false alarms, as the page says it: solved, and simulated in tests.
    pub fn answers_between_false_alarms(&self) -> f64 {
        self.run
    }
}

/// By how much the odds of a yes change; the same for each stratum, because shares of strata can be near an end. Where the
/// overall share itself is, half of what is left to the end is looked for.
fn odds_ratio(share: f64, wanted: Wanted) -> f64 {
    let changed = match wanted.direction {
        Direction::Drop => share - wanted.change.min(share / 2.0),
        Direction::Rise => share + wanted.change.min((1.0 - share) / 2.0),
    };
    changed / (1.0 - changed) / (share / (1.0 - share))
}

/// The steps of evidence and how likely each is, if each share really is `off` by so much.
fn chain(shares: &[f64], mix: &[f64], steps: &[(f64, f64)], off: f64) -> Vec<Step> {
    let mut chain = Vec::new();
    for ((share, mix), (for_yes, for_no)) in shares.iter().zip(mix).zip(steps) {
        let share = (share + off).clamp(1e-6, 1.0 - 1e-6);
        chain.push(Step { by: *for_yes, likely: mix * share });
        chain.push(Step { by: *for_no, likely: mix * (1.0 - share) });
    }
    chain
}

/// How many false alarms to expect in a year on a page that watches so many shares, each in both directions or one.
pub fn false_alarms_a_year(detectors: u64, weeks_between_false_alarms: f64) -> f64 {
    detectors as f64 * 52.0 / weeks_between_false_alarms
}
