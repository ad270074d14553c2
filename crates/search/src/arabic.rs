//! Arabic words: what is written together with them, and their endings.

use crate::letters::{ARABIC_BEFORE, is_arabic};

/// What shows possession at the end of a word, then endings of number and gender; longest first.
const AFTER: [&[&str]; 2] = [&["هما", "كم", "هم", "ها", "نا", "ي", "ك"], &["ات", "ين", "ون", "ان", "ه", "ت"]];

/// Fewer letters than these are no word.
const SHORTEST: usize = 3;

pub(crate) fn is_arabic_word(word: &str) -> bool {
    word.chars().next().is_some_and(is_arabic)
}

/// A word without its article and endings: `البطاقات` and `بطاقتي` are `بطاق`. A single letter before it may belong to
/// the word, and stays.
pub(crate) fn stem(word: &str) -> String {
    let mut stem = word;
    let articles = ARABIC_BEFORE.iter().filter(|before| before.chars().count() > 1);
    stem = articles.filter_map(|before| rest(stem.strip_prefix(before))).next().unwrap_or(stem);
    for endings in AFTER {
        stem = endings.iter().filter_map(|ending| rest(stem.strip_suffix(ending))).next().unwrap_or(stem);
    }
    stem.to_string()
}

/// Other stems under which a text may have the word, since `و`, `ف`, `ب` and `ل` are written together with what follows.
pub(crate) fn other_stems(stem: &str) -> Vec<String> {
    let single = || ARABIC_BEFORE.iter().filter(|before| before.chars().count() == 1);
    let without = single().filter_map(|before| rest(stem.strip_prefix(before))).map(str::to_string);
    single().map(|before| format!("{before}{stem}")).chain(without).collect()
}

fn rest(word: Option<&str>) -> Option<&str> {
    word.filter(|word| word.chars().count() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_endings_do_not_matter() {
        for word in ["بطاقه", "البطاقه", "بطاقتي", "بطاقات", "للبطاقه", "والبطاقات"]
        {
            assert_eq!(stem(word), "بطاق", "{word}");
        }
        assert_eq!(stem("بيت"), "بيت");
    }

    #[test]
    fn a_letter_before_a_word_may_be_part_of_it() {
        assert!(other_stems("رخص").contains(&"برخص".to_string()));
        assert!(other_stems("برخص").contains(&"رخص".to_string()));
    }
}
