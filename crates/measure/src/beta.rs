//! The incomplete beta function and its inverse, by which intervals of shares and Student's quantiles are found.

/// The natural logarithm of the gamma function for positive numbers, to about 1e-14 (Lanczos, C. 1964. SIAM J. Numer.
/// Anal. B 1, 86-96; g = 7, nine terms).
pub(crate) fn ln_gamma(x: f64) -> f64 {
    const G: f64 = 7.0;
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        // Reflection keeps the terms where they are exact.
        return (std::f64::consts::PI / (std::f64::consts::PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let mut sum = 0.999_999_999_999_809_9;
    for (n, term) in (1u32..).zip(TERMS) {
        sum += term / (x + f64::from(n));
    }
    let t = x + G + 0.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The logarithm of the beta function.
pub(crate) fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// The share of Beta(a, b) below x: the regularised incomplete beta function, by its continued fraction, evaluated as
/// Lentz did (Lentz, W. J. 1976. Applied Optics 15, 668-671). `a` and `b` are positive.
pub(crate) fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (a * x.ln() + b * (-x).ln_1p() - ln_beta(a, b)).exp();
    // The fraction converges fast only on one side of the middle; the other side is its mirror.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    // Lentz's way needs a number that is not 0 where a denominator would be.
    const TINY: f64 = 1e-300;
    // The square root of the larger parameter is how many steps it takes; the limit is for input of no use.
    const STEPS: u32 = 100_000;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for step in 1..=STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

/// The x below which the share `p` of Beta(a, b) lies.
pub(crate) fn inverse_beta(a: f64, b: f64, p: f64) -> f64 {
    solve_share(p, |x| incomplete_beta(a, b, x))
}

/// The x from 0 to 1 at which a rising share reaches `p`, by halving until two neighbouring numbers are left. Halving is
/// slower than Newton's way and cannot miss.
pub(crate) fn solve_share(p: f64, share: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    if p <= 0.0 || p >= 1.0 {
        return if p <= 0.0 { low } else { high };
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high || high - low < 1e-15 * high {
            break;
        }
        if share(middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against `scipy.special.gammaln`, `betainc` and `betaincinv`.
    #[test]
    fn values_are_those_of_scipy() {
        let check = |found: f64, expect: f64| {
            assert!((found - expect).abs() < 1e-11 * expect.abs().max(1e-3), "{found} for {expect}");
        };
        check(ln_gamma(0.1), 2.252_712_651_734_206);
        check(ln_gamma(10.0), 12.801_827_480_081_469);
        check(incomplete_beta(2.0, 3.0, 0.4), 0.5248);
        check(incomplete_beta(0.5, 0.5, 0.25), 1.0 / 3.0);
        check(inverse_beta(2.0, 3.0, 0.5248), 0.4);
        assert_eq!(inverse_beta(2.0, 3.0, 0.0), 0.0);
        assert_eq!(inverse_beta(2.0, 3.0, 1.0), 1.0);
    }
}
