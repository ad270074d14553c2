//! Opens a letter by id, for readers who may, and reports the status of a decision's letter.

use catalogue::Channel;
use db::Tx;

use super::kinds::{Kind, State};
use super::store::{self, Row};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::slice::Notified;
use crate::slice::SliceAnswer;
use crate::trust::{self, Action, Actor, Grant, Purpose, Resource};

/// The status of the letter about the decision.
pub fn decision_reached<'a>(tx: &'a mut Tx, grant: &'a Grant) -> SliceAnswer<'a, Notified> {
    Box::pin(async move {
        let Some((state, way, sent_at)) = store::newest(tx, grant, Kind::Decision).await? else {
            return Ok(Notified::Draft);
        };
        let way = [Channel::Email, Channel::Post].into_iter().find(|known| way.as_deref() == Some(known.name()));
        Ok(match (State::of(&state), way, sent_at) {
            (Some(State::Sent), Some(way), Some(at)) => Notified::Sent(way, at),
            (Some(State::Sent), ..) => Notified::OnlyInCase,
            (Some(State::NeedsAddress), ..) => Notified::NeedsAddress,
            (Some(State::ToPost), ..) => Notified::ToPost,
            (Some(State::Failed), Some(Channel::Post), _) => Notified::CannotBePrinted,
            _ => Notified::Draft,
        })
    })
}

/// Opens a letter by id, for an actor who may.
pub async fn open(tx: &mut Tx, app: &App, actor: &Actor, id: &str, action: impl Into<Action>) -> Outcome<(Row, Grant)> {
    let whose = store::whose(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let purpose = if matches!(actor, Actor::Person { .. }) { Purpose::OwnAffairs } else { Purpose::Casework };
    // A letter to somebody else about a person's case is not that person's.
    if matches!(actor, Actor::Person { .. }) && whose.person_id.is_none() {
        return Err(Refusal::not_found());
    }
    let resource = Resource {
        kind: "letter",
        id: id.to_owned(),
        person: whose.person_id.unwrap_or(whose.owner),
        service: Some(whose.service),
        agency: Some(whose.agency),
    };
    let grant = trust::authorise(tx, app, actor, action.into(), resource, purpose).await?;
    let row = store::letter(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    Ok((row, grant))
}
