//! Every case of a person in one list, whichever agency it is with, and of those whom the person represents.

use std::collections::BTreeMap;

use db::Tx;

use crate::app::App;
use crate::people;
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};

/// Whose cases somebody may see: their own, and of those who appointed them.
pub struct VisibleCases {
    pub grants: Vec<Grant>,
    /// Names of represented people by their keys.
    pub names: BTreeMap<String, String>,
}

/// Leave for the own cases and those of each represented person; the record of looks has a line for each.
pub async fn seen(tx: &mut Tx, app: &App, actor: &Actor, person: &str) -> Result<VisibleCases, Refused> {
    let of = |person: &str| Resource { id: "all".to_owned(), ..Resource::of_person("case", person) };
    let own = trust::authorise(tx, app, actor, Action::See, of(person), Purpose::OwnAffairs).await?;
    let appointments = trust::appointing(tx, &own, app.today()).await?;
    let mut seen = VisibleCases { grants: vec![own], names: BTreeMap::new() };
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
