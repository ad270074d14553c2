//! The result of a search, and how confident it is.

use crate::query_coverage::QueryCoverage;

/// The answers to one query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Best first.
    pub found: Vec<Answer>,
    pub confidence: Confidence,
    /// The query after correction of typing errors.
    pub mended: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The index of the document in the list the index was built from.
    pub document: usize,
    /// The ranking score: how well it fits, and how often it is wanted.
    pub score: f64,
    /// How well the words fit: 0 not at all, about 1 if the query is its whole title.
    pub fit: f64,
}

/// The confidence that the first answer is what was meant. Of judged queries with `Sure`, four in five had the wanted
/// page first and nine in ten among the first three; with `Unsure`, one in two among the first three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// No answers.
    #[default]
    None,
    /// Some words of the query were found; say "I am not sure".
    Unsure,
    /// Probably among the first few.
    Likely,
    /// The first answer fits, and no other fits nearly as well.
    Sure,
}

impl Confidence {
    pub(crate) fn of(found: &[Answer], told: QueryCoverage) -> Confidence {
        let Some(first) = found.first() else { return Confidence::None };
        let next = found.get(1).map_or(0.0, |answer| answer.score) / first.score;
        match told.strength {
            strength if strength >= 0.9 && told.covered >= 0.5 && next < 0.7 => Confidence::Sure,
            strength if strength >= 0.63 => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }
}
