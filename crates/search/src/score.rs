//! Scores documents for an interpretation: BM25F over the fields, then how much of the query a title or phrase covers,
//! how much of the title the query covers, and whether its words are adjacent.

use std::collections::BTreeMap;

use crate::answers::{Answer, Answers, Confidence};
use crate::index::{FIELDS, Index, IndexedDocument, NamePhrase, Posting};
use crate::reading::{Reading, Slot};

/// The number of documents that are scored in detail, for each interpretation.
const CLOSELY: usize = 300;

impl Index {
    /// The documents that answer a query, best first.
    pub fn search(&self, query: &str, limit: usize) -> Answers {
        self.answer(query, limit, false)
    }

    /// The same while the last word of the query may still be unfinished.
    pub fn complete(&self, typed: &str, limit: usize) -> Answers {
        self.answer(typed, limit, true)
    }

    fn answer(&self, query: &str, limit: usize, unfinished: bool) -> Answers {
        let readings = self.readings(query, unfinished);
        // The best fit of each document, and the interpretation that it comes from.
        let mut best: BTreeMap<u32, (f64, &Reading)> = BTreeMap::new();
        for reading in &readings.all {
            for (document, fit) in self.rank(reading) {
                let known = best.entry(document).or_insert((fit, reading));
                if fit > known.0 {
                    *known = (fit, reading);
                }
            }
        }
        let answer = |(document, (fit, _)): (&u32, &(f64, &Reading))| {
            let document = *document as usize;
            let prior = self.documents.get(document).map_or(0.0, |entry| entry.prior);
            Answer { document, score: fit * (1.0 + self.weights.prior * prior), fit: *fit }
        };
        let mut found: Vec<Answer> = best.iter().map(answer).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
        let told = found.first().and_then(|first| {
            let (_, reading) = best.get(&u32::try_from(first.document).ok()?)?;
            Some(self.told(reading, self.documents.get(first.document)?))
        });
        let confidence = Confidence::of(&found, told.unwrap_or_default());
        found.truncate(limit);
        Answers { found, confidence, mended: readings.mended }
    }

    /// How well documents fit an interpretation, from 0 to 1.
    fn rank(&self, reading: &Reading) -> Vec<(u32, f64)> {
        let mass: f64 = reading.slots.iter().map(|slot| slot.mass).sum();
        if mass <= 0.0 {
            return Vec::new();
        }
        // Stop words alone only match a title made of them: `make a will`.
        let all_empty = reading.slots.iter().all(|slot| slot.empty);
        let mut scores = vec![0.0; self.documents.len()];
        let mut full = vec![false; self.documents.len()];
        let mut best_here = vec![0.0; self.documents.len()];
        for slot in &reading.slots {
            let mut touched = Vec::new();
            for (term, weight) in &slot.choices {
                for posting in self.postings.get(*term as usize).into_iter().flatten() {
                    let document = posting.document as usize;
                    let score = weight * slot.mass * self.presence(posting, &self.documents[document]);
                    if best_here[document] == 0.0 {
                        touched.push(document);
                    }
                    if score > best_here[document] {
                        best_here[document] = score;
                    }
                }
            }
            for document in touched {
                scores[document] += std::mem::take(&mut best_here[document]);
                full[document] |= all_empty || !slot.empty;
            }
        }
        let mut found: Vec<(u32, f64)> = (0u32..).zip(scores).filter(|(n, _)| full[*n as usize]).collect();
        if found.len() > CLOSELY {
            found.select_nth_unstable_by(CLOSELY, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            found.truncate(CLOSELY);
        }
        let close = Close::new(self, &reading.slots, mass);
        let weights = &self.weights;
        let all = 1.0 + weights.coverage + weights.together;
        for (document, score) in &mut found {
            let entry = &self.documents[*document as usize];
            let lines = entry.lines.iter().map(|line| close.line(line));
            let line =
                lines.filter(|(_, covered)| !all_empty || *covered > 0.99).map(|(score, _)| score).fold(0.0, f64::max);
            if all_empty && line == 0.0 {
                *score = 0.0;
                continue;
            }
            *score = (*score / mass + line) / all * reading.weight;
        }
        found.retain(|(_, fit)| *fit > 0.0);
        found
    }

    /// How strongly a document has a term, from 0 to 1.
    fn presence(&self, posting: &Posting, entry: &IndexedDocument) -> f64 {
        let weights = &self.weights;
        let mut times = 0.0;
        for field in 0..FIELDS {
            if posting.times[field] > 0.0 {
                let length = entry.length[field] / self.average[field].max(1e-9);
                times += weights.field[field] * posting.times[field]
                    / (1.0 - weights.length[field] + weights.length[field] * length);
            }
        }
        times / (weights.saturation + times)
    }
}

/// An interpretation prepared for comparison with titles and phrases.
pub(crate) struct Close<'i> {
    index: &'i Index,
    slots: &'i [Slot],
    mass: f64,
    /// For each term of the index one more than its place in `fits`; 0 where the interpretation does not have it.
    rows: Vec<u32>,
    /// The slots of a term, and how well it fits there.
    fits: Vec<Vec<(usize, f64)>>,
}

