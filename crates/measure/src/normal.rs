//! Quantiles of the normal and of Student's distribution.

use crate::beta::inverse_beta;

/// The normal quantile, exact to about 1e-16 (Wichura, M. J. 1988. Algorithm AS 241. Applied Statistics 37, 477-484).
/// Outside 0 to 1 it is not a number.
pub(crate) fn normal_quantile(p: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * polynomial(&A, r) / polynomial(&B, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-tail.ln()).sqrt();
    let size = if r <= 5.0 {
        polynomial(&C, r - 1.6) / polynomial(&D, r - 1.6)
    } else if r.is_finite() {
        polynomial(&E, r - 5.0) / polynomial(&F, r - 5.0)
    } else {
        f64::INFINITY
    };
    size.copysign(q)
}

/// How many standard errors an interval of this confidence reaches to each side: 1.96 for 0.95.
pub(crate) fn two_sided(confidence: f64) -> f64 {
    normal_quantile(0.5 + confidence / 2.0)
}

/// The same for Student's distribution with so many degrees of freedom, by the incomplete beta function: of a t, the
/// share `df / (df + t²)` is distributed as Beta(df/2, 1/2).
pub(crate) fn two_sided_student(confidence: f64, df: f64) -> f64 {
    let x = inverse_beta(df / 2.0, 0.5, 1.0 - confidence);
    (df * (1.0 - x) / x).sqrt()
}

/// Coefficients from the constant upwards.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

const A: [f64; 8] = [
    3.387_132_872_796_366_5,
    133.141_667_891_784_38,
    1_971.590_950_306_551_3,
    13_731.693_765_509_46,
    45_921.953_931_549_87,
    67_265.770_927_008_7,
    33_430.575_583_588_13,
    2_509.080_928_730_122_7,
];
const B: [f64; 8] = [
    1.0,
    42.313_330_701_600_91,
    687.187_007_492_057_9,
    5_394.196_021_424_751,
    21_213.794_301_586_597,
    39_307.895_800_092_71,
    28_729.085_735_721_943,
    5_226.495_278_852_854,
];
const C: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    0.241_780_725_177_450_6,
    0.022_723_844_989_269_184,
    7.745_450_142_783_414e-4,
];
const D: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    0.689_767_334_985_1,
    0.148_103_976_427_480_08,
    0.015_198_666_563_616_457,
    5.475_938_084_995_345e-4,
    1.050_750_071_644_416_9e-9,
];
const E: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    0.296_560_571_828_504_87,
    0.026_532_189_526_576_124,
    1.242_660_947_388_078_4e-3,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const F: [f64; 8] = [
    1.0,
    0.599_832_206_555_888,
    0.136_929_880_922_735_8,
    0.014_875_361_290_850_615,
    7.868_691_311_456_133e-4,
    1.846_318_317_510_054_7e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_8e-15,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Against `scipy.stats.norm.ppf`.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        let check = |p, expect: f64| {
            let found = normal_quantile(p);
            assert!((found - expect).abs() < 1e-13 * expect.abs().max(1.0), "{p}: {found}");
        };
        check(0.5, 0.0);
        check(0.975, 1.959_963_984_540_054);
        check(0.025, -1.959_963_984_540_054);
        check(0.9, 1.281_551_565_544_600_4);
        check(1e-12, -7.034_483_825_301_132);
        assert_eq!(normal_quantile(1.0), f64::INFINITY);
        assert!(normal_quantile(1.5).is_nan());
        let student = two_sided_student(0.95, 10.0);
        assert!((student - 2.228_138_851_986_273).abs() < 1e-10, "{student}");
    }
}
