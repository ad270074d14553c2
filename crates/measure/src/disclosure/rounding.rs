//! Random rounding to a base (Fellegi, I. P. 1975. Statistics Canada), by a keyed hash instead of a draw, so that the same
//! number of the same people is rounded alike wherever and whenever it is shown (Fraser, B. and Wooton, J. 2005. UNECE):
//! asking again cannot average it out. Totals are rounded by themselves, so subtracting cells from them undoes nothing.

use super::sip::sip;
use crate::figure::LEAST;

/// How numbers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Exact,
    /// Up or down to a multiple of this, so that it is right on average; numbers under twice the base are shown as that
    /// if rounding down would come under six. Pages use 5.
    Base(u64),
}

impl Rounding {
    /// 1 where nothing is rounded.
    pub(super) fn base(self) -> u64 {
        match self {
            Rounding::Exact => 1,
            Rounding::Base(base) => base,
        }
    }
}

/// A secret of the installation. Who knows it can undo the rounding; with another one everything is rounded anew, which
/// gives away more of every number, so it is kept for as long as numbers are public.
#[derive(Clone, Copy)]
pub struct Key(pub [u8; 16]);

/// A secret is not printed.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Rounds up with the chance that the remainder has of the base.
pub(super) fn rounded(value: u64, base: u64, key: Key, name: &str) -> u64 {
    let (below, rest) = (value / base * base, value % base);
    let text = [name.as_bytes(), &[0x1d], &value.to_le_bytes()].concat();
    let up = sip(key.0, &text) % base < rest;
    let shown = if up { below + base } else { below };
    if shown < LEAST { LEAST.next_multiple_of(base) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = Key([7; 16]);

    #[test]
    fn the_same_number_is_always_rounded_alike_and_right_on_average() {
        let mut sum = 0;
        for n in 0..20_000u64 {
            let value = 10 + n % 40;
            let shown = rounded(value, 5, KEY, &format!("{n}"));
            assert!(shown.is_multiple_of(5) && shown.abs_diff(value) < 5);
            assert_eq!(shown, rounded(value, 5, KEY, &format!("{n}")));
            sum += shown as i64 - value as i64;
        }
        assert!((sum as f64 / 20_000.0).abs() < 0.05, "{sum}");
    }

    #[test]
    fn nothing_under_six_is_shown() {
        for value in 6..10 {
            assert!((0..100).all(|n| rounded(value, 5, KEY, &format!("{n}")) == 10));
        }
        assert!((0..100).all(|n| [6, 9].contains(&rounded(7, 3, KEY, &format!("{n}")))));
    }
}
