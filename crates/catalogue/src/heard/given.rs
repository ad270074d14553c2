//! Which of the answers that clauses give are certain enough to be heard.

use std::rc::Rc;

use rules::FactId;

use super::HeardFact;
use super::grammar::SpotValue;

/// An answer that a clause gives.
pub(super) struct Given {
    pub(super) place: usize,
    pub(super) heard: HeardFact,
    pub(super) is_hint: bool,
    /// The clause whose day or amount it is.
    pub(super) spot: Option<Rc<[SpotValue]>>,
}

impl Given {
    /// Whether two answers cannot both be right: two values of one fact, or one day told of two things.
    fn contradicts(&self, other: &Given) -> bool {
        match (self.heard.fact == other.heard.fact, &self.spot, &other.spot) {
            (true, ..) => self.heard.value != other.heard.value,
            (false, Some(one), Some(two)) => Rc::ptr_eq(one, two) && self.heard.value == other.heard.value,
            _ => false,
        }
    }
}

/// The answers that nothing speaks against, in the order of the file. Where the first of a list of `apart` is heard or
/// hinted at, the others of the list are not heard.
pub(super) fn certain(mut found: Vec<Given>, apart: &[Vec<FactId>]) -> Vec<HeardFact> {
    found.sort_by_key(|given| given.place);
    let rules_out = |first: FactId, second: FactId| {
        apart.iter().filter_map(|list| list.split_first()).any(|(head, rest)| *head == first && rest.contains(&second))
    };
    let mut facts: Vec<HeardFact> = Vec::new();
    for given in found.iter().filter(|given| !given.is_hint) {
        // A hint is no answer, but enough to doubt another one.
        let is_against = |other: &Given| other.contradicts(given) || rules_out(other.heard.fact, given.heard.fact);
        if !found.iter().any(is_against) && !facts.iter().any(|known| known.fact == given.heard.fact) {
            facts.push(given.heard.clone());
        }
    }
    facts
}
