//! What the telling words of a query say of one document, which is what the confidence in an answer follows from.
//!
//! Most words of a long sentence say who, when and how, and need not be in any document. So it matters most how much of
//! a phrase the query says: `my dad died last night` says all of `dad died`, and `drone licence` little of `driver
//! licence renewal`. How much of the query a document covers matters less the longer the query is.

use crate::index::{Index, IndexedDocument};
use crate::reading::{Reading, Slot};
use crate::score::Close;

/// How surely a phrase is meant of which somebody who has said several telling words says one, two, or more.
const SAID: [f64; 3] = [0.62, 0.79, 1.0];
/// How much it counts that the document covers the query.
const COVERED: f64 = 0.6;

/// How surely a document is what was meant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct QueryCoverage {
    /// Of its best title or phrase: more than 1 if it says several telling words.
    pub(crate) strength: f64,
    /// The share of the query's telling words that this title or phrase has.
    pub(crate) covered: f64,
}

impl Index {
    pub(crate) fn told(&self, reading: &Reading, entry: &IndexedDocument) -> QueryCoverage {
        let telling: Vec<f64> = masses(&reading.slots);
        let all: f64 = telling.iter().sum();
        if all <= 0.0 {
            return QueryCoverage::default();
        }
        let count = telling.iter().filter(|mass| **mass > 0.0).count();
        let close = Close::new(self, &reading.slots, all);
        let mut best = QueryCoverage::default();
        let mut words = 1;
        let mut held = Vec::new();
        let mut anywhere = vec![0.0f64; telling.len()];
        for line in &entry.lines {
            let Some(said) = close.held(line, &mut held) else { continue };
            anywhere.iter_mut().zip(&held).for_each(|(anywhere, held)| *anywhere = anywhere.max(*held));
            let held = || held.iter().zip(&telling).filter(|(held, mass)| **held > 0.0 && **mass > 0.0);
            // What is written with accents is mostly Vietnamese, where a word often is two syllables with a space between.
            let syllables = if line.terms.iter().any(|term| self.has_accents(*term)) { 2 } else { 1 };
            let several = match held().count() / syllables {
                _ if count <= syllables => SAID.get(1),
                told => SAID.get(told.clamp(1, SAID.len()) - 1),
            };
            let strength = said * several.copied().unwrap_or(1.0) * reading.weight;
            if strength > best.strength {
                best = QueryCoverage { strength, covered: held().map(|(held, mass)| held * mass).sum::<f64>() / all };
                words = count.div_ceil(syllables);
            }
        }
        let anywhere = anywhere.iter().zip(&telling).map(|(held, mass)| held * mass).sum::<f64>() / all;
        QueryCoverage { strength: best.strength * (anywhere * (words as f64).sqrt()).powf(COVERED), ..best }
    }
}

/// The weight of each word that tells what the query is about; 0 for others. If there are only stop words, all tell.
fn masses(slots: &[Slot]) -> Vec<f64> {
    let only_empty = slots.iter().all(|slot| slot.empty);
    let mass = |slot: &Slot| if (slot.empty && !only_empty) || slot.idle { 0.0 } else { slot.mass };
    slots.iter().map(mass).collect()
}
