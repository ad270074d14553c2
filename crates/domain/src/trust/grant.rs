//! Grants: the only access to personal data, each made together with its ledger entry.

use db::Tx;

use super::acts::{Act, Acts};
use super::mandates::{Signs, Under};
use super::refusal::{Denial, Refused};
use super::visibility::Visibility;
use super::{Actor, ledger, policy};
use crate::app::App;

/// The kind of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    See,
    Change,
    /// Submits something, such as an application to an agency.
    Send,
    Download,
    Delete,
    /// Explains, without changing what is stored about the person.
    Advise,
    /// A named act of an officer.
    Act(Act),
}

impl Action {
    pub fn name(self) -> &'static str {
        match self {
            Action::See => "see",
            Action::Change => "change",
            Action::Send => "send",
            Action::Download => "download",
            Action::Delete => "delete",
            Action::Advise => "advise",
            Action::Act(act) => act.action_name(),
        }
    }
}

/// The purpose of the access. Shown in the reader's language under the key `purpose-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// People managing their own affairs.
    OwnAffairs,
    Applying,
    /// Work on a case.
    Casework,
    /// Answering a request for help.
    Helping,
    /// Going through an application or a plan with the person at a counter.
    AtCounter,
    /// The same, by telephone.
    ByPhone,
    /// Sending something requested: a code, a reminder, a notice.
    Informing,
    Security,
    /// Another agency gives its opinion and sees what it needs for that.
    Consulting,
}

impl Purpose {
    pub fn name(self) -> &'static str {
        match self {
            Purpose::OwnAffairs => "own-affairs",
            Purpose::Applying => "applying",
            Purpose::Casework => "casework",
            Purpose::Helping => "helping",
            Purpose::AtCounter => "at-counter",
            Purpose::ByPhone => "by-phone",
            Purpose::Informing => "informing",
            Purpose::Security => "security",
            Purpose::Consulting => "consulting",
        }
    }
}

/// What is accessed. Its kind is shown under the key `resource-KIND`.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    pub kind: &'static str,
    pub id: String,
    /// The person it belongs to.
    pub person: String,
    /// The service it belongs to, if any.
    pub service: Option<String>,
    /// The id of the agency responsible for it. It cannot be derived from a service that every agency of a kind
    /// delivers.
    pub agency: Option<String>,
}

impl Resource {
    /// Data of a person that does not belong to a service.
    pub fn of_person(kind: &'static str, person: &str) -> Self {
        Resource { kind, id: person.to_owned(), person: person.to_owned(), service: None, agency: None }
    }
}

/// Authorisation for one access. Stores of personal data require one; only [`authorise`] creates them.
#[derive(Debug)]
pub struct Grant {
    actor: Actor,
    action: Action,
    resource: Resource,
    sight: Visibility,
    /// The facts that may be asked for and entered.
    reach: Visibility,
    under: Vec<Under>,
    acts: Acts,
    signs: Signs,
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
pub struct Permission(());

/// Checks whether an actor would be allowed to do something, without doing it. Nothing is disclosed or changed, so only
/// a refusal is recorded.
///
/// # Errors
/// [`Refused::No`] if the actor is not allowed, as from [`authorise`].
pub async fn permitted(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    action: Action,
    resource: Resource,
    purpose: Purpose,
) -> Result<Permission, Refused> {
    match policy::decide(tx, app, actor, action, &resource).await? {
        policy::Verdict::Yes { .. } => Ok(Permission(())),
        policy::Verdict::No { ask, roles, may } => {
            let refusal = Denial { actor: actor.clone(), action, resource, purpose, ask, roles, may };
            Err(Refused::No(Box::new(refusal)))
        }
    }
}

/// Authorises an access and writes its ledger entry in the same transaction.
///
/// # Errors
/// [`Refused::No`] if the actor is not allowed; the web layer records that and shows who can help.
pub async fn authorise(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    action: Action,
    resource: Resource,
    purpose: Purpose,
) -> Result<Grant, Refused> {
    let allowed = policy::decide(tx, app, actor, action, &resource).await?;
    match allowed {
        policy::Verdict::Yes { on_behalf_of, sight, reach, under, acts, signs } => {
            let look = ledger::Look { actor, action, resource: &resource, purpose, on_behalf_of, refused: false };
            ledger::append(tx, app, look).await?;
            Ok(Grant { actor: actor.clone(), action, resource, sight, reach, under, acts, signs })
        }
        policy::Verdict::No { ask, roles, may } => {
            let refusal = Denial { actor: actor.clone(), action, resource, purpose, ask, roles, may };
            Err(Refused::No(Box::new(refusal)))
        }
    }
}

/// A grant to write the first rows of a newly created person, about whom nothing is stored yet.
pub fn for_new_person(actor: &Actor, person: &str) -> Grant {
    let resource = Resource::of_person("person", person);
    let (sight, reach) = (Visibility::everything(), Visibility::everything());
    let (under, acts, signs) = (Vec::new(), Acts::default(), Signs::Everything);
    Grant { actor: actor.clone(), action: Action::Change, resource, sight, reach, under, acts, signs }
}
