//! The kinds of bodies of a catalogue: `kinds` in `catalogue.yaml`, or the usual six.

use rules::Diagnostic;

use crate::reader::Reader;
use crate::yaml::{Key, Kind as Yaml, Node};

/// Where a body stands, seen from the government whose catalogue this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It belongs to this government.
    State,
    /// The government above.
    Federal,
    /// A government below, such as a council.
    Local,
    /// Bound by nobody's instructions: a court, an ombudsman.
    Independent,
    /// No public body.
    Partner,
}

const LEVELS: [(&str, Level); 5] = [
    ("state", Level::State),
    ("federal", Level::Federal),
    ("local", Level::Local),
    ("independent", Level::Independent),
    ("partner", Level::Partner),
];

/// A kind of body, such as a ministry or a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyKind {
    pub id: String,
    /// How people call one of them; `None` for the usual six, which have words of their own in every language.
    pub name: Option<String>,
    pub level: Level,
}

/// The usual six, for a catalogue that names none.
const USUAL: [(&str, Level); 6] = [
    ("state", Level::State),
    ("federal", Level::Federal),
    ("council", Level::Local),
    ("court", Level::Independent),
    ("ombudsman", Level::Independent),
    ("partner", Level::Partner),
];

pub(crate) fn usual() -> Vec<AgencyKind> {
    USUAL.iter().map(|(id, level)| AgencyKind { id: (*id).to_owned(), name: None, level: *level }).collect()
}

pub(crate) fn read_kinds(reader: &mut Reader<'_>, node: &Node) -> Vec<AgencyKind> {
    let Some(keys) = reader.keys(node, "the kinds of bodies") else { return Vec::new() };
    if keys.all().is_empty() {
        let problem = Diagnostic::error("missing-key", node.span, "there is no kind here");
        reader.problem(problem.help("write one, such as `council: Your council`, or leave `kinds` out"));
    }
    keys.all().iter().filter_map(|(key, node)| read_kind(reader, key, node)).collect()
}

/// `council: Your council`, or with a level that does not follow from its name.
fn read_kind(reader: &mut Reader<'_>, key: &Key, node: &Node) -> Option<AgencyKind> {
    // Either mark parts words here, since kinds are named like choices as well as like agencies.
    reader.check_name(&key.name.replace('_', "-"), key.span, '-', "small letters, digits and `-`");
    let id = key.name.clone();
    let usual = USUAL.iter().find(|(known, _)| *known == id).map_or(Level::State, |(_, level)| *level);
    if let Yaml::Scalar(..) = node.kind {
        return Some(AgencyKind { name: Some(reader.text(node)?), id, level: usual });
    }
    let keys = reader.keys(node, "a kind of body")?;
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let words = LEVELS.map(|(word, _)| word);
    let level = keys.get("level").and_then(|node| reader.one_of(node, &words));
    let level = level.and_then(|n| LEVELS.get(n)).map_or(usual, |(_, level)| *level);
    keys.finish(reader, "a kind of body");
    Some(AgencyKind { id, name, level })
}
