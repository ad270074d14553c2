//! Signposts: services of bodies that do not take part, such as a federal payment, which people are told of.

use rules::{Diagnostic, Program, Scope, Type};

use crate::agencies::Agencies;
use crate::guidance::{Contact, read_contact};
use crate::problems::FileId;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::Node;

#[derive(Clone, Debug)]
pub struct Signpost {
    pub id: String,
    pub file: FileId,
    pub name: String,
    pub summary: String,
    pub people_also_say: Vec<String>,
    /// For whom it is, as far as facts can tell.
    pub when: Option<Rule>,
    /// For whom it is, in words.
    pub whom: Option<String>,
    pub contact: Contact,
}

pub(crate) fn read_signposts(
    reader: &mut Reader<'_>,
    program: &mut Program,
    agencies: &Agencies,
    known: &mut Vec<Signpost>,
    root: &Node,
) {
    let Some(keys) = reader.keys(root, "a file of signposts") else { return };
    for node in keys.require(reader, "signposts").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(signpost) = read_signpost(reader, program, agencies, node) else { continue };
        if known.iter().any(|other| other.id == signpost.id) {
            let message = format!("the signpost `{}` is described twice", signpost.id);
            reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
            continue;
        }
        known.push(signpost);
    }
    keys.finish(reader, "a file of signposts");
}

fn read_signpost(reader: &mut Reader<'_>, program: &mut Program, agencies: &Agencies, node: &Node) -> Option<Signpost> {
    let keys = reader.keys(node, "a signpost")?;
    let id = keys.require(reader, "signpost").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let summary = keys.require(reader, "summary").and_then(|node| reader.text(node));
    let people_also_say = keys.get("people_also_say").map(|node| reader.texts(node)).unwrap_or_default();
    let when = keys.get("when").and_then(|node| reader.rule(program, &Scope::default(), node, Some(&Type::Boolean)));
    let whom = keys.get("for").and_then(|node| reader.text(node));
    let contact = read_contact(reader, program, agencies, &keys);
    keys.finish(reader, "a signpost");
    if contact.by.is_none() && node.get("by").is_none() {
        let problem = Diagnostic::error("missing-key", node.span, "it is not said who delivers it");
        reader.problem(problem.help("name the agency under `by:`, or write `by: { name: WORDS }`"));
    }
    Some(Signpost { id: id?, file: reader.file, name: name?, summary: summary?, people_also_say, when, whom, contact })
}
