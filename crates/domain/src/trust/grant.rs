//! Grants: the only access to personal data. `authorise.rs` makes them, each together with its ledger entry.

use super::access::{Action, Resource};
use super::actor::Actor;
use super::acts::{Act, Acts};
use super::mandates::{Signs, Under};
use super::visibility::Visibility;

/// Authorisation for one access. Stores of personal data require one; only [`authorise`](fn@super::authorise) creates them.
#[derive(Debug)]
pub struct Grant {
    pub(super) actor: Actor,
    pub(super) action: Action,
    pub(super) resource: Resource,
    pub(super) sight: Visibility,
    /// The facts that may be asked for and entered.
    pub(super) reach: Visibility,
    pub(super) under: Vec<Under>,
    pub(super) acts: Acts,
    pub(super) signs: Signs,
}

impl Grant {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The person whose data it is.
    pub fn person(&self) -> &str {
        &self.resource.person
    }

    /// The id of the resource.
    pub fn id(&self) -> &str {
        &self.resource.id
    }

    pub fn kind(&self) -> &'static str {
        self.resource.kind
    }

    /// Whether the actor may see this fact of the matter. Rules may use it regardless.
    pub fn may_see(&self, fact: &str) -> bool {
        self.sight.covers(fact)
    }

    /// Whether the actor may ask for a fact and enter it, which is a separate power from seeing stored facts.
    pub fn may_ask(&self, fact: &str) -> bool {
        self.reach.covers(fact)
    }

    /// Whether the actor may see every fact of the resource's service, and may therefore open a whole letter.
    pub fn sees_every_fact(&self, catalogue: &catalogue::Catalogue) -> bool {
        let service = self.resource.service.as_deref().and_then(|id| catalogue.service(id));
        service.is_none_or(|service| self.sight.covers_service(catalogue, service))
    }

    /// Stored facts by name, without those hidden from the actor.
    pub fn shown(&self, facts: &serde_json::Value) -> serde_json::Value {
        self.sight.shown(facts)
    }

    /// The mandates an officer of another agency acts under; none within their own agency.
    pub fn under(&self) -> &[Under] {
        &self.under
    }

    /// Whether an officer act would be allowed on the same resource, so that a page knows whether to draw its control.
    /// The act itself requests its own grant.
    pub fn may(&self, act: Act) -> bool {
        self.acts.has(act)
    }

    /// Whether the actor may sign a decision with this outcome, given the rules' verdict on the case.
    pub fn may_sign(&self, outcome: &str, goes_against: bool, verdict: catalogue::Verdict) -> bool {
        self.signs.covers(outcome, goes_against, verdict)
    }

    /// Every officer act allowed on the same resource.
    pub fn acts(&self) -> &Acts {
        &self.acts
    }

    /// Whether the grant allows changes.
    pub fn may_change(&self) -> bool {
        matches!(self.action, Action::Change | Action::Send | Action::Delete | Action::Act(_))
    }
}

/// Proof that an act would be allowed, obtained before it happens: the file store requires one. The act itself requests
/// a grant, which writes the ledger entry.
#[derive(Debug)]
pub struct Permission(pub(super) ());

/// A grant to write the first rows of a newly created person, about whom nothing is stored yet.
pub fn for_new_person(actor: &Actor, person: &str) -> Grant {
    let resource = Resource::of_person("person", person);
    let (sight, reach) = (Visibility::everything(), Visibility::everything());
    let (under, acts, signs) = (Vec::new(), Acts::default(), Signs::Everything);
    Grant { actor: actor.clone(), action: Action::Change, resource, sight, reach, under, acts, signs }
}
