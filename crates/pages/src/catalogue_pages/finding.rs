//! The one way from words to what they may mean, and how sure that is. The engine behind it can be changed here.

use catalogue::{Catalogue, Event, FindTarget};
use search::Confidence;

use super::cards::address;

/// How sure it is that what was found is what was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// Nothing fits, or only a little: say so.
    Unsure,
    /// Probably among the first few.
    Likely,
    /// The first.
    Sure,
}

pub(super) struct Findings {
    /// Best first.
    pub(super) targets: Vec<FindTarget<'static>>,
    pub(super) sureness: Sureness,
    /// Life events that were understood: a sentence may hold several purposes.
    pub(super) purposes: Vec<&'static Event>,
    /// The query after correction of typing errors.
    pub(super) mended: Option<String>,
}

/// Matches that are looked at.
const MOST: usize = 12;

pub(super) fn find(catalogue: &'static Catalogue, words: &str) -> Findings {
    let found = catalogue.search(words);
    let sureness = match found.confidence {
        Confidence::None | Confidence::Unsure => Sureness::Unsure,
        Confidence::Likely => Sureness::Likely,
        Confidence::Sure => Sureness::Sure,
    };
    let targets = found.matches.into_iter().map(|found| found.target).take(MOST).collect();
    let purposes = catalogue.purposes(words).understood().to_vec();
    Findings { targets, sureness, purposes, mended: found.mended }
}

impl Findings {
    /// Puts first what most people chose who said the same, if it was found at all.
    pub(super) fn with_usual(mut self, usual: Option<&str>) -> Findings {
        let place = self.targets.iter().position(|target| Some(address(*target).as_str()) == usual);
        if let Some(place) = place {
            self.targets[..=place].rotate_right(1);
            self.sureness = self.sureness.max(Sureness::Likely);
        }
        self
    }
}

/// What words that are not finished yet may become.
pub(super) fn complete(catalogue: &'static Catalogue, typed: &str, most: usize) -> Vec<FindTarget<'static>> {
    catalogue.complete(typed, most).into_iter().map(|found| found.target).collect()
}
