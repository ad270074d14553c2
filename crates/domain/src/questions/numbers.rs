//! A number as people write it in the language of a page, turned into the form of files: a point before the fraction.

use super::read::plain_digits;
use crate::locale::Locale;

/// The number with a point before its fraction, and with spaces or commas between its thousands. What can be read in two
/// ways is left as it is, so that it is asked again.
pub fn plain_number(locale: &Locale, typed: &str) -> String {
    let plain = plain_digits(typed);
    // Where digits of Arabic are typed, a comma before a fraction is too, whatever the page prefers.
    let is_arabic = typed.chars().any(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
    let behind = |mark: char| plain.rsplit(mark).next().map_or(0, str::len);
    match (plain.rfind(','), plain.rfind('.'), locale.decimal_mark()) {
        (Some(comma), Some(point), ',') if point < comma => plain.replace('.', " ").replace(',', "."),
        (Some(_), None, ',') => plain.replace(',', "."),
        (None, Some(_), ',') if behind('.') == 3 => plain.replace('.', " "),
        (Some(_), None, _) if is_arabic && behind(',') != 3 => plain.replace(',', "."),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::tests::locales;

    #[test]
    fn a_number_is_read_as_the_language_of_the_page_writes_it() {
        for (language, typed, read) in [
            ("en", "1,234.50", "1,234.50"),
            ("en", "12,34", "12,34"),
            ("vi", "400,50", "400.50"),
            ("vi", "1.250,50", "1 250.50"),
            ("vi", "1.250", "1 250"),
            ("vi", "1,250.50", "1,250.50"),
            ("vi", "400.50", "400.50"),
            ("ar", "٤٠٠,٥٠", "400.50"),
            ("ar", "٤٠٠،٥٠", "400.50"),
            ("ar", "٤٠٠٫٥٠", "400.50"),
            ("ar", "٤٬٠٠٠", "4,000"),
            ("zh-Hans", "４００．５０", "400.50"),
            ("en", "1\u{a0}234", "1 234"),
        ] {
            assert_eq!(plain_number(locales().of(language), typed), read, "{language} {typed}");
        }
    }
}
