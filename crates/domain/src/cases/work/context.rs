//! Shared by the files of casework: whether a rule of the manifest applies to a case, and the acting party.

use catalogue::service::Step;
use catalogue::{Catalogue, Service};
use rules::{FactId, Facts, Value as RuleValue};

use crate::app::App;
use crate::cases::store::{Case, CaseIdentity};
use crate::trust::{Actor, Resource};

/// The actor of automatic casework.
pub const CASEWORK: Actor = Actor::System("casework");

/// The facts of a case, for its rules.
fn facts_of(app: &App, case: &Case) -> Facts {
    case.facts.for_rules(case.law(app))
}

/// Those of these facts that a case does not have.
pub fn unknown_of(app: &App, case: &Case, facts: impl Iterator<Item = FactId>) -> Vec<FactId> {
    let known = facts_of(app, case);
    facts.filter(|fact| known.get(*fact).is_none()).collect()
}

/// Whether a condition of the manifest is met, under the law of the day the case began; `None` while that is unknown.
pub(super) fn holds(app: &App, case: &Case, when: Option<&catalogue::Rule>) -> Option<bool> {
    let Some(rule) = when else { return Some(true) };
    let facts = facts_of(app, case);
    match case.law(app).program.evaluate(&facts, app.day_of(case.opened_at)).value(rule.node) {
        Ok(RuleValue::Boolean(truth)) => Some(truth),
        _ => None,
    }
}

/// The place of the matter, as the application told it.
pub(super) fn site(app: &App, case: &Case, service: &Service) -> Option<String> {
    super::responsible::address(case.law(app), service, &facts_of(app, case))
}

/// The facts that an affected party may read: those about the place, and none about the person.
pub(super) fn facts_of_the_place(law: &Catalogue, service: &Service) -> Vec<FactId> {
    let is_public = |fact: &FactId| {
        let fact = law.facts.get(*fact);
        fact.is_some_and(|fact| fact.wording.about == "place" && fact.wording.sensitivity == "ordinary")
    };
    service.apply.asks.iter().copied().filter(is_public).collect()
}

/// A step of a service, by name.
pub(super) fn step<'s>(service: &'s Service, name: &str) -> Option<&'s Step> {
    service.case.steps.iter().find(|step| step.id == name)
}

/// The actor's name as other officers read it.
pub(super) fn by(actor: &Actor) -> Option<&str> {
    match actor {
        Actor::Officer { name, .. } => Some(name),
        _ => None,
    }
}

/// A consultation about a case as a resource for authorisation: it gives access to nothing else of the case.
pub fn asked_of(kind: &'static str, id: &str, agency: &str, whose: CaseIdentity) -> Resource {
    let (service, agency) = (Some(whose.service), Some(agency.to_owned()));
    Resource { kind, id: id.to_owned(), person: whose.person_id, service, agency }
}
