//! Looks for the patterns of a language in one sentence.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use super::lexicon::{Item, Lexicon, Pattern, Phrase, SubjectPatterns, Word};
use super::tokens::Token;
use crate::letters::ARABIC_BEFORE;

/// Where something was found: its first token, and the one after its last.
type Found = (usize, usize);

/// One sentence, read by the rules of one language.
pub(super) struct Sentence<'l> {
    lexicon: &'l Lexicon,
    tokens: &'l [Token],
    /// Whether its writer writes marks, so that a token without any is another word.
    is_marked: bool,
    /// The tokens that are each word: as written, and with typing errors.
    exact: Places,
    forgiving: Places,
}

/// For each word the tokens that are it. Most words are none.
#[derive(Clone)]
struct Places {
    /// One more than the row of the word; 0 where it has none.
    rows: Vec<u32>,
    places: Vec<Vec<bool>>,
}

impl Places {
    fn none(words: usize) -> Places {
        Places { rows: vec![0; words], places: Vec::new() }
    }

    fn add(&mut self, word: usize, place: usize, length: usize) {
        let Some(row) = self.rows.get_mut(word) else { return };
        if *row == 0 {
            self.places.push(vec![false; length]);
            *row = u32::try_from(self.places.len()).unwrap_or_default();
        }
        let found = self.places.get_mut((*row as usize).wrapping_sub(1)).and_then(|places| places.get_mut(place));
        found.into_iter().for_each(|found| *found = true);
    }

    fn has(&self, word: usize) -> bool {
        self.rows.get(word).is_some_and(|row| *row > 0)
    }

    fn is(&self, word: usize, place: usize) -> bool {
        let row = self.rows.get(word).map_or(0, |row| *row as usize);
        row > 0 && self.places.get(row - 1).and_then(|places| places.get(place)).copied().unwrap_or_default()
    }
}

/// The ends of classes that were found already, by their place, their start and whether slips are forgiven.
type Seen = RefCell<HashMap<(usize, usize, bool), Vec<usize>>>;

impl<'l> Sentence<'l> {
    pub(super) fn new(lexicon: &'l Lexicon, tokens: &'l [Token]) -> Sentence<'l> {
        let marked = tokens.iter().filter(|token| token.marked != token.folded).count();
        let none = Places::none(lexicon.words.len());
        let is_marked = marked * 3 > tokens.len();
        let mut sentence = Sentence { lexicon, tokens, is_marked, exact: none.clone(), forgiving: none };
        let mut exact = sentence.exact.clone();
        for (place, token) in tokens.iter().enumerate() {
            sentence.words_of(token, &mut |word| exact.add(word, place, tokens.len()));
        }
        sentence.exact = exact;
        if lexicon.slips {
            let mut forgiving = sentence.exact.clone();
            for (place, token) in tokens.iter().enumerate() {
                sentence.slips_of(token, &mut |word| forgiving.add(word, place, tokens.len()));
            }
            sentence.forgiving = forgiving;
        }
        sentence
    }

    /// The search for subjects in this sentence.
    pub(super) fn search(&self) -> Search<'_, 'l> {
        let possible = [false, true].map(|_| vec![Cell::new(None); self.lexicon.classes.len()]);
        Search {
            sentence: self,
            seen: Seen::default(),
            possible,
            is_taken_away: OnceCell::new(),
            denials: OnceCell::new(),
        }
    }

    fn places(&self, slips: bool) -> &Places {
        if slips { &self.forgiving } else { &self.exact }
    }

    /// The words that a token is.
    fn words_of(&self, token: &Token, found: &mut dyn FnMut(usize)) {
        let index = &self.lexicon.index;
        if let Ok(number) = token.folded.parse::<u32>() {
            let is_in = |(first, last): (u32, u32)| (first..=last).contains(&number);
            let ranges = index
                .ranges
                .iter()
                .filter(|place| self.lexicon.words.get(**place).and_then(|word| word.range).is_some_and(is_in));
            ranges.for_each(|word| found(*word));
        }
        if self.has_marks(token) {
            index.marked.get(&token.marked).into_iter().flatten().for_each(|word| found(*word));
            self.parts_of(&token.marked, |word| &word.marked, found);
            return;
        }
        let own = token.folded.as_str();
        let before = ARABIC_BEFORE.iter().filter(|_| self.lexicon.is_arabic);
        let without = before.filter_map(|before| own.strip_prefix(before)).filter(|rest| rest.chars().count() >= 3);
        for own in without.chain([own]) {
            index.folded.get(own).into_iter().flatten().for_each(|word| found(*word));
            self.parts_of(own, |word| &word.folded, found);
        }
    }

    fn parts_of(&self, own: &str, spelling: fn(&Word) -> &String, found: &mut dyn FnMut(usize)) {
        for place in &self.lexicon.index.parts {
            let word = self.lexicon.words.get(*place);
            if word.is_some_and(|word| affixed(own, spelling(word), word)) {
                found(*place);
            }
        }
    }

    /// The words of which a token is a typing error, where it is neither an ordinary word nor one that is looked for.
    fn slips_of(&self, token: &Token, found: &mut dyn FnMut(usize)) {
        let own = token.folded.as_str();
        let is_word = self.lexicon.ordinary.contains(own) || self.lexicon.own.contains(own);
        if self.has_marks(token) || is_word || own.chars().count() < 5 {
            return;
        }
        let alike = own.chars().next().and_then(|first| self.lexicon.index.forgiving.get(&first));
        for place in alike.into_iter().flatten() {
            if self.lexicon.words.get(*place).is_some_and(|word| one_slip(own, &word.folded)) {
                found(*place);
            }
        }
    }

    /// Whether a token is compared with its marks.
    fn has_marks(&self, token: &Token) -> bool {
        token.marked != token.folded || self.is_marked
    }
}

