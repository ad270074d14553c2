//! Spelling correction: words of the index similar to one that is in none of its documents.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A word of the index that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Correction {
    pub(crate) surface: String,
    pub(crate) term: u32,
    /// The likelihood, up to 1.
    pub(crate) weight: f64,
}

/// Every word as written in the documents, by length in characters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spelling {
    by_length: BTreeMap<usize, Vec<KnownWord>>,
}

#[derive(Clone, Debug)]
struct KnownWord {
    letters: Vec<char>,
    /// A bit for each letter that occurs, to skip most words without comparing them.
    mask: u64,
    term: u32,
    documents: usize,
}

/// More would add unlikely words.
const MOST: usize = 3;

impl Spelling {
    pub(crate) fn add(&mut self, surface: &str, term: u32, documents: usize) {
        let letters: Vec<char> = surface.chars().collect();
        // A number with one digit changed is another number, and a pair of Han characters is not misspelt but another
        // word.
        if letters.len() >= 3 && letters.iter().all(|c| c.is_alphabetic()) && !letters.iter().all(|c| *c > '\u{2e80}') {
            let known = KnownWord { mask: mask(&letters), letters, term, documents };
            self.by_length.entry(known.letters.len()).or_default().push(known);
        }
    }

    /// The nearest words, best first. One error is tolerated in a word of 5 letters, two in one of 8.
    pub(crate) fn near(&self, surface: &str) -> Vec<Correction> {
        let letters: Vec<char> = surface.chars().collect();
        if letters.len() < 5 || letters.iter().any(|c| !c.is_alphabetic()) {
            return Vec::new();
        }
        let most = if letters.len() >= 8 { 2 } else { 1 };
        let mask = mask(&letters);
        let mut near: Vec<(usize, bool, Reverse<usize>, &KnownWord)> = Vec::new();
        for (_, known) in self.by_length.range(letters.len() - most..=letters.len() + most) {
            for known in known {
                if (mask ^ known.mask).count_ones() as usize > 2 * most {
                    continue;
                }
                if let Some(slips) = slips(&letters, &known.letters, most) {
                    let start = letters.first() != known.letters.first();
                    near.push((slips, start, Reverse(known.documents), known));
                }
            }
        }
        near.sort_by(|a, b| (a.0, a.1, a.2, &a.3.letters).cmp(&(b.0, b.1, b.2, &b.3.letters)));
        // Two errors are only considered if no word is one error away.
        let fewest = near.first().map_or(0, |found| found.0);
        let mut corrections: Vec<Correction> = Vec::new();
        for (slips, start, _, known) in near.into_iter().take_while(|found| found.0 == fewest) {
            if corrections.len() < MOST && !corrections.iter().any(|correction| correction.term == known.term) {
                let weight = (0.95 - 0.15 * slips as f64) * if start { 0.8 } else { 1.0 };
                let surface = known.letters.iter().collect();
                corrections.push(Correction { surface, term: known.term, weight });
            }
        }
        corrections
    }
}

fn mask(letters: &[char]) -> u64 {
    letters.iter().fold(0, |mask, letter| mask | 1 << (u32::from(*letter) % 64))
}

/// The number of letters changed, omitted, added, or swapped with their neighbour, if at most `most`.
fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let width = b.len() + 1;
    let (mut before, mut last, mut row) = (vec![0; width], (0..width).collect::<Vec<usize>>(), vec![0; width]);
    for (i, x) in a.iter().enumerate() {
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = last[j] + usize::from(x != y);
            row[j + 1] = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *y && *x == b[j - 1] {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        if row.iter().all(|slips| *slips > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(word: &str) -> Vec<String> {
        let mut spelling = Spelling::default();
        for word in ["pension", "licence", "vehicle", "certificate", "tax", "p45", "出生"] {
            spelling.add(word, word.len() as u32 * 1000 + u32::from(word.as_bytes()[0]), 1);
        }
        spelling.near(word).into_iter().map(|found| found.surface).collect()
    }

    #[test]
    fn a_slip_of_the_pen_is_mended() {
        assert_eq!(near("pensoin"), ["pension"], "swapped");
        assert_eq!(near("pnsion"), ["pension"], "left out");
        assert_eq!(near("vehiclle"), ["vehicle"], "added");
        assert_eq!(near("certifikat"), ["certificate"], "two slips in a long word");
    }

    #[test]
    fn short_words_numbers_and_far_words_are_left_alone() {
        assert!(near("tex").is_empty());
        assert!(near("p46").is_empty());
        assert!(near("pantomime").is_empty());
        assert!(near("出死").is_empty());
    }
}
