//! How a decision is reviewed, inside the agency and outside, or why it cannot be.

use rules::Diagnostic;

use super::read::ServiceContext;
use crate::reader::Reader;
use crate::time::Within;
use crate::yaml::Node;

#[derive(Clone, Debug, Default)]
pub struct Review {
    pub internal: Option<ReviewRoute>,
    pub external: Option<ReviewRoute>,
    pub none_because: Option<String>,
}

#[derive(Clone, Debug)]
pub struct ReviewRoute {
    /// The reviewer: a description, or the id of an agency for an external review.
    pub by: String,
    pub within: Option<Within>,
    pub cite: Option<String>,
}

pub(crate) fn read_review(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Review {
    let mut review = Review::default();
    let Some(keys) = reader.keys(node, "`review`") else { return review };
    if let Some(node) = keys.get("internal") {
        review.internal = read_route(reader, cx, node, "by");
    }
    if let Some(node) = keys.get("external") {
        review.external = read_route(reader, cx, node, "body");
    }
    review.none_because = keys.get("none_because").and_then(|node| reader.text(node));
    keys.finish(reader, "`review`");
    if let Some(none) = node.get("none_because").filter(|_| review.internal.is_some() || review.external.is_some()) {
        let problem = Diagnostic::error("two-rules", none.span, "a way of review, and words why there is none");
        reader.problem(problem.help("keep one of them"));
    }
    // One that is there but invalid was reported already.
    if ["internal", "external", "none_because"].iter().all(|key| node.get(key).is_none()) {
        let problem = Diagnostic::error("missing-review", node.span, "no way to have a decision reviewed");
        reader.problem(problem.help("write `internal` or `external`, or say why not under `none_because`"));
    }
    review
}

fn read_route(
    reader: &mut Reader<'_>,
    cx: &mut ServiceContext<'_>,
    node: &Node,
    who: &'static str,
) -> Option<ReviewRoute> {
    let keys = reader.keys(node, "a review")?;
    let by = keys.require(reader, who);
    let by =
        if who == "body" { by.and_then(|node| cx.agency(reader, node)) } else { by.and_then(|node| reader.text(node)) };
    let within = keys.get("within").and_then(|node| reader.within(node));
    let cite = keys.get("cite").and_then(|node| reader.text(node));
    keys.finish(reader, "a review");
    Some(ReviewRoute { by: by?, within, cite })
}
