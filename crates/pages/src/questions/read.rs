//! Reads the answer to a question out of the fields of a form: a value, or what is wrong with it in plain words.

use domain::questions::dates::{DatePart, read_parts};
use domain::questions::key::key_of;
use domain::questions::plain_number;
use domain::questions::read::{ParsedAnswer, UNKNOWN, read_text};
use domain::questions::wording::wording;
use rules::{Need, Type};

use crate::web::{Posted, Visit};

/// Reads the answer to a question out of a form.
pub fn read(visit: &Visit, need: Need, posted: &Posted) -> ParsedAnswer {
    let (catalogue, locale) = (visit.app.catalogue, visit.locale());
    let key = key_of(catalogue, need);
    let Some(words) = wording(catalogue, locale.tag(), need) else { return ParsedAnswer::Unknown };
    if posted.get(&format!("{key}-unknown")) == UNKNOWN || posted.get(&key) == UNKNOWN {
        return ParsedAnswer::Unknown;
    }
    if words.ty == Type::Date && posted.get(&key).is_empty() {
        let today = visit.app.today();
        return match read_parts(locale, typed_parts(posted, &key)) {
            None => read_text(catalogue, locale, need, "", today),
            Some(Ok(day)) => read_text(catalogue, locale, need, &day.to_string(), today),
            Some(Err(slip)) => {
                let question = [("question", words.ask.as_str().into())];
                ParsedAnswer::Wrong(locale.say(&format!("answer-{}", slip.key()), &question))
            }
        };
    }
    let typed = posted.get(&key);
    match words.ty {
        Type::Money | Type::Whole | Type::Decimal | Type::Number => {
            read_text(catalogue, locale, need, &plain_number(locale, typed), visit.app.today())
        }
        _ => read_text(catalogue, locale, need, typed, visit.app.today()),
    }
}

/// What stands in the three fields of a date.
pub(crate) fn typed_parts<'p>(posted: &'p Posted, key: &str) -> [&'p str; 3] {
    DatePart::ALL.map(|part| posted.get(&format!("{key}-{}", part.name())))
}
