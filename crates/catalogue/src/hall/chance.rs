//! Numbers that look like chance and are the same each time, and the normal distribution. Pure.

/// `SplitMix64`: a fixed sequence for a seed, so that one state of a queue always gives one answer.
#[derive(Clone, Debug)]
pub(super) struct Chance(pub u64);

impl Chance {
    /// A number between 0 and 1, never either of them.
    pub(super) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (((z ^ (z >> 31)) >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }
}

/// The share of a normal distribution below a value (Abramowitz and Stegun 7.1.26, off by less than 0.0000002).
pub(super) fn share_below(x: f64) -> f64 {
    let z = x.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / 0.327_591_1_f64.mul_add(z, 1.0);
    let terms = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
    let sum = terms.iter().fold(0.0_f64, |sum, term| sum.mul_add(t, *term)) * t;
    let upper = sum * (-z * z).exp() / 2.0;
    if x < 0.0 { upper } else { 1.0 - upper }
}

/// The value below which a share of a normal distribution lies (Abramowitz and Stegun 26.2.23, off by less than 0.00045).
pub(super) fn value_at(share: f64) -> f64 {
    let tail = share.min(1.0 - share).max(1e-300);
    let t = (-2.0 * tail.ln()).sqrt();
    let above = 0.010_328_f64.mul_add(t, 0.802_853).mul_add(t, 2.515_517);
    let below = 0.001_308_f64.mul_add(t, 0.189_269).mul_add(t, 1.432_788).mul_add(t, 1.0);
    let value = t - above / below;
    if share < 0.5 { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_below_a_value_is_found_again() {
        for (value, share) in [(0.0, 0.5), (1.281_55, 0.9), (-1.281_55, 0.1), (1.959_96, 0.975)] {
            assert!((share_below(value) - share).abs() < 1e-5, "{value}: {}", share_below(value));
            assert!((value_at(share) - value).abs() < 1e-3, "{share}: {}", value_at(share));
        }
    }

    #[test]
    fn chance_is_even_and_the_same_each_time() {
        let draw = |seed| {
            let mut chance = Chance(seed);
            (0..10_000).map(|_| chance.next()).collect::<Vec<f64>>()
        };
        assert_eq!(draw(7), draw(7));
        let all = draw(7);
        assert!(all.iter().all(|one| *one > 0.0 && *one < 1.0));
        assert!((all.iter().sum::<f64>() / 10_000.0 - 0.5).abs() < 0.01);
    }
}
