//! Answers that came lately, on the first page of a person.

use db::Tx;

use super::store;
use crate::app::App;
use crate::slice::{Awaiting, AwaitingKind, SliceAnswer};
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// How long an answer counts as new, in milliseconds.
const NEW: i64 = 14 * 24 * 60 * 60 * 1_000;

/// The conversations of a person that were answered lately.
pub fn awaits<'a>(tx: &'a mut Tx, app: &'a App, actor: &'a Actor, person: &'a str) -> SliceAnswer<'a, Vec<Awaiting>> {
    Box::pin(async move {
        let resource = Resource::of_person("conversation", person);
        let grant = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
        let is_new = |at: i64| app.world.now() - at < NEW;
        let all = store::of_person(tx, &grant).await?.into_iter();
        let new = all.filter(|one| one.state == "answered" && is_new(one.changed_at));
        Ok(new
            .map(|one| Awaiting {
                kind: AwaitingKind::Answered,
                key: one.reference,
                service: one.service,
                label: None,
                day: Some(app.day_of(one.changed_at)),
                represented: None,
            })
            .collect())
    })
}
