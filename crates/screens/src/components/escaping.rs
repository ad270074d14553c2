//! How values become markup: escaped as in Nunjucks, `true` and `false` in lower case, null as the empty string.

use minijinja::value::ValueKind;
use minijinja::{Error, Output, State, Value};

/// Writes a value that a template prints. Text is escaped, markup marked as safe is not.
pub(crate) fn write(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    out.write_str(&escaped(value)).map_err(Error::from)
}

/// The value as markup that is safe between tags and inside a quoted attribute.
pub(crate) fn escaped(value: &Value) -> String {
    match value.as_str() {
        Some(text) if value.is_safe() => text.to_owned(),
        Some(text) => escape(text),
        None => escape(&plain(value)),
    }
}

/// The value as text, as JavaScript would write it.
pub(crate) fn plain(value: &Value) -> String {
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => String::new(),
        ValueKind::Bool => if value.is_true() { "true" } else { "false" }.to_owned(),
        _ => value.to_string(),
    }
}

fn escape(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            '`' => markup.push_str("&#96;"),
            '\\' => markup.push_str("&#92;"),
            c => markup.push(c),
        }
    }
    markup
}
