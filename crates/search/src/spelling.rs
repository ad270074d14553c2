//! Spelling correction: words of the index similar to one that is in none of its documents.
//!
//! First by typing errors: letters changed, left out, added or swapped. A word that is no such error may still be
//! written by its sound, without some of its vowels, or only begun; and a short word may have a letter doubled that is
//! single, or the other way round. Languages differ in this: Arabic leaves out long vowels where Latin scripts leave out
//! any, sounds are those of English, and Han characters are not misspelt but other words.

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
    sound: Vec<char>,
    term: u32,
    documents: usize,
}

/// More would add unlikely words.
const MOST: usize = 3;

/// How likely each way to write a word is the one that was meant. One typing error has 0.8, two have 0.65.
const DOUBLED: f64 = 0.75;
const SOUNDED: f64 = 0.75;
const VOWELS_LEFT_OUT: f64 = 0.6;
const BEGUN: f64 = 0.6;
/// The letters that may be missing from a word of which somebody left out vowels, or the end.
const MOST_LEFT_OUT: usize = 6;
/// The letters of a word that was only begun, and of the consonants of one without vowels.
const LONG_BEGINNING: usize = 5;
const LONG_SKELETON: usize = 4;

impl Spelling {
    pub(crate) fn add(&mut self, surface: &str, term: u32, documents: usize) {
        let letters: Vec<char> = surface.chars().collect();
        // A number with one digit changed is another number, and a pair of Han characters is not misspelt but another
        // word.
        if letters.len() >= 3 && letters.iter().all(|c| c.is_alphabetic()) && !letters.iter().all(|c| *c > '\u{2e80}') {
            let known = KnownWord { mask: mask(&letters), sound: sound(&letters), letters, term, documents };
            self.by_length.entry(known.letters.len()).or_default().push(known);
        }
    }

    /// The nearest words, best first.
    pub(crate) fn near(&self, surface: &str) -> Vec<Correction> {
        let letters: Vec<char> = surface.chars().collect();
        if letters.len() < 3 || letters.iter().any(|c| !c.is_alphabetic()) {
            return Vec::new();
        }
        let near = if letters.len() < 5 { Vec::new() } else { self.slipped(&letters) };
        match near.is_empty() {
            true => self.meant(&letters),
            false => near,
        }
    }

