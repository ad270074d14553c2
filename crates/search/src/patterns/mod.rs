//! Looks for what somebody's words tell of: danger, before anything is searched for, or answers that were given already.
//!
//! One pure function of words and language, [`PatternSet::find`]: it knows no ranking, no service and no telephone
//! number, and decides nothing. Patterns of words, written by hand for each language, are looked for in each sentence;
//! how they are written is described in `docs/crisis.md`.

mod lexicon;
mod matching;
mod tokens;

use std::collections::BTreeMap;

pub use lexicon::{LanguageText, PatternText, SubjectText};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::letters::{is_apostrophe, is_arabic, is_han, is_vietnamese};
use lexicon::Lexicon;
use matching::Sentence;
pub use tokens::sentences;
use tokens::tokens;

/// The words of every subject (a crisis, an answer) in every language, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub struct PatternSet {
    languages: BTreeMap<String, Lexicon>,
}

impl PatternSet {
    /// Adds a language: what all subjects share in it, and the words of each, in the order of their priority.
    ///
    /// # Errors
    /// What is wrong with the words, for their author.
    pub fn add(&mut self, language: &str, shared: &LanguageText, subjects: &[&SubjectText]) -> Result<(), String> {
        let lexicon = Lexicon::new(language, shared, subjects)?;
        self.languages.insert(language.to_owned(), lexicon);
        Ok(())
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
        tags.extend(self.languages.iter().filter(|(_, lexicon)| lexicon.always).map(|(tag, _)| tag.as_str()));
        tags.extend(seen(is_arabic, "ar").into_iter().chain(seen(is_han, "zh-Hans")).chain(seen(is_vietnamese, "vi")));
        let mut known: Vec<&str> = Vec::new();
        for tag in tags {
            if !known.contains(&tag) {
                known.push(tag);
            }
        }
        known.into_iter().filter_map(|tag| self.languages.get(tag)).collect()
    }
}

/// The words of a text in the spelling by which they are compared: lower case, without marks, one letter for those that
/// people write for each other. A Han character is a word by itself.
pub fn folded(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// Whether a character is a word by itself, as Han characters are.
pub fn is_word_alone(c: char) -> bool {
    is_han(c)
}

/// Whether a character belongs to a word, with the marks of its letters and with apostrophes.
pub fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || is_apostrophe(c) || canonical_combining_class(c) != 0
}
