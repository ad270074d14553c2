//! A service's words in another language: Fluent files beside the manifest.

use fluent_syntax::ast::{Entry, Message, PatternElement, Resource};
use rules::{Diagnostic, Span};

use crate::reader::Reader;
use crate::service::Service;

#[derive(Clone, Debug)]
pub struct Words {
    pub language: String,
    /// Marked by its first comment as not yet checked by a translator.
    pub machine_drafted: bool,
    pub source: String,
    pub keys: Vec<String>,
    /// The service's name and summary in this language, to be found by.
    pub name: Option<String>,
    pub summary: Option<String>,
}

/// The keys that a file of words may have, from the manifest it belongs to.
fn keys_of(service: &Service) -> Vec<String> {
    let mut keys = vec!["name".to_string(), "summary".to_string()];
    for requirement in &service.requirements {
        keys.push(format!("requirement-{}-because", requirement.id));
        keys.push(format!("requirement-{}-otherwise", requirement.id));
    }
    keys.extend(service.outcomes.iter().map(|outcome| format!("outcome-{}", outcome.name)));
    keys.extend(service.charter.iter().map(|promise| format!("promise-{}", promise.id)));
    keys
}

/// Where the manifest is not `complete`, since parts of it were refused, no key is called unknown.
pub(crate) fn read_words(reader: &mut Reader<'_>, language: &str, service: &Service, complete: bool) -> Words {
    let source = reader.source.to_string();
    let resource: Resource<&str> = match fluent_syntax::parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                // The parser counts bytes, and may stop in the middle of a letter.
                let start = source.floor_char_boundary(error.pos.start);
                let span = Span::new(start, source.ceil_char_boundary(error.pos.end.max(start)));
                reader.problem(
                    Diagnostic::error("fluent", span, format!("this is not Fluent: {error}"))
                        .help("write `key = words`, and indent the lines that follow"),
                );
            }
            resource
        }
    };
    let known = keys_of(service);
    let mut keys = Vec::new();
    let (mut named, mut summary) = (None, None);
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let start = name.as_ptr() as usize - source.as_ptr() as usize;
        let span = Span::new(start, start + name.len());
        if keys.iter().any(|key| key == name) {
            let problem = Diagnostic::error("duplicate-key", span, format!("`{name}` is written twice here"));
            reader.problem(problem.help("keep one of them"));
            continue;
        }
        if complete && !known.iter().any(|key| key == name) {
            let problem = Diagnostic::error("unknown-key", span, format!("the service has no words named `{name}`"));
            reader.problem(problem.suggest(name, known.iter().map(String::as_str)));
        }
        match name {
            "name" => named = plain(message),
            "summary" => summary = plain(message),
            _ => {}
        }
        keys.push(name.to_string());
    }
    let machine_drafted = source.lines().next().is_some_and(|line| line.contains("machine-drafted"));
    Words { language: language.to_string(), machine_drafted, source: source.clone(), keys, name: named, summary }
}

/// The text of a message, without what is filled in.
fn plain(message: &Message<&str>) -> Option<String> {
    let elements = message.value.iter().flat_map(|value| &value.elements);
    let text = elements.filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    Some(text.collect::<String>()).filter(|text| !text.trim().is_empty())
}