    /// The words that somebody may mean who writes by the sound, leaves out vowels, or ends too soon: the first of these
    /// that is there at all.
    fn meant(&self, letters: &[char]) -> Vec<Correction> {
        let sounds = sound(letters);
        type Way<'w> = (f64, Box<dyn Fn(&KnownWord) -> bool + 'w>);
        let is_double = |known: &KnownWord| letters.len() < 5 && squeezed(&known.letters) == squeezed(letters);
        let ways: [Way<'_>; 4] = [
            (DOUBLED, Box::new(is_double)),
            (SOUNDED, Box::new(|known| letters.len() >= 5 && known.sound == sounds)),
            (VOWELS_LEFT_OUT, Box::new(|known| is_without_vowels(letters, &known.letters))),
            (BEGUN, Box::new(|known| letters.len() >= LONG_BEGINNING && known.letters.starts_with(letters))),
        ];
        let longest = letters.len() + MOST_LEFT_OUT;
        for (weight, is_meant) in ways {
            let known = self.by_length.range(letters.len() - 1..=longest).flat_map(|(_, known)| known);
            let mut found: Vec<&KnownWord> = known.filter(|known| is_meant(known)).collect();
            found.sort_by(|a, b| (Reverse(a.documents), &a.letters).cmp(&(Reverse(b.documents), &b.letters)));
            let mut corrections: Vec<Correction> = Vec::new();
            for known in found {
                if corrections.len() < MOST && !corrections.iter().any(|correction| correction.term == known.term) {
                    corrections.push(Correction { surface: known.letters.iter().collect(), term: known.term, weight });
                }
            }
            if !corrections.is_empty() {
                return corrections;
            }
        }
        Vec::new()
    }

    /// One error is tolerated in a word of 5 letters, two in one of 8.
    fn slipped(&self, letters: &[char]) -> Vec<Correction> {
        let most = if letters.len() >= 8 { 2 } else { 1 };
        let mask = mask(letters);
        let mut near: Vec<(usize, bool, Reverse<usize>, &KnownWord)> = Vec::new();
        for (_, known) in self.by_length.range(letters.len() - most..=letters.len() + most) {
            for known in known {
                if (mask ^ known.mask).count_ones() as usize > 2 * most {
                    continue;
                }
                if let Some(slips) = slips(letters, &known.letters, most) {
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

/// A letter in a row counts once.
fn squeezed(letters: &[char]) -> Vec<char> {
    let mut squeezed = letters.to_vec();
    squeezed.dedup();
    squeezed
}

/// How a word sounds in English, roughly: `licens` and `licence` are the same.
fn sound(letters: &[char]) -> Vec<char> {
    let mut sounds = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let [first, after @ ..] = rest {
        let next = after.first();
        let (sound, taken) = match (first, next) {
            ('p', Some('h')) => ('f', 2),
            ('c', Some('k')) => ('k', 2),
            ('c', Some('e' | 'i' | 'y')) | ('z', _) => ('s', 1),
            ('c' | 'q', _) => ('k', 1),
            ('y', _) => ('i', 1),
            (letter, _) => (*letter, 1),
        };
        sounds.push(sound);
        rest = rest.get(taken..).unwrap_or_default();
    }
    sounds.dedup();
    if sounds.len() > 4 && sounds.last() == Some(&'e') {
        sounds.pop();
    }
    sounds
}

/// Whether a word is a known one of which only vowels are missing, in Arabic long ones.
fn is_without_vowels(letters: &[char], known: &[char]) -> bool {
    let is_vowel = |letter: &char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'ا' | 'و' | 'ي');
    let least = if letters.iter().any(char::is_ascii) { LONG_SKELETON } else { LONG_SKELETON - 1 };
    let missing = known.len().saturating_sub(letters.len());
    if letters.first() != known.first() || !(1..=2).contains(&missing) {
        return false;
    }
    let mut rest = letters.iter().peekable();
    for letter in known {
        match rest.peek() {
            Some(next) if *next == letter => {
                rest.next();
            }
            _ if is_vowel(letter) => {}
            _ => return false,
        }
    }
    rest.next().is_none() && letters.iter().filter(|letter| !is_vowel(letter)).count() >= least
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
        for word in
            ["pension", "licence", "vehicle", "certificate", "tax", "p45", "出生", "gas", "bill", "birth", "ميلاد"]
        {
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
    fn a_word_by_its_sound_without_vowels_or_only_begun_is_mended() {
        assert_eq!(near("licens"), ["licence"], "two slips in a short word, which sounds the same");
        assert_eq!((near("gass"), near("bil")), (vec!["gas".to_owned()], vec!["bill".to_owned()]), "doubled or not");
        assert_eq!((near("brth"), near("pensn")), (vec!["birth".to_owned()], vec!["pension".to_owned()]), "no vowels");
        assert_eq!(near("ميلد"), ["ميلاد"], "no long vowel");
        assert_eq!(near("certif"), ["certificate"], "only begun");
    }

    #[test]
    fn names_and_nonsense_stay_what_they_are() {
        for word in ["smith", "hassan", "asdfgh", "hund", "gates", "perth", "cert", "tux"] {
            assert!(near(word).is_empty(), "{word}: {:?}", near(word));
        }
    }

    #[test]
    fn short_words_numbers_and_far_words_are_left_alone() {
        assert!(near("tex").is_empty());
        assert!(near("p46").is_empty());
        assert!(near("pantomime").is_empty());
        assert!(near("出死").is_empty());
    }
}
