//! Translation files: Fluent, with keys that follow from the file they belong to.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use rules::{Diagnostic, Span};

use crate::reader::Reader;
use crate::word_keys::WordKey;

/// One translation file.
pub(crate) struct Words {
    /// Marked by its first comment as not yet checked by a translator.
    pub(crate) machine_drafted: bool,
    pub(crate) texts: Vec<(String, String)>,
}

/// The keys that a file may have, and their owner.
pub(crate) struct ExpectedKeys {
    pub(crate) owner: &'static str,
    pub(crate) keys: Vec<WordKey>,
    /// False if parts of the owner were refused; then no key is reported as unknown.
    pub(crate) complete: bool,
}

pub(crate) fn read_words(reader: &mut Reader<'_>, known: &ExpectedKeys) -> Words {
    let source = reader.source;
    let resource = parse(reader);
    let mut texts: Vec<(String, String)> = Vec::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                let message = format!("`-{}` is a term, and words here have none", term.id.name);
                let problem = Diagnostic::error("fluent", place(source, term.id.name), message);
                reader.problem(problem.help("write the words out where they are needed"));
                continue;
            }
            _ => continue,
        };
        let (name, span) = (message.id.name, place(source, message.id.name));
        if texts.iter().any(|(key, _)| key == name) {
            let problem = Diagnostic::error("duplicate-key", span, format!("`{name}` is written twice here"));
            reader.problem(problem.help("keep one of them"));
            continue;
        }
        if known.complete && !known.keys.iter().any(|key| key.name == name) {
            let message = format!("{} no words named `{name}`", known.owner);
            let problem = Diagnostic::error("unknown-key", span, message);
            reader.problem(problem.suggest(name, known.keys.iter().map(|key| key.name.as_str())));
        }
        match plain(message) {
            Some(text) => texts.push((name.to_string(), text)),
            None => {
                let problem = Diagnostic::error("fluent", span, format!("`{name}` is more than plain words"));
                reader.problem(problem.help("leave out attributes and what stands in braces"));
            }
        }
    }
    Words { machine_drafted: is_drafted(source), texts }
}

/// What the first comment of a file says that no translator has checked.
pub(crate) const DRAFTED: &str = "machine-drafted";

pub(crate) fn is_drafted(source: &str) -> bool {
    source.lines().next().is_some_and(|line| line.contains(DRAFTED))
}

fn parse<'s>(reader: &mut Reader<'s>) -> Resource<&'s str> {
    let source = reader.source;
    let (resource, errors) = match fluent_syntax::parser::parse(source) {
        Ok(resource) => return resource,
        Err(found) => found,
    };
    for error in errors {
        // The parser counts bytes, and may stop in the middle of a character.
        let start = source.floor_char_boundary(error.pos.start);
        let span = Span::new(start, source.ceil_char_boundary(error.pos.end.max(start)));
        let problem = Diagnostic::error("fluent", span, format!("this is not Fluent: {error}"));
        reader.problem(problem.help("write `key = words`, and indent the lines that follow"));
    }
    resource
}

/// The position of a part of the source.
fn place(source: &str, part: &str) -> Span {
    let start = (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    Span::new(start, start + part.len())
}

/// The text of a message that has no variables, no choices and no attributes.
pub(crate) fn plain(message: &Message<&str>) -> Option<String> {
    let Pattern { elements } = message.value.as_ref().filter(|_| message.attributes.is_empty())?;
    let mut text = String::new();
    for element in elements {
        text.push_str(match element {
            PatternElement::TextElement { value } => value,
            // `{"…"}` is how Fluent writes a character that would have a meaning at the start of a line.
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                value
            }
            PatternElement::Placeable { .. } => return None,
        });
    }
    Some(text.trim().to_string())
}
