//! The one way from words to what they may mean, and how sure that is. The engine behind it can be changed here.

use catalogue::{Catalogue, FindTarget};
use search::Confidence;

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
    /// The query after correction of typing errors.
    pub(super) mended: Option<String>,
}

/// Matches that are shown at most.
const MOST: usize = 12;

pub(super) fn find(catalogue: &'static Catalogue, words: &str) -> Findings {
    let found = catalogue.search(words);
    let sureness = match found.confidence {
        Confidence::None | Confidence::Unsure => Sureness::Unsure,
        Confidence::Likely => Sureness::Likely,
        Confidence::Sure => Sureness::Sure,
    };
    let targets = found.matches.into_iter().map(|found| found.target).take(MOST).collect();
    Findings { targets, sureness, mended: found.mended }
}

/// What words that are not finished yet may become.
pub(super) fn complete(catalogue: &'static Catalogue, typed: &str, most: usize) -> Vec<FindTarget<'static>> {
    catalogue.complete(typed, most).into_iter().map(|found| found.target).collect()
}
