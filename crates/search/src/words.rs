//! Splits text into words and stems, in any script: English is stemmed, scripts without spaces are split into pairs of
//! characters, every other script is split at spaces.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents; used for spelling correction.
    pub surface: String,
    /// Used for matching: `renewing` and `renewal` have one stem.
    pub stem: String,
    /// Whether it is a stop word, such as `the`.
    pub empty: bool,
}

/// English stop words.
const EMPTY: &[&str] = &[
    "a", "about", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by", "can",
    "cant", "could", "did", "do", "does", "dont", "for", "from", "get", "getting", "give", "go", "got", "had", "has",
    "have", "having", "he", "her", "hes", "his", "how", "i", "if", "im", "in", "into", "is", "it", "its", "ive",
    "just", "know", "let", "like", "make", "making", "may", "me", "my", "need", "of", "on", "or", "our", "out",
    "please", "put", "s", "say", "shall", "she", "shes", "should", "so", "some", "t", "take", "that", "the", "their",
    "them", "there", "these", "they", "theyre", "this", "those", "to", "too", "up", "us", "want", "was", "we", "were",
    "weve", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
];

thread_local! {
    static STEMMER: Stemmer = Stemmer::create(Algorithm::English);
}

/// Splits text into words, in order.
pub fn words(text: &str) -> Vec<Word> {
    let word = |surface: String| Word { stem: stem(&surface), empty: is_empty_word(&surface), surface };
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
            runs(&fold(run)).iter().flat_map(|run| parts(run)).for_each(|part| say(&part));
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

pub(crate) fn stem(surface: &str) -> String {
    match surface.is_ascii() && !surface.contains(|c: char| c.is_ascii_digit()) {
        true => STEMMER.with(|stemmer| stemmer.stem(surface).into_owned()),
        false => surface.to_string(),
    }
}

pub(crate) fn is_empty_word(surface: &str) -> bool {
    EMPTY.binary_search(&surface).is_ok()
}

/// Lower case without accents, so that a search for `duong` finds `đường`. The marks removed are those that people omit
/// when typing; the vowel signs of Indic scripts are letters to their readers and stay.
fn fold(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_dropped(*c)).flat_map(char::to_lowercase);
    plain.map(|c| if c == 'đ' { 'd' } else { c }).nfc().collect()
}

fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' // Latin, Greek, Cyrillic
        | '\u{591}'..='\u{5c7}' // Hebrew points
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' // Arabic
        | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}')
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

/// A sequence as words: as it is, or in pairs of characters if its script has no spaces.
fn parts(run: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest: Vec<char> = run.chars().collect();
    while let Some(first) = rest.first().copied() {
        let unspaced = is_unspaced(first);
        let length = rest.iter().take_while(|c| is_unspaced(**c) == unspaced).count();
        let part: Vec<char> = rest.drain(..length).collect();
        match unspaced && length > 1 {
            true => parts.extend(part.windows(2).map(|pair| pair.iter().collect::<String>())),
            false => parts.push(part.into_iter().collect()),
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
    }

    #[test]
    fn chinese_is_cut_into_pairs_of_characters() {
        assert_eq!(stems("出生证明"), ["出生", "生证", "证明"]);
        assert_eq!(stems("NSW出生"), ["nsw", "出生"]);
        assert_eq!(stems("税"), ["税"]);
    }

    #[test]
    fn vietnamese_is_found_with_and_without_its_accents() {
        assert_eq!(stems("Giấy khai sinh của con tôi"), stems("giay khai sinh cua con toi"));
        assert_eq!(stems("đường"), ["duong"]);
    }

    #[test]
    fn indic_vowel_signs_stay_in_their_word() {
        assert_eq!(stems("जन्म प्रमाण पत्र").len(), 3);
    }

    #[test]
    fn empty_words_are_in_order() {
        assert!(EMPTY.is_sorted(), "they are looked up by halving");
    }

    #[test]
    fn numbers_and_codes_stay_whole() {
        assert_eq!(stems("P45 form"), ["p45", "form"]);
        assert_eq!(stems("2024/25"), ["2024", "25"]);
    }
}
