//! Authorisation of one access: the policy decides, the ledger records, a grant opens.

use db::Tx;

use super::access::{Action, Denial, Purpose, Resource};
use super::actor::Actor;
use super::grant::{Grant, Permission};
use super::ledger_entry::{LedgerEntry, Look};
use super::refusal::Refused;
use super::{ledger, policy};
use crate::app::App;

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
        policy::Verdict::Yes { represented_by, sight, reach, under, acts, signs } => {
            let look = Look { actor, action, resource: &resource, purpose, represented_by, refused: false };
            record(tx, app, look).await?;
            Ok(Grant { actor: actor.clone(), action, resource, sight, reach, under, acts, signs })
        }
        policy::Verdict::No { ask, roles, may } => {
            let refusal = Denial { actor: actor.clone(), action, resource, purpose, ask, roles, may };
            Err(Refused::No(Box::new(refusal)))
        }
    }
}

/// Records an access: in the current transaction if it writes, otherwise with the trail of the request.
pub(super) async fn record(tx: &mut Tx, app: &App, look: Look<'_>) -> db::Result<()> {
    let entry = LedgerEntry::of(look, app.world.now());
    if tx.is_read_only() {
        return app.gathered.look(entry);
    }
    ledger::grow(tx, vec![entry]).await
}