impl<'i> Close<'i> {
    pub(crate) fn new(index: &'i Index, slots: &'i [Slot], mass: f64) -> Self {
        let mut close = Close { index, slots, mass, rows: vec![0; index.postings.len()], fits: Vec::new() };
        for (n, slot) in slots.iter().enumerate() {
            for (term, weight) in &slot.choices {
                let Some(row) = close.rows.get_mut(*term as usize) else { continue };
                if *row == 0 {
                    close.fits.push(Vec::new());
                    *row = u32::try_from(close.fits.len()).unwrap_or_default();
                }
                close.fits[*row as usize - 1].push((n, *weight));
            }
        }
        close
    }

    fn fits(&self, term: u32) -> &[(usize, f64)] {
        let row = self.rows.get(term as usize).map_or(0, |row| *row as usize);
        row.checked_sub(1).map_or(&[], |row| &self.fits[row])
    }

    /// How much of each word of the query a title or phrase has, which is written to `held`, and how much of the line
    /// the query says; `None` if they have nothing in common.
    pub(crate) fn held(&self, line: &NamePhrase, held: &mut Vec<f64>) -> Option<f64> {
        if line.terms.iter().all(|term| self.fits(*term).is_empty()) {
            return None;
        }
        held.clear();
        held.resize(self.slots.len(), 0.0);
        let (mut said, mut all) = (0.0, 0.0);
        for term in &line.terms {
            let value = self.index.value(*term);
            let here = self.fits(*term);
            all += value;
            said += value * here.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
            for (slot, weight) in here {
                held.get_mut(*slot).into_iter().for_each(|held| *held = held.max(*weight));
            }
        }
        Some(if all > 0.0 { said / all } else { 0.0 })
    }

    /// How well a title or phrase fits, and how much of the interpretation it covers.
    fn line(&self, line: &NamePhrase) -> (f64, f64) {
        // Most lines share no word with a query.
        if line.terms.iter().all(|term| self.fits(*term).is_empty()) {
            return (0.0, 0.0);
        }
        let mut held = vec![0.0f64; self.slots.len()];
        let mut pairs = vec![false; self.slots.len()];
        let (mut said, mut all) = (0.0, 0.0);
        let mut before: &[(usize, f64)] = &[];
        for term in &line.terms {
            let value = self.index.value(*term);
            all += value;
            let here = self.fits(*term);
            let fit = here.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
            said += value * fit;
            for (slot, weight) in here {
                held[*slot] = held[*slot].max(*weight);
                if *slot > 0 && before.iter().any(|(last, _)| last + 1 == *slot) {
                    pairs[*slot] = true;
                }
            }
            before = here;
        }
        let covered: f64 = held.iter().zip(self.slots).map(|(held, slot)| held * slot.mass).sum::<f64>() / self.mass;
        let title = if all > 0.0 { said / all } else { 0.0 };
        let weights = &self.index.weights;
        let whole = covered.powf(1.0 - weights.whole_title) * title.powf(weights.whole_title);
        let mut together = 0.0;
        let mut possible = 0.0;
        for (n, pair) in self.slots.windows(2).enumerate() {
            let mass = pair[0].mass + pair[1].mass;
            possible += mass;
            together += if pairs[n + 1] { mass } else { 0.0 };
        }
        let together = if possible > 0.0 { together / possible } else { whole };
        // A learned query counts most if it is repeated exactly; one that merely shares words may mean something else.
        let learned = if line.learned { whole } else { 1.0 };
        (learned * (weights.coverage * whole + weights.together * together), covered)
    }
}
