//! What the agency requested, and the person's answer: text, files, or both.

use db::Tx;

use super::acting::{self, CaseHandle, written};
use super::store::{self, Request};
use super::{charter, model, review_period};
use crate::app::App;
use crate::attachments::{self, Giver, Kind, Received};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Action, Actor};
use crate::uploads::Upload;

/// Answers all open requests of a case as the person, without a page.
///
/// # Errors
/// If the text is blank, or the actor is not allowed to answer.
pub async fn give_information(tx: &mut Tx, app: &App, actor: &Actor, case: &str, text: &str) -> Outcome<()> {
    let text = written(text).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let mut held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    for request in store::requests(tx, &held.grant).await?.iter().filter(|one| one.answered_at.is_none()) {
        give(tx, app, held, request, (&text, &[], &Received::default())).await?;
        held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    }
    Ok(())
}

/// Stores an answer, and returns the case to the agency once no other request is open.
pub async fn give(
    tx: &mut Tx,
    app: &App,
    held: CaseHandle,
    request: &Request,
    given: (&str, &[Upload], &Received),
) -> Outcome<()> {
    give_at(tx, app, held, request, given, app.world.now()).await
}

/// The same for one that reached the agency before, on paper: its clocks go on from then.
pub async fn give_at(
    tx: &mut Tx,
    app: &App,
    mut held: CaseHandle,
    request: &Request,
    (text, files, received): (&str, &[Upload], &Received),
    at: i64,
) -> Outcome<()> {
    charter::go_on_at(tx, app, &held, (review_period::REQUESTED, Some(&request.id), at)).await?;
    store::answer_request(tx, &held.grant, (&request.id, text), at).await?;
    let giver = Giver::of(held.grant.actor());
    let (owner, what) = (("case", held.grant.id()), (Kind::Answer, request.id.as_str()));
    let kept = attachments::keep_all(tx, app, owner, what, (&giver, files, received)).await?;
    let requests = store::requests(tx, &held.grant).await?;
    if requests.iter().all(|request| request.answered_at.is_some())
        && held.case.state() == model::State::WaitingForPerson
    {
        // Stops from versions in which they did not belong to one request.
        charter::go_on_at(tx, app, &held, (review_period::REQUESTED, None, at)).await?;
    }
    let event = CaseEvent::InformationGiven { request: request.id.clone(), files: kept };
    held.act_at(tx, app, (event, at)).await
}
