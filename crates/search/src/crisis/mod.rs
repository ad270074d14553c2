//! Finds out whether somebody's words tell of danger, before anything is searched for.
//!
//! One pure function of words and language, [`CrisisWords::find`]: it knows no ranking, no service and no telephone
//! number, and decides nothing. Patterns of words, written by hand for each language, are looked for in each sentence;
//! how they are written is described in `docs/crisis.md`.

mod lexicon;
mod matching;
mod tokens;

use std::collections::BTreeMap;

pub use lexicon::{CrisisText, LanguageText, PatternText};

use unicode_normalization::UnicodeNormalization;

use lexicon::Lexicon;
use matching::Sentence;
use tokens::{is_arabic, is_han, is_vietnamese, sentences, tokens};

/// The words of every crisis in every language, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub struct CrisisWords {
    languages: BTreeMap<String, Lexicon>,
}

impl CrisisWords {
    /// Adds a language: what all crises share in it, and the words of each crisis, in the order of their priority.
    ///
    /// # Errors
    /// What is wrong with the words, for their author.
    pub fn add(&mut self, language: &str, shared: &LanguageText, crises: &[&CrisisText]) -> Result<(), String> {
        let lexicon = Lexicon::new(language, shared, crises)?;
        self.languages.insert(language.to_owned(), lexicon);
        Ok(())
    }

    /// The crises that these words tell of, by their place in the order of priority, the most pressing first. The
    /// language of the page may be wrong: English is tried too, and whatever the script shows.
    pub fn find(&self, words: &str, language: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for lexicon in self.spoken(words, language) {
            for sentence in sentences(words) {
                let tokens = tokens(sentence);
                if tokens.is_empty() {
                    continue;
                }
                let sentence = Sentence::new(lexicon, &tokens);
                let readings = lexicon.readings.iter().enumerate().filter(|(place, _)| !found.contains(place));
                let told: Vec<usize> =
                    readings.filter(|(_, reading)| sentence.tells_of(reading)).map(|(place, _)| place).collect();
                found.extend(told);
            }
        }
        found.sort_unstable();
        found
    }

    fn spoken<'w>(&'w self, words: &str, language: &str) -> Vec<&'w Lexicon> {
        let seen = |is: fn(char) -> bool, tag| words.nfc().any(is).then_some(tag);
        let mut tags = vec![language, "en"];
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
