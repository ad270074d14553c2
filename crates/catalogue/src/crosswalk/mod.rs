//! Translates the names in another project's test cases: `crosswalks/*.yaml`.

mod question;
mod subject;

use rules::{FactId, FieldId, Program};

use crate::problems::FileId;
use crate::reader::Reader;
use crate::service::Service;
use crate::yaml::{Kind, Node};

#[derive(Clone, Debug)]
pub struct Crosswalk {
    pub id: String,
    pub file: FileId,
    pub subject: Subject,
    pub defaults: Defaults,
    /// Their services that are not encoded here.
    pub skip: Vec<String>,
    /// Their names that carry no information; an outcome among them is not answered.
    pub ignore: Vec<String>,
    pub outcomes: Vec<(String, Question)>,
}

/// Their names, and those of ours that each leads to.
pub type Mappings<T> = Vec<(String, Vec<Mapping<T>>)>;

/// Where the facts about one of their subjects come from.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    pub facts: Mappings<FactId>,
    /// Facts that every subject has, as written.
    pub given: Vec<(FactId, String)>,
    pub children: Option<Children>,
    pub partners: Vec<Partner>,
    pub others: Vec<Others>,
    pub groups: Vec<GroupSource>,
    pub spans: Vec<Spans>,
}

/// The facts of theirs whose default may decide where a case says nothing.
#[derive(Clone, Debug, Default)]
pub enum Defaults {
    #[default]
    None,
    All,
    Named(Vec<String>),
}

/// The mapping of one of their facts to one of ours.
#[derive(Clone, Debug)]
pub struct Mapping<T> {
    pub to: T,
    /// Their value and ours; `None` if the values are the same.
    pub values: Option<Vec<(String, String)>>,
}

/// The source of a list fact's entries.
#[derive(Clone, Debug)]
pub struct Children {
    pub group: String,
    pub role: String,
    pub fact: FactId,
    pub facts: Mappings<FieldId>,
}

/// Everybody else who holds one of the roles, as entries of a list fact.
#[derive(Clone, Debug)]
pub struct Others {
    pub group: String,
    pub roles: Vec<String>,
    pub fact: FactId,
    pub facts: Mappings<FieldId>,
}

/// Another adult of the group, such as the partner, whose facts are facts of the subject here.
#[derive(Clone, Debug)]
pub struct Partner {
    pub group: String,
    pub role: String,
    /// The roles of a subject who has this partner.
    pub of: Vec<String>,
    /// Our fact that says whether there is one.
    pub present: Option<FactId>,
    pub facts: Mappings<FactId>,
}

/// A group of theirs: its own facts, and those of the people in some of its roles.
#[derive(Clone, Debug)]
pub struct GroupSource {
    pub kind: String,
    pub facts: Mappings<FactId>,
    pub people: Vec<People>,
}

/// Facts of several people that become one of ours: numbers are added, a yes of one of them is a yes.
#[derive(Clone, Debug)]
pub struct People {
    pub roles: Vec<String>,
    pub facts: Mappings<FactId>,
}

/// A yes or no of theirs with a history, which is a list of spans here, each from a day until a last day.
#[derive(Clone, Debug)]
pub struct Spans {
    pub theirs: String,
    pub fact: FactId,
    pub from: FieldId,
    pub until: FieldId,
}

/// What one of their outcomes corresponds to here.
#[derive(Clone, Debug)]
pub struct Question {
    pub ask: Ask,
    /// The answer if the person is not eligible.
    pub otherwise: Option<String>,
    /// Their name of a verdict that a case may state: it is taken in place of ours.
    pub stated: Option<String>,
    /// The subject is treated as the only child.
    pub as_child: bool,
    /// Their value and ours.
    pub values: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub enum Ask {
    Verdict { service: String },
    Requirements { service: String, ids: Vec<String> },
    Outcome { service: String, outcome: String },
    Fact(FactId),
}

pub(crate) fn read_crosswalk(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    root: &Node,
) -> Option<Crosswalk> {
    let keys = reader.keys(root, "a crosswalk")?;
    let id = keys.require(reader, "crosswalk").and_then(|node| reader.id(node));
    let skip = keys.get("skip").map(|node| reader.texts(node)).unwrap_or_default();
    let ignore = keys.get("ignore").map(|node| reader.texts(node)).unwrap_or_default();
    let defaults = keys.get("defaults").and_then(|node| read_defaults(reader, node)).unwrap_or_default();
    let node = keys.require(reader, "subject");
    let subject = node.and_then(|node| subject::read(reader, program, node)).unwrap_or_default();
    let has_children = node.is_some_and(|node| node.get("children").is_some());
    let mut outcomes = Vec::new();
    if let Some(all) = keys.require(reader, "outcomes").and_then(|node| reader.keys(node, "the outcomes")) {
        for (key, node) in all.all() {
            if let Some(question) = question::read(reader, program, services, has_children, node) {
                outcomes.push((key.name.clone(), question));
            }
        }
    }
    keys.finish(reader, "a crosswalk");
    Some(Crosswalk { id: id?, file: reader.file, subject, defaults, skip, ignore, outcomes })
}

fn read_defaults(reader: &mut Reader<'_>, node: &Node) -> Option<Defaults> {
    if let Kind::List(_) = node.kind {
        return Some(Defaults::Named(reader.texts(node)));
    }
    reader.word_or(node, "all", "list the names whose default may decide")?;
    Some(Defaults::All)
}
