//! Habits of spreadsheets and other languages, and what to write instead.

use crate::diagnostic::{Diagnostic, Span};
use crate::functions::NAMES;

const IF: &str = "write `if … then … else …`";

/// Functions of spreadsheets that have another name here, or none.
const FUNCTIONS: &[(&str, &str)] = &[
    ("if", IF),
    ("iff", IF),
    ("iif", IF),
    ("ifs", "write `if … then … else if … then … else …`, or a decision table"),
    ("switch", "write a decision table"),
    ("case", "write a decision table"),
    ("choose", "write a decision table"),
    ("lookup", "write a decision table, or `rate(NAME.FIGURE)` for a figure of the law"),
    ("vlookup", "write a decision table, or `rate(NAME.FIGURE)` for a figure of the law"),
    ("xlookup", "write a decision table, or `rate(NAME.FIGURE)` for a figure of the law"),
    ("and", "write `… and …`"),
    ("or", "write `… or …`"),
    ("xor", "write `… != …`"),
    ("round", "write `round half up(NUMBER, PLACES)`"),
    ("rounddown", "write `floor(NUMBER)`"),
    ("roundup", "write `ceiling(NUMBER)`"),
    ("int", "write `floor(NUMBER)`"),
    ("ceil", "write `ceiling(NUMBER)`"),
    ("len", "write `string length(TEXT)`"),
    ("length", "write `string length(TEXT)`, or `count(LIST)`"),
    ("now", "write `today()`"),
    ("year", "write `DATE.year`"),
    ("month", "write `DATE.month`"),
    ("day", "write `DATE.day`"),
    ("datedif", "write `age(FROM, TO)` for whole years, `age in months(FROM, TO)` for months, `TO - FROM` for days"),
    ("edate", "write `DATE + @\"P1M\"`"),
    ("dateadd", "write `DATE + @\"P1M\"`"),
    ("countif", "write `count(LIST[CONDITION])`"),
    ("sumif", "write `sum(LIST[CONDITION].FIELD)`"),
    ("isblank", "a rule cannot ask whether a fact is known: one that nobody told is unknown by itself"),
    ("isnull", "a rule cannot ask whether a fact is known: one that nobody told is unknown by itself"),
    ("iferror", "a rule that fails says so by itself, and decides about nobody"),
];

/// What to write instead of a function that is none here.
pub(crate) fn function(name: &str) -> Option<String> {
    let small = name.to_lowercase();
    let known = FUNCTIONS.iter().find(|(foreign, _)| *foreign == small).map(|(_, help)| (*help).to_string());
    // `DATE(2019, 2, 1)` and `SUM(…)`.
    known.or_else(|| match small.as_str() {
        "date" => Some("write `date(\"2019-02-01\")`".to_string()),
        _ => NAMES.contains(&small.as_str()).then(|| format!("write `{small}(…)` in small letters")),
    })
}

/// A word of the language in capitals.
pub(crate) fn small_letters(name: &str) -> Option<String> {
    let small = name.to_lowercase();
    match small.as_str() {
        "and" | "or" | "true" | "false" | "not" | "if" | "then" | "else" | "in" | "between" if small != name => {
            Some(format!("write `{small}` in small letters"))
        }
        "yes" | "no" => Some(format!("write `{}`", if small == "yes" { "true" } else { "false" })),
        _ => None,
    }
}

pub(crate) fn if_function(span: Span) -> Diagnostic {
    Diagnostic::error("syntax", span, "`if` is not a function").help(IF)
}
