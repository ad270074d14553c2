//! From a person's own words to life events and services: a small ranked search over the catalogue.
//!
//! Words are compared without case and endings; a long word may have one slip of the pen. Rare words count
//! more (BM25). Where nothing fits, nothing is returned: an honest "I am not sure" beats a wrong guess.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Catalogue;

/// Something the words may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<'c> {
    pub target: FindTarget<'c>,
    /// Higher is better; only good for comparing matches of one search.
    pub score: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindTarget<'c> {
    Event(&'c str),
    Service(&'c str),
}

/// Words that say nothing about a purpose.
const EMPTY_WORDS: &[&str] = &[
    "a", "an", "and", "the", "i", "im", "we", "my", "our", "me", "us", "you", "to", "of", "for", "in", "on", "at",
    "is", "are", "was", "be", "do", "does", "did", "have", "has", "had", "having", "get", "got", "getting", "want",
    "need", "with", "how", "what", "can", "could", "would", "like", "it", "that", "this", "there", "from", "about",
    "just", "some", "new", "or", "so", "who", "when", "where", "which", "he", "she", "they", "his", "her", "their",
    "been",
];

/// The weight of a word by where it stands.
const NAME: f64 = 3.0;
const PHRASE: f64 = 3.0;
const SUMMARY: f64 = 1.0;

struct Entry<'c> {
    target: FindTarget<'c>,
    words: BTreeMap<String, f64>,
    length: f64,
}

impl Catalogue {
    /// What the words may mean, best first.
    pub fn find(&self, words: &str) -> Vec<Match<'_>> {
        let entries = self.entries();
        let mut spread: BTreeMap<&str, f64> = BTreeMap::new();
        for entry in &entries {
            entry.words.keys().for_each(|word| *spread.entry(word).or_default() += 1.0);
        }
        let average = entries.iter().map(|entry| entry.length).sum::<f64>() / entries.len().max(1) as f64;
        let asked: BTreeSet<String> = stems(words).collect();
        let mut matches: Vec<Match<'_>> = Vec::new();
        for entry in &entries {
            let mut score = 0.0;
            for word in &asked {
                let Some((known, weight, closeness)) = entry.closest(word) else { continue };
                let spread = spread.get(known).copied().unwrap_or(1.0);
                let rarity = (1.0 + (entries.len() as f64 - spread + 0.5) / (spread + 0.5)).ln();
                let length = 0.7 + 0.3 * entry.length / average;
                score += rarity * closeness * weight * 2.2 / (weight + 1.2 * length);
            }
            if score > 0.0 {
                matches.push(Match { target: entry.target, score });
            }
        }
        matches.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.target.cmp(&b.target)));
        // What matches one common word of many is noise beside a real match.
        let best = matches.first().map_or(0.0, |found| found.score);
        matches.retain(|found| found.score >= best * 0.35 && found.score > 1.0);
        matches
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        let mut entries = Vec::new();
        for event in &self.events {
            let mut entry = Entry::new(FindTarget::Event(&event.id));
            entry.add(&event.name, NAME);
            entry.add(&event.id.replace('-', " "), NAME);
            event.people_also_say.iter().for_each(|phrase| entry.add(phrase, PHRASE));
            entries.push(entry);
        }
        for service in &self.services {
            let mut entry = Entry::new(FindTarget::Service(&service.id));
            entry.add(&service.name, NAME);
            entry.add(&service.id.replace('-', " "), NAME);
            service.people_also_say.iter().for_each(|phrase| entry.add(phrase, PHRASE));
            entry.add(&service.summary, SUMMARY);
            entries.push(entry);
        }
        entries
    }
}

impl<'c> Entry<'c> {
    fn new(target: FindTarget<'c>) -> Self {
        Entry { target, words: BTreeMap::new(), length: 0.0 }
    }

    /// A word counts with its best place, not with how often it is repeated.
    fn add(&mut self, text: &str, weight: f64) {
        for word in stems(text) {
            self.length += 1.0;
            let known = self.words.entry(word).or_default();
            *known = known.max(weight);
        }
    }

    fn closest(&self, word: &str) -> Option<(&str, f64, f64)> {
        if let Some((known, weight)) = self.words.get_key_value(word) {
            return Some((known, *weight, 1.0));
        }
        if word.chars().count() < 5 {
            return None;
        }
        let near = self.words.iter().filter(|(known, _)| known.chars().count() >= 4 && one_slip(word, known));
        near.map(|(known, weight)| (known.as_str(), *weight, 0.6)).max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// Whether two words differ by one letter changed, left out, added, or swapped with its neighbour.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let rest = |word: &[char], skip: usize| word.get(start + skip..).unwrap_or_default().to_vec();
    let swapped = a.get(start) == b.get(start + 1) && a.get(start + 1) == b.get(start) && rest(&a, 2) == rest(&b, 2);
    rest(&a, 1) == rest(&b, 1) || rest(&a, 1) == rest(&b, 0) || rest(&a, 0) == rest(&b, 1) || swapped
}

/// The words of a text that carry meaning, cut to their stems.
fn stems(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase().replace('\u{2019}', "'").replace("'s", "").replace('\'', "");
    let words: Vec<String> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word))
        .map(stem)
        .collect();
    words.into_iter()
}

/// Cuts common English endings, so that `renewing` meets `renewal`.
fn stem(word: &str) -> String {
    const ENDINGS: [&str; 13] =
        ["ations", "ation", "ements", "ement", "ings", "ing", "ies", "als", "al", "ed", "es", "s", "y"];
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 3
        {
            return stem.trim_end_matches('e').to_string();
        }
    }
    word.trim_end_matches('e').to_string()
}
