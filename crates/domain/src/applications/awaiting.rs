//! What was begun and not sent, on the first page of a person.

use db::Tx;

use super::{ageing, store};
use crate::app::App;
use crate::people::own_and_represented;
use crate::slice::{Awaiting, AwaitingKind, SliceAnswer};
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// The drafts of a person and of those they represent.
pub fn awaits<'a>(tx: &'a mut Tx, app: &'a App, actor: &'a Actor, person: &'a str) -> SliceAnswer<'a, Vec<Awaiting>> {
    Box::pin(async move {
        let mut all = Vec::new();
        for (owner, name) in own_and_represented(tx, app, actor, person).await? {
            let resource = Resource { id: "all".to_owned(), ..Resource::of_person("application", &owner) };
            let grant = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
            let drafts = store::drafts_of(tx, &grant).await?;
            all.extend(drafts.into_iter().map(|draft| Awaiting {
                kind: AwaitingKind::Begun,
                key: draft.id,
                service: Some(draft.service),
                label: None,
                day: Some(app.day_of(draft.changed_at + ageing::DELETE_AFTER)),
                represented: name.clone(),
            }));
        }
        Ok(all)
    })
}
