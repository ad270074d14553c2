//! How a question is put in a language, and what type its answer has.

use catalogue::{Catalogue, Wording};
use rules::{Facts, Need, Type};

/// The words of a question.
#[derive(Clone, Debug)]
pub struct Worded {
    pub ask: String,
    /// For summaries.
    pub label: String,
    pub help: Option<String>,
    /// The entry of a list that it is about, such as "Child", and its number from 1.
    pub entry: Option<(String, u16)>,
    /// Answers to choose from: as rules write them, and as people read them.
    pub choices: Vec<(String, String)>,
    pub ty: Type,
    /// Whether the answer to `Need::More` is wanted.
    pub is_more: bool,
    /// The language the words are in, which is English where nobody has translated them yet.
    pub language: String,
}

/// The words of a question in a language; nothing when the catalogue has no such question.
pub fn wording(catalogue: &Catalogue, _language: &str, need: Need) -> Option<Worded> {
    let vocabulary = &catalogue.program.vocabulary;
    let (words, entry, ty): (&Wording, _, Type) = match need {
        Need::Fact(fact) | Need::More(fact) => {
            (&catalogue.facts.get(fact)?.wording, None, vocabulary.fact_type(fact).clone())
        }
        Need::Field { list, row, field } => {
            let record = Facts::record_of(vocabulary, list)?;
            let label = catalogue.facts.record(record)?.label.clone();
            let ty = vocabulary.field_type(record, field).clone();
            (catalogue.facts.field(record, field)?, Some((label, row + 1)), ty)
        }
    };
    Some(Worded {
        ask: words.ask.clone().unwrap_or_else(|| words.label.clone()),
        label: words.label.clone(),
        help: words.help.clone(),
        entry,
        choices: words.choices.clone(),
        is_more: matches!(need, Need::More(_)),
        ty: if matches!(need, Need::More(_)) { Type::Boolean } else { ty },
        language: "en".to_owned(),
    })
}
