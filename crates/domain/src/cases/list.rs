//! All cases of a person in one list, across agencies, including those of people they represent.

use std::collections::BTreeMap;

use db::Tx;

use crate::app::App;
use crate::people;
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};

/// The people whose cases somebody may see: themselves, and those they represent.
pub struct VisibleCases {
    pub grants: Vec<Grant>,
    /// The names of represented people, by id.
    pub names: BTreeMap<String, String>,
}

/// Grants for one's own cases, for those that one follows without having signed in, and for those of each represented
/// person; each gets its own ledger entry.
pub async fn seen(tx: &mut Tx, app: &App, actor: &Actor, person: &str) -> Result<VisibleCases, Refused> {
    let of = |person: &str| Resource { id: "all".to_owned(), ..Resource::of_person("case", person) };
    let own = trust::authorise(tx, app, actor, Action::See, of(person), Purpose::OwnAffairs).await?;
    let appointments = trust::appointing(tx, &own, app.today()).await?;
    let mut seen = VisibleCases { grants: vec![own], names: BTreeMap::new() };
    for owner in trust::followed(tx, app, person).await? {
        seen.grants.push(trust::authorise(tx, app, actor, Action::See, of(&owner), Purpose::OwnAffairs).await?);
    }
    for appointment in appointments {
        if seen.names.contains_key(&appointment.person_id) {
            continue;
        }
        let resource = of(&appointment.person_id);
        let grant = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
        let name = people::person(tx, &grant).await?.and_then(|person| person.name).unwrap_or_default();
        seen.names.insert(appointment.person_id, name);
        seen.grants.push(grant);
    }
    Ok(seen)
}
