//! What changed in a plan since it was last viewed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// A page reloaded within this time shows the same changes again, in milliseconds.
const SOON: i64 = 10 * 60 * 1000;

/// The parts of a plan whose changes are worth reporting.
pub type Snapshot = BTreeMap<String, StepThen>;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepThen {
    pub verdict: String,
    /// An ISO day.
    pub due: Option<String>,
    /// Results of the rules by name, in the form the rules write, so that another language is not a change.
    pub amounts: BTreeMap<String, String>,
}

/// The plan as last viewed, and the one before it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SeenPlans {
    before: Option<Snapshot>,
    now: Option<Snapshot>,
    at: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    New { service: String },
    Gone { service: String },
    Verdict { service: String, to: String },
    Amount { service: String, outcome: String, from: String, to: String },
    Day { service: String, to: String },
}

impl SeenPlans {
    pub fn from_json(json: Option<&Json>) -> SeenPlans {
        json.and_then(|json| serde_json::from_value(json.clone()).ok()).unwrap_or_default()
    }

    pub fn to_json(&self) -> Json {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Updates to the current plan; true if it differs from the one viewed last.
    pub fn look(self, now: Snapshot, at: i64) -> (SeenPlans, bool) {
        if self.now.as_ref() == Some(&now) {
            return (self, false);
        }
        (SeenPlans { before: self.now, now: Some(now), at }, true)
    }

    /// What changed at the last update, while that is recent.
    pub fn changes(&self, at: i64) -> Vec<Change> {
        match (&self.before, &self.now) {
            (Some(before), Some(now)) if at - self.at <= SOON => between(before, now),
            _ => Vec::new(),
        }
    }
}

fn between(before: &Snapshot, now: &Snapshot) -> Vec<Change> {
    let mut changes = Vec::new();
    for (service, step) in now {
        let service = || service.clone();
        let Some(old) = before.get(&service()) else {
            changes.push(Change::New { service: service() });
            continue;
        };
        if old.verdict != step.verdict {
            changes.push(Change::Verdict { service: service(), to: step.verdict.clone() });
            continue;
        }
        for (outcome, to) in &step.amounts {
            if let Some(from) = old.amounts.get(outcome).filter(|from| *from != to) {
                let (outcome, from, to) = (outcome.clone(), from.clone(), to.clone());
                changes.push(Change::Amount { service: service(), outcome, from, to });
            }
        }
        if let Some(to) = step.due.as_ref().filter(|_| old.due != step.due) {
            changes.push(Change::Day { service: service(), to: to.clone() });
        }
    }
    let gone = before.keys().filter(|service| !now.contains_key(*service));
    changes.extend(gone.map(|service| Change::Gone { service: service.clone() }));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(verdict: &str, due: Option<&str>, amounts: &[(&str, &str)]) -> StepThen {
        let own = |text: &str| text.to_owned();
        StepThen {
            verdict: own(verdict),
            due: due.map(own),
            amounts: amounts.iter().map(|(k, v)| (own(k), own(v))).collect(),
        }
    }

    fn plan(steps: &[(&str, StepThen)]) -> Snapshot {
        steps.iter().map(|(service, step)| ((*service).to_owned(), step.clone())).collect()
    }

    #[test]
    fn each_kind_of_change_is_told_once() {
        let before = plan(&[
            ("birth", step("open", None, &[])),
            ("gas", step("yes", None, &[("rebate", "100")])),
            ("move", step("yes", Some("2026-01-01"), &[])),
            ("same", step("no", None, &[])),
            ("gone", step("yes", None, &[])),
        ]);
        let now = plan(&[
            ("birth", step("yes", Some("2026-02-01"), &[("x", "1")])),
            ("gas", step("yes", None, &[("rebate", "121")])),
            ("move", step("yes", Some("2026-01-08"), &[])),
            ("same", step("no", None, &[])),
            ("fresh", step("open", None, &[])),
        ]);
        let own = |text: &str| text.to_owned();
        let expected = [
            Change::Verdict { service: own("birth"), to: own("yes") },
            Change::New { service: own("fresh") },
            Change::Amount { service: own("gas"), outcome: own("rebate"), from: own("100"), to: own("121") },
            Change::Day { service: own("move"), to: own("2026-01-08") },
            Change::Gone { service: own("gone") },
        ];
        assert_eq!(between(&before, &now), expected);
    }

    #[test]
    fn the_first_look_is_no_change_and_a_reload_shows_it_again_for_a_while() {
        let first = plan(&[("birth", step("open", None, &[]))]);
        let second = plan(&[("birth", step("yes", None, &[]))]);
        let (seen, is_new) = SeenPlans::default().look(first, 0);
        assert!(is_new && seen.changes(0).is_empty());
        let (seen, _) = SeenPlans::from_json(Some(&seen.to_json())).look(second.clone(), 1_000);
        assert_eq!(seen.changes(1_000).len(), 1);
        let (seen, is_new) = seen.look(second, 2_000);
        assert!(!is_new);
        assert_eq!(seen.changes(2_000).len(), 1);
        assert!(seen.changes(1_000 + SOON + 1).is_empty());
    }
}
