//! Interpretations of a query: its words after correction, and the same with phrases replaced by synonyms.

use crate::index::Index;
use crate::words::{Word, is_of_unspaced, words};

/// One interpretation of a query.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) slots: Vec<Slot>,
    /// The likelihood that it is what was meant, up to 1.
    pub(crate) weight: f64,
}

/// The position of one word, and the terms that may stand for it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// Terms and how well each fits, up to 1.
    pub(crate) choices: Vec<(u32, f64)>,
    /// How informative it is that a document has it.
    pub(crate) mass: f64,
    /// Stop words alone do not make a document an answer.
    pub(crate) empty: bool,
    /// It is in no document, and tells nothing for that: a number such as an age, or a pair of characters of which each
    /// belongs to another word.
    pub(crate) idle: bool,
}

/// All interpretations worth trying; the first is the query as typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Readings {
    pub(crate) all: Vec<Reading>,
    /// The query after correction, if it had errors.
    pub(crate) mended: Option<String>,
}

/// A part of the query and the stems that may replace it.
struct Rewrite {
    from: usize,
    to: usize,
    meant: Vec<String>,
    weight: f64,
}

/// More interpretations cost time and add noise.
const MOST_READINGS: usize = 12;
/// Of the meaning of an acronym that no document explains.
const GUESS: f64 = 0.8;
/// Compounds are looked for with typing errors from this length.
const LONG_COMPOUND: usize = 8;
/// The maximum number of completions of an unfinished word.
const MOST_ENDINGS: usize = 40;

impl Index {
    pub(crate) fn readings(&self, query: &str, unfinished: bool) -> Readings {
        let mut words = words(query);
        words.truncate(30);
        // A word is unfinished while no space follows it.
        let unfinished = unfinished && query.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut rewrites = self.compounds(&words);
        let mut mended = false;
        let mut near = Vec::new();
        let last = words.len();
        for (n, word) in words.iter_mut().enumerate() {
            let split = rewrites.iter().any(|rewrite| rewrite.from == n && rewrite.meant.len() > 1);
            let ends = unfinished && n + 1 == last && self.endings(&word.surface).next().is_some();
            near.push(match self.is_known(word) || split || ends {
                true => Vec::new(),
                false => self.spelling.near(&word.surface),
            });
            if let Some(best) = near.last().and_then(|near| near.first()) {
                *word =
                    Word { surface: best.surface.clone(), stem: crate::words::stem(&best.surface), empty: word.empty };
                mended = true;
            }
        }
        let mut slots = Vec::new();
        for ((n, word), near) in words.iter().enumerate().zip(&near) {
            let mut choices: Vec<(u32, f64)> = near.iter().map(|found| (found.term, found.weight)).collect();
            let best = choices.first().map_or(1.0, |choice| choice.1);
            let written = self.terms_of(word);
            let spread = written.iter().map(|(term, _)| self.spread(*term)).sum();
            if near.is_empty() {
                choices.extend(written);
            }
            choices.extend(self.said_by_one_word(word).map(|term| (term, self.weights.synonym * best)));
            if choices.is_empty() {
                choices.extend(self.without_number(&word.surface));
            }
            if unfinished && n + 1 == words.len() {
                choices.extend(self.endings(&word.surface));
            }
            let idle = choices.is_empty() && word.surface.chars().all(|c| c.is_ascii_digit());
            slots.push(Slot { idle, ..self.slot(choices, spread, word.empty) });
        }
        for n in between_words(&words, &slots) {
            slots.get_mut(n).into_iter().for_each(|slot| slot.idle = true);
        }
        rewrites.extend(self.other_words(&words));
        rewrites.extend(self.short_forms(&words));
        let mut all = vec![Reading { slots, weight: 1.0 }];
        self.rewritten(&mut all, &rewrites);
        let mended = mended.then(|| words.into_iter().map(|word| word.surface).collect::<Vec<_>>().join(" "));
        Readings { all, mended }
    }

    /// Whether any document or any synonym has the word.
    fn is_known(&self, word: &Word) -> bool {
        word.empty
            || self.term(&word.stem).is_some()
            || !self.terms_of(word).is_empty()
            || self.initials.get(&word.surface).is_some_and(|found| found.explained || found.times > 1)
            || self.synonyms.rules.iter().any(|(said, _)| said.contains(&word.stem))
    }

