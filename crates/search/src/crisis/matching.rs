//! Looks for the patterns of a language in one sentence.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::lexicon::{CrisisPatterns, Item, Lexicon, Pattern, Phrase, Word};
use super::tokens::Token;

/// What may stand before an Arabic word, longest first.
const ARABIC_BEFORE: [&str; 10] = ["وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل"];

/// Where something was found: its first token, and the one after its last.
type Found = (usize, usize);

/// One sentence, read by the rules of one language.
pub(super) struct Sentence<'l> {
    lexicon: &'l Lexicon,
    tokens: &'l [Token],
    /// Whether its writer writes marks, so that a token without any is another word.
    is_marked: bool,
    /// For each word that was looked for, the tokens that are it: as written, and with typing errors.
    exact: Vec<OnceCell<Vec<bool>>>,
    forgiving: Vec<OnceCell<Vec<bool>>>,
}

/// The ends of classes that were found already, by their place, their start and whether slips are forgiven.
type Seen = RefCell<HashMap<(usize, usize, bool), Vec<usize>>>;

impl<'l> Sentence<'l> {
    pub(super) fn new(lexicon: &'l Lexicon, tokens: &'l [Token]) -> Sentence<'l> {
        let marked = tokens.iter().filter(|token| token.marked != token.folded).count();
        let cells = || lexicon.words.iter().map(|_| OnceCell::new()).collect();
        Sentence { lexicon, tokens, is_marked: marked * 3 > tokens.len(), exact: cells(), forgiving: cells() }
    }

    /// Whether the sentence tells of a crisis.
    pub(super) fn tells_of(&self, reading: &CrisisPatterns) -> bool {
        let seen = Seen::default();
        let search = Search { sentence: self, reading, seen: &seen };
        let slips = self.lexicon.slips;
        search.any(&reading.sure, slips)
            || (!search.any(&reading.unless, false) && search.any(&reading.patterns, slips))
    }

    fn is(&self, place: usize, word: usize, slips: bool) -> bool {
        let cells = if slips { &self.forgiving } else { &self.exact };
        let (Some(cell), Some(looked_for)) = (cells.get(word), self.lexicon.words.get(word)) else { return false };
        let places =
            cell.get_or_init(|| self.tokens.iter().map(|token| self.compare(token, looked_for, slips)).collect());
        places.get(place).copied().unwrap_or_default()
    }

    fn compare(&self, token: &Token, word: &Word, slips: bool) -> bool {
        if token.marked != token.folded || self.is_marked {
            return affixed(&token.marked, &word.marked, word);
        }
        let own = token.folded.as_str();
        if affixed(own, &word.folded, word) {
            return true;
        }
        if self.lexicon.is_arabic {
            let without = ARABIC_BEFORE.iter().filter_map(|before| own.strip_prefix(before));
            if without.filter(|rest| rest.chars().count() >= 3).any(|rest| affixed(rest, &word.folded, word)) {
                return true;
            }
        }
        slips && self.is_slip(own, word)
    }

    /// Whether a token is a word with one typing error, and neither an ordinary word nor another that is looked for.
    fn is_slip(&self, own: &str, word: &Word) -> bool {
        let is_whole = !word.is_end && !word.is_start;
        is_whole
            && word.folded.chars().count() >= 6
            && own.chars().count() >= 5
            && !self.lexicon.ordinary.contains(own)
            && !self.lexicon.own.contains(own)
            && one_slip(own, &word.folded)
    }
}

/// The search for one crisis in one sentence.
struct Search<'s, 'l> {
    sentence: &'s Sentence<'l>,
    reading: &'s CrisisPatterns,
    seen: &'s Seen,
}

impl Search<'_, '_> {
    fn any(&self, patterns: &[Pattern], slips: bool) -> bool {
        patterns.iter().any(|pattern| self.matches(pattern, slips))
    }

    fn matches(&self, pattern: &Pattern, slips: bool) -> bool {
        let length = self.sentence.tokens.len();
        if length > pattern.at_most {
            return false;
        }
        let mut parts: Vec<Vec<Found>> = Vec::new();
        for phrase in &pattern.all {
            let found: Vec<Found> = (0..length)
                .flat_map(|start| self.ends(start, phrase, slips).into_iter().map(move |end| (start, end)))
                .collect();
            if found.is_empty() {
                return false;
            }
            parts.push(found);
        }
        // What takes a match away must be spelt as it is written in the file.
        choose(&parts, &mut Vec::new(), pattern) && !self.any(&pattern.unless, false)
    }

    /// Where a phrase that starts here ends; it may end in several places, and in none.
    fn ends(&self, start: usize, phrase: &Phrase, slips: bool) -> Vec<usize> {
        let mut at = vec![start];
        for item in phrase {
            let mut next: Vec<usize> = at.iter().flat_map(|start| self.item_ends(*start, *item, slips)).collect();
            next.sort_unstable();
            next.dedup();
            if next.is_empty() {
                return next;
            }
            at = next;
        }
        at
    }

    fn item_ends(&self, start: usize, item: Item, slips: bool) -> Vec<usize> {
        match item {
            Item::Word(word) if self.sentence.is(start, word, slips) => vec![start + 1],
            Item::Word(_) => Vec::new(),
            Item::Class(class) => {
                let key = (class, start, slips);
                if let Some(known) = self.seen.borrow().get(&key) {
                    return known.clone();
                }
                let phrases = self.reading.classes.get(class).into_iter().flatten();
                let mut ends: Vec<usize> = phrases.flat_map(|phrase| self.ends(start, phrase, slips)).collect();
                ends.sort_unstable();
                ends.dedup();
                self.seen.borrow_mut().insert(key, ends.clone());
                ends
            }
        }
    }
}

/// One place for each part, none over another, all within the window.
fn choose(parts: &[Vec<Found>], chosen: &mut Vec<Found>, pattern: &Pattern) -> bool {
    let Some(places) = parts.get(chosen.len()) else { return true };
    for (start, end) in places.iter().copied() {
        let is_in_order = !pattern.order || chosen.last().is_none_or(|(_, last)| start >= *last);
        let is_free = chosen.iter().all(|(from, to)| start >= *to || *from >= end);
        let starts = || chosen.iter().map(|(start, _)| *start).chain([start]);
        let is_near = starts().max().unwrap_or_default() - starts().min().unwrap_or_default() <= pattern.near;
        if is_in_order && is_free && is_near {
            chosen.push((start, end));
            if choose(parts, chosen, pattern) {
                return true;
            }
            chosen.pop();
        }
    }
    false
}

fn affixed(own: &str, looked_for: &str, word: &Word) -> bool {
    match (word.is_end, word.is_start) {
        (true, true) => own.contains(looked_for),
        (true, false) => own.ends_with(looked_for),
        (false, true) => own.starts_with(looked_for),
        (false, false) => own == looked_for,
    }
}

/// One letter more, less or other, or two neighbours swapped; the first letter is the same.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.first() != b.first() || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    match (&a[start..a.len() - end], &b[start..b.len() - end]) {
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        (a, b) => a.len().max(b.len()) <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn a_slip_is_one_letter_more_less_other_or_two_swapped() {
        for slip in ["suicde", "suiciide", "suicidr", "siucide"] {
            assert!(one_slip(slip, "suicide"), "{slip}");
        }
        for other in ["tuicide", "suici", "sucidie"] {
            assert!(!one_slip(other, "suicide"), "{other}");
        }
    }
}
