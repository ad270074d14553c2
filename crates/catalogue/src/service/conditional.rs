//! Lists of which the first entry that holds applies, such as time limits that depend on the case.

use rules::{Diagnostic, Evaluation, Value};

use crate::reader::Reader;
use crate::rule::Rule;
use crate::yaml::Node;

/// An entry of such a list; one without a condition always holds.
pub(crate) trait Conditional {
    fn when(&self) -> Option<&Rule>;
}

/// The entry that applies.
#[derive(Clone, Debug, PartialEq)]
pub enum FirstOf<'l, T> {
    One(&'l T),
    /// One of these, as long as facts are unknown, or none if the list has an end that does not hold.
    Depends(Vec<&'l T>),
    None,
}

/// A condition that fails to evaluate counts as unknown: nobody loses a right by a fault of the rules.
pub(crate) fn first_that_holds<'l, T: Conditional>(all: &'l [T], evaluation: &Evaluation<'_>) -> FirstOf<'l, T> {
    let mut possible = Vec::new();
    for one in all {
        match one.when().map(|rule| evaluation.value(rule.node)) {
            Some(Ok(Value::Boolean(false))) => {}
            None | Some(Ok(_)) if possible.is_empty() => return FirstOf::One(one),
            None | Some(Ok(_)) => {
                possible.push(one);
                return FirstOf::Depends(possible);
            }
            Some(Err(_)) => possible.push(one),
        }
    }
    if possible.is_empty() { FirstOf::None } else { FirstOf::Depends(possible) }
}

/// Reports entries behind one that always holds.
pub(crate) fn unreachable_after<T: Conditional>(reader: &mut Reader<'_>, all: &[T], nodes: &[Node]) {
    let Some(last) = all.iter().position(|one| one.when().is_none()) else { return };
    if all.len() == nodes.len()
        && let Some(node) = nodes.get(last + 1)
    {
        let problem =
            Diagnostic::error("unreachable", node.span, "the entry above always holds, so this never applies");
        reader.problem(problem.help("put the one without `when` last"));
    }
}