    /// `written` is in how many documents the word itself occurs, in all ways of writing it.
    fn slot(&self, mut choices: Vec<(u32, f64)>, written: usize, empty: bool) -> Slot {
        choices.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        choices.dedup_by_key(|choice| choice.0);
        // Interchangeable words are as rare as the most common of them.
        let spread = choices.iter().map(|choice| self.spread(choice.0)).max().unwrap_or_default().max(written);
        let mass = self.rarity(spread) * if empty { self.weights.empty } else { 1.0 };
        Slot { choices, mass, empty, idle: false }
    }

    fn said_by_one_word(&self, word: &Word) -> impl Iterator<Item = u32> {
        self.synonyms.rules.iter().filter_map(|(said, meant)| match (said.as_slice(), meant.as_slice()) {
            ([said], [meant]) if *said == word.stem => self.term(meant),
            _ => None,
        })
    }

    /// A word that no document has, without its number: `jsa1` is about what `jsa` is about.
    fn without_number(&self, word: &str) -> Option<(u32, f64)> {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let shortened = letters.len() < word.len() && letters.chars().count() > 1;
        self.surfaces.get(letters).filter(|_| shortened).map(|known| (known.term, 0.6))
    }

    /// Words in the documents with this prefix.
    fn endings(&self, start: &str) -> impl Iterator<Item = (u32, f64)> {
        let long = start.chars().count() >= 2;
        let from = self.surfaces.range(start.to_string()..).filter(move |_| long);
        let mut found: Vec<(usize, u32)> =
            from.take_while(|(word, _)| word.starts_with(start)).map(|(_, s)| (s.documents, s.term)).collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        found.truncate(MOST_ENDINGS);
        found.into_iter().map(|(_, term)| (term, 0.95))
    }

    /// Compounds written as one word or apart: `job seeker` and `jobseeker`.
    fn compounds(&self, words: &[Word]) -> Vec<Rewrite> {
        let mut rewrites = Vec::new();
        for (n, pair) in words.windows(2).enumerate().filter(|(_, pair)| !pair.iter().any(|word| word.empty)) {
            let joined: String = pair.iter().map(|word| word.surface.as_str()).collect();
            // Two short words are not mended into another one: those of Vietnamese and Arabic often are that short.
            let is_long = joined.chars().count() >= LONG_COMPOUND;
            let slip = is_long && !pair.iter().all(|word| self.is_known(word));
            let near = if slip { self.spelling.near(&joined) } else { Vec::new() };
            let known = self.surfaces.contains_key(&joined).then_some(joined);
            if let Some(word) = known.or_else(|| near.into_iter().next().map(|found| found.surface)) {
                let meant = vec![crate::words::stem(&word)];
                rewrites.push(Rewrite { from: n, to: n + 2, meant, weight: self.weights.other_words });
            }
        }
        // Letters separated by spaces: `j s a`.
        let mut from = 0;
        while from < words.len() {
            let letters = words[from..].iter().take_while(|word| word.surface.chars().count() == 1).count();
            let short: String = words[from..from + letters].iter().map(|word| word.surface.as_str()).collect();
            if letters > 1 && (self.surfaces.contains_key(&short) || self.initials.get(&short).is_some()) {
                rewrites.push(Rewrite { from, to: from + letters, meant: vec![short], weight: 1.0 });
            }
            from += letters + 1;
        }
        for (n, word) in words.iter().enumerate().filter(|(_, word)| !self.is_known(word) && word.surface.is_ascii()) {
            let halves = (3..word.surface.len().saturating_sub(2)).filter_map(|at| {
                let (left, right) = word.surface.split_at_checked(at)?;
                let both = self.surfaces.get(left)?.documents.min(self.surfaces.get(right)?.documents);
                Some((both, vec![crate::words::stem(left), crate::words::stem(right)]))
            });
            if let Some((_, meant)) = halves.max_by_key(|(both, _)| *both) {
                rewrites.push(Rewrite { from: n, to: n + 1, meant, weight: self.weights.other_words });
            }
        }
        rewrites
    }

