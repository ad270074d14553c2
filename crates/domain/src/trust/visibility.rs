//! Which facts of a matter an actor may see. Pure.

use std::collections::BTreeSet;

use catalogue::{Catalogue, Mandate, Service};
use rules::FactId;
use serde_json::Value;

/// The facts a grant shows, by name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Visibility(Option<Vec<MandateFacts>>);

/// What one mandate shows.
#[derive(Clone, Debug, PartialEq)]
struct MandateFacts {
    /// `None` means every fact.
    only: Option<BTreeSet<String>>,
    never: BTreeSet<String>,
}

impl Visibility {
    pub(super) fn everything() -> Visibility {
        Visibility(None)
    }

    /// What several mandates show together; no facts if there are none.
    pub(super) fn under<'m>(catalogue: &Catalogue, mandates: impl Iterator<Item = &'m Mandate>) -> Visibility {
        let named = |facts: &[FactId]| {
            facts.iter().map(|fact| catalogue.program.vocabulary.fact_name(*fact).to_owned()).collect()
        };
        let part = |mandate: &Mandate| MandateFacts {
            only: mandate.facts.as_deref().map(named),
            never: named(&mandate.not_facts),
        };
        Visibility(Some(mandates.map(part).collect()))
    }

    pub(super) fn covers(&self, fact: &str) -> bool {
        let Some(parts) = &self.0 else { return true };
        parts
            .iter()
            .any(|part| !part.never.contains(fact) && part.only.as_ref().is_none_or(|facts| facts.contains(fact)))
    }

    /// Whether every fact the service uses is shown and none is excluded.
    pub(super) fn covers_service(&self, catalogue: &Catalogue, service: &Service) -> bool {
        let Some(parts) = &self.0 else { return true };
        if parts.iter().any(|part| part.only.is_none() && part.never.is_empty()) {
            return true;
        }
        let vocabulary = &catalogue.program.vocabulary;
        let used = catalogue.facts_used(service);
        let keeps_none_back = parts.iter().all(|part| part.never.is_empty());
        keeps_none_back && used.into_iter().all(|fact| self.covers(vocabulary.fact_name(fact)))
    }

    /// Stored facts by name, without the hidden ones.
    pub(super) fn shown(&self, facts: &Value) -> Value {
        let Value::Object(facts) = facts else { return Value::Null };
        let seen = facts.iter().filter(|(name, _)| self.covers(name));
        Value::Object(seen.map(|(name, value)| (name.clone(), value.clone())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn part(only: Option<&[&str]>, never: &[&str]) -> MandateFacts {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        MandateFacts { only: only.map(set), never: set(never) }
    }

    #[test]
    fn mandates_add_up_and_without_any_nothing_is_seen() {
        let two = Visibility(Some(vec![part(None, &["health"]), part(Some(&["health", "age"]), &["age"])]));
        assert!(two.covers("age") && two.covers("health") && two.covers("name"));
        let one = Visibility(Some(vec![part(None, &["health"])]));
        assert_eq!(one.shown(&json!({"health": 1, "name": 2})), json!({"name": 2}));
        let none = Visibility(Some(Vec::new()));
        assert!(!none.covers("name"));
        assert_eq!(none.shown(&json!({"name": 2})), json!({}));
        assert!(Visibility::everything().covers("anything"));
    }
}
