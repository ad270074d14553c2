//! Reads which question of ours answers an outcome of somebody else's cases.

use rules::{Diagnostic, Program, Type};

use super::subject::{find_fact, read_values};
use super::{Ask, Question};
use crate::keys::Keys;
use crate::reader::Reader;
use crate::service::Service;
use crate::yaml::Node;

pub(super) fn read(
    reader: &mut Reader<'_>,
    program: &Program,
    services: &[Service],
    has_children: bool,
    node: &Node,
) -> Option<Question> {
    let keys = reader.keys(node, "an outcome of theirs")?;
    let (otherwise, values) = (keys.get("otherwise"), keys.get("values"));
    let stated = keys.get("stated").and_then(|node| reader.text(node));
    let as_child_node = keys.get("as_child");
    let as_child = as_child_node.and_then(|node| reader.boolean(node)).unwrap_or(false);
    if let Some(node) = as_child_node.filter(|_| as_child && !has_children) {
        let problem = Diagnostic::error("missing-key", node.span, "the subject has no `children`");
        reader.problem(problem.help("say under `subject:` which list is meant"));
    }
    let ask = read_ask(reader, program, services, &keys);
    keys.finish(reader, "an outcome of theirs");
    let (ask, ty) = ask?;
    let values = values.map(|node| read_values(reader, program, &ty, node)).unwrap_or_default();
    // The answer for "not eligible" is one of theirs if values are translated, and otherwise one of ours.
    let otherwise = otherwise.and_then(|node| match values.is_empty() {
        true => reader.value(program, &ty, node).and_then(|_| node.scalar().map(String::from)),
        false => reader.text(node),
    });
    Some(Question { ask, otherwise, stated, as_child, values })
}

fn read_ask(reader: &mut Reader<'_>, program: &Program, services: &[Service], keys: &Keys<'_>) -> Option<(Ask, Type)> {
    let (service, fact) = (keys.get("service"), keys.get("fact"));
    let (verdict, outcome, requirements) = (keys.get("verdict"), keys.get("outcome"), keys.get("requirements"));
    if let Some(fact) = fact {
        return find_fact(reader, program, fact).map(|(fact, ty)| (Ask::Fact(fact), ty));
    }
    let Some(node) = service else {
        return reader.error("missing-key", keys.span, "`service` or `fact` is missing here");
    };
    let ids = services.iter().map(|service| service.id.as_str());
    let id = reader.known(node, "unknown-service", "service", ids)?;
    let service = services.iter().find(|service| service.id == id)?;
    match (verdict, outcome, requirements) {
        (Some(node), None, None) => {
            reader.word_or(node, "true", "leave `verdict` out")?;
            Some((Ask::Verdict { service: id }, Type::Boolean))
        }
        (None, Some(node), None) => {
            let names = service.outcomes.iter().map(|outcome| outcome.name.as_str());
            let outcome = reader.known(node, "unknown-outcome", "outcome", names)?;
            let ty = service.outcome(&outcome)?.rule.ty.clone();
            Some((Ask::Outcome { service: id, outcome }, ty))
        }
        (None, None, Some(node)) => {
            let mut wanted = Vec::new();
            for node in reader.list(node) {
                let known = service.requirements.iter().map(|requirement| requirement.id.as_str());
                wanted.extend(reader.known(node, "unknown-requirement", "requirement", known));
            }
            Some((Ask::Requirements { service: id, ids: wanted }, Type::Boolean))
        }
        _ => {
            reader.problem(
                Diagnostic::error("missing-key", keys.span, "say one of `verdict: true`, `outcome` and `requirements`")
                    .help("what should be asked of the service?"),
            );
            None
        }
    }
}
