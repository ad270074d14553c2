//! The parameters of the ranking, in one place.

/// The weights of the ranking. The defaults are round figures near the optimum for 1,800 judged queries of another
/// government's site; small changes to any of them matter little.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Of a word, by its field: title, summary, body, phrases, queries.
    pub field: [f64; 5],
    /// How strongly a field's length counts against it, from 0 to 1, by field.
    pub length: [f64; 5],
    /// How quickly repetitions of a word stop counting (BM25's k1).
    pub saturation: f64,
    /// Of a stop word, as a share of what its rarity gives.
    pub empty: f64,
    /// Of a title or phrase that the query covers.
    pub coverage: f64,
    /// How much of that coverage depends on the whole title rather than the whole query.
    pub whole_title: f64,
    /// Of words that are adjacent as in the query.
    pub together: f64,
    /// Of how often a document is wanted.
    pub prior: f64,
    /// Of a synonym relative to the word itself.
    pub synonym: f64,
    /// Of a query with a phrase replaced by a synonym.
    pub other_words: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            field: [3.0, 3.0, 1.0, 1.5, 3.0],
            length: [0.4, 0.3, 0.3, 0.6, 0.4],
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
