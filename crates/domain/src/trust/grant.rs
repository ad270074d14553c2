//! The one way to personal data: a grant, made together with its entry in the ledger.

use db::Tx;

use super::acts::{Act, Acts};
use super::mandates::{Signs, Under};
use super::refusal::{Denial, Refused};
use super::visibility::Visibility;
use super::{Actor, ledger, policy};
use crate::app::App;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    See,
    Change,
    /// Hands something over, such as an application to an agency.
    Send,
    Download,
    Delete,
    /// Explains, without changing what the person has.
    Advise,
    /// What an officer does, by its own name.
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

/// Why it is done. People read it in their own language, by the key `purpose-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The person looks after their own things.
    OwnAffairs,
    Applying,
    /// Working on a case.
    Casework,
    /// Answering somebody who asks for help.
    Helping,
    /// Going through an application or a plan with the person, who is there.
    AtCounter,
    /// The same, on the telephone.
    ByPhone,
    /// Sending what was asked for: a code, a reminder, a notice.
    Informing,
    Security,
    /// Another agency says what it thinks, and sees what it needs for that.
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

/// What it is done to. People read the kind by the key `resource-KIND`.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    pub kind: &'static str,
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// The service it belongs to, if it belongs to one.
    pub service: Option<String>,
    /// The agency that answers for it, by its key in the catalogue. A service that any agency of a kind delivers
    /// does not say which one it is.
    pub agency: Option<String>,
}

impl Resource {
    /// Something of a person that belongs to no service.
    pub fn of_person(kind: &'static str, person: &str) -> Self {
        Resource { kind, id: person.to_owned(), person: person.to_owned(), service: None, agency: None }
    }
}

/// Leave to do one thing. Stores of personal data take it; only [`authorise`] makes one.
#[derive(Debug)]
pub struct Grant {
    actor: Actor,
    action: Action,
    resource: Resource,
    sight: Visibility,
    /// What may be asked for and taken down.
    reach: Visibility,
    under: Vec<Under>,
    acts: Acts,
    signs: Signs,
}

impl Grant {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Whose data it is.
    pub fn person(&self) -> &str {
        &self.resource.person
    }

    /// The key of the thing.
    pub fn id(&self) -> &str {
        &self.resource.id
    }

    pub fn kind(&self) -> &'static str {
        self.resource.kind
    }

    /// Whether a fact of the matter may be shown to whoever acts. A rule may always rest on it.
    pub fn may_see(&self, fact: &str) -> bool {
        self.sight.covers(fact)
    }

    /// Whether whoever acts may ask for a fact and take it down, which is another power than to see what is kept.
    pub fn may_ask(&self, fact: &str) -> bool {
        self.reach.covers(fact)
    }

    /// Whether no fact of its service is kept from whoever acts, so that they may open a whole letter.
    pub fn sees_every_fact(&self, catalogue: &catalogue::Catalogue) -> bool {
        let service = self.resource.service.as_deref().and_then(|id| catalogue.service(id));
        service.is_none_or(|service| self.sight.covers_service(catalogue, service))
    }

    /// Facts as they are kept, by name, less those that whoever acts may not see.
    pub fn shown(&self, facts: &serde_json::Value) -> serde_json::Value {
        self.sight.shown(facts)
    }

    /// The mandates that an officer of another agency acts under; none within the own agency.
    pub fn under(&self) -> &[Under] {
        &self.under
    }

    /// Whether an act of officers may be done with the same thing: what a page asks before it draws a control. The act
    /// itself asks for a grant of its own.
    pub fn may(&self, act: Act) -> bool {
        self.acts.has(act)
    }

    /// Whether a decision with this outcome may be signed, where the rules say this of the case.
    pub fn may_sign(&self, outcome: &str, goes_against: bool, verdict: catalogue::Verdict) -> bool {
        self.signs.covers(outcome, goes_against, verdict)
    }

    /// Every act of officers that may be done with the same thing.
    pub fn acts(&self) -> &Acts {
        &self.acts
    }

    /// Whether what is stored may be changed with it.
    pub fn may_change(&self) -> bool {
        matches!(self.action, Action::Change | Action::Send | Action::Delete | Action::Act(_))
    }
}

/// That an act would be allowed, before it is done: what a store of bytes takes. The act itself asks for its grant,
/// which writes the line in the ledger.
#[derive(Debug)]
pub struct Permission(());

/// Whether an actor may do something, without doing it. Nothing is shown or changed with it, so nothing is recorded
/// unless it is refused.
///
/// # Errors
/// [`Refused::No`] when the actor may not, as from [`authorise`].
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

/// Asks for leave, and writes the look into the ledger in the same transaction.
///
/// # Errors
/// [`Refused::No`] when the actor may not; the web layer writes that down and shows who can help.
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

/// Leave to write the first rows of a person who did not exist before; there is nothing yet to look at.
pub fn for_new_person(actor: &Actor, person: &str) -> Grant {
    let resource = Resource::of_person("person", person);
    let (sight, reach) = (Visibility::everything(), Visibility::everything());
    let (under, acts, signs) = (Vec::new(), Acts::default(), Signs::Everything);
    Grant { actor: actor.clone(), action: Action::Change, resource, sight, reach, under, acts, signs }
}
