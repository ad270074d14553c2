//! The figures of the ranking, in one place.

/// How much each thing counts. The defaults are round figures near the best for 1,800 judged queries of another
/// government's site; small changes to any of them matter little.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Of a word by the field it stands in: title, summary, body, phrases, asked.
    pub field: [f64; 5],
    /// How strongly a field's length counts against it, from 0 to 1, by field.
    pub length: [f64; 5],
    /// How soon more of the same word stops to count (BM25's k1).
    pub saturation: f64,
    /// Of an empty word, as a share of what its rarity gives.
    pub empty: f64,
    /// Of a title or phrase that the query covers.
    pub coverage: f64,
    /// How much of that coverage asks for the whole title rather than the whole query.
    pub whole_title: f64,
    /// Of words that stand together as they do in the query.
    pub together: f64,
    /// Of how often a document is wanted.
    pub prior: f64,
    /// Of a synonym beside the word itself.
    pub synonym: f64,
    /// Of a query with a phrase put in other words.
    pub other_words: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            field: [3.0, 3.0, 1.0, 1.5, 1.5],
            length: [0.4, 0.3, 0.3, 0.4, 0.4],
            saturation: 1.0,
            empty: 0.1,
            coverage: 1.0,
            whole_title: 0.65,
            together: 0.15,
            prior: 0.5,
            synonym: 0.8,
            other_words: 0.95,
        }
    }
}
