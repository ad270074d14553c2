//! Raking: answers are weighted until each margin has the known mix of those who were asked (Deming and Stephan 1940),
//! without letting anybody count for many (weights are cut, and the cutting is reported).

use crate::fault::Fault;
use crate::figure::Missing;

/// A thing by which the mix is known, such as the channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    pub name: String,
    /// Each category with how many contacts it had, answered or not.
    pub categories: Vec<(String, f64)>,
}

/// Answers that agree in every margin.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// For each margin in its order, the place of the category.
    pub at: Vec<usize>,
    pub count: u64,
    /// How many of them said yes.
    pub yes: u64,
}

/// Weights, and how far they can be trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// For one answer of each entry, in the order given; on average 1 where none was cut.
    pub weights: Vec<f64>,
    /// As many answers that all count the same would tell as much (Kish 1965): the square of the sum of weights by the
    /// sum of their squares. It stands beside each weighted figure.
    pub effective: f64,
    /// Categories nobody of whom answered, and by how much cutting left a category wrong.
    pub missing: Vec<Missing>,
    /// How often all margins were gone through.
    pub rounds: u32,
}

/// The largest and the smallest weight that one answer may have, the average being 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightLimits {
    pub least: f64,
    pub most: f64,
}

impl WeightLimits {
    /// What pages use: nobody counts for more than five, or for less than a fifth.
    pub const PAGES: WeightLimits = WeightLimits { least: 0.2, most: 5.0 };
    /// No limits.
    pub const NONE: WeightLimits = WeightLimits { least: 0.0, most: f64::INFINITY };
}

/// A margin fits if no category's share is off by more than this.
const CLOSE: f64 = 1e-12;
const ROUNDS: u32 = 2_000;
/// After so many cuts the margins are as close as limits let them be.
const CUTS: u32 = 50;
/// Cutting that leaves every share closer than this is not worth a word.
const WORTH_TELLING: f64 = 5e-4;

impl Raked {
    /// The weighted share of yes, with which [`crate::interval::wilson`] takes `share * effective` of `effective`.
    pub fn share(&self, answers: &[Answers]) -> f64 {
        let sum = |part: fn(&Answers) -> u64| -> f64 {
            answers.iter().zip(&self.weights).map(|(answers, weight)| weight * part(answers) as f64).sum()
        };
        sum(|answers| answers.yes) / sum(|answers| answers.count)
    }
}

/// Weights answers to the known mix.
///
/// A category that exists and from which nobody answered cannot be made up by weights: its contacts are left out of the
/// mix and reported as missing. One that does not exist in the mix but answered is a fault of counting.
///
/// # Errors
/// `no-answers`; `place` for an entry that is not in a category of each margin; `part` for more yes than answers; `mix`
/// for a known number that is negative, not finite, or 0 where people answered; `limits` unless least <= 1 <= most;
/// `margins` if no weights fit all margins, which happens when one margin is nearly empty where another is full.
pub fn rake(margins: &[Margin], answers: &[Answers], limits: WeightLimits) -> Result<Raked, Fault> {
    let n: f64 = answers.iter().map(|answers| answers.count as f64).sum();
    let (wanted, mut missing) = known_mix(margins, answers, n)?;
    if !(limits.least >= 0.0 && limits.least <= 1.0 && limits.most >= 1.0) {
        return Err(Fault::new("limits", "the limits of weights do not hold 1", "give limits such as 0.2 and 5"));
    }
    let mut weights = vec![1.0; answers.len()];
    let mut rounds = fit(&wanted, answers, &mut weights)?;
    for _ in 0..CUTS {
        let cut: Vec<f64> = weights.iter().map(|weight| weight.clamp(limits.least, limits.most)).collect();
        let done = cut == weights;
        weights = cut;
        if done {
            break;
        }
        // Fitting again after the cut spreads what was cut off over the others; the last word has the limit.
        let mut again = weights.clone();
        rounds += fit(&wanted, answers, &mut again)?;
        if again.iter().zip(&weights).all(|(a, b)| (a - b).abs() < 1e-9) {
            break;
        }
        weights = again;
    }
    weights.iter_mut().for_each(|weight| *weight = weight.clamp(limits.least, limits.most));
    let off = furthest(&wanted, answers, &weights);
    if off > WORTH_TELLING {
        missing.push(Missing::Trimmed(off));
    }
    let (sum, squares) = answers.iter().zip(&weights).fold((0.0, 0.0), |(sum, squares), (answers, weight)| {
        let count = answers.count as f64;
        (sum + count * weight, squares + count * weight * weight)
    });
    Ok(Raked { weights, effective: sum * sum / squares, missing, rounds })
}

