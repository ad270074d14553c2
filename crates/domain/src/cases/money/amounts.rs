//! Amounts of money: as typed, and in minor units. Rounded once, where a rule gives a fraction of the smallest unit.

use rules::Decimal;
use rust_decimal::RoundingStrategy;
use rust_decimal::prelude::ToPrimitive;

use crate::locale::Locale;
use crate::questions::plain_number;
use crate::refusal::Refusal;

/// The largest amount that is accepted, in minor units. Above it, a typing error is more likely.
pub(super) const MOST: i64 = 1_000_000_000;

/// Minor units in one major unit.
const MINOR: u32 = 2;

/// An amount of a rule in minor units; half a unit is rounded away from zero, as money is in law.
pub fn minor(amount: Decimal) -> Option<i64> {
    let exact = amount.checked_mul(Decimal::ONE_HUNDRED)?;
    exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64()
}

/// Minor units as the amount that rules and pages use.
pub fn major(minor: i64) -> Decimal {
    Decimal::new(minor, MINOR)
}

/// An amount as typed: above zero, without a sign, with at most two digits after the point.
///
/// # Errors
/// If it is not such an amount.
pub fn typed(locale: &Locale, text: &str) -> Result<i64, Refusal> {
    let wrong = || Refusal::unprocessable("money-amount");
    let (before, after) = locale.around_money();
    let text = text.trim();
    let text = text.strip_prefix(before.trim()).unwrap_or(text);
    let text = text.strip_suffix(after.trim()).unwrap_or(text);
    let plain = plain_number(locale, text.trim());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let has_point = plain.contains('.');
    let whole = grouped(whole).ok_or_else(wrong)?;
    let is_fraction = fraction.len() <= 2 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !is_fraction || (has_point && fraction.is_empty()) {
        return Err(wrong());
    }
    let amount = format!("{whole}{fraction:0<2}").parse::<i64>().map_err(|_| wrong())?;
    if amount > 0 && amount <= MOST { Ok(amount) } else { Err(wrong()) }
}

/// Digits, with commas or spaces only between thousands; without them.
fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split([',', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let others: Vec<&str> = groups.collect();
    let is_number = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let fits = is_number(first) && others.iter().all(|group| is_number(group) && group.len() == 3);
    let fits = fits && (others.is_empty() || first.len() <= 3) && text.len() <= 16;
    fits.then(|| std::iter::once(first).chain(others).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::tests::locales;

    #[test]
    fn an_amount_is_read_or_refused_and_never_guessed() {
        let locales = locales();
        let english = locales.of("en");
        for (text, expected) in [
            ("62", Some(6_200)),
            (" $62.5 ", Some(6_250)),
            ("62.05", Some(6_205)),
            ("1,234.50", Some(123_450)),
            ("1 234", Some(123_400)),
            ("0.01", Some(1)),
            ("10000000", Some(MOST)),
            ("10000000.01", None),
            ("0", None),
            ("0.00", None),
            ("-5", None),
            ("−5", None),
            ("+5", None),
            ("5.", None),
            (".5", None),
            ("0.005", None),
            ("1e3", None),
            ("12,34", None),
            ("1,23,456", None),
            ("5 0", None),
            ("$", None),
            ("", None),
            ("99999999999999999999", None),
            ("=1+1", None),
        ] {
            assert_eq!(typed(english, text).ok(), expected, "{text:?}");
        }
        assert_eq!(typed(locales.of("vi"), "1.250,50").ok(), Some(125_050));
    }

    #[test]
    fn a_fraction_of_a_cent_is_rounded_once() {
        let amount = |text: &str| minor(text.parse().unwrap());
        assert_eq!(amount("10.005"), Some(1_001));
        assert_eq!(amount("10.0049999"), Some(1_000));
        assert_eq!(amount("-10.005"), Some(-1_001));
        assert_eq!(major(1_001).to_string(), "10.01");
    }
}
