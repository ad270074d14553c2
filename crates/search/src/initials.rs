//! Acronyms that the documents themselves explain: `Jobseeker's Allowance (JSA)` says what JSA is; if no document says
//! it, the initials of consecutive words in titles may.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use crate::words::cut;

/// Longer words are hardly acronyms.
const LONGEST: usize = 6;

/// The phrases behind acronyms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Initials {
    /// By acronym: the words of the phrase, and whether a document says so.
    known: BTreeMap<String, Expansion>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expansion {
    /// Words as written in the document.
    pub(crate) words: Vec<String>,
    pub(crate) explained: bool,
    /// How many titles and phrases have it.
    pub(crate) times: usize,
}

/// Collects acronyms while documents are indexed.
#[derive(Default)]
pub(crate) struct Gather {
    explained: HashMap<(String, Vec<String>), usize>,
    /// Phrases with a space between their words.
    guessed: HashMap<String, usize>,
}

impl Gather {
    /// Collects explicit explanations: capitals in brackets after words with these initials.
    pub(crate) fn explained(&mut self, text: &str) {
        for (at, _) in text.match_indices('(') {
            let (before, rest) = text.split_at(at);
            let Some(short) = rest.get(1..).and_then(|rest| rest.split(')').next()) else { continue };
            let letters = short.chars().count();
            if !(2..=LONGEST).contains(&letters) || !short.chars().all(char::is_uppercase) {
                continue;
            }
            let sentence = before.rsplit(['.', ':', ';', '(', ')', '\n']).next().unwrap_or_default();
            let words = cut(sentence);
            let short = short.to_lowercase();
            if let Some(phrase) = phrase_of(&short, &words) {
                *self.explained.entry((short, phrase.to_vec())).or_default() += 1;
            }
        }
    }

    /// Collects possible acronyms of a title.
    pub(crate) fn title(&mut self, words: &[String]) {
        let plain = |word: &String| !crate::empty::is_empty_word(word) && word.chars().all(char::is_alphabetic);
        let plain: Vec<bool> = words.iter().map(plain).collect();
        for length in 2..=4 {
            for (phrase, plain) in words.windows(length).zip(plain.windows(length)) {
                if plain.first() == Some(&true) && plain.last() == Some(&true) {
                    *self.guessed.entry(phrase.join(" ")).or_default() += 1;
                }
            }
        }
    }

    pub(crate) fn finish(self) -> Initials {
        // The most frequent phrase of each acronym, of several the first by the alphabet.
        let mut guessed: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (phrase, times) in self.guessed {
            match guessed.entry(phrase.split(' ').filter_map(|word| word.chars().next()).collect()) {
                Entry::Vacant(free) => drop(free.insert((times, phrase))),
                Entry::Occupied(mut known) => {
                    let (most, first) = known.get_mut();
                    if times > *most || (times == *most && phrase < *first) {
                        (*most, *first) = (times, phrase);
                    }
                }
            }
        }
        let mut known: BTreeMap<String, Expansion> = BTreeMap::new();
        let guessed = guessed.into_iter().map(|(short, (times, phrase))| {
            let words = phrase.split(' ').map(str::to_string).collect();
            (short, Expansion { words, explained: false, times })
        });
        let explained = self.explained.into_iter().collect::<BTreeMap<_, _>>().into_iter();
        let explained = explained.map(|((short, words), times)| (short, Expansion { words, explained: true, times }));
        for (short, expansion) in guessed.chain(explained) {
            let better = |other: &Expansion| (expansion.explained, expansion.times) > (other.explained, other.times);
            if known.get(&short).is_none_or(better) {
                known.insert(short, expansion);
            }
        }
        Initials { known }
    }
}

impl Initials {
    pub(crate) fn get(&self, short: &str) -> Option<&Expansion> {
        self.known.get(short)
    }
}

fn letters(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

/// The last words whose initials make the acronym, with or without stop words between them.
fn phrase_of<'w>(short: &str, words: &'w [String]) -> Option<&'w [String]> {
    let full = |words: &[String]| letters(words) == short;
    let without = |words: &[String]| {
        let plain: Vec<String> = words.iter().filter(|word| !crate::empty::is_empty_word(word)).cloned().collect();
        plain.first() == words.first() && letters(&plain) == short
    };
    let length = short.chars().count();
    (length..=length + 2).find_map(|length| {
        let phrase = words.get(words.len().checked_sub(length)?..)?;
        (full(phrase) || without(phrase)).then_some(phrase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(text: &str, short: &str) -> Option<String> {
        let mut gather = Gather::default();
        gather.explained(text);
        gather.finish().get(short).map(|found| found.words.join(" "))
    }

    #[test]
    fn a_short_form_is_explained_by_the_words_before_it() {
        assert_eq!(
            known("How to claim New Style Jobseekers Allowance (JA)", "ja").as_deref(),
            Some("jobseekers allowance")
        );
        assert_eq!(known("Power of Attorney (PA) forms", "pa").as_deref(), Some("power of attorney"));
        assert_eq!(known("Pay your bill (VAT)", "vat"), None);
    }

    #[test]
    fn a_title_may_be_shortened() {
        let mut gather = Gather::default();
        gather.title(&cut("Apply for a National Insurance number"));
        assert_eq!(
            gather.finish().get("nin").map(|found| found.words.join(" ")).as_deref(),
            Some("national insurance number")
        );
    }
}
