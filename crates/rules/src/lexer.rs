//! Splits the text of an expression into tokens with spans.

use crate::diagnostic::{Diagnostic, Span};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Number(String),
    Text(String),
    /// `@"…"`: a date or a duration.
    At(String),
    Name(String),
    /// A word or sign of the language itself.
    Sign(&'static str),
    End,
}

impl Token {
    pub(crate) fn describe(&self) -> String {
        match self {
            Token::Number(n) => format!("the number `{n}`"),
            Token::Text(t) => format!("the text \"{t}\""),
            Token::At(t) => format!("@\"{t}\""),
            Token::Name(n) => format!("`{n}`"),
            Token::Sign(s) => format!("`{s}`"),
            Token::End => "the end".into(),
        }
    }
}

const KEYWORDS: &[&str] = &[
    "if",
    "then",
    "else",
    "some",
    "every",
    "in",
    "satisfies",
    "for",
    "return",
    "or",
    "and",
    "between",
    "true",
    "false",
];

/// FEEL functions whose names contain spaces; longest first.
const SPACED: &[&str] = &[
    "years and months duration",
    "age in months",
    "round half up",
    "string length",
    "starts with",
    "ends with",
    "is latin",
    "last day",
];

const SIGNS: &[&str] =
    &["..", "!=", "<=", ">=", "<", ">", "=", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", ",", ".", ":"];

/// Words of similar languages, and our equivalents.
const FOREIGN: &[(&str, &str)] = &[
    ("&&", "write `and`"),
    ("||", "write `or`"),
    ("==", "write a single `=`"),
    ("<>", "write `!=`"),
    ("!", "write `not(…)`"),
    ("%", "write a share as a decimal, such as 0.4"),
    ("'", "put text in double quotes"),
    ("\u{201c}", "put text in straight double quotes"),
    ("\u{201d}", "put text in straight double quotes"),
    ("\u{201e}", "put text in straight double quotes"),
    ("\u{2018}", "put text in straight double quotes"),
    ("\u{2019}", "put text in straight double quotes"),
    ("\u{ab}", "put text in straight double quotes"),
    ("&", "a rule does not join texts; for conditions write `and`"),
    (";", "put commas between the arguments of a function"),
    ("?", "write `if … then … else …`"),
    ("=>", "write `>=`"),
    ("=<", "write `<=`"),
    ("$", "write the number alone: beside money it is money"),
];

pub(crate) fn tokens(text: &str) -> Result<Vec<(Token, Span)>, Diagnostic> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (token, length) = if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        } else if c.is_ascii_digit() {
            number(rest)
        } else if c == '"' {
            let (value, length) = quoted(rest, at)?;
            (Token::Text(value), length)
        } else if rest.starts_with("@\"") {
            let (value, length) = quoted(&rest[1..], at + 1)?;
            (Token::At(value), length + 1)
        } else if c.is_alphabetic() || c == '_' {
            word(rest)
        } else {
            sign(rest, at)?
        };
        found.push((token, Span::new(at, at + length)));
        at += length;
    }
    found.push((Token::End, Span::new(text.len(), text.len())));
    Ok(found)
}

fn number(rest: &str) -> (Token, usize) {
    let digits = |s: &str| s.chars().take_while(char::is_ascii_digit).count();
    let mut length = digits(rest);
    let after = &rest[length..];
    if after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit()) {
        length += 1 + digits(&after[1..]);
    }
    (Token::Number(rest[..length].to_string()), length)
}

fn quoted(rest: &str, at: usize) -> Result<(String, usize), Diagnostic> {
    let mut value = String::new();
    let mut escaped = false;
    for (offset, c) in rest.char_indices().skip(1) {
        match (escaped, c) {
            (true, c) => {
                value.push(c);
                escaped = false;
            }
            (false, '\\') => escaped = true,
            (false, '"') => return Ok((value, offset + 1)),
            (false, c) => value.push(c),
        }
    }
    let span = Span::new(at, at + rest.len());
    Err(Diagnostic::error("unclosed-text", span, "this text has no closing quote").help("end it with `\"`"))
}

fn word(rest: &str) -> (Token, usize) {
    for spaced in SPACED {
        if let Some(after) = rest.strip_prefix(spaced)
            && after.trim_start().starts_with('(')
        {
            return (Token::Name((*spaced).to_string()), spaced.len());
        }
    }
    let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let name = &rest[..length];
    match KEYWORDS.iter().find(|k| **k == name) {
        Some(keyword) => (Token::Sign(keyword), length),
        None => (Token::Name(name.to_string()), length),
    }
}

fn sign(rest: &str, at: usize) -> Result<(Token, usize), Diagnostic> {
    let foreign = FOREIGN.iter().find(|(sign, _)| rest.starts_with(sign));
    match (foreign, SIGNS.iter().find(|s| rest.starts_with(**s))) {
        (Some((sign, _)), Some(known)) if known.len() > sign.len() => Ok((Token::Sign(known), known.len())),
        (Some((sign, help)), _) => {
            let span = Span::new(at, at + sign.len());
            let message = format!("`{sign}` is not part of the language");
            Err(Diagnostic::error("unknown-sign", span, message).help(*help))
        }
        (None, Some(known)) => Ok((Token::Sign(known), known.len())),
        (None, None) => {
            let c = rest.chars().next().unwrap_or(' ');
            let span = Span::new(at, at + c.len_utf8());
            Err(Diagnostic::error("unknown-sign", span, format!("`{c}` is not part of the language")))
        }
    }
}
