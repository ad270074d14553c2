//! Adding an officer without anybody at the desk: the first ones of an agency.

use super::{invitations, noted, passkeys};
use crate::app::App;
use crate::events::OfficerEvent;
use crate::staff::{NewOfficer, Officer, store};
use crate::trust::Actor;

/// The actor if the operator of the server acts.
const OPERATOR: Actor = Actor::System("operator");

/// Stores an officer and invites them. Returns the URL of the link; `None` if the email address is taken.
///
/// # Errors
/// If the database is unavailable.
pub async fn hire(app: &App, new: &NewOfficer) -> db::Result<Option<String>> {
    let id = app.world.new_id();
    let mut tx = app.db.begin().await?;
    if !store::add(&mut tx, app, &id, new).await? {
        return Ok(None);
    }
    let event = OfficerEvent::Added { agency: new.agency.clone(), team: new.team.clone(), roles: new.roles.clone() };
    noted(&mut tx, app, &OPERATOR, &id, event).await?;
    let Some(officer) = store::by_id(&mut tx, &id).await? else { return Ok(None) };
    let link = invitations::invite(&mut tx, app, &officer).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// Invites an active officer who has no device yet. An officer with a device is not invited again, because anyone with
/// the link could impersonate them.
///
/// # Errors
/// If the database is unavailable.
pub async fn invite_again(app: &App, email: &str) -> db::Result<Option<String>> {
    let mut tx = app.db.begin().await?;
    let Some(officer) = store::by_email(&mut tx, email).await?.filter(|officer| officer.active) else {
        return Ok(None);
    };
    if !passkeys::of_officer(&mut tx, &officer.id).await?.is_empty() {
        return Ok(None);
    }
    let link = invitations::invite(&mut tx, app, &officer).await?;
    tx.commit().await?;
    Ok(Some(link))
}

/// Every officer with the number of their devices, by agency and name.
///
/// # Errors
/// If the database is unavailable.
pub async fn everybody(app: &App) -> db::Result<Vec<(Officer, usize)>> {
    let mut tx = app.db.read().await?;
    let mut all = Vec::new();
    for agency in app.catalogue.agencies.iter() {
        for officer in store::of_agency(&mut tx, &agency.id).await? {
            let devices = passkeys::of_officer(&mut tx, &officer.id).await?.len();
            all.push((officer, devices));
        }
    }
    Ok(all)
}
