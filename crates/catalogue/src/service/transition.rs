//! What a newer version of a manifest says about cases that began under an older one.

use rules::Diagnostic;

use crate::reader::Reader;
use crate::yaml::Node;

/// The rule for running cases. Without one they keep the law under which they began.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The oldest version whose running cases it applies to.
    pub from_version: u32,
    /// Whether they continue under the new version.
    pub adopts: bool,
    pub because: String,
    pub cite: String,
}

pub(crate) fn read_transition(reader: &mut Reader<'_>, version: Option<u32>, node: &Node) -> Option<Transition> {
    let keys = reader.keys(node, "`transition`")?;
    let from_node = keys.require(reader, "from_version");
    let from_version = from_node.and_then(|node| reader.whole(node));
    let running = keys.require(reader, "running_cases").and_then(|node| reader.one_of(node, &["keep", "adopt"]));
    let because = keys.require(reader, "because").and_then(|node| reader.text(node));
    let cite = keys.require(reader, "cite").and_then(|node| reader.text(node));
    keys.finish(reader, "`transition`");
    if let (Some(from), Some(version), Some(node)) = (from_version, version, from_node)
        && version <= from
    {
        let message = format!("a transition from version {from} in a manifest of version {version}");
        let problem = Diagnostic::error("transition-from-later", node.span, message);
        reader.problem(problem.help("`from_version` is the oldest version whose running cases this rule is about"));
        return None;
    }
    Some(Transition { from_version: from_version?, adopts: running? == 1, because: because?, cite: cite? })
}
