//! Grants of the desk's search: what is read to be compared is shown to nobody, and what is shown is recorded.

use db::Tx;

use super::access::{Action, Purpose, Resource};
use super::actor::Actor;
use super::acts::Acts;
use super::authorise::record;
use super::grant::Grant;
use super::ledger_entry::Look;
use super::mandates::Signs;
use super::policy::{Verdict, of_known};
use super::visibility::Visibility;
use crate::app::App;
use crate::staff::Officer;

/// A grant to turn words into keyed hashes. Nobody sees what is read, so it is not a look that a person could read of.
pub fn to_index(resource: Resource) -> Grant {
    let (sight, reach) = (Visibility::everything(), Visibility::everything());
    let (under, acts, signs) = (Vec::new(), Acts::default(), Signs::Everything);
    Grant { actor: Actor::System("finding"), action: Action::See, resource, sight, reach, under, acts, signs }
}

/// Whether an officer may see matters of a kind: those of a service at an agency. An officer
/// who may not see them finds none.
pub fn may_find(app: &App, officer: &Officer, kind: &'static str, (service, agency): (Option<&str>, &str)) -> bool {
    let (service, agency) = (service.map(str::to_owned), Some(agency.to_owned()));
    let resource = Resource { kind, id: String::new(), person: String::new(), service, agency };
    compared(app, officer, resource).is_some()
}

/// A grant to compare what an officer typed with what they may see of a matter; none if they may see nothing of it.
/// Before anything of it is shown, [`found`] records it.
pub fn compared(app: &App, officer: &Officer, resource: Resource) -> Option<Grant> {
    if !officer.active {
        return None;
    }
    match of_known(app, (&officer.agency, &officer.roles), Action::See, &resource) {
        Verdict::Yes { sight, reach, under, acts, signs, .. } => {
            Some(Grant { actor: officer.actor(), action: Action::See, resource, sight, reach, under, acts, signs })
        }
        Verdict::No { .. } => None,
    }
}

/// Records that a search showed a person's matter to an officer.
///
/// # Errors
/// If the entry could not be written; nothing may be shown then.
pub async fn found(tx: &mut Tx, app: &App, grant: &Grant, purpose: Purpose) -> db::Result<()> {
    let (actor, resource) = (&grant.actor, &grant.resource);
    record(tx, app, Look { actor, action: Action::Find, resource, purpose, represented_by: None, refused: false }).await
}
