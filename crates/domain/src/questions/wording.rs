//! The wording of a question in a language, and the type of its answer.

use catalogue::{Catalogue, Said};
use rules::{Facts, Need, Type};

/// The wording of a question.
#[derive(Clone, Debug)]
pub struct Worded {
    pub ask: String,
    /// The short label for summaries.
    pub label: String,
    pub help: Option<String>,
    /// How to find out, for those who do not know.
    pub unsure: Option<String>,
    pub example: Option<String>,
    /// The list entry it is about, such as "Child", and its number from 1.
    pub entry: Option<(String, u16)>,
    /// Possible answers: the value rules use, and the label.
    pub choices: Vec<(String, String)>,
    pub ty: Type,
    /// Whether it asks for the answer to `Need::More`.
    pub is_more: bool,
    /// The language of the wording, which is English if there is no translation.
    pub language: String,
}

/// The wording of a question in a language; `None` if the catalogue has no such question.
pub fn wording(catalogue: &Catalogue, language: &str, need: Need) -> Option<Worded> {
    let vocabulary = &catalogue.program.vocabulary;
    let spoken = catalogue.in_language(language);
    let text = |said: Said<'_>| said.text.into_owned();
    let choices = |all: Vec<(&str, Said<'_>)>| {
        all.into_iter().map(|(name, said)| (name.to_owned(), said.text.into_owned())).collect()
    };
    match need {
        Need::Fact(fact) | Need::More(fact) => {
            let ask = spoken.fact_ask(fact)?;
            let is_more = matches!(need, Need::More(_));
            Some(Worded {
                language: ask.language.to_owned(),
                ask: text(ask),
                label: spoken.fact_label(fact).map(text)?,
                help: spoken.fact_help(fact).map(text),
                unsure: spoken.fact_unsure(fact).map(text),
                example: spoken.fact_example(fact).map(text),
                entry: None,
                choices: choices(spoken.choices(fact)),
                is_more,
                ty: if is_more { Type::Boolean } else { vocabulary.fact_type(fact).clone() },
            })
        }
        Need::Field { list, row, field } => {
            let record = Facts::record_of(vocabulary, list)?;
            let ask = spoken.field_ask(record, field)?;
            Some(Worded {
                language: ask.language.to_owned(),
                ask: text(ask),
                label: spoken.field_label(record, field).map(text)?,
                help: spoken.field_help(record, field).map(text),
                unsure: None,
                example: None,
                entry: Some((spoken.record_label(record).map(text)?, row + 1)),
                choices: choices(spoken.field_choices(record, field)),
                is_more: false,
                ty: vocabulary.field_type(record, field).clone(),
            })
        }
    }
}
