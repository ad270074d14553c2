//! Rewrites expressions: `===`, bare keys, `+` between strings, `.length`, `elseif`, loops over pairs.

use super::leaks::Leaks;

enum Token<'s> {
    Space(&'s str),
    Quoted(&'s str),
    Word(&'s str),
    Mark(char),
}

/// Rewrites the body of a tag.
pub(crate) fn rewrite(body: &str, leaks: &Leaks) -> String {
    let tokens = tokens(body);
    let mut out = String::with_capacity(body.len() + 16);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            Token::Space(text) | Token::Quoted(text) => out.push_str(text),
            Token::Word(word) => push_word(&mut out, word, next_mark(&tokens[at..]), leaks),
            Token::Mark(mark @ ('=' | '!')) if matches!(tokens.get(at), Some(Token::Mark('='))) => {
                out.push(*mark);
                out.push('=');
                at += 1;
                // Jinja's equality never converts types, so it is the strict one.
                if matches!(tokens.get(at), Some(Token::Mark('='))) {
                    at += 1;
                }
            }
            // `+` joins strings, except before a literal number. The templates never add two variables.
            Token::Mark('+') => out.push(if starts_with_digit(&tokens[at..]) { '+' } else { '~' }),
            Token::Mark(mark) => out.push(*mark),
        }
    }
    out
}

/// `for key, value in mapping` asks Jinja for the pairs by name.
pub(crate) fn rewrite_loop(body: &str, leaks: &Leaks) -> String {
    let body = rewrite(body, leaks);
    match body.split_once(" in ") {
        Some((names, mapping)) if names.contains(',') => format!("{names} in ({})|items ", mapping.trim()),
        _ => body,
    }
}

fn push_word(out: &mut String, word: &str, next: Option<char>, leaks: &Leaks) {
    let previous = out.trim_end().chars().next_back();
    match word {
        _ if next == Some(':') && matches!(previous, Some('{' | ',')) => {
            out.push('"');
            out.push_str(word);
            out.push('"');
        }
        "elseif" => out.push_str("elif"),
        "length" if previous == Some('.') => {
            out.truncate(out.trim_end().len() - 1);
            out.push_str("|length");
        }
        _ if previous != Some('.') && leaks.covers(word) => out.push_str(&Leaks::place(word)),
        _ => out.push_str(word),
    }
}

/// The next character, ignoring white space.
fn next_mark(rest: &[Token]) -> Option<char> {
    match rest.iter().find(|token| !matches!(token, Token::Space(_))) {
        Some(Token::Mark(mark)) => Some(*mark),
        _ => None,
    }
}

fn starts_with_digit(rest: &[Token]) -> bool {
    match rest.iter().find(|token| !matches!(token, Token::Space(_))) {
        Some(Token::Word(word)) => word.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

fn tokens(body: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = body;
    while let Some(first) = rest.chars().next() {
        let (token, length) = if first == '"' || first == '\'' {
            let length = quoted_length(rest, first);
            (Token::Quoted(&rest[..length]), length)
        } else if first.is_whitespace() {
            let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
            (Token::Space(&rest[..length]), length)
        } else if is_word(first) {
            let length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
            (Token::Word(&rest[..length]), length)
        } else {
            (Token::Mark(first), first.len_utf8())
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a quoted string including its quotes; the rest of the text if it is not closed.
fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(nunjucks: &str, jinja: &str) {
        assert_eq!(rewrite(nunjucks, &Leaks::none()), jinja);
    }

    #[test]
    fn strict_equality_is_equality() {
        check("a === true and b !== c or d != e", "a == true and b != c or d != e");
    }

    #[test]
    fn bare_keys_are_quoted_and_conditions_are_not() {
        check("f({ text: a, \"html\": b, for: c })", "f({ \"text\": a, \"html\": b, \"for\": c })");
    }

    #[test]
    fn strings_are_joined_and_numbers_added() {
        check("a + '-hint' + b", "a ~ '-hint' ~ b");
        check("index + 1", "index + 1");
    }

    #[test]
    fn a_string_is_never_touched() {
        check("'a === b + c \\' elseif' + d", "'a === b + c \\' elseif' ~ d");
    }

    #[test]
    fn length_is_a_filter() {
        check("params.items.length > 1", "params.items|length > 1");
    }

    #[test]
    fn a_loop_over_pairs_asks_for_the_pairs() {
        assert_eq!(rewrite_loop(" for k, v in m ", &Leaks::none()), " for k, v in (m)|items ");
        assert_eq!(rewrite_loop(" for i in m ", &Leaks::none()), " for i in m ");
    }
}
