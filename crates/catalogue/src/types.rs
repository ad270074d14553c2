//! Types of facts, fields, figures and outcomes, as authors write them.

use rules::{Diagnostic, Program, Type};

use crate::keys::Keys;
use crate::reader::Reader;
use crate::schema::Read;
use crate::vocabulary::Wording;
use crate::yaml::Node;

/// Reads a type, with the choices beside it.
pub(crate) fn read_type(
    reader: &mut Reader<'_>,
    program: &mut Program,
    keys: &Keys<'_>,
    node: &Node,
    wording: &mut Wording,
) -> Option<Type> {
    let choices = keys.get("choices");
    let text = reader.text(node)?;
    if text == "choice" {
        let Some(choices) = choices else {
            return reader.error("missing-key", node.span, "a choice needs `choices`, with a name and words for each");
        };
        let entries = reader.keys(choices, "the choices")?;
        if entries.all().is_empty() {
            return reader.error("missing-key", choices.span, "a choice needs at least one answer");
        }
        for (key, words) in entries.all() {
            reader.check_name(&key.name, key.span, '_', "small letters, digits and `_`");
            let words = reader.text(words).unwrap_or_default();
            wording.choices.push((key.name.clone(), words));
        }
        let names = wording.choices.iter().map(|(name, _)| name.clone());
        return Some(Type::Choice(program.vocabulary.add_choices(names)));
    }
    if let Some(choices) = choices {
        reader.error::<()>("wrong-kind", choices.span, "only a fact of type `choice` has choices");
    }
    if let Some(record) = text.strip_prefix("list of ") {
        if let Some(id) = program.vocabulary.record(record) {
            return Some(Type::List(id));
        }
        let problem = Diagnostic::error("unknown-record", node.span, format!("there is no record named `{record}`"));
        reader.problem(problem.help("describe it under `records:`"));
        return None;
    }
    named_type(reader, node, &text, true)
}

/// Reads the type of a single value, such as a figure.
pub(crate) fn plain_type(reader: &mut Reader<'_>, node: &Node) -> Option<Type> {
    let text = reader.text(node)?;
    named_type(reader, node, &text, false)
}

fn named_type(reader: &mut Reader<'_>, node: &Node, text: &str, of_a_fact: bool) -> Option<Type> {
    let known = [
        ("boolean", Type::Boolean),
        ("whole number", Type::Whole),
        ("decimal", Type::Decimal),
        ("money", Type::Money),
        ("date", Type::Date),
        ("months", Type::Months),
        ("days", Type::Days),
        ("text", Type::Text),
    ];
    if let Some((_, ty)) = known.iter().find(|(name, _)| *name == text) {
        reader.note(node, || Read::Words(known.iter().map(|(name, _)| (*name).to_string()).collect()));
        return Some(ty.clone());
    }
    let mut names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    if of_a_fact {
        names.extend(["choice", "list of RECORD"]);
    }
    let problem = Diagnostic::error("wrong-type", node.span, format!("`{text}` is not a type that can stand here"));
    reader.problem(problem.help(format!("the types are {}", names.join(", "))).suggest(text, names));
    None
}
