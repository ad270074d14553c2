//! Visits on the first page of a person: a time that is to come, or a place in the queue.

use db::Tx;

use super::model::VisitState;
use super::{hall, store};
use crate::app::App;
use crate::conversations::store as threads;
use crate::slice::{Awaiting, AwaitingKind, SliceAnswer};
use crate::trust::{self, Action, Actor, Purpose, Resource};

/// The visits of a person that are to come, and their live places.
pub fn awaits<'a>(tx: &'a mut Tx, app: &'a App, actor: &'a Actor, person: &'a str) -> SliceAnswer<'a, Vec<Awaiting>> {
    Box::pin(async move {
        let resource = Resource::of_person("conversation", person);
        let grant = trust::authorise(tx, app, actor, Action::See, resource, Purpose::OwnAffairs).await?;
        let mut all = Vec::new();
        for visit in store::of_person(tx, &grant).await? {
            let is_booked = visit.is_to_come(app.world.now());
            let waits = match visit.state() {
                Some(VisitState::Booked | VisitState::Arrived | VisitState::Missed) => {
                    hall::of_visit(tx, &visit.id).await?.is_some_and(|place| place.is_live())
                }
                _ => false,
            };
            let Some(known) = threads::whose_by_id(tx, &visit.conversation_id).await? else { continue };
            if is_booked || waits {
                all.push(Awaiting {
                    kind: AwaitingKind::Visit,
                    key: known.reference,
                    service: visit.service,
                    label: None,
                    day: Some(app.day_of(visit.from_at)),
                    represented: None,
                });
            }
        }
        Ok(all)
    })
}
