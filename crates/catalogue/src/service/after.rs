//! What a person still has to do once a case is decided, such as paying a fine that stays.

use rules::Diagnostic;

use super::casework::CaseWork;
use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::Node;

/// The next thing to do after an outcome.
#[derive(Clone, Debug)]
pub struct AfterDecision {
    pub outcome: String,
    pub when: Option<Rule>,
    pub say: String,
    /// A phone number.
    pub call: Option<String>,
    pub link: Option<String>,
}

pub(crate) fn read_after(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    case: &CaseWork,
    node: &Node,
) -> Vec<AfterDecision> {
    let one = |reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node| {
        let keys = reader.keys(node, "what remains to do")?;
        let outcome_node = keys.require(reader, "outcome");
        let outcomes = case.outcomes.iter().map(String::as_str);
        let outcome = outcome_node.and_then(|node| reader.known(node, "unknown-outcome", "outcome", outcomes));
        let when = keys.get("when").map(|node| cx.condition(reader, node));
        let say = keys.require(reader, "say").and_then(|node| reader.text(node));
        let call = keys.get("call").and_then(|node| reader.text(node));
        let link = keys.get("link").and_then(|node| reader.text(node));
        if let (Some(node), Some(address)) = (keys.get("link"), &link)
            && !address.starts_with("https://")
        {
            let problem = Diagnostic::error("bad-address", node.span, format!("`{address}` is no address of a page"));
            reader.problem(problem.help("begin it with https://"));
        }
        keys.finish(reader, "what remains to do");
        let when = when.map_or(Some(None), |when| when.map(Some))?;
        Some(AfterDecision { outcome: outcome?, when, say: say?, call, link })
    };
    reader.list(node).iter().filter_map(|node| one(reader, cx, node)).collect()
}
