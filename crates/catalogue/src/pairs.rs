//! Clauses that no worked example tells apart. Where two always hold or fail together in the examples, an `and` that
//! should be an `or`, or a clause that repeats another, would go unseen.

use std::collections::BTreeSet;

use rules::{NodeId, Value};

use crate::catalogue::Catalogue;
use crate::problems::FileId;
use crate::service::Service;

/// Two clauses, or two parts of one, and which example is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub service: String,
    /// The worked examples of the service.
    pub file: FileId,
    /// The requirement whose parts these are; `None` where they are two requirements.
    pub within: Option<String>,
    pub first: String,
    pub second: String,
    pub missing: Missing,
}

/// The example that would tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The first holds and the second does not.
    FirstAlone,
    SecondAlone,
    Both,
}

impl Pair {
    /// What to write, in a sentence.
    pub fn words(&self) -> String {
        let (a, b) = (&self.first, &self.second);
        let alone = |a: &String, b: &String| format!("`{a}` holds and `{b}` does not");
        let what = match self.missing {
            Missing::FirstAlone => alone(a, b),
            Missing::SecondAlone => alone(b, a),
            Missing::Both => return format!("no worked example tells `{a}` and `{b}` apart{}", self.place()),
        };
        format!("no worked example in which {what}{}", self.place())
    }

    fn place(&self) -> String {
        self.within.as_ref().map_or(String::new(), |within| format!(", in the requirement `{within}`"))
    }
}

impl Catalogue {
    /// Every pair of clauses of every service that its worked examples do not separate both ways. A pair in which one
    /// clause follows from the other is among them: no example can separate it.
    pub fn unseparated_pairs(&self) -> Vec<Pair> {
        self.services.iter().flat_map(|service| self.pairs_of(service)).collect()
    }

    fn pairs_of(&self, service: &Service) -> Vec<Pair> {
        let examples: Vec<_> = self.examples.iter().filter(|example| example.service == service.id).collect();
        let Some(file) = examples.first().map(|example| example.file) else { return Vec::new() };
        let truth = |node: NodeId| -> Vec<Option<bool>> {
            let of = |on, facts| match self.program.evaluate(facts, on).value(node) {
                Ok(Value::Boolean(holds)) => Some(holds),
                _ => None,
            };
            examples.iter().map(|example| of(example.on, &example.facts)).collect()
        };
        let mut found = Vec::new();
        let mut compare = |within: Option<&str>, clauses: Vec<(String, NodeId)>| {
            let clauses: Vec<(String, Vec<Option<bool>>)> =
                clauses.into_iter().map(|(name, node)| (name, truth(node))).collect();
            for (n, (first, a)) in clauses.iter().enumerate() {
                for (second, b) in clauses.iter().skip(n + 1) {
                    let seen = |x: &[Option<bool>], y: &[Option<bool>]| {
                        x.iter().zip(y).any(|(x, y)| (*x, *y) == (Some(true), Some(false)))
                    };
                    let missing = match (seen(a, b), seen(b, a)) {
                        (true, true) => continue,
                        (false, true) => Missing::FirstAlone,
                        (true, false) => Missing::SecondAlone,
                        (false, false) => Missing::Both,
                    };
                    let (service, within) = (service.id.clone(), within.map(str::to_owned));
                    let (first, second) = (first.clone(), second.clone());
                    found.push(Pair { service, file, within, first, second, missing });
                }
            }
        };
        let named = |requirement: &crate::service::Requirement| (requirement.id.clone(), requirement.rule.node);
        compare(None, service.requirements.iter().map(named).collect());
        for requirement in &service.requirements {
            let Some((_, parts)) = self.program.junction(requirement.rule.node) else { continue };
            let mut seen = BTreeSet::new();
            let text = |node: &NodeId| self.program.text(*node).split_whitespace().collect::<Vec<_>>().join(" ");
            let parts = parts.iter().map(|part| (text(part), *part)).filter(|(text, _)| seen.insert(text.clone()));
            compare(Some(&requirement.id), parts.collect());
        }
        found
    }
}
