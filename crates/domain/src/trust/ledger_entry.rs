//! An entry of the ledger, and the hash that binds it to the one before. Pure.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::access::{Action, Purpose, Resource};
use super::actor::Actor;
use crate::secret::hex;

/// The access to record.
pub(super) struct Look<'l> {
    pub actor: &'l Actor,
    pub action: Action,
    pub resource: &'l Resource,
    pub purpose: Purpose,
    /// Under which names a representative did it: kept, because an appointment may end before somebody reads it.
    pub represented_by: Option<String>,
    pub refused: bool,
}

/// A stored entry.
#[derive(Clone, Debug)]
pub struct LedgerEntry {
    pub person_id: String,
    pub seq: i64,
    pub at: i64,
    pub actor_kind: String,
    pub actor_id: String,
    pub actor_name: Option<String>,
    pub agency: Option<String>,
    pub action: String,
    pub resource_kind: String,
    pub resource_id: String,
    pub service: Option<String>,
    pub purpose: String,
    pub refused: bool,
    pub hash: String,
}

db::from_row!(LedgerEntry {
    person_id,
    seq,
    at,
    actor_kind,
    actor_id,
    actor_name,
    agency,
    action,
    resource_kind,
    resource_id,
    service,
    purpose,
    refused,
    hash
});

impl LedgerEntry {
    /// An entry that has not yet been placed in its chain.
    pub(super) fn of(look: Look<'_>, at: i64) -> LedgerEntry {
        let name = match look.actor {
            Actor::Officer { name, .. } => Some(name.clone()),
            _ => look.represented_by.clone(),
        };
        LedgerEntry {
            person_id: look.resource.person.clone(),
            seq: 0,
            at,
            actor_kind: if look.represented_by.is_some() { "representative" } else { look.actor.kind() }.to_owned(),
            actor_id: look.actor.id().to_owned(),
            actor_name: name,
            agency: look.actor.agency().map(str::to_owned),
            action: look.action.name().to_owned(),
            resource_kind: look.resource.kind.to_owned(),
            resource_id: look.resource.id.clone(),
            service: look.resource.service.clone(),
            purpose: look.purpose.name().to_owned(),
            refused: look.refused,
            hash: String::new(),
        }
    }

    /// Reassigns the entry from a guest to the person the guest signed in as.
    pub(super) fn now_of(&mut self, from: &str, to: &str) {
        for id in [&mut self.person_id, &mut self.actor_id] {
            if id == from {
                to.clone_into(id);
            }
        }
    }

    /// Whether this entry directly follows one with the given number and hash, and its own hash is right.
    pub(super) fn follows(&self, (seq, hash): (i64, &str)) -> bool {
        self.seq == seq + 1 && self.hash == self.hash_after(hash)
    }

    /// The hash of this entry's content and of the previous entry's hash.
    pub(super) fn hash_after(&self, before: &str) -> String {
        let words = json!([
            before,
            self.person_id,
            self.seq,
            self.at,
            self.actor_kind,
            self.actor_id,
            self.actor_name,
            self.agency,
            self.action,
            self.resource_kind,
            self.resource_id,
            self.service,
            self.purpose,
            self.refused,
        ]);
        hex(&Sha256::digest(words.to_string().as_bytes()))
    }
}
