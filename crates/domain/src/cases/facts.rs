//! The facts of a case, sealed: rules use all of them, people read only those their grant shows.
//!
//! A sealed value cannot be printed, serialised or iterated over. Text and JSON are made from [`SeenFacts`], which only
//! a grant or a list in the manifest can create.

use std::collections::BTreeSet;
use std::fmt;

use catalogue::Catalogue;
use rules::{FactId, Facts, NodeId};
use serde_json::Value;

use crate::questions::facts_from_json;
use crate::trust::Grant;

/// Facts by name, as written by `questions::facts_to_json`.
#[derive(Clone, Default)]
pub struct SealedFacts(Value);

impl fmt::Debug for SealedFacts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SealedFacts")
    }
}

impl SealedFacts {
    pub fn new(told: Value) -> SealedFacts {
        SealedFacts(told)
    }

    /// Only for the statement that stores them.
    pub fn stored(&self) -> &Value {
        &self.0
    }

    /// For rules, which may use every fact. Explanations never mention a hidden one.
    pub fn for_rules(&self, catalogue: &Catalogue) -> Facts {
        facts_from_json(catalogue, self.iter())
    }

    /// The facts a grant shows.
    pub fn seen_by(&self, catalogue: &Catalogue, grant: &Grant) -> SeenFacts {
        self.seen(catalogue, |name| grant.may_see(name))
    }

    /// The facts the manifest lists for somebody who is not a party to the case.
    pub fn listed(&self, catalogue: &Catalogue, facts: &[FactId]) -> SeenFacts {
        self.seen(catalogue, |name| catalogue.program.vocabulary.fact(name).is_some_and(|fact| facts.contains(&fact)))
    }

    /// The facts with these names, for a case at another agency.
    pub fn part(&self, names: &BTreeSet<String>) -> SealedFacts {
        let some = self.iter().filter(|&(name, _)| names.contains(name));
        SealedFacts(some.map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }

    /// The facts a grant shows, as JSON by name.
    pub fn shown(&self, grant: &Grant) -> Value {
        grant.shown(&self.0)
    }

    /// Whether any fact satisfies the predicate. Nothing but that yes or no is disclosed.
    pub fn has(&self, stands: impl Fn(&str, &Value) -> bool) -> bool {
        self.iter().any(|(name, value)| stands(name, value))
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }

    fn seen(&self, catalogue: &Catalogue, covers: impl Fn(&str) -> bool) -> SeenFacts {
        let vocabulary = &catalogue.program.vocabulary;
        let unseen = vocabulary.fact_names().filter(|&name| !covers(name)).filter_map(|name| vocabulary.fact(name));
        SeenFacts {
            shown: facts_from_json(catalogue, self.iter().filter(|&(name, _)| covers(name))),
            hidden: self.iter().filter(|&(name, _)| !covers(name)).count(),
            must_be_minded: self.iter().any(|(name, value)| !covers(name) && is_raised(catalogue, name, value)),
            unseen: unseen.collect(),
        }
    }
}

/// The facts of a case that the reader may see, and how many are hidden.
#[derive(Clone, Debug)]
pub struct SeenFacts {
    shown: Facts,
    hidden: usize,
    must_be_minded: bool,
    /// Every fact of the catalogue that is hidden from the reader, whether or not the case has it.
    unseen: BTreeSet<FactId>,
}

impl SeenFacts {
    pub fn iter(&self) -> impl Iterator<Item = (FactId, &rules::Value)> {
        self.shown.iter()
    }

    pub fn get(&self, fact: FactId) -> Option<&rules::Value> {
        self.shown.get(fact)
    }

    /// A fact as text.
    pub fn text(&self, catalogue: &Catalogue, name: &str) -> Option<String> {
        match self.shown.get(catalogue.program.vocabulary.fact(name)?)? {
            rules::Value::Text(text) => Some(text.to_string()),
            _ => None,
        }
    }

    /// How many facts of the case are hidden from the reader.
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// Whether a hidden fact requires special care. Which fact it is remains hidden.
    pub fn must_be_minded(&self) -> bool {
        self.must_be_minded
    }

    /// Whether a fact is hidden from the reader: either itself, or because it follows from a hidden one.
    pub fn hides(&self, catalogue: &Catalogue, fact: FactId) -> bool {
        self.unseen.contains(&fact) || catalogue.program.sources_of(fact).iter().any(|one| self.unseen.contains(one))
    }

    /// Whether a rule depends on a fact hidden from the reader, so that its result would disclose it.
    pub fn hides_rule(&self, catalogue: &Catalogue, rule: NodeId) -> bool {
        !self.unseen.is_empty() && catalogue.program.facts_in(rule).iter().any(|fact| self.unseen.contains(fact))
    }
}

/// Whether a fact is one the catalogue flags, and its value is yes.
fn is_raised(catalogue: &Catalogue, name: &str, value: &Value) -> bool {
    let fact = catalogue.program.vocabulary.fact(name).and_then(|fact| catalogue.facts.get(fact));
    fact.is_some_and(|fact| fact.wording.is_flag) && value == "true"
}
