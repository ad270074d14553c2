//! An access to personal data: what is done, to what, what for; and one that was refused. Pure.

use super::actor::Actor;
use super::acts::Act;

/// The kind of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    See,
    /// Shows, among what a search found, that there is something, without opening it.
    Find,
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
            Action::Find => "find",
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

/// A refused access, with who can help instead.
#[derive(Clone, Debug)]
pub struct Denial {
    pub actor: Actor,
    pub action: Action,
    pub resource: Resource,
    pub purpose: Purpose,
    /// The id of the agency that could help instead.
    pub ask: Option<String>,
    /// Roles of the officer's own agency that would be allowed.
    pub roles: Vec<String>,
    /// What the officer may do with the service nonetheless: `advise`, `collect`, `see`, `decide`.
    pub may: Vec<&'static str>,
}