    /// Phrases of the query that have synonyms.
    fn other_words(&self, words: &[Word]) -> Vec<Rewrite> {
        let mut rewrites = Vec::new();
        for from in 0..words.len() {
            for (said, meant) in &self.synonyms.rules {
                let here = words.get(from..from + said.len()).unwrap_or_default();
                let single = said.len() == 1 && meant.len() == 1;
                if !single && !here.is_empty() && here.iter().zip(said).all(|(word, said)| word.stem == *said) {
                    let to = from + said.len();
                    rewrites.push(Rewrite { from, to, meant: meant.clone(), weight: self.weights.other_words });
                }
            }
        }
        // A longer phrase is more certain to be meant.
        rewrites.sort_by_key(|rewrite| std::cmp::Reverse(rewrite.to - rewrite.from));
        rewrites
    }

    /// Acronyms in the query. A guess is only made if it is the likelier meaning.
    fn short_forms(&self, words: &[Word]) -> Vec<Rewrite> {
        let mut rewrites = Vec::new();
        for (from, word) in words.iter().enumerate().filter(|(_, word)| !word.empty) {
            let spread = self.term(&word.stem).map_or(0, |term| self.spread(term));
            let found = self.initials.get(&word.surface);
            if let Some(found) = found.filter(|found| found.explained || found.times > spread) {
                let meant = found.words.iter().map(|word| crate::words::stem(word)).collect();
                let guess = if found.explained { 1.0 } else { GUESS };
                rewrites.push(Rewrite { from, to: from + 1, meant, weight: self.weights.other_words * guess });
            }
        }
        rewrites
    }

    /// Each rewrite alone, and on top of each interpretation that it does not touch.
    fn rewritten(&self, all: &mut Vec<Reading>, rewrites: &[Rewrite]) {
        // The positions of the query that each interpretation has left unchanged.
        let mut places: Vec<Vec<Option<usize>>> = vec![(0..all[0].slots.len()).map(Some).collect()];
        for rewrite in rewrites {
            for n in 0..all.len() {
                let start = places[n].iter().position(|place| *place == Some(rewrite.from));
                let end = places[n].iter().position(|place| *place == Some(rewrite.to - 1));
                let (Some(start), Some(end)) = (start, end) else { continue };
                if all.len() >= MOST_READINGS {
                    return;
                }
                let new: Vec<Slot> = rewrite.meant.iter().map(|stem| self.rewritten_slot(stem)).collect();
                let (old, fresh): (f64, f64) = (
                    all[n].slots[start..=end].iter().map(|slot| slot.mass).sum(),
                    new.iter().map(|slot| slot.mass).sum(),
                );
                // A replaced phrase keeps its weight; otherwise longer synonyms would always win.
                let new = new.into_iter().map(|slot| Slot { mass: slot.mass * old / fresh.max(1e-9), ..slot });
                let mut reading = all[n].clone();
                let mut place = places[n].clone();
                place.splice(start..=end, rewrite.meant.iter().map(|_| None));
                reading.slots.splice(start..=end, new);
                reading.weight *= rewrite.weight;
                all.push(reading);
                places.push(place);
            }
        }
    }

    fn rewritten_slot(&self, stem: &str) -> Slot {
        let choices: Vec<(u32, f64)> = self.term(stem).map(|term| (term, 1.0)).into_iter().collect();
        self.slot(choices, 0, crate::empty::is_empty_word(stem))
    }
}

/// Pairs of characters that no document has beside one that some have: they reach from one word into the next.
fn between_words(words: &[Word], slots: &[Slot]) -> Vec<usize> {
    let is_pair = |n: usize| words.get(n).is_some_and(|word| is_of_unspaced(&word.surface));
    let is_known = |n: usize| is_pair(n) && slots.get(n).is_some_and(|slot| !slot.choices.is_empty());
    let beside = |n: usize| n.checked_sub(1).is_some_and(is_known) || is_known(n + 1);
    (0..slots.len()).filter(|n| is_pair(*n) && !is_known(*n) && beside(*n)).collect()
}
