//! Puts a question of the catalogue: its words, its field, and the answer that is known or was typed.

use catalogue::{Catalogue, show_value};
use domain::locale::{Arg, Locale};
use domain::questions::dates::read_parts;
use domain::questions::key::key_of;
use domain::questions::read::UNKNOWN;
use domain::questions::wording::wording;
use rules::{Need, Type, Value};

use super::read::typed_parts;
use super::view::{Question, QuestionKind};
use crate::web::{CheckChoice, Posted};

/// The question as it is put: with the stored answer, or with what was typed when that was wrong.
pub fn asked(
    catalogue: &Catalogue,
    locale: &Locale,
    need: Need,
    held: Option<&Value>,
    typed: Option<&Posted>,
) -> Option<Question> {
    let words = wording(catalogue, locale.tag(), need)?;
    let wording_of = catalogue.wording_of(need);
    let key = key_of(catalogue, need);
    let field = |suffix: &str| {
        let name = if suffix.is_empty() { key.clone() } else { format!("{key}-{suffix}") };
        typed.map(|posted| posted.get(&name).to_owned())
    };
    let held = held.map(|value| plain(catalogue, locale, &words.ty, value)).unwrap_or_default();
    let value = field("").unwrap_or_else(|| held.clone());
    let mut from_held = held.split('-').map(str::to_owned).collect::<Vec<_>>();
    from_held.reverse();
    from_held.resize(3, String::new());
    let parts = ["day", "month", "year"].iter().zip(from_held);
    let parts = parts.map(|(name, held)| field(name).unwrap_or(held)).collect();
    let yes_no = || vec![("true".to_owned(), locale.text("yes")), ("false".to_owned(), locale.text("no"))];
    let (kind, choices) = match &words.ty {
        Type::Boolean => (QuestionKind::Choice, yes_no()),
        Type::Choice(_) => (QuestionKind::Choice, words.choices.clone()),
        Type::Date => (QuestionKind::Date, Vec::new()),
        Type::Money => (QuestionKind::Money, Vec::new()),
        Type::Whole => (QuestionKind::Whole, Vec::new()),
        Type::List(_) => (QuestionKind::Count, Vec::new()),
        Type::Months => (QuestionKind::Months, Vec::new()),
        Type::Days => (QuestionKind::Days, Vec::new()),
        Type::Text => (QuestionKind::Text, Vec::new()),
        _ => (QuestionKind::Number, Vec::new()),
    };
    let slip =
        typed.filter(|_| kind == QuestionKind::Date).and_then(|posted| read_parts(locale, typed_parts(posted, &key)));
    let wrong_parts = match &slip {
        Some(Err(slip)) => slip.parts().iter().map(|part| part.name()).collect(),
        _ => Vec::new(),
    };
    let is_unknown = field("unknown").as_deref() == Some(UNKNOWN) || value == UNKNOWN;
    let choices = choices.into_iter().map(|(name, text)| CheckChoice { checked: name == value, value: name, text });
    let ask = match (&words.entry, words.is_more) {
        (_, true) => locale.say("question-more", &[("question", Arg::from(words.ask.as_str()))]),
        (Some((entry, number)), _) => locale.say(
            "question-entry",
            &[
                ("entry", Arg::from(entry.as_str())),
                ("number", Arg::from(i64::from(*number))),
                ("question", Arg::from(words.ask.as_str())),
            ],
        ),
        _ => words.ask,
    };
    Some(Question {
        key,
        kind,
        ask,
        hint: words.help,
        choices: choices.collect(),
        value,
        parts,
        wrong_parts,
        unit: match kind {
            QuestionKind::Months => Some(locale.text("unit-months")),
            QuestionKind::Days => Some(locale.text("unit-days")),
            _ => None,
        },
        is_unknown,
        error: None,
        why: Vec::new(),
        language: words.language,
        lines: wording_of.and_then(|wording| wording.constraints.lines),
        autocomplete: wording_of.and_then(|wording| wording.autocomplete),
        unsure: words.unsure,
        may_be_unknown: true,
        is_optional: false,
        example: words.example,
        filled_from: None,
    })
}

/// A value as it stands in a form, and is read again from there.
fn plain(catalogue: &Catalogue, locale: &Locale, ty: &Type, value: &Value) -> String {
    match value {
        Value::Number(_) => show_value(&catalogue.program, ty, value).replace('.', &locale.decimal_mark().to_string()),
        Value::List(list) => list.entries.len().to_string(),
        Value::Months(n) | Value::Days(n) => n.to_string(),
        _ => show_value(&catalogue.program, ty, value),
    }
}
