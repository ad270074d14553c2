//! Answers that end a form at once, because going on could hurt somebody, and what happens then.

use rules::FactId;

use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::time::Within;
use crate::yaml::Node;

#[derive(Clone, Debug)]
pub struct Stop {
    pub id: String,
    pub when: Rule,
    pub say: String,
    /// The crisis whose numbers are shown.
    pub crisis: Option<String>,
    /// The only questions that are still asked.
    pub asks: Vec<FactId>,
    /// Who calls, and how soon.
    pub opens: Option<StopTask>,
}

/// The work that follows.
#[derive(Clone, Debug)]
pub struct StopTask {
    pub agency: String,
    pub role: Option<String>,
    pub within: Option<Within>,
}

pub(super) fn read_stop(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Stop> {
    let keys = reader.keys(node, "an answer that ends the form")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let when = keys.require(reader, "when").and_then(|node| cx.condition(reader, node));
    let say = keys.require(reader, "say").and_then(|node| reader.text(node));
    let crisis = keys.get("crisis").and_then(|node| reader.text(node));
    let mut asks = Vec::new();
    for node in keys.get("asks").map(|node| reader.list(node)).unwrap_or_default() {
        asks.extend(cx.fact(reader, node));
    }
    let opens = keys.get("opens").and_then(|node| read_task(reader, cx, node));
    keys.finish(reader, "an answer that ends the form");
    Some(Stop { id: id?, when: when?, say: say?, crisis, asks, opens })
}

fn read_task(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<StopTask> {
    let keys = reader.keys(node, "what follows")?;
    let agency = keys.require(reader, "agency").and_then(|node| cx.agency(reader, node));
    let role = keys.get("role").and_then(|node| reader.text(node));
    let within = keys.get("within").and_then(|node| reader.within(node));
    keys.finish(reader, "what follows");
    Some(StopTask { agency: agency?, role, within })
}