/// For each margin, the wanted sum of weights of each category, which add up to the number of answers.
fn known_mix(margins: &[Margin], answers: &[Answers], n: f64) -> Result<(Vec<Vec<f64>>, Vec<Missing>), Fault> {
    if n <= 0.0 {
        return Err(Fault::new("no-answers", "nobody answered", "show that nobody answered yet"));
    }
    if answers.iter().any(|answers| answers.yes > answers.count) {
        return Err(Fault::new("part", "more said yes than answered", "count each answer once"));
    }
    let (mut wanted, mut missing) = (Vec::new(), Vec::new());
    for (place, margin) in margins.iter().enumerate() {
        let mut answered = vec![0.0; margin.categories.len()];
        for answers in answers {
            let Some(sum) = answers.at.get(place).and_then(|category| answered.get_mut(*category)) else {
                let message = format!("an answer is in no category of `{}`", margin.name);
                return Err(Fault::new("place", message, "give a category for each margin, such as `not known`"));
            };
            *sum += answers.count as f64;
        }
        let all: f64 = margin.categories.iter().map(|(_, known)| known).sum();
        for ((category, known), answered) in margin.categories.iter().zip(&answered) {
            if !known.is_finite() || *known < 0.0 || (*known == 0.0 && *answered > 0.0) {
                let message = format!("{known} contacts of `{category}` and {answered} answers do not go together");
                return Err(Fault::new("mix", message, "count contacts and answers over the same days"));
            }
            if *answered == 0.0 && *known > 0.0 {
                let (margin, category) = (margin.name.clone(), category.clone());
                missing.push(Missing::Category { margin, category, share: known / all });
            }
        }
        let known = |(known, answered): (&(String, f64), &f64)| if *answered > 0.0 { known.1 } else { 0.0 };
        let there: f64 = margin.categories.iter().zip(&answered).map(known).sum();
        wanted.push(margin.categories.iter().zip(&answered).map(|pair| known(pair) / there * n).collect());
    }
    Ok((wanted, missing))
}

/// The sum of weights of each category of a margin.
fn sums(place: usize, categories: usize, answers: &[Answers], weights: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; categories];
    for (answers, weight) in answers.iter().zip(weights) {
        if let Some(sum) = answers.at.get(place).and_then(|category| sums.get_mut(*category)) {
            *sum += answers.count as f64 * weight;
        }
    }
    sums
}

/// Goes through all margins until all fit; says how often.
fn fit(wanted: &[Vec<f64>], answers: &[Answers], weights: &mut [f64]) -> Result<u32, Fault> {
    for round in 1..=ROUNDS {
        for (place, wanted) in wanted.iter().enumerate() {
            let sums = sums(place, wanted.len(), answers, weights);
            for (answers, weight) in answers.iter().zip(weights.iter_mut()) {
                let category = answers.at.get(place).copied().unwrap_or_default();
                if let (Some(sum), Some(wanted)) = (sums.get(category), wanted.get(category))
                    && *sum > 0.0
                {
                    *weight *= wanted / sum;
                }
            }
        }
        if furthest(wanted, answers, weights) < CLOSE {
            return Ok(round);
        }
    }
    Err(Fault::new(
        "margins",
        "no weights fit all margins at once",
        "join categories in which few answered, or leave a margin out",
    ))
}

/// By how much the share of a category is off, at most.
fn furthest(wanted: &[Vec<f64>], answers: &[Answers], weights: &[f64]) -> f64 {
    let mut furthest: f64 = 0.0;
    for (place, wanted) in wanted.iter().enumerate() {
        let sums = sums(place, wanted.len(), answers, weights);
        let (all, all_wanted): (f64, f64) = (sums.iter().sum(), wanted.iter().sum());
        for (sum, wanted) in sums.iter().zip(wanted) {
            furthest = furthest.max((sum / all - wanted / all_wanted).abs());
        }
    }
    furthest
}
