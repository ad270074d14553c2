//! Email addresses and telephone numbers as people type them, in one normal form (RFC 5321 for lengths, ITU-T E.164 for
//! digits). Every form, channel and file reads them here.

/// The maximum length of an email address, and of the part before the `@` (RFC 5321, 4.5.3.1).
const MOST_LETTERS: usize = 254;
const MOST_LOCAL: usize = 64;

/// The number of digits in a telephone number, including the country code (E.164, 6.2.1), and at least those of a number
/// that can be called from elsewhere.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Digits of other scripts as ASCII digits, without marks that nobody sees and space around.
pub fn plain_digits(text: &str) -> String {
    let plain = |c: char| match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '٫' => '.',
        '٬' | '，' => ',',
        '＋' => '+',
        c => c,
    };
    text.chars().filter(|c| !is_unseen(*c)).map(plain).collect::<String>().trim().to_owned()
}

/// Marks of direction and width that come along when one copies.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// An email address in lower case; `None` if it is invalid. The stop or comma of a sentence behind it is no part of it.
pub fn email(typed: &str) -> Option<String> {
    let seen: String = typed.chars().filter(|c| !is_unseen(*c)).collect();
    let text = seen.trim().trim_end_matches(['.', ',', ';']);
    let (name, host) = text.rsplit_once('@')?;
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"@".contains(c);
    let is_label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    let is_host = host.contains('.') && host.split('.').all(is_label);
    let fits = text.len() <= MOST_LETTERS && name.len() <= MOST_LOCAL && is_name && !name.contains(is_odd) && is_host;
    fits.then(|| text.to_lowercase())
}

/// A telephone number as digits, with `+` before a country code; `None` if it is invalid. The zero that some write
/// behind the country code, as in `+61 (0)2`, is dropped.
pub fn phone(typed: &str) -> Option<String> {
    let plain = plain_digits(typed);
    let plain = if plain.starts_with('+') { plain.replacen("(0)", "", 1) } else { plain };
    let is_filler = |c: &char| c.is_whitespace() || matches!(c, '-' | '–' | '(' | ')' | '.' | '/');
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
        for copied in ["ana@example.org.", "ana@example.org,", "\u{200e}ana@example.org\u{feff}"] {
            assert_eq!(email(copied).as_deref(), Some("ana@example.org"), "{copied}");
        }
        assert!(email("nguyễn@ví-dụ.vn").is_some());
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
        assert_eq!(phone("+61 (0)412-345-678").as_deref(), Some("+61412345678"));
        assert_eq!(phone("٠٤٠٠ ٠٠٠ ٠٠٠").as_deref(), Some("0400000000"));
        assert_eq!(phone("\u{202a}0400 000 000\u{202c}").as_deref(), Some("0400000000"));
        for odd in ["", "12", "04 12 34", "call me", "+", "12345678901234567", "0400+000000"] {
            assert_eq!(phone(odd), None, "{odd}");
        }
    }
}
