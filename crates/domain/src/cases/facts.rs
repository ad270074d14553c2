//! The facts of a case, sealed: rules rest on all of them, people read those that their grant shows.
//!
//! A sealed value cannot be printed, serialised or walked through. What becomes text or JSON goes by [`SeenFacts`],
//! which only a grant or a list of the manifest makes.

use std::collections::BTreeSet;
use std::fmt;

use catalogue::Catalogue;
use rules::{FactId, Facts, NodeId};
use serde_json::Value;

use crate::questions::facts_from_json;
use crate::trust::Grant;

/// What was told, by name, as `questions::facts_to_json` writes it.
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

    /// For the statement that keeps them, and for nothing else.
    pub fn stored(&self) -> &Value {
        &self.0
    }

    /// For rules, which may rest on every fact. What they say of a hidden one is not put into words.
    pub fn for_rules(&self, catalogue: &Catalogue) -> Facts {
        facts_from_json(catalogue, self.iter())
    }

    /// What a grant shows.
    pub fn seen_by(&self, catalogue: &Catalogue, grant: &Grant) -> SeenFacts {
        self.seen(catalogue, |name| grant.may_see(name))
    }

    /// What the manifest lists for somebody who has no part in the case beside that.
    pub fn listed(&self, catalogue: &Catalogue, facts: &[FactId]) -> SeenFacts {
        self.seen(catalogue, |name| catalogue.program.vocabulary.fact(name).is_some_and(|fact| facts.contains(&fact)))
    }

    /// Those with these names, for a case of another agency.
    pub fn part(&self, names: &BTreeSet<String>) -> SealedFacts {
        let some = self.iter().filter(|&(name, _)| names.contains(name));
        SealedFacts(some.map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }

    /// What a grant shows, as JSON, by name.
    pub fn shown(&self, grant: &Grant) -> Value {
        grant.shown(&self.0)
    }

    /// Whether what somebody says stands in one of them. Yes and no are all that comes out.
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

/// The facts of a case that somebody may read, and how many there are beside them.
#[derive(Clone, Debug)]
pub struct SeenFacts {
    shown: Facts,
    hidden: usize,
    must_be_minded: bool,
    /// Every fact of the catalogue that is kept from them, whether the case has it or not.
    unseen: BTreeSet<FactId>,
}

impl SeenFacts {
    pub fn iter(&self) -> impl Iterator<Item = (FactId, &rules::Value)> {
        self.shown.iter()
    }

    pub fn get(&self, fact: FactId) -> Option<&rules::Value> {
        self.shown.get(fact)
    }

    /// The words of a text.
    pub fn text(&self, catalogue: &Catalogue, name: &str) -> Option<String> {
        match self.shown.get(catalogue.program.vocabulary.fact(name)?)? {
            rules::Value::Text(text) => Some(text.to_string()),
            _ => None,
        }
    }

    /// How many answers of the case are kept from whoever looks.
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// Whether something that is kept from whoever looks must be minded all the same. Which answer it is, is not said.
    pub fn must_be_minded(&self) -> bool {
        self.must_be_minded
    }

    /// Whether a fact is kept from whoever looks: itself, or one that it follows from.
    pub fn hides(&self, catalogue: &Catalogue, fact: FactId) -> bool {
        self.unseen.contains(&fact) || catalogue.program.sources_of(fact).iter().any(|one| self.unseen.contains(one))
    }

    /// Whether a rule rests on a fact that is kept from whoever looks, so that its answer would tell it.
    pub fn hides_rule(&self, catalogue: &Catalogue, rule: NodeId) -> bool {
        !self.unseen.is_empty() && catalogue.program.facts_in(rule).iter().any(|fact| self.unseen.contains(fact))
    }
}

/// Whether an answer is a flag of the catalogue, and yes.
fn is_raised(catalogue: &Catalogue, name: &str, value: &Value) -> bool {
    let fact = catalogue.program.vocabulary.fact(name).and_then(|fact| catalogue.facts.get(fact));
    fact.is_some_and(|fact| fact.wording.is_flag) && value == "true"
}
