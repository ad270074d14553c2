//! The conditions that decisions of a service often carry, each with its reason and its law.

use crate::reader::Reader;
use crate::yaml::Node;

/// A condition that officers can take from the list of the service and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardCondition {
    pub id: String,
    /// What must be done; what stands in brackets, such as `[day]`, is filled in by the officer.
    pub text: String,
    /// Why it is needed.
    pub because: String,
    pub cite: Option<String>,
}

pub(super) fn read_condition(reader: &mut Reader<'_>, node: &Node) -> Option<StandardCondition> {
    let keys = reader.keys(node, "a condition")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let text = keys.require(reader, "text").and_then(|node| reader.text(node));
    let because = keys.require(reader, "because").and_then(|node| reader.text(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "a condition");
    Some(StandardCondition { id: id?, text: text?, because: because?, cite })
}
