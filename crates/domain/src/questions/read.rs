//! Parses an answer from a form or an API request into a value, or explains in plain language what is wrong with it.

pub use catalogue::contact::plain_digits;
use catalogue::unseen::as_typed;
use catalogue::{BadValue, Catalogue, NamedCheck, parse_value};
use rules::{Date, Decimal, FactId, Facts, Need, Type, Value};

use super::wording::wording;
use crate::locale::{Arg, Locale};

/// The maximum number of entries in a list that people can be expected to answer questions about.
const MOST_ENTRIES: u16 = 20;

const YEARS: std::ops::RangeInclusive<i16> = 1850..=2200;

/// The form value for "I don't know".
pub const UNKNOWN: &str = "unknown";

#[derive(Clone, Debug, PartialEq)]
pub enum ParsedAnswer {
    Is(Value),
    /// The person does not know.
    Unknown,
    /// What to write instead, in the person's language.
    Wrong(String),
}

/// Parses an answer from text, told on a day.
pub fn read_text(catalogue: &Catalogue, locale: &Locale, need: Need, typed: &str, today: Date) -> ParsedAnswer {
    let Some(words) = wording(catalogue, locale.tag(), need) else { return ParsedAnswer::Unknown };
    let program = &catalogue.program;
    let wrong = |kind: &str| {
        // A fraction as the language writes one.
        let example =
            locale.decimal(if words.ty == Type::Money { Decimal::new(125_050, 2) } else { Decimal::new(125, 1) });
        let args = [("question", Arg::from(words.ask.as_str())), ("example", Arg::from(example))];
        ParsedAnswer::Wrong(locale.say(&format!("answer-{kind}"), &args))
    };
    if typed.is_empty() {
        return wrong(missing(&words.ty));
    }
    let value = |text: &str| parse_value(program, &words.ty, text).ok();
    let plain = plain_digits(typed);
    let read = match &words.ty {
        Type::List(_) => match (need, plain.parse::<u16>().ok().filter(|n| *n <= MOST_ENTRIES)) {
            (Need::Fact(fact), Some(entries)) => {
                let mut told = Facts::new(&program.vocabulary);
                told.set_count(&program.vocabulary, fact, entries);
                told.get(fact).cloned()
            }
            _ => None,
        },
        Type::Months => plain.parse::<i32>().ok().filter(|n| *n >= 0).map(Value::Months),
        Type::Days => plain.parse::<i32>().ok().filter(|n| *n >= 0).map(Value::Days),
        Type::Date => value(&plain).filter(|value| matches!(value, Value::Date(day) if YEARS.contains(&day.year()))),
        Type::Text => value(&as_typed(typed)),
        Type::Boolean | Type::Choice(_) => value(typed),
        _ => value(&plain),
    };
    match read {
        Some(value) => match catalogue.check_answer(need, &value, today) {
            Ok(()) => ParsedAnswer::Is(value),
            Err(bad) => ParsedAnswer::Wrong(bad_value(locale, &words.ask, &bad)),
        },
        None => wrong(unfit(&words.ty)),
    }
}

/// That a question must be answered, in the person's language.
pub fn unanswered(catalogue: &Catalogue, locale: &Locale, need: Need) -> String {
    let ask = wording(catalogue, locale.tag(), need).map(|words| words.ask).unwrap_or_default();
    locale.say("answer-needed", &[("question", Arg::from(ask.as_str()))])
}

/// What is wrong with a value that its fact cannot have.
fn bad_value(locale: &Locale, question: &str, bad: &BadValue) -> String {
    let bound = |value: &Value| match value {
        Value::Date(day) => locale.date(*day),
        Value::Number(number) => locale.decimal(*number),
        _ => String::new(),
    };
    let (key, detail) = match bad {
        BadValue::Below(least @ Value::Date(_)) => ("answer-too-early", bound(least)),
        BadValue::Above(most @ Value::Date(_)) => ("answer-too-late", bound(most)),
        BadValue::Below(least) => ("answer-too-small", bound(least)),
        BadValue::Above(most) => ("answer-too-large", bound(most)),
        BadValue::Unlike(words) => ("answer-unlike", words.clone()),
        BadValue::Fails(NamedCheck::Phone) => ("answer-phone", String::new()),
        BadValue::Fails(NamedCheck::Email) => ("answer-email", String::new()),
        BadValue::Fails(check) => ("answer-check", check.title().to_owned()),
        BadValue::Long(most) => ("answer-too-long", most.to_string()),
    };
    locale.say(key, &[("question", Arg::from(question)), ("detail", Arg::from(detail))])
}

/// What is wrong when an answer contradicts what follows from the others, if one does.
pub fn contradicted(catalogue: &Catalogue, locale: &Locale, facts: &Facts, today: Date) -> Option<(FactId, String)> {
    let (fact, because) = catalogue.contradiction(facts, today)?;
    let words = wording(catalogue, locale.tag(), Need::Fact(fact))?;
    let because = because.unwrap_or_default();
    let args = [("question", Arg::from(words.label.as_str())), ("because", Arg::from(because))];
    Some((fact, locale.say("answer-contradiction", &args)))
}

fn missing(ty: &Type) -> &'static str {
    match ty {
        Type::Boolean | Type::Choice(_) => "missing-choice",
        Type::Date => "missing-date",
        _ => "missing",
    }
}

fn unfit(ty: &Type) -> &'static str {
    match ty {
        Type::Boolean | Type::Choice(_) => "unfit-choice",
        Type::Date => "unfit-date",
        Type::Money => "unfit-money",
        Type::Whole => "unfit-whole",
        Type::List(_) => "unfit-count",
        Type::Months => "unfit-months",
        Type::Days => "unfit-days",
        _ => "unfit-number",
    }
}
