//! Looks for what somebody's words tell of: danger, before anything is searched for, or answers that were given already.
//!
//! One pure function of words and language, [`PatternSet::find`]: it knows no ranking, no service and no telephone
//! number, and decides nothing. Patterns of words, written by hand for each language, are looked for in each sentence;
//! how they are written is described in `docs/crisis.md`.

mod lexicon;
mod matching;
mod tokens;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use lexicon::{LanguageText, PatternText, SubjectText};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::letters::{is_apostrophe, is_arabic, is_han, is_vietnamese};
use lexicon::Lexicon;
use matching::Sentence;
pub use tokens::sentences;
use tokens::tokens;

/// The words of every subject (a crisis, an answer) in every language.
#[derive(Clone, Debug, Default)]
pub struct PatternSet {
    languages: BTreeMap<String, Language>,
}

/// The words of a language: checked when they are added, and made ready when somebody first says something, since anyone who
/// only checks a catalogue looks for none.
#[derive(Clone, Debug)]
struct Language {
    always: bool,
    shared: LanguageText,
    subjects: Vec<SubjectText>,
    lexicon: OnceLock<Lexicon>,
}

impl PatternSet {
    /// Adds a language: what all subjects share in it, and the words of each, in the order of their priority.
    ///
    /// # Errors
    /// What is wrong with the words, for their author.
    pub fn add(&mut self, language: &str, shared: LanguageText, subjects: Vec<SubjectText>) -> Result<(), String> {
        Lexicon::check(language, &shared, &subjects)?;
        let words = Language { always: shared.always, shared, subjects, lexicon: OnceLock::new() };
        self.languages.insert(language.to_owned(), words);
        Ok(())
    }

    /// Makes all languages ready, so that the first who says something does not wait for it.
    pub fn make_ready(&self) {
        for tag in self.languages.keys() {
            self.lexicon(tag);
        }
    }

    fn lexicon(&self, tag: &str) -> Option<&Lexicon> {
        let words = self.languages.get(tag)?;
        Some(words.lexicon.get_or_init(|| Lexicon::new(tag, &words.shared, &words.subjects)))
    }

    /// The subjects that these words tell of, by their place in the order of priority, the most pressing first. The
    /// language of the page may be wrong: languages that are always heard are tried too, and whatever the script shows.
    pub fn find(&self, words: &str, language: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for lexicon in self.spoken(words, language) {
            for sentence in sentences(words) {
                let tokens = tokens(sentence);
                if tokens.is_empty() {
                    continue;
                }
                let sentence = Sentence::new(lexicon, &tokens);
                let search = sentence.search();
                let readings = lexicon.readings.iter().enumerate().filter(|(place, _)| !found.contains(place));
                let told: Vec<usize> =
                    readings.filter(|(_, reading)| search.tells_of(reading)).map(|(place, _)| place).collect();
                found.extend(told);
            }
        }
        found.sort_unstable();
        found
    }

    fn spoken<'w>(&'w self, words: &str, language: &str) -> Vec<&'w Lexicon> {
        let seen = |is: fn(char) -> bool, tag| words.nfc().any(is).then_some(tag);
        let mut tags = vec![language];
        tags.extend(self.languages.iter().filter(|(_, words)| words.always).map(|(tag, _)| tag.as_str()));
        tags.extend(seen(is_arabic, "ar").into_iter().chain(seen(is_han, "zh-Hans")).chain(seen(is_vietnamese, "vi")));
        let mut known: Vec<&str> = Vec::new();
        for tag in tags {
            if !known.contains(&tag) {
                known.push(tag);
            }
        }
        known.into_iter().filter_map(|tag| self.lexicon(tag)).collect()
    }
}

/// A word in the two spellings by which it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    marked: String,
    pub folded: String,
}

impl Spelling {
    /// The words of a text. A Han character is a word by itself.
    pub fn of(text: &str) -> Vec<Spelling> {
        tokens(text).into_iter().map(|token| Spelling { marked: token.marked, folded: token.folded }).collect()
    }

    /// What is no word, such as a comma.
    pub fn as_written(text: &str) -> Spelling {
        Spelling { marked: text.to_owned(), folded: text.to_owned() }
    }

    /// Whether this word, as somebody wrote it, is one that is looked for. Who writes marks means them: the Vietnamese
    /// `sợ` is not the English `so`.
    pub fn is(&self, looked_for: &Spelling) -> bool {
        match self.marked == self.folded {
            true => self.folded == looked_for.folded,
            false => self.marked == looked_for.marked,
        }
    }
}

/// Whether a character is a word by itself, as Han characters are.
pub fn is_word_alone(c: char) -> bool {
    is_han(c)
}

/// Whether a character belongs to a word, with the marks of its letters and with apostrophes.
pub fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || is_apostrophe(c) || canonical_combining_class(c) != 0
}

#[cfg(test)]
mod tests {
    use super::Spelling;

    #[test]
    fn who_writes_marks_means_them() {
        let is =
            |said: &str, looked_for: &str| match (Spelling::of(said).as_slice(), Spelling::of(looked_for).as_slice()) {
                ([said], [looked_for]) => said.is(looked_for),
                _ => false,
            };
        assert!(!is("sợ", "so") && is("so", "sợ") && is("SỢ", "sợ"));
        assert!(is("but", "but") && !is("bùt", "but"));
    }
}
