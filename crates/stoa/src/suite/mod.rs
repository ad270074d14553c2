//! Answers another project's test cases with our rules: maps people, groups and periods to facts and a day.
//!
//! A default of the suite decides only where the crosswalk says so, and only once the answer depends on it; each one that
//! did is counted.

mod answer;
mod case;
mod period;
mod subject;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use anyhow::Context;
use catalogue::{Catalogue, Crosswalk};
use serde_json::{Value, json};

pub use case::SuiteCase;
use period::first_day;
use subject::Subject;

/// A suite: its crosswalk, and the defaults of facts that a case leaves out.
pub struct Suite<'c> {
    catalogue: &'c Catalogue,
    crosswalk: &'c Crosswalk,
    defaults: BTreeMap<String, Value>,
}

/// What became of one expectation.
pub enum Answered {
    Yes {
        line: Value,
        defaults: usize,
    },
    /// The crosswalk leaves this outcome out.
    Ignored,
    /// The crosswalk does not have this outcome.
    Unmapped(String),
    Failed(anyhow::Error),
}

impl<'c> Suite<'c> {
    /// Parses the suite's `facts.json`. A fact that the suite computes itself has no default, unless the crosswalk
    /// names it.
    pub fn new(catalogue: &'c Catalogue, crosswalk: &'c Crosswalk, facts: &str) -> anyhow::Result<Self> {
        let json: Value = serde_json::from_str(facts)?;
        let named = |name: &str| matches!(&crosswalk.defaults, catalogue::Defaults::Named(names) if names.iter().any(|n| n == name));
        let mut defaults = BTreeMap::new();
        for (name, fact) in json.as_object().context("expected an object of facts")? {
            if (fact["computed_upstream"] != json!(true) || named(name)) && !fact["default"].is_null() {
                defaults.insert(name.clone(), fact["default"].clone());
            }
        }
        Ok(Suite { catalogue, crosswalk, defaults })
    }

    /// One answer for each expectation, in order.
    pub fn answers(&self, case: &SuiteCase<'_>) -> Vec<Answered> {
        case.expected.iter().map(|expected| self.expectation(case, expected)).collect()
    }

    fn expectation(&self, case: &SuiteCase<'_>, expected: &Value) -> Answered {
        let outcome = expected["outcome"].as_str().unwrap_or_default();
        let question = self.crosswalk.outcomes.iter().find(|(name, _)| name == outcome);
        let Some((_, question)) = question else {
            return match self.crosswalk.ignore.iter().any(|ignored| ignored == outcome) {
                true => Answered::Ignored,
                false => Answered::Unmapped(outcome.to_string()),
            };
        };
        let text = |key: &str| expected[key].as_str().with_context(|| format!("an expectation needs `{key}`"));
        let answer = || {
            let (entity, id, period) = (text("entity")?, text("id")?, text("period")?);
            let subject = Subject { entity, id, day: first_day(period)?, as_child: question.as_child };
            let mut told = self.told(case, subject).with_context(|| format!("{id}: {outcome} ({period})"))?;
            let stated = question.stated.as_ref().and_then(|name| self.stated(case, subject, name));
            let (value, defaults) = self
                .settle(question, &mut told, subject.day, stated)
                .with_context(|| format!("{id}: {outcome} ({period})"))?;
            let line = json!({ "entity": entity, "id": id, "outcome": outcome, "period": period, "value": value });
            anyhow::Ok(Answered::Yes { line, defaults })
        };
        answer().unwrap_or_else(Answered::Failed)
    }

    /// A verdict that the case itself states.
    fn stated(&self, case: &SuiteCase<'_>, subject: Subject<'_>, name: &str) -> Option<bool> {
        period::value_on(case.given(subject.entity, subject.id)?.get(name)?, subject.day)?.as_bool()
    }
}
