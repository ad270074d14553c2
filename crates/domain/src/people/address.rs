//! Normalises email addresses and telephone numbers as typed.

use crate::questions::plain_digits;

/// The maximum length of an email address.
const MOST_LETTERS: usize = 254;

/// The number of digits in a telephone number, including the country code.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// An email address in lower case; `None` if it is invalid.
pub fn email(typed: &str) -> Option<String> {
    let text = typed.trim();
    let (name, host) = text.rsplit_once('@')?;
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"@".contains(c);
    let is_label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    let is_host = host.contains('.') && host.split('.').all(is_label);
    let fits = text.len() <= MOST_LETTERS && name.len() <= 64 && is_name && !name.contains(is_odd) && is_host;
    fits.then(|| text.to_lowercase())
}

/// A telephone number as digits, with `+` before a country code; `None` if it is invalid.
pub fn phone(typed: &str) -> Option<String> {
    let plain = plain_digits(typed);
    let is_filler = |c: &char| c.is_whitespace() || matches!(c, '-' | '(' | ')' | '.' | '/');
    let number: String = plain.chars().filter(|c| !is_filler(c)).collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let fits = DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_kept_in_small_letters() {
        assert_eq!(email(" Ana.Nguyen+stoa@Example.ORG ").as_deref(), Some("ana.nguyen+stoa@example.org"));
        for odd in ["", "ana", "@example.org", "ana@", "ana@example", "a na@example.org", "ana@example..org", ".a@b.c"]
        {
            assert_eq!(email(odd), None, "{odd}");
        }
        for attack in ["ana@example.org,bo@example.org", "Ana <ana@example.org>", "a@b.c\r\nBcc: x@y.z", "a@b@c.d"] {
            assert_eq!(email(attack), None, "{attack}");
        }
        assert_eq!(email(&format!("{}@example.org", "a".repeat(65))), None);
    }

    #[test]
    fn a_phone_number_is_read_however_it_is_grouped() {
        assert_eq!(phone("(02) 9876-5432").as_deref(), Some("0298765432"));
        assert_eq!(phone("+61 400 000 000").as_deref(), Some("+61400000000"));
        assert_eq!(phone("٠٤٠٠ ٠٠٠ ٠٠٠").as_deref(), Some("0400000000"));
        for odd in ["", "12", "call me", "+", "12345678901234567", "0400+000000"] {
            assert_eq!(phone(odd), None, "{odd}");
        }
    }
}
