//! Why a requirement is not met: a reason for each way to fail, and what helps instead.

use rules::{Diagnostic, Program, Type};

use super::read::ServiceContext;
use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::{Kind, Node};

/// What a person is told if a requirement is not met.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// The way to fail that these words are for; every other way if there is none.
    pub when: Option<Rule>,
    pub say: String,
    /// The day from which it will be met.
    pub not_yet: Option<Rule>,
    /// The service, signpost or life event that is meant for this.
    pub instead: Option<String>,
}

/// Words alone, or a list with a reason for each way to fail.
pub(super) fn read_otherwise(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Vec<Otherwise> {
    let Kind::List(items) = &node.kind else {
        let say = reader.text(node);
        return say.map(|say| Otherwise { when: None, say, not_yet: None, instead: None }).into_iter().collect();
    };
    let mut found: Vec<Otherwise> = Vec::new();
    for item in items {
        if found.last().is_some_and(|last| last.when.is_none()) {
            let problem = Diagnostic::error("unreachable", item.span, "no way to fail is left for this reason");
            reader.problem(problem.help("put the reason without `when` last"));
        }
        found.extend(read_one(reader, cx, item));
    }
    found
}

/// A rule with several parts fails in several ways, and a person wants to know in which one. "You do not live here or are
/// too young" does not say it.
pub(super) fn check_reasons(reader: &mut Reader<'_>, program: &Program, rule: &Rule, node: &Node) {
    if !matches!(program.junction(rule.node), Some((true, parts)) if parts.len() > 1) {
        return;
    }
    let plain = matches!(node.kind, Kind::Scalar(..)).then_some(node);
    let rest = node.items().iter().filter(|item| item.get("when").is_none()).filter_map(|item| item.get("say"));
    for say in plain.into_iter().chain(rest) {
        if say.scalar().is_some_and(|words| words.contains(" or ")) {
            let message = "this reason says \"or\", so it does not tell the person which part of the rule failed";
            let problem = Diagnostic::warning("reason-with-or", say.span, message);
            reader.problem(problem.help("write a list under `otherwise`, with `when` and `say` for each way to fail"));
        }
    }
}

fn read_one(reader: &mut Reader<'_>, cx: &mut ServiceContext<'_>, node: &Node) -> Option<Otherwise> {
    let keys = reader.keys(node, "a reason why it is not met")?;
    let when = keys.get("when").and_then(|node| cx.condition(reader, node));
    let say = keys.require(reader, "say").and_then(|node| reader.text(node));
    let not_yet = keys.get("not_yet");
    let not_yet = not_yet.and_then(|node| reader.rule(cx.program, &cx.scope, node, Some(&Type::Date)));
    let instead = keys.get("instead").and_then(|node| reader.text(node));
    keys.finish(reader, "a reason why it is not met");
    Some(Otherwise { when, say: say?, not_yet, instead })
}
