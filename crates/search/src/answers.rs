//! What a search gives back, and how sure it is.

/// The answers to one query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Best first.
    pub found: Vec<Answer>,
    pub confidence: Confidence,
    /// The query as it was read, where slips of the pen were mended.
    pub mended: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The document's place in the list that the index was built from.
    pub document: usize,
    /// How well it answers: 0 not at all, about 1 when the query is its whole title.
    pub score: f64,
}

/// How sure it is that the first answer is what was meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nothing answers.
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
    pub(crate) fn of(found: &[Answer]) -> Confidence {
        let Some(first) = found.first() else { return Confidence::None };
        let next = found.get(1).map_or(0.0, |answer| answer.score);
        match first.score {
            score if score >= 0.75 && next <= score * 0.85 => Confidence::Sure,
            score if score >= 0.5 => Confidence::Likely,
            _ => Confidence::Unsure,
        }
    }
}
