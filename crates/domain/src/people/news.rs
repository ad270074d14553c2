//! Where news of a party's matters goes: a proven address of the person, or of the organisation and its owners.

use db::Tx;

use super::{contact_points, organisations};
use crate::app::App;
use crate::trust::{self, Action, Grant, Purpose, Refused, Resource};

/// The address for news of the party of the grant. An organisation without a proven address of its own is told at that
/// of an owner.
pub async fn news_address(tx: &mut Tx, app: &App, grant: &Grant) -> Result<Option<String>, Refused> {
    let Some(organisation) = organisations::one(tx, grant).await? else {
        return proven(tx, grant, "email").await;
    };
    if let Some(email) = organisation.proven_email() {
        return Ok(Some(email.to_owned()));
    }
    for owner in trust::owners(tx, grant.person()).await? {
        let points = Resource::of_person("contact-points", &owner);
        let grant = trust::authorise(tx, app, grant.actor(), Action::See, points, Purpose::Informing).await?;
        if let Some(address) = proven(tx, &grant, "email").await? {
            return Ok(Some(address));
        }
    }
    Ok(None)
}

/// The first proven address of a kind: `email` or `phone`.
pub async fn proven(tx: &mut Tx, grant: &Grant, kind: &str) -> Result<Option<String>, Refused> {
    let points = contact_points(tx, grant).await?.into_iter();
    let mut proven = points.filter(|point| point.kind == kind && point.verified_at.is_some());
    Ok(proven.next().map(|point| point.address))
}
