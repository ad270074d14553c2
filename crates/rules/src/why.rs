//! Explains a result: the smallest parts of a rule that decided it, in the author's words.

use crate::eval::Evaluation;
use crate::facts::Facts;
use crate::program::{Node, NodeId};
use crate::types::FactId;
use crate::value::Value;

/// A decisive part of a rule, and the facts it depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Atom {
    /// The part as written.
    pub text: String,
    pub holds: bool,
    /// The facts it used, with their values; lists are only named.
    pub facts: Vec<(FactId, Value)>,
}

/// The parts that together settle a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reason {
    pub atoms: Vec<Atom>,
}

impl Evaluation<'_> {
    /// The decisive parts of a settled condition: of an `and` that fails, the parts that fail.
    pub fn why(&self, node: NodeId) -> Reason {
        let mut reason = Reason::default();
        if let Ok(Value::Boolean(holds)) = self.value(node) {
            self.decisive(node, holds, &mut reason.atoms);
        }
        reason
    }

    fn decisive(&self, id: NodeId, holds: bool, atoms: &mut Vec<Atom>) {
        let program = self.program;
        // `A between X and Y` is one thing to its author, although it is two comparisons.
        if program.node(id).children().into_iter().any(|child| program.same_words(id, child)) {
            return atoms.push(self.atom(id, holds));
        }
        match program.node(id) {
            Node::And(parts) | Node::Or(parts) => {
                for part in parts {
                    if self.value(*part) == Ok(Value::Boolean(holds)) {
                        self.decisive(*part, holds, atoms);
                    }
                }
            }
            Node::Not(inner) => match program.node(*inner) {
                Node::And(_) | Node::Or(_) => self.decisive(*inner, !holds, atoms),
                _ => atoms.push(self.atom(id, holds)),
            },
            Node::If(test, yes, no) => match self.value(*test) {
                Ok(Value::Boolean(met)) => {
                    self.decisive(*test, met, atoms);
                    self.decisive(if met { *yes } else { *no }, holds, atoms);
                }
                _ => atoms.push(self.atom(id, holds)),
            },
            Node::Fact(fact) => match program.rule_of(*fact) {
                Some(rule) if self.facts.get(*fact).is_none() => self.decisive(rule, holds, atoms),
                _ => atoms.push(self.atom(id, holds)),
            },
            _ => atoms.push(self.atom(id, holds)),
        }
    }

    fn atom(&self, id: NodeId, holds: bool) -> Atom {
        let used = self.program.facts_in(id);
        let held = |facts: &Facts, fact: FactId| facts.get(fact).map(|value| (fact, value.clone()));
        let facts = used.into_iter().filter_map(|fact| held(self.facts, fact)).collect();
        Atom { text: self.program.text(id).to_string(), holds, facts }
    }
}
