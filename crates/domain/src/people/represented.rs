//! The people and organisations for whom somebody acts or looks, by their names.

use db::Tx;

use super::{organisations, store};
use crate::app::App;
use crate::trust::{self, Action, Actor, Purpose, Refused, Resource, Scope};

/// Somebody, or an organisation, for whom the person acts or looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Represented {
    pub id: String,
    /// Empty where none is known.
    pub name: String,
    /// Whether the representative may fill in and send, and not only look.
    pub may_act: bool,
    pub is_organisation: bool,
    /// Whether the representative owns it, as only organisations are owned.
    pub is_owner: bool,
    /// The last day; that of an owner never comes.
    pub until: String,
}

/// Whom a person represents today. Each name that is read is a line in the record of its owner.
pub async fn represented(tx: &mut Tx, app: &App, actor: &Actor, person: &str) -> Result<Vec<Represented>, Refused> {
    let resource = Resource::of_person("representatives", person);
    let own = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
    let mut all: Vec<Represented> = Vec::new();
    for appointment in trust::appointing(tx, &own, app.today()).await? {
        let (may_act, is_owner) = (appointment.scope >= Scope::Act, appointment.scope == Scope::Own);
        if let Some(known) = all.iter_mut().find(|known| known.id == appointment.person_id) {
            known.may_act |= may_act;
            known.is_owner |= is_owner;
            known.until = appointment.until.max(std::mem::take(&mut known.until));
            continue;
        }
        let name = Resource::of_person("name", &appointment.person_id);
        let grant = trust::authorise(tx, app, actor, Action::See, name, Purpose::OwnAffairs).await?;
        let name = store::person(tx, &grant).await?.and_then(|person| person.name).unwrap_or_default();
        let is_organisation = organisations::is_one(tx, &appointment.person_id).await?;
        let (id, until) = (appointment.person_id, appointment.until);
        all.push(Represented { id, name, may_act, is_organisation, is_owner, until });
    }
    Ok(all)
}

/// A person and those they represent, each by id; with the name of the represented.
pub async fn own_and_represented(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    person: &str,
) -> Result<Vec<(String, Option<String>)>, Refused> {
    let others = represented(tx, app, actor, person).await?.into_iter().map(|one| (one.id, Some(one.name)));
    Ok(std::iter::once((person.to_owned(), None)).chain(others).collect())
}
