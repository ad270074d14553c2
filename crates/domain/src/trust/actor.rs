//! The actor of a request.

use crate::staff::Officer;
use serde_json::{Value, json};

/// How surely we know who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    /// Nobody has said who they are.
    Guest,
    /// They read a code that was sent to their verified address.
    Code,
    /// They used their own device.
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
    /// Nobody has said who they are, and nothing is kept for them.
    Nobody,
    Person {
        id: String,
        assurance: Assurance,
    },
    /// The holder of the code of one draft: on the phone, at a counter, on another device.
    Holder {
        application: String,
    },
    Officer {
        id: String,
        name: String,
        agency: String,
    },
    /// Stoa itself, by the name of what runs.
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

    /// The key of the actor, within its kind.
    pub fn id(&self) -> &str {
        match self {
            Actor::Nobody => "",
            Actor::Person { id, .. } | Actor::Officer { id, .. } => id,
            Actor::Holder { application } => application,
            Actor::System(name) => name,
        }
    }

    pub fn agency(&self) -> Option<&str> {
        match self {
            Actor::Officer { agency, .. } => Some(agency),
            _ => None,
        }
    }

    /// As events and the ledger keep it.
    pub fn to_json(&self) -> Value {
        match self {
            Actor::Officer { id, name, agency } => json!({"kind": "officer", "id": id, "name": name, "agency": agency}),
            _ => json!({"kind": self.kind(), "id": self.id()}),
        }
    }
}

impl Officer {
    /// The officer as who acts.
    pub fn actor(&self) -> Actor {
        Actor::Officer { id: self.id.clone(), name: self.name.clone(), agency: self.agency.clone() }
    }
}
