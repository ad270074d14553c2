//! The content of a message file: its messages, their lines, and their variables.

use std::collections::BTreeSet;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentError, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A message, or a term, whose key starts with a hyphen.
pub(super) struct Message {
    pub(super) key: String,
    pub(super) line: usize,
    pub(super) variables: Vec<String>,
}

/// The messages and terms of a file, in order.
pub(super) fn all(resource: &FluentResource, source: &str) -> Vec<Message> {
    // Lines are counted on from the message before, because files are long and this is done at every start.
    let (mut from, mut counted, mut lines) = (0, 0, 1);
    let mut messages = Vec::new();
    for entry in resource.entries() {
        let (id, key, pattern) = match entry {
            Entry::Message(message) => (message.id.name, message.id.name.to_owned(), message.value.as_ref()),
            Entry::Term(term) => (term.id.name, format!("-{}", term.id.name), Some(&term.value)),
            _ => continue,
        };
        let place = definition(source, &key, from);
        from = place + id.len();
        lines += line(source.get(counted..).unwrap_or_default(), place.saturating_sub(counted)) - 1;
        counted = place.max(counted);
        let mut variables = BTreeSet::new();
        if let Some(pattern) = pattern.filter(|_| !key.starts_with('-')) {
            in_pattern(pattern, &mut variables);
        }
        messages.push(Message { key, line: lines, variables: variables.into_iter().collect() });
    }
    messages
}

/// The line number, from 1, of a position in a text.
pub(super) fn line(source: &str, place: usize) -> usize {
    source.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1
}

/// A reference that Fluent could not resolve and a file should have defined. Variables are supplied later and do not
/// count.
pub(super) fn missing_reference(error: &FluentError) -> Option<String> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(kind)) => match kind {
            ReferenceKind::Message { id, .. } => Some(format!("the message `{id}`")),
            ReferenceKind::Term { id, .. } => Some(format!("the term `-{id}`")),
            ReferenceKind::Function { id } => Some(format!("the function `{id}`")),
            ReferenceKind::Variable { .. } => None,
        },
        FluentError::ResolverError(ResolverError::Cyclic) => Some("itself".to_owned()),
        _ => None,
    }
}

/// Fluent does not store positions of messages; a message starts a line with its key and an equals sign.
fn definition(source: &str, key: &str, from: usize) -> usize {
    let rest = source.get(from..).unwrap_or_default();
    let mut place = from;
    for line in rest.split_inclusive('\n') {
        let after = line.strip_prefix(key).map(str::trim_start);
        if after.is_some_and(|after| after.starts_with('=')) {
            return place;
        }
        place += line.len();
    }
    from
}

fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, names),
        Expression::Select { selector, variants } => {
            in_inline(selector, names);
            for variant in variants {
                in_pattern(&variant.value, names);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            let named = arguments.named.iter().map(|argument| &argument.value);
            for inline in arguments.positional.iter().chain(named) {
                in_inline(inline, names);
            }
        }
        _ => {}
    }
}
