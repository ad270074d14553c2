//! Naming somebody who acts for a person or an organisation: they are known by an address that they prove.

use db::Tx;

use super::account::noted;
use super::{contact_points, organisations};
use crate::app::App;
use crate::events::PersonEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Grant, NewRepresentative, Scope};

/// Names somebody who acts for the party of the grant. Somebody known, or an organisation with this address, takes it up
/// at once; everybody else when they sign in with it.
///
/// # Errors
/// If an owner is named for a person, who owns themself.
pub async fn appoint(tx: &mut Tx, app: &App, grant: &Grant, new: &NewRepresentative) -> Outcome<()> {
    if new.scope == Scope::Own && !organisations::is_one(tx, grant.person()).await? {
        return Err(Refusal::not_found());
    }
    let id = trust::appoint(tx, app, grant, new).await?;
    let owner = match contact_points::owner(tx, &new.email).await? {
        Some(person) => Some(person),
        None => organisations::store::of_email(tx, &new.email).await?,
    };
    if let Some(owner) = owner {
        trust::accept_all(tx, &owner, &new.email).await?;
    }
    let (scope, until) = (new.scope.name().to_owned(), new.until.to_string());
    let event = PersonEvent::RepresentativeAppointed { representative: id, scope, until };
    Ok(noted(tx, app, grant, event).await?)
}

/// A person proved an address: they act for those who named it. What an organisation with this address took up stays
/// its own, though its people may read its mail.
pub async fn take_up(tx: &mut Tx, person: &str, email: &str) -> db::Result<()> {
    match organisations::store::of_email(tx, email).await? {
        Some(_) => trust::accept_open(tx, person, email).await?,
        None => trust::accept_all(tx, person, email).await?,
    };
    Ok(())
}

/// Ends an appointment of the party of the grant. The last owner of an organisation stays.
///
/// # Errors
/// If there is no such appointment, or nobody would own the organisation.
pub async fn end(tx: &mut Tx, app: &App, grant: &Grant, id: &str) -> Outcome<()> {
    let all = trust::appointed_by(tx, grant).await?;
    let one = all.iter().find(|one| one.id == id).ok_or_else(Refusal::not_found)?;
    if one.scope == Scope::Own.name()
        && let Some(owner) = &one.representative_id
        && organisations::is_last_owner(tx, grant.person(), owner).await?
    {
        return Err(Refusal::conflict("organisation-last-owner"));
    }
    trust::revoke(tx, grant, id).await?;
    let event = PersonEvent::RepresentativeEnded { representative: id.to_owned() };
    Ok(noted(tx, app, grant, event).await?)
}

/// Somebody stops acting for an organisation. Its last owner stays.
///
/// # Errors
/// If they do not act for it, or nobody would own it.
pub async fn leave(tx: &mut Tx, own: &Grant, organisation: &str) -> Outcome<()> {
    if organisations::is_last_owner(tx, organisation, own.person()).await? {
        return Err(Refusal::conflict("organisation-last-owner"));
    }
    match trust::leave(tx, own, organisation).await? {
        true => Ok(()),
        false => Err(Refusal::not_found()),
    }
}
