//! Splits text into words and stems, in any script: English and Arabic are stemmed, scripts without spaces are split
//! into pairs of characters, every other script is split at spaces.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::arabic;
use crate::empty::{is_between_words, is_empty_word};
use crate::han::simplified;
use crate::letters::{is_format, marked, unified};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents; used for spelling correction.
    pub surface: String,
    /// Used for matching: `renewing` and `renewal` have one stem. Accents stay, since they tell words apart.
    pub stem: String,
    /// Whether it is a stop word, such as `the`.
    pub empty: bool,
}

impl Word {
    /// The form under which a word is found however its accents are typed: `Nguyễn` and `Nguyen` have one.
    pub fn key(&self) -> String {
        if self.surface.is_ascii() { stem(&self.surface) } else { self.stem.clone() }
    }
}

thread_local! {
    static STEMMER: Stemmer = Stemmer::create(Algorithm::English);
}

/// Splits text into words, in order.
pub fn words(text: &str) -> Vec<Word> {
    let word = |word: String| Word { stem: stem(&word), empty: is_empty_word(&word), surface: plain(&word) };
    cut(text).into_iter().map(word).collect()
}

/// The words of a text without their stems.
pub(crate) fn cut(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_word(text, |word| found.push(word.to_string()));
    found
}

/// Calls a function for each word of a text, in order. Most are plain ASCII, and those need no Unicode tables.
pub(crate) fn each_word(text: &str, mut say: impl FnMut(&str)) {
    let apart = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '\'' | '`');
    let mut word = String::new();
    for run in text.split(apart).filter(|run| !run.is_empty()) {
        if !run.is_ascii() {
            runs(&normal(run)).iter().flat_map(|run| parts(run)).for_each(|part| say(&marked(&part)));
            continue;
        }
        let run = run.trim_matches(['\'', '`']);
        let run = run.strip_suffix("'s").or(run.strip_suffix("'S")).unwrap_or(run);
        word.clear();
        word.extend(run.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        if !word.is_empty() {
            say(&word);
        }
    }
}

pub(crate) fn stem(word: &str) -> String {
    match word {
        word if word.is_ascii() && !word.contains(|c: char| c.is_ascii_digit()) => {
            STEMMER.with(|stemmer| stemmer.stem(word).into_owned())
        }
        word if arabic::is_arabic_word(word) => arabic::stem(word),
        word => word.to_string(),
    }
}

/// A word without accents, as somebody types it who leaves them out: `đường` as `duong`. The vowel signs of Indic
/// scripts are letters to their readers and stay.
pub(crate) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_string();
    }
    word.nfd().filter(|c| !is_accent(*c)).map(|c| if c == 'đ' { 'd' } else { c }).nfc().collect()
}

/// Whether a word is one or two characters of a script without spaces.
pub(crate) fn is_of_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(is_unspaced)
}

/// Lower case, and one letter for those that are written for each other.
fn normal(text: &str) -> String {
    let letters = text.nfkc().flat_map(char::to_lowercase).filter(|c| !is_format(*c) && !is_point(*c));
    letters.filter_map(unified).map(simplified).collect()
}

/// Accents of Latin, Greek and Cyrillic.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Hebrew points and Arabic signs, which hardly anybody types.
fn is_point(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{6d6}'..='\u{6ed}')
}

/// Sequences of letters and digits. An apostrophe joins (`can't`), and an English `'s` is dropped.
fn runs(text: &str) -> Vec<String> {
    let text: String =
        text.chars().map(|c| if matches!(c, '\u{2019}' | '\u{2018}' | '`') { '\'' } else { c }).collect();
    let word = |c: char| c.is_alphanumeric() || is_combining_mark(c) || c == '\'';
    let cut = |run: &str| {
        let run = run.trim_matches('\'');
        run.strip_suffix("'s").unwrap_or(run).replace('\'', "")
    };
    text.split(|c| !word(c)).map(cut).filter(|run| !run.is_empty()).collect()
}

/// A sequence as words: as it is, or in pairs of characters if its script has no spaces. No pair reaches over a
/// character that stands between words.
fn parts(run: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let letters: Vec<char> = run.chars().collect();
    for part in letters.chunk_by(|a, b| is_unspaced(*a) == is_unspaced(*b)) {
        if !part.iter().copied().all(is_unspaced) {
            parts.push(part.iter().collect());
            continue;
        }
        for part in part.split(|c| is_between_words(*c)) {
            match part {
                [] => {}
                [alone] => parts.push(alone.to_string()),
                part => parts.extend(part.windows(2).map(|pair| pair.iter().collect::<String>())),
            }
        }
    }
    parts
}

/// Han, kana, Thai, Lao, Burmese, Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn forms_of_an_english_word_have_one_stem() {
        assert_eq!(stems("renewing renewals Renewed"), ["renew", "renew", "renew"]);
        assert_eq!(stems("jobseeker's"), stems("jobseeker"));
        assert_eq!(stems("can\u{2019}t"), ["cant"]);
        assert_eq!(stems("can't"), ["cant"]);
    }

    #[test]
    fn arabic_is_cut_at_spaces_and_its_vowel_signs_do_not_matter() {
        assert_eq!(stems("رُخْصَة القيادة"), stems("رخصة القيادة"));
        assert_eq!(stems("رخصة القيادة").len(), 2);
        assert_eq!(stems("رخصتي"), stems("الرخصة"));
    }

    #[test]
    fn chinese_is_cut_into_pairs_of_characters() {
        assert_eq!(stems("出生证明"), ["出生", "生证", "证明"]);
        assert_eq!(stems("NSW出生"), ["nsw", "出生"]);
        assert_eq!(stems("税"), ["税"]);
    }

    #[test]
    fn chinese_is_not_cut_across_characters_between_words() {
        assert_eq!(stems("我的驾照丢了怎么办"), ["驾照", "照丢", "办"]);
        assert_eq!(stems("駕照"), stems("驾照"));
    }

    #[test]
    fn vietnamese_keeps_its_accents_in_the_stem_alone() {
        let of = |text: &str| words(text).into_iter().map(|word| word.surface).collect::<Vec<_>>();
        assert_eq!(of("Giấy khai sinh của con tôi"), of("giay khai sinh cua con toi"));
        assert_eq!(of("đường"), ["duong"]);
        assert_ne!(stems("chồng"), stems("chống"));
        assert_eq!(stems("hoà"), stems("hòa"));
    }

    #[test]
    fn indic_vowel_signs_stay_in_their_word() {
        assert_eq!(stems("जन्म प्रमाण पत्र").len(), 3);
    }

    #[test]
    fn numbers_and_codes_stay_whole() {
        assert_eq!(stems("P45 form"), ["p45", "form"]);
        assert_eq!(stems("2024/25"), ["2024", "25"]);
    }
}
