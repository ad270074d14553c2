//! The cases on the first page of a person: those that wait for them, and those that are with an agency.

use db::Tx;

use super::list::seen;
use super::model::State;
use super::store;
use crate::app::App;
use crate::slice::{Awaiting, AwaitingKind, SliceAnswer};
use crate::trust::Actor;

/// Cases that are looked at, the newest first.
const MOST: i64 = 50;

/// The open cases of a person and of those they represent.
pub fn awaits<'a>(tx: &'a mut Tx, app: &'a App, actor: &'a Actor, person: &'a str) -> SliceAnswer<'a, Vec<Awaiting>> {
    Box::pin(async move {
        let seen = seen(tx, app, actor, person).await?;
        let cases = store::list(tx, &seen.grants, None, MOST).await?;
        let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
        let asked = store::asked_in(tx, &ids).await?;
        let one = |case: &store::Case| {
            let kind = match case.state() {
                State::WaitingForPerson => AwaitingKind::Asked,
                state if state.is_open() => AwaitingKind::WithAgency,
                _ => return None,
            };
            let day = asked.get(&case.id).copied().filter(|_| kind == AwaitingKind::Asked);
            let represented = seen.names.get(&case.person_id).cloned();
            let (key, service) = (case.reference.clone(), Some(case.service.clone()));
            Some(Awaiting { kind, key, service, label: None, day, represented })
        };
        Ok(cases.iter().filter_map(one).collect())
    })
}
