//! A question as the template `parts/question.html` reads it, and an answer for display.

use catalogue::{Catalogue, show_value};
use rules::{Need, Type, Value};

use super::wording::wording;
use crate::locale::{Arg, Locale};

/// An answer for display.
pub fn said(catalogue: &Catalogue, locale: &Locale, need: Need, value: &Value) -> String {
    let Some(words) = wording(catalogue, locale.tag(), need) else { return String::new() };
    match (value, &words.ty) {
        (Value::Boolean(true), _) => locale.text("yes"),
        (Value::Boolean(false), _) => locale.text("no"),
        (Value::Date(day), _) => locale.date(*day),
        (Value::Number(n), Type::Money) => locale.money(*n),
        (Value::Number(n), _) => locale.decimal(*n),
        (Value::Months(n), _) => locale.say("months", &[("n", Arg::from(i64::from(*n)))]),
        (Value::Days(n), _) => locale.say("days", &[("n", Arg::from(i64::from(*n)))]),
        (Value::List(list), _) => locale.number(list.entries.len() as i64),
        (Value::Choice(_), ty) => {
            let name = show_value(&catalogue.program, ty, value);
            let found = words.choices.iter().find(|(choice, _)| *choice == name);
            found.map_or(name.clone(), |(_, text)| text.clone())
        }
        (value, ty) => show_value(&catalogue.program, ty, value),
    }
}
