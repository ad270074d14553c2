//! Letters that are written in several ways, as one: what all languages that are read here have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The tone marks of Vietnamese: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// What may stand before an Arabic word, longest first.
pub(crate) const ARABIC_BEFORE: [&str; 10] = ["وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل"];

/// A word with its marks, each letter followed by its own; a tone stands at the end, wherever in the syllable it was
/// written.
pub(crate) fn marked(word: &str) -> String {
    let (tones, rest): (Vec<char>, Vec<char>) = word.nfd().partition(|c| TONES.contains(c));
    rest.into_iter().chain(tones).collect()
}

/// A word without any marks: `đánh` is `danh`.
pub(crate) fn unmarked(word: &str) -> String {
    let plain = word.nfd().filter(|c| canonical_combining_class(*c) == 0);
    plain.map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

pub(crate) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

pub(crate) fn is_arabic(c: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&c)
}

/// Whether a letter is written in Vietnamese alone.
pub(crate) fn is_vietnamese(c: char) -> bool {
    matches!(c, 'đ' | 'ơ' | 'ư' | 'Đ' | 'Ơ' | 'Ư') || ('\u{1ea0}'..='\u{1ef9}').contains(&c)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′')
}

/// Format characters (category Cf), which are not seen.
pub(crate) fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// One Arabic letter for those that people write for each other; none for marks and for the hamza.
pub(crate) fn unified(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        // Digits of Arabic and of Persian, so that numbers are read in either.
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        'ء' | 'ـ' | '\u{670}' | '\u{64b}'..='\u{65f}' => return None,
        other => other,
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}
