//! Email addresses and telephone numbers as people type them, in one normal form (RFC 5321 for lengths, ITU-T E.164 for
//! digits). Every form, channel and file reads them here.

use crate::about::About;
use crate::unseen::is_unseen;

/// The maximum length of an email address, and of the part before the `@` (RFC 5321, 4.5.3.1).
const MOST_LETTERS: usize = 254;
const MOST_LOCAL: usize = 64;

/// The maximum length of a label of a host (RFC 1035, 2.3.4).
const MOST_LABEL: usize = 63;

/// The number of digits in a telephone number, including the country code (E.164, 6.2.1), and at least those of a number
/// that can be called from elsewhere.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Digits of other scripts as ASCII digits, without marks that nobody sees and space around.
pub fn plain_digits(text: &str) -> String {
    let plain = |c: char| match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '٫' | '．' => '.',
        '٬' | '，' | '،' => ',',
        '＋' => '+',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    text.chars().filter(|c| !is_unseen(*c)).map(plain).collect::<String>().trim().to_owned()
}

/// Why a text is no email address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailSlip {
    NoAt,
    /// Two addresses, or what looks like two.
    Several,
    Space,
    /// What stands behind the `@` is no name of a host.
    Host,
    Odd,
}

/// A hyphen, whichever of its kind a keyboard or a program made of it.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// An email address in lower case; `None` if it is invalid.
pub fn email(typed: &str) -> Option<String> {
    read_email(typed).ok()
}

/// An email address in lower case, or why it is none. Signs that nobody sees, a space beside the `@`, and the stop or
/// comma of a sentence behind it are no part of it.
///
/// # Errors
/// If it is invalid.
pub fn read_email(typed: &str) -> Result<String, EmailSlip> {
    let plain = |c: char| match c {
        '＠' => '@',
        '。' | '．' | '｡' => '.',
        c if is_hyphen(c) => '-',
        c => c,
    };
    let seen: String = typed.chars().filter(|c| !is_unseen(*c)).map(plain).collect();
    let text = seen.trim().trim_end_matches(['.', ',', ';']);
    let (name, host) = text.split_once('@').ok_or(EmailSlip::NoAt)?;
    let (name, host) = (name.trim_end(), host.trim_start());
    if host.contains('@') || [name, host].iter().any(|part| part.contains([',', ';'])) {
        return Err(EmailSlip::Several);
    }
    let has_space = |part: &str| part.contains(char::is_whitespace);
    if has_space(name) || has_space(host) {
        return Err(EmailSlip::Space);
    }
    let is_odd = |c: char| c.is_control() || "<>()[]\\:\"".contains(c);
    let is_label = |label: &str| {
        let is_inside = !label.starts_with('-') && !label.ends_with('-') && label.chars().count() <= MOST_LABEL;
        !label.is_empty() && is_inside && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    if !is_name || name.len() > MOST_LOCAL || name.contains(is_odd) || host.contains(is_odd) {
        return Err(EmailSlip::Odd);
    }
    if !host.contains('.') || !host.split('.').all(is_label) {
        return Err(EmailSlip::Host);
    }
    let address = format!("{name}@{host}").to_lowercase();
    if address.len() > MOST_LETTERS { Err(EmailSlip::Odd) } else { Ok(address) }
}

/// A telephone number as digits, with `+` before a country code; `None` if it is invalid. The zero that some write
/// behind the country code, as in `+61 (0)2`, is dropped.
pub fn phone(typed: &str) -> Option<String> {
    let plain = plain_digits(typed);
    let plain = if plain.starts_with('+') { plain.replacen("(0)", "", 1) } else { plain };
    let is_filler = |c: &char| c.is_whitespace() || is_hyphen(*c) || matches!(c, '(' | ')' | '.' | '/');
    let number: String = plain.chars().filter(|c| !is_filler(c)).collect();
    let number = match number.strip_prefix("00") {
        Some(abroad) => format!("+{abroad}"),
        None => number,
    };
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let fits = DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(number)
}

impl About {
    /// A telephone number in its one form: with the country code where the catalogue says it (ITU-T E.164), so that
    /// `0400 000 001` and `+61 400 000 001` are one number. A number without the prefix of the country, such as one of
    /// a call centre, has no other form.
    pub fn phone_number(&self, typed: &str) -> Option<String> {
        let number = phone(typed)?;
        let (Some(code), Some(prefix)) = (&self.calling_code, &self.trunk_prefix) else { return Some(number) };
        let abroad = format!("+{code}");
        // Some write the prefix of the country behind its code as well.
        if let Some(rest) = number.strip_prefix(&abroad) {
            return Some(format!("{abroad}{}", rest.strip_prefix(prefix.as_str()).unwrap_or(rest)));
        }
        Some(match number.strip_prefix(prefix.as_str()) {
            Some(rest) => format!("{abroad}{rest}"),
            None => number,
        })
    }

    /// The same number as it is dialled within the country, if it is one of it.
    pub fn dialled_here(&self, number: &str) -> Option<String> {
        let rest = number.strip_prefix('+')?.strip_prefix(self.calling_code.as_deref()?)?;
        Some(format!("{}{rest}", self.trunk_prefix.as_deref()?))
    }
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
        assert_eq!(email(&format!("a@{}.org", "b".repeat(64))), None);
    }

    #[test]
    fn an_email_address_is_refused_for_its_own_reason() {
        for (typed, slip) in [
            ("ana.example.org", EmailSlip::NoAt),
            ("ana@example.org,bo@example.org", EmailSlip::Several),
            ("ana@example.org; bo@example.org", EmailSlip::Several),
            ("a@b@c.org", EmailSlip::Several),
            ("ana nguyen@example.org", EmailSlip::Space),
            ("ana@example", EmailSlip::Host),
            ("ana@example..org", EmailSlip::Host),
            ("a@b-.com", EmailSlip::Host),
            ("<ana@example.org>", EmailSlip::Odd),
            ("ana..n@example.org", EmailSlip::Odd),
        ] {
            assert_eq!(read_email(typed), Err(slip), "{typed}");
        }
        for (typed, read) in [
            ("jean @example.org", "jean@example.org"),
            ("jean@ example.org ", "jean@example.org"),
            ("ana\u{2011}maria@example。org", "ana-maria@example.org"),
            ("\u{202a}ana@example.org\u{202c}", "ana@example.org"),
        ] {
            assert_eq!(email(typed).as_deref(), Some(read), "{typed}");
        }
    }

    #[test]
    fn a_number_of_the_country_has_one_form() {
        let code = |code: &str| Some(code.to_owned());
        let here = About { calling_code: code("61"), trunk_prefix: code("0"), ..About::default() };
        let spellings = ["0400 000 001", "+61 400 000 001", "0061400000001", "+61 (0)400 000 001", "+610400000001"];
        for typed in
            spellings.into_iter().chain(["0400\u{2011}000\u{2011}001", "0400–000–001", "0400\u{a0}000\u{a0}001"])
        {
            assert_eq!(here.phone_number(typed).as_deref(), Some("+61400000001"), "{typed}");
        }
        assert_eq!(here.dialled_here("+61400000001").as_deref(), Some("0400000001"));
        assert_eq!(here.phone_number("1800 022 222").as_deref(), Some("1800022222"));
        assert_eq!(here.phone_number("+64 21 123 4567").as_deref(), Some("+64211234567"));
        assert_eq!(here.dialled_here("+64211234567"), None);
        assert_eq!(About::default().phone_number("0400 000 001").as_deref(), Some("0400000001"));
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
