//! How long a CUSUM runs until its first alarm, on average: the states between no evidence and the threshold form a
//! Markov chain, whose mean time to leave is a system of linear equations (Brook and Evans 1972).

/// What an answer adds to the evidence, and how likely such an answer is; the likelihoods add up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) by: f64,
    pub(super) likely: f64,
}

/// Steps between no evidence and the threshold. A step that ends between two states is split over both so that its mean
/// is kept, which makes the chain slightly more restless than the sum and the answer slightly too short: safe.
const STATES: usize = 200;

/// The mean number of answers until the first alarm, beginning without evidence.
///
/// All steps back to 0 go into one column, everything else is near the diagonal: the band is eliminated for two right
/// sides, one answer each (`1`) and the chance to be thrown back to 0, and the latter is solved for at the end.
pub(super) fn run_length(steps: &[Step], threshold: f64) -> f64 {
    let width = threshold / STATES as f64;
    let reach = steps.iter().map(|step| (step.by / width).abs().ceil() as usize + 1).max().unwrap_or(1).min(STATES);
    let row_width = 2 * reach + 1;
    let mut band = vec![vec![0.0; row_width]; STATES];
    let mut ones = vec![1.0; STATES];
    let mut back = vec![0.0; STATES];
    for (state, (row, back)) in band.iter_mut().zip(&mut back).enumerate() {
        row[reach] = 1.0;
        for step in steps {
            let to = state as f64 + step.by / width;
            let below = to.floor();
            for (target, part) in [(below, 1.0 - (to - below)), (below + 1.0, to - below)] {
                let likely = step.likely * part;
                if target <= 0.0 {
                    *back += likely;
                } else if target < STATES as f64 {
                    // Within reach by how reach was made.
                    row[reach + target as usize - state] -= likely;
                }
            }
        }
    }
    for pivot in 0..STATES {
        let row = band[pivot].clone();
        let (one, thrown) = (ones[pivot], back[pivot]);
        for below in pivot + 1..(pivot + reach + 1).min(STATES) {
            let offset = below - pivot;
            let factor = band[below][reach - offset] / row[reach];
            if factor != 0.0 {
                for column in reach..row_width {
                    band[below][column - offset] -= factor * row[column];
                }
                ones[below] -= factor * one;
                back[below] -= factor * thrown;
            }
        }
    }
    for state in (0..STATES).rev() {
        let known = |values: &[f64]| -> f64 {
            let after =
                (state + 1..(state + reach + 1).min(STATES)).map(|s| band[state][reach + s - state] * values[s]);
            after.sum()
        };
        let (one, thrown) = (known(&ones), known(&back));
        ones[state] = (ones[state] - one) / band[state][reach];
        back[state] = (back[state] - thrown) / band[state][reach];
    }
    // L = ones + back * L(0), at state 0.
    let chance = 1.0 - back[0];
    if chance > 1e-15 { ones[0] / chance } else { f64::INFINITY }
}
