//! Creates a known person without a sign-in: from a register, or made up for a demonstration.

use db::Tx;

use super::account::{self, Preferences};
use super::{contact_points, store};
use crate::app::App;
use crate::trust::{self, Action, Actor, Purpose, Refused, Resource};

/// The new person. The email address must be known to be theirs.
pub struct Newcomer<'n> {
    pub email: &'n str,
    pub name: &'n str,
    pub language: &'n str,
    pub preferences: Preferences,
}

/// The person with an email address, created if there is none yet.
pub async fn introduce(tx: &mut Tx, app: &App, actor: &Actor, new: Newcomer<'_>) -> Result<String, Refused> {
    if let Some(owner) = contact_points::owner(tx, new.email).await? {
        return Ok(owner);
    }
    let person = store::new_guest(tx, app, new.language).await?;
    let resource = Resource::of_person("person", &person);
    let grant = trust::authorise(tx, app, actor, Action::Change, resource, Purpose::Security).await?;
    store::become_known(tx, &grant, new.language).await?;
    store::describe(tx, &grant, new.name, new.language).await?;
    account::prefer(tx, app, &grant, &new.preferences).await?;
    contact_points::verify(tx, app, &grant, new.email).await?;
    Ok(person)
}
