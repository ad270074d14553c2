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
    // One more than the longest step, because a step is split over two states.
    let reach = |sign: f64| -> usize {
        let longest = steps.iter().map(|step| sign * step.by / width).fold(0.0, f64::max);
        (longest.ceil() as usize + 1).min(STATES)
    };
    let (down, up) = (reach(-1.0), reach(1.0));
    // A row holds the states from `down` below its own to `up` above it.
    let mut band = vec![vec![0.0; down + up + 1]; STATES];
    let mut ones = vec![1.0; STATES];
    let mut back = vec![0.0; STATES];
    for (state, (row, back)) in band.iter_mut().zip(&mut back).enumerate() {
        row[down] = 1.0;
        for step in steps {
            let to = state as f64 + step.by / width;
            let below = to.floor();
            for (target, part) in [(below, 1.0 - (to - below)), (below + 1.0, to - below)] {
                let likely = step.likely * part;
                if target <= 0.0 {
                    *back += likely;
                } else if target < STATES as f64 {
                    row[down + target as usize - state] -= likely;
                }
            }
        }
    }
    for pivot in 0..STATES {
        let (before, after) = band.split_at_mut(pivot + 1);
        let row = &before[pivot][down..];
        for (offset, below) in (1..=down).zip(after) {
            let factor = below[down - offset] / row[0];
            if factor != 0.0 {
                below[down - offset..].iter_mut().zip(row).for_each(|(cell, pivot)| *cell -= factor * pivot);
                ones[pivot + offset] -= factor * ones[pivot];
                back[pivot + offset] -= factor * back[pivot];
            }
        }
    }
    for state in (0..STATES).rev() {
        let row = &band[state][down..];
        let known = |values: &[f64]| -> f64 {
            row.iter().zip(values.iter().skip(state)).skip(1).map(|(cell, value)| cell * value).sum()
        };
        let (one, thrown) = (known(&ones), known(&back));
        ones[state] = (ones[state] - one) / row[0];
        back[state] = (back[state] - thrown) / row[0];
    }
    // L = ones + back * L(0), at state 0.
    let chance = 1.0 - back[0];
    if chance > 1e-15 { ones[0] / chance } else { f64::INFINITY }
}
