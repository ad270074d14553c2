//! Reads the answer to a question out of the fields of a form: a value, or what is wrong with it in plain words.

use domain::questions::key::key_of;
use domain::questions::read::{ParsedAnswer, UNKNOWN, plain_digits, read_text};
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
    let typed = match &words.ty {
        Type::Date => {
            let part = |name: &str| plain_digits(posted.get(&format!("{key}-{name}")));
            let (day, month, year) = (part("day"), part("month"), part("year"));
            if day.is_empty() && month.is_empty() && year.is_empty() {
                plain_digits(posted.get(&key))
            } else {
                format!("{year:0>4}-{:0>2}-{day:0>2}", month_number(&month))
            }
        }
        _ => posted.get(&key).to_owned(),
    };
    read_text(catalogue, locale, need, &typed, visit.app.today())
}

/// Months as numbers, or as English words for those who copy a date from a letter.
fn month_number(text: &str) -> String {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start: String = text.to_lowercase().chars().take(3).collect();
    MONTHS.iter().position(|month| *month == start).map_or_else(|| text.to_owned(), |n| (n + 1).to_string())
}
