//! The actor of a request.

use crate::staff::Officer;
use serde_json::{Value, json};

/// How strongly the actor is authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    /// Not authenticated.
    Guest,
    /// Entered a code that was sent to their verified address.
    Code,
    /// Used a passkey on their own device.
    Passkey,
}

impl Assurance {
    pub fn name(self) -> &'static str {
        match self {
            Assurance::Guest => "guest",
            Assurance::Code => "code",
            Assurance::Passkey => "passkey",
        }
    }

    pub(crate) fn of(name: &str) -> Self {
        match name {
            "code" => Assurance::Code,
            "passkey" => Assurance::Passkey,
            _ => Assurance::Guest,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Actor {
    /// Not authenticated, and nothing is stored for them.
    Nobody,
    Person {
        id: String,
        assurance: Assurance,
    },
    /// Someone with the code of one draft, plan or conversation, or who knows what a caller about a case has to know: by
    /// telephone, at a counter, or on another device.
    Holder {
        /// The id of what the code opens.
        of: String,
    },
    Officer {
        id: String,
        name: String,
        agency: String,
    },
    /// The system itself, with the name of the job or command that runs.
    System(&'static str),
}

impl Actor {
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Nobody => "nobody",
            Actor::Person { .. } => "person",
            Actor::Holder { .. } => "holder",
            Actor::Officer { .. } => "officer",
            Actor::System(_) => "system",
        }
    }

    /// The actor's id, unique within its kind.
    pub fn id(&self) -> &str {
        match self {
            Actor::Nobody => "",
            Actor::Person { id, .. } | Actor::Officer { id, .. } => id,
            Actor::Holder { of } => of,
            Actor::System(name) => name,
        }
    }

    pub fn agency(&self) -> Option<&str> {
        match self {
            Actor::Officer { agency, .. } => Some(agency),
            _ => None,
        }
    }

    /// The form stored in events and in the ledger.
    pub fn to_json(&self) -> Value {
        match self {
            Actor::Officer { id, name, agency } => json!({"kind": "officer", "id": id, "name": name, "agency": agency}),
            _ => json!({"kind": self.kind(), "id": self.id()}),
        }
    }
}

impl Officer {
    /// The officer as an actor.
    pub fn actor(&self) -> Actor {
        Actor::Officer { id: self.id.clone(), name: self.name.clone(), agency: self.agency.clone() }
    }
}
