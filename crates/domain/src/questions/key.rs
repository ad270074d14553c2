//! The name of a question in forms, in stored data and in the API: `children-0-date_of_birth`.

use catalogue::Catalogue;
use rules::{Facts, Need};

/// `fact`, `list-ROW-field`, or `list-more` for whether a list has more entries than given.
pub fn key_of(catalogue: &Catalogue, need: Need) -> String {
    let vocabulary = &catalogue.program.vocabulary;
    let name = |fact| catalogue.facts.get(fact).map_or("", |fact| fact.wording.name.as_str());
    match need {
        Need::Fact(fact) => name(fact).to_owned(),
        Need::More(list) => format!("{}-more", name(list)),
        Need::Field { list, row, field } => {
            let record = Facts::record_of(vocabulary, list);
            let field = record.and_then(|record| catalogue.facts.field(record, field));
            format!("{}-{row}-{}", name(list), field.map_or("", |field| field.name.as_str()))
        }
    }
}

/// The question with this name, if the catalogue has it.
pub fn need_of(catalogue: &Catalogue, key: &str) -> Option<Need> {
    let vocabulary = &catalogue.program.vocabulary;
    let mut parts = key.split('-');
    let fact = vocabulary.fact(parts.next()?)?;
    match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Some(Need::Fact(fact)),
        (Some("more"), None, _) => Facts::record_of(vocabulary, fact).map(|_| Need::More(fact)),
        (Some(row), Some(field), None) => {
            let record = Facts::record_of(vocabulary, fact)?;
            let field = vocabulary.field(record, field)?;
            Some(Need::Field { list: fact, row: row.parse().ok()?, field })
        }
        _ => None,
    }
}
