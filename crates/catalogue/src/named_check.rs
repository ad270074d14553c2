//! Checks of texts that authors can name: a slip in one digit is found before anybody acts on it.

use crate::contact;

/// A number with check digits, or how somebody is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedCheck {
    /// Australian Business Number.
    Abn,
    /// Australian Company Number.
    Acn,
    /// ISO/IEC 7812: cards, and many national numbers.
    Luhn,
    /// Inland Revenue number of New Zealand.
    NzIrd,
    /// ISO 13616: a bank account.
    Iban,
    /// ITU-T E.164.
    Phone,
    /// RFC 5321.
    Email,
}

impl NamedCheck {
    pub const ALL: [NamedCheck; 7] = [
        NamedCheck::Abn,
        NamedCheck::Acn,
        NamedCheck::Luhn,
        NamedCheck::NzIrd,
        NamedCheck::Iban,
        NamedCheck::Phone,
        NamedCheck::Email,
    ];

    /// As authors write it.
    pub fn name(self) -> &'static str {
        match self {
            NamedCheck::Abn => "abn",
            NamedCheck::Acn => "acn",
            NamedCheck::Luhn => "luhn",
            NamedCheck::NzIrd => "nz-ird",
            NamedCheck::Iban => "iban",
            NamedCheck::Phone => "phone",
            NamedCheck::Email => "email",
        }
    }

    /// As people call it.
    pub fn title(self) -> &'static str {
        match self {
            NamedCheck::Abn => "ABN",
            NamedCheck::Acn => "ACN",
            NamedCheck::Luhn => "number of this kind",
            NamedCheck::NzIrd => "IRD number",
            NamedCheck::Iban => "IBAN",
            NamedCheck::Phone => "phone number",
            NamedCheck::Email => "email address",
        }
    }

    /// Spaces and dashes between digits do not matter.
    pub fn holds(self, text: &str) -> bool {
        match self {
            NamedCheck::Phone => return contact::phone(text).is_some(),
            NamedCheck::Email => return contact::email(text).is_some(),
            _ => {}
        }
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if self == NamedCheck::Iban {
            return is_iban(&text);
        }
        let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
        let Some(digits) = digits else { return false };
        match self {
            NamedCheck::Abn => is_abn(&digits),
            NamedCheck::Acn => is_acn(&digits),
            NamedCheck::Luhn => is_luhn(&digits),
            NamedCheck::NzIrd => is_nz_ird(digits),
            NamedCheck::Iban | NamedCheck::Phone | NamedCheck::Email => false,
        }
    }
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Australian Business Register, format of the ABN: the first digit less one, weighted, divides by 89.
fn is_abn(digits: &[u32]) -> bool {
    let [first, rest @ ..] = digits else { return false };
    let Some(first) = first.checked_sub(1).filter(|_| rest.len() == 10) else { return false };
    (first * 10 + weighted(rest, &[1, 3, 5, 7, 9, 11, 13, 15, 17, 19])).is_multiple_of(89)
}

/// Australian Securities and Investments Commission, ACN check: the complement to ten of the weighted sum.
fn is_acn(digits: &[u32]) -> bool {
    let [body @ .., last] = digits else { return false };
    body.len() == 8 && (10 - weighted(body, &[8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == *last
}

fn is_luhn(digits: &[u32]) -> bool {
    let doubled = |(n, digit): (usize, &u32)| match n % 2 {
        0 => *digit,
        _ => digit * 2 / 10 + digit * 2 % 10,
    };
    digits.len() > 1 && digits.iter().rev().enumerate().map(doubled).sum::<u32>().is_multiple_of(10)
}

/// Inland Revenue, "IRD number validation": modulo 11 with a second set of weights where the first gives ten.
fn is_nz_ird(mut digits: Vec<u32>) -> bool {
    let number = digits.iter().fold(0_u64, |all, digit| all.saturating_mul(10).saturating_add(u64::from(*digit)));
    if !(10_000_000..150_000_000).contains(&number) || digits.len() > 9 {
        return false;
    }
    while digits.len() < 9 {
        digits.insert(0, 0);
    }
    let [body @ .., last] = digits.as_slice() else { return false };
    let digit_by = |weights: &[u32]| match weighted(body, weights) % 11 {
        0 => 0,
        rest => 11 - rest,
    };
    match digit_by(&[3, 2, 7, 6, 5, 4, 3, 2]) {
        10 => digit_by(&[7, 4, 3, 2, 5, 2, 7, 6]) == *last,
        digit => digit == *last,
    }
}

fn is_iban(text: &str) -> bool {
    if !(15..=34).contains(&text.len()) || !text.is_ascii() {
        return false;
    }
    let (head, body) = text.split_at(4);
    let mut rest = 0_u32;
    for c in body.chars().chain(head.chars()) {
        let Some(digit) = c.to_digit(36) else { return false };
        rest = (rest * if digit > 9 { 100 } else { 10 } + digit) % 97;
    }
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::NamedCheck::{self, *};

    fn check(check: NamedCheck, right: &[&str], wrong: &[&str]) {
        right.iter().for_each(|text| assert!(check.holds(text), "{text}"));
        wrong.iter().for_each(|text| assert!(!check.holds(text), "{text}"));
    }

    #[test]
    fn one_wrong_digit_is_found() {
        check(Abn, &["51 824 753 556", "53004085616"], &["51 824 753 557", "5182475355", "", "abc", "00000000000"]);
        check(Acn, &["004 085 616", "000000019"], &["004 085 617", "004085616 1"]);
        check(Luhn, &["79927398713", "4111 1111 1111 1111"], &["79927398710", "1"]);
        check(NzIrd, &["49-091-850", "35901981", "136410132"], &["49-091-851", "9125568", "136410133", "150000000"]);
        check(
            Iban,
            &["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432"],
            &["DE89370400440532013001", "DE", "öö"],
        );
    }
}