/// The search for subjects in one sentence. What was found of a class counts for all of them.
pub(super) struct Search<'s, 'l> {
    sentence: &'s Sentence<'l>,
    seen: Seen,
    /// Whether something takes the topics of every subject away.
    is_taken_away: OnceCell<bool>,
    /// Where words stand that deny what follows.
    denials: OnceCell<Vec<Found>>,
    /// Whether all words of some phrase of each class are in the sentence: as written, and with typing errors.
    possible: [Vec<Cell<Option<bool>>>; 2],
}

impl Search<'_, '_> {
    /// Whether the sentence tells of a subject.
    pub(super) fn tells_of(&self, reading: &SubjectPatterns) -> bool {
        let lexicon = self.sentence.lexicon;
        let is_taken_away = || *self.is_taken_away.get_or_init(|| self.any(&lexicon.unless, false));
        self.tell(&reading.sure, lexicon.slips)
            || (self.tell(&reading.patterns, lexicon.slips) && !self.any(&reading.unless, false) && !is_taken_away())
    }

    /// Whether one of these patterns is there, and what it found is not denied.
    fn tell(&self, patterns: &[Pattern], slips: bool) -> bool {
        patterns.iter().any(|pattern| self.matches(pattern, slips, |found| !self.is_denied(found)))
    }

    fn any(&self, patterns: &[Pattern], slips: bool) -> bool {
        patterns.iter().any(|pattern| self.matches(pattern, slips, |_| true))
    }

    /// Whether a word that denies stands close before what was found, or in a gap of it. What holds such a word itself
    /// says what it means by it.
    fn is_denied(&self, found: &[Found]) -> bool {
        let denials = self.denials.get_or_init(|| {
            let phrases = &self.sentence.lexicon.denies;
            let at = |start| phrases.iter().flat_map(move |phrase| self.ends(start, phrase, false));
            (0..self.sentence.tokens.len()).flat_map(|start| at(start).map(move |end| (start, end))).collect()
        });
        let from = found.iter().map(|(from, _)| *from).min().unwrap_or_default();
        let to = found.iter().map(|(_, to)| *to).max().unwrap_or_default();
        let holds = |(start, end): &Found| found.iter().any(|(from, to)| start < to && from < end);
        !denials.iter().any(holds) && denials.iter().any(|(start, end)| *end <= to && start + DENIES_WITHIN >= from)
    }

    /// `counts` may refuse where the parts of a pattern were found; then they are looked for elsewhere.
    fn matches(&self, pattern: &Pattern, slips: bool, counts: impl Fn(&[Found]) -> bool) -> bool {
        let length = self.sentence.tokens.len();
        if length > pattern.at_most || !pattern.all.iter().all(|phrase| self.is_possible(phrase, slips)) {
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
        choose(&parts, &mut Vec::new(), pattern, &counts) && !self.any(&pattern.unless, false)
    }

    /// Whether all words of a phrase are somewhere in the sentence, which is quickly told and mostly not so.
    fn is_possible(&self, phrase: &Phrase, slips: bool) -> bool {
        phrase.iter().all(|item| match item {
            Item::Word(word) => self.sentence.places(slips).has(*word),
            Item::Class(class) => {
                let Some(known) = self.possible[usize::from(slips)].get(*class) else { return false };
                known.get().unwrap_or_else(|| {
                    let mut phrases = self.sentence.lexicon.classes.get(*class).into_iter().flatten();
                    let is_possible = phrases.any(|phrase| self.is_possible(phrase, slips));
                    known.set(Some(is_possible));
                    is_possible
                })
            }
        })
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
            Item::Word(word) if self.sentence.places(slips).is(word, start) => vec![start + 1],
            Item::Word(_) => Vec::new(),
            Item::Class(class) => {
                let key = (class, start, slips);
                if let Some(known) = self.seen.borrow().get(&key) {
                    return known.clone();
                }
                let phrases = self.sentence.lexicon.classes.get(class).into_iter().flatten();
                let mut ends: Vec<usize> = phrases.flat_map(|phrase| self.ends(start, phrase, slips)).collect();
                ends.sort_unstable();
                ends.dedup();
                self.seen.borrow_mut().insert(key, ends.clone());
                ends
            }
        }
    }
}

/// The tokens from a word that denies to what it denies, at most.
const DENIES_WITHIN: usize = 5;

/// One place for each part, none over another, all within the window, where they count.
fn choose(
    parts: &[Vec<Found>],
    chosen: &mut Vec<Found>,
    pattern: &Pattern,
    counts: &impl Fn(&[Found]) -> bool,
) -> bool {
    let Some(places) = parts.get(chosen.len()) else { return counts(chosen) };
    for (start, end) in places.iter().copied() {
        let is_in_order = !pattern.order || chosen.last().is_none_or(|(_, last)| start >= *last);
        let is_free = chosen.iter().all(|(from, to)| start >= *to || *from >= end);
        let starts = || chosen.iter().map(|(start, _)| *start).chain([start]);
        let is_near = starts().max().unwrap_or_default() - starts().min().unwrap_or_default() <= pattern.near;
        if is_in_order && is_free && is_near {
            chosen.push((start, end));
            if choose(parts, chosen, pattern, counts) {
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
