//! What ends soon, on the first page of a person.

use db::Tx;
use jiff::civil::Date;

use super::model::is_soon;
use super::store::{self, Holding};
use crate::app::App;
use crate::people::own_and_represented;
use crate::slice::{Awaiting, AwaitingKind, SliceAnswer};
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// What a person, or somebody they represent, holds and should renew now.
pub fn awaits<'a>(tx: &'a mut Tx, app: &'a App, actor: &'a Actor, person: &'a str) -> SliceAnswer<'a, Vec<Awaiting>> {
    Box::pin(async move {
        let mut all = Vec::new();
        for (owner, name) in own_and_represented(tx, app, actor, person).await? {
            let resource = Resource::of_person("holdings", &owner);
            let grant = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
            let holdings = store::of_person(tx, &grant).await?;
            all.extend(holdings.into_iter().filter_map(|holding| ends(app.today(), holding, name.as_ref())));
        }
        Ok(all)
    })
}

fn ends(today: Date, holding: Holding, represented: Option<&String>) -> Option<Awaiting> {
    let day: Date = holding.expires_on.parse().ok()?;
    let is_now = is_soon(day, today) && holding.sent_at.is_none();
    is_now.then(|| Awaiting {
        kind: AwaitingKind::Ends,
        key: holding.id,
        service: Some(holding.service),
        label: Some(holding.label),
        day: Some(day),
        represented: represented.cloned(),
    })
}
