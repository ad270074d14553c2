//! A question as the template `parts/question.html` reads it, and an answer as people read it: what pages show and
//! take of it.

use catalogue::{Catalogue, show_value};
use domain::locale::{Arg, Locale};
use domain::questions::key::key_of;
use domain::questions::read::UNKNOWN;
use domain::questions::wording::wording;
use rules::{Need, Type, Value};
use serde::Serialize;

use crate::web::Posted;

#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub text: String,
    pub checked: bool,
}

/// One question on a page.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    pub key: String,
    /// `choice`, `date`, `count`, `whole`, `money`, `number`, `months`, `days` or `text`.
    pub kind: &'static str,
    pub ask: String,
    pub hint: Option<String>,
    pub choices: Vec<Choice>,
    /// What stands in the field.
    pub value: String,
    /// Day, month and year of a date.
    pub parts: Vec<String>,
    /// What stands behind the field, such as "months".
    pub unit: Option<String>,
    pub is_unknown: bool,
    pub error: Option<String>,
    /// The names of the services that the answer matters for.
    pub why: Vec<String>,
    /// The language of the words.
    pub language: String,
}

/// The question as it is put: with the answer held, or with what was typed when that was wrong.
pub fn asked(
    catalogue: &Catalogue,
    locale: &Locale,
    need: Need,
    held: Option<&Value>,
    typed: Option<&Posted>,
) -> Option<Asked> {
    let words = wording(catalogue, locale.tag(), need)?;
    let key = key_of(catalogue, need);
    let field = |suffix: &str| {
        let name = if suffix.is_empty() { key.clone() } else { format!("{key}-{suffix}") };
        typed.map(|posted| posted.get(&name).to_owned())
    };
    let held = held.map(|value| plain(catalogue, &words.ty, value)).unwrap_or_default();
    let value = field("").unwrap_or_else(|| held.clone());
    let mut from_held = held.split('-').map(str::to_owned).collect::<Vec<_>>();
    from_held.reverse();
    from_held.resize(3, String::new());
    let parts = ["day", "month", "year"].iter().zip(from_held);
    let parts = parts.map(|(name, held)| field(name).unwrap_or(held)).collect();
    let yes_no = || vec![("true".to_owned(), locale.text("yes")), ("false".to_owned(), locale.text("no"))];
    let (kind, choices) = match &words.ty {
        Type::Boolean => ("choice", yes_no()),
        Type::Choice(_) => ("choice", words.choices.clone()),
        Type::Date => ("date", Vec::new()),
        Type::Money => ("money", Vec::new()),
        Type::Whole => ("whole", Vec::new()),
        Type::List(_) => ("count", Vec::new()),
        Type::Months => ("months", Vec::new()),
        Type::Days => ("days", Vec::new()),
        Type::Text => ("text", Vec::new()),
        _ => ("number", Vec::new()),
    };
    let is_unknown = field("unknown").as_deref() == Some(UNKNOWN) || value == UNKNOWN;
    let choices = choices.into_iter().map(|(name, text)| Choice { checked: name == value, value: name, text });
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
    Some(Asked {
        key,
        kind,
        ask,
        hint: words.help,
        choices: choices.collect(),
        value,
        parts,
        unit: match kind {
            "months" => Some(locale.text("unit-months")),
            "days" => Some(locale.text("unit-days")),
            _ => None,
        },
        is_unknown,
        error: None,
        why: Vec::new(),
        language: words.language,
    })
}

/// A value as a form holds it.
fn plain(catalogue: &Catalogue, ty: &Type, value: &Value) -> String {
    match value {
        Value::List(list) => list.entries.len().to_string(),
        Value::Months(n) | Value::Days(n) => n.to_string(),
        _ => show_value(&catalogue.program, ty, value),
    }
}
