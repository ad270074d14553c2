//! Small groups, drawn towards their service: what little a group says is weighed against how much groups differ at all.
//!
//! The share of each group is a draw from Beta(mM, (1-m)M): `m` is the share of the service, and 1/(1+M) says how much
//! groups differ, from 0 (not at all) to 1. A single best guess of that (Kleinman 1973) makes intervals too short when
//! there are few groups; so every degree of difference counts by how well it explains what the groups said, all being as
//! likely beforehand (Christiansen and Morris 1997). A group's share is then a mixture of Beta distributions.
//!
//! There is no order of groups here, on purpose: groups whose intervals overlap have no rank.

use crate::beta::{incomplete_beta, ln_beta, solve_share};
use crate::fault::{Fault, confidence as checked, part};
use crate::interval::Interval;

/// How finely degrees of difference are told apart.
const DEGREES: u32 = 40;

/// What the groups of one service say about each other.
#[derive(Clone, Debug)]
pub struct Shrinkage {
    mean: f64,
    /// M, and how likely it is; the likelihoods add up to 1.
    degrees: Vec<(f64, f64)>,
}

/// The share of one group, drawn towards its service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunk {
    pub share: f64,
    pub interval: Interval,
    /// How much of it is the service's share rather than the group's own, from 0 to 1.
    pub borrowed: f64,
}

impl Shrinkage {
    /// Learns from all groups of a service, each with how many said yes of how many. Groups without answers say nothing
    /// and are welcome.
    ///
    /// # Errors
    /// `part` for a group with more yes than answers, `no-answers` if nobody of any group answered.
    pub fn learn(groups: &[(u64, u64)]) -> Result<Shrinkage, Fault> {
        let (mut yes, mut n) = (0.0, 0.0);
        for group in groups.iter().filter(|group| group.1 > 0 || group.0 > 0) {
            let (group_yes, group_n) = part(group.0 as f64, group.1 as f64)?;
            yes += group_yes;
            n += group_n;
        }
        part(yes, n)?;
        // Half a yes and half a no more keep a service where all agree from being certain for ever.
        let mean = (yes + 0.5) / (n + 1.0);
        let strengths: Vec<f64> = (0..DEGREES)
            .map(|degree| (f64::from(degree) + 0.5) / f64::from(DEGREES))
            .map(|difference| (1.0 - difference) / difference)
            .collect();
        let likely = |strength: f64| -> f64 {
            let (a, b) = (mean * strength, (1.0 - mean) * strength);
            groups.iter().map(|(yes, n)| ln_beta(a + *yes as f64, b + (n - yes) as f64) - ln_beta(a, b)).sum()
        };
        let logs: Vec<f64> = strengths.iter().map(|strength| likely(*strength)).collect();
        let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let all: f64 = logs.iter().map(|log| (log - most).exp()).sum();
        let degrees = strengths.into_iter().zip(logs.iter().map(|log| (log - most).exp() / all)).collect();
        Ok(Shrinkage { mean, degrees })
    }

    /// The share that groups are drawn towards.
    pub fn service(&self) -> f64 {
        self.mean
    }

    /// The share of a group with so many yes of so many answers; with none it is the service's, and its interval says
    /// how far groups are from that.
    ///
    /// # Errors
    /// `part` for more yes than answers, `confidence`.
    pub fn group(&self, yes: u64, n: u64, confidence: f64) -> Result<Shrunk, Fault> {
        let tail = (1.0 - checked(confidence)?) / 2.0;
        let (yes, n) = if n == 0 && yes == 0 { (0.0, 0.0) } else { part(yes as f64, n as f64)? };
        let parts: Vec<(f64, f64, f64)> = self
            .degrees
            .iter()
            .map(|(strength, likely)| (*likely, self.mean * strength + yes, (1.0 - self.mean) * strength + n - yes))
            .collect();
        let share = parts.iter().map(|(likely, a, b)| likely * a / (a + b)).sum();
        let borrowed = self.degrees.iter().map(|(strength, likely)| likely * strength / (strength + n)).sum();
        let below = |x: f64| parts.iter().map(|(likely, a, b)| likely * incomplete_beta(*a, *b, x)).sum::<f64>();
        let interval = Interval { low: solve_share(tail, below), high: solve_share(1.0 - tail, below), confidence };
        Ok(Shrunk { share, interval, borrowed })
    }
}
