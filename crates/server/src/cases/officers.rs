//! What an officer does with a case. No pages: the desk and the demonstration call these.
//!
//! Each takes the key of the case, asks for leave, moves the case by the table and records an event. The caller
//! commits.

use catalogue::service::Milestone;
use db::Tx;
use jiff::civil::Date;

use super::acting::{self, Held, written};
use super::charter;
use super::clock;
use super::model;
use super::{dialogue, store};
use crate::app::App;
use crate::events::CaseEvent;
use crate::trust::{Act, Actor};
use crate::web::{Outcome, Problem};

/// Makes a case the officer's own.
///
/// # Errors
/// When somebody else has it already, or the agency has no mandate.
pub async fn take_up(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::TakeUp).await?;
    must_be_another(tx, &held).await?;
    held.go(tx, app, model::Action::TakeUp).await?;
    if let Actor::Officer { id, name, .. } = actor {
        store::set_officer(tx, &held.grant, Some((id, name))).await?;
    }
    held.tell(tx, app, CaseEvent::TakenUp {}).await?;
    Ok(())
}

/// Puts an officer to work on a case, whoever had it before; one that nobody took up yet is taken up.
///
/// # Errors
/// When the agency has no mandate, or the officer made the decision that is under review.
pub async fn work_on(tx: &mut Tx, app: &App, officer: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, officer, case, Act::TakeUp).await?;
    must_be_another(tx, &held).await?;
    let Actor::Officer { id, name, .. } = officer else { return Err(Problem::not_found()) };
    let is_new = held.case.state() == model::State::Received;
    if held.case.officer_id.as_deref() == Some(id) && !is_new {
        return Ok(());
    }
    store::set_officer(tx, &held.grant, Some((id, name))).await?;
    if is_new {
        held.go(tx, app, model::Action::TakeUp).await?;
        held.tell(tx, app, CaseEvent::TakenUp {}).await?;
    } else {
        held.tell(tx, app, CaseEvent::HandedOn { to: name.clone() }).await?;
    }
    Ok(())
}

/// Takes the officer off a case, so that any other can take it up.
///
/// # Errors
/// When the agency has no mandate.
pub async fn set_down(tx: &mut Tx, app: &App, officer: &Actor, case: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, officer, case, Act::SetDown).await?;
    store::set_officer(tx, &held.grant, None).await?;
    held.tell(tx, app, CaseEvent::SetDown {}).await?;
    Ok(())
}

/// Asks the person for something, by a day. The clock of the promises stands still where the manifest allows it.
/// Gives back the key of the request.
///
/// # Errors
/// When nothing is asked, the day has passed, or the case is not being worked on.
pub async fn ask_for_information(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (what, due): (&str, Date),
) -> Outcome<String> {
    let what = written(what).ok_or_else(|| Problem::unprocessable("case-no-words"))?;
    if due < app.today() {
        return Err(Problem::unprocessable("case-day-passed"));
    }
    let mut held = acting::by_id(tx, app, actor, case, Act::AskInformation).await?;
    held.go(tx, app, model::Action::AskInformation).await?;
    let id = app.world.new_id();
    store::keep_request(tx, &held.grant, (&id, &what, due), app.world.now()).await?;
    charter::reached(tx, app, &held, Milestone::Asking, false).await?;
    let stop = charter::Stop { reason: clock::REQUESTED, about: &id, until: Some(due) };
    charter::stop(tx, app, &held, &stop).await?;
    held.tell(tx, app, CaseEvent::InformationAsked { request: id.clone(), due: due.to_string() }).await?;
    Ok(id)
}

/// Goes on with what there is, because what was asked for did not come by its day.
///
/// # Errors
/// While the person still has time.
pub async fn go_on(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::GoOn).await?;
    held.go(tx, app, model::Action::GoOn).await?;
    let requests = store::requests(tx, &held.grant).await?;
    let has_time =
        |request: &store::Request| request.answered_at.is_none() && request.due().is_some_and(|due| app.today() <= due);
    if requests.iter().any(has_time) {
        return Err(Problem::conflict("case-has-time"));
    }
    charter::go_on(tx, app, &held, (clock::REQUESTED, None)).await?;
    held.tell(tx, app, CaseEvent::WentOn {}).await?;
    Ok(())
}

/// Answers the person. Sent twice with the same nonce, it is kept once.
///
/// # Errors
/// When there are no words, or the case has ended.
pub async fn answer_message(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (nonce, body): (&str, &str),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::WriteToPerson).await?;
    let body = written(body).ok_or_else(|| Problem::unprocessable("case-no-words"))?;
    dialogue::say(tx, app, &held, nonce, &body).await?;
    Ok(())
}

/// Whoever made a decision does not review it.
pub(super) async fn must_be_another(tx: &mut Tx, held: &Held) -> Outcome<()> {
    super::decision::must_not_have_decided(tx, held).await
}
