//! How long it takes at a counter, as a multiple of what the service's file says.

use super::chance::{share_below, value_at};

/// A lognormal distribution of multiples: what service times were measured to follow (Brown and others, "Statistical
/// analysis of a telephone call center", Journal of the American Statistical Association 100, 2005).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Durations {
    /// The mean and the standard deviation of the logarithm.
    mean: f64,
    deviation: f64,
}

/// Before anything is measured: what the file says is right on average, and times spread so widely that their standard
/// deviation is 1.27 times their mean.
const DEVIATION: f64 = 0.98;

/// As many measured times as this weigh as much as what was believed before.
const BELIEF: f64 = 10.0;

/// Nobody was helped in less than a twentieth of the time, nor was in twenty times: a button was pressed late.
const ODD: f64 = 20.0;

impl Durations {
    /// From the mean and the standard deviation of the logarithm.
    pub fn known(mean: f64, deviation: f64) -> Durations {
        Durations { mean, deviation }
    }

    /// Learns from what was measured: pairs of the minutes that the file says and those that it took.
    pub fn of(measured: impl IntoIterator<Item = (f64, f64)>) -> Durations {
        let logs = measured.into_iter().map(|(said, took)| took / said.max(1.0));
        let logs: Vec<f64> = logs.filter(|one| (1.0 / ODD..ODD).contains(one)).map(f64::ln).collect();
        let (believed, n) = (-DEVIATION * DEVIATION / 2.0, logs.len() as f64);
        let mean = BELIEF.mul_add(believed, logs.iter().sum::<f64>()) / (BELIEF + n);
        let squares: f64 = logs.iter().map(|one| (one - mean).powi(2)).sum();
        let spread = BELIEF.mul_add(DEVIATION * DEVIATION, squares) / (BELIEF + n);
        Durations { mean, deviation: spread.sqrt() }
    }

    /// The multiple of a draw between 0 and 1.
    pub(super) fn draw(&self, share: f64) -> f64 {
        self.deviation.mul_add(value_at(share), self.mean).exp()
    }

    /// The multiple that is left when somebody has been helped for a while.
    pub(super) fn draw_rest(&self, gone: f64, share: f64) -> f64 {
        if gone <= 0.0 {
            return self.draw(share);
        }
        let below = share_below((gone.ln() - self.mean) / self.deviation).min(0.999_9);
        (self.draw((1.0 - below).mul_add(share, below)) - gone).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_measured_is_what_the_file_says_and_much_measured_is_what_it_was() {
        let prior = Durations::of([]);
        let average: f64 = (0..10_000).map(|n| prior.draw((f64::from(n) + 0.5) / 10_000.0)).sum::<f64>() / 10_000.0;
        assert!((average - 1.0).abs() < 0.02, "{average}");
        let known = Durations::known(-0.3, 0.5);
        let taken = (0..2_000).map(|n| (20.0, 20.0 * known.draw((f64::from(n) + 0.5) / 2_000.0)));
        let learnt = Durations::of(taken);
        assert!((learnt.mean + 0.3).abs() < 0.01 && (learnt.deviation - 0.5).abs() < 0.01, "{learnt:?}");
    }

    #[test]
    fn a_button_pressed_the_next_day_teaches_nothing() {
        assert_eq!(Durations::of([(15.0, 900.0), (15.0, 0.1)]), Durations::of([]));
    }

    #[test]
    fn who_was_helped_for_long_is_helped_longer_still() {
        let known = Durations::known(0.0, 1.0);
        let rest = |gone| known.draw_rest(gone, 0.5);
        assert!((rest(0.0) - 1.0).abs() < 0.01 && rest(4.0) > rest(1.0), "{} {}", rest(1.0), rest(4.0));
    }
}
