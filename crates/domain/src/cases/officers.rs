//! What an officer does with a case. No pages: the desk and the demonstration call these.
//!
//! Each takes the key of the case, asks for leave, moves the case by the table and records an event. The caller
//! commits.

use catalogue::service::Milestone;
use db::Tx;
use jiff::civil::Date;

use super::acting::{self, CaseHandle, written};
use super::{charter, dialogue, model, reminders, review_period, store};
use crate::app::App;
use crate::events::{self, CaseEvent, Subject, Thing};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};
use crate::work_items;

/// Makes a case the officer's own.
///
/// # Errors
/// When somebody works on it already, or the agency has no mandate.
pub async fn take_up(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::TakeUp).await?;
    must_be_another(tx, &held).await?;
    held.must_allow(model::Action::TakeUp)?;
    if let Actor::Officer { id, name, .. } = actor {
        work_items::assign(tx, case, Some((id, name)), app.world.now()).await?;
    }
    held.act(tx, app, CaseEvent::TakenUp {}).await
}

/// Puts an officer to work on a case that is assigned to them; one that nobody took up yet is taken up. `by` gave it
/// to them, and may have said why.
///
/// # Errors
/// When the agency has no mandate, or the officer made the decision that is under review.
pub async fn work_on(tx: &mut Tx, app: &App, officer: &Actor, case: &str, by: (&Actor, &str)) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, officer, case, Act::TakeUp).await?;
    must_be_another(tx, &held).await?;
    let Actor::Officer { name, .. } = officer else { return Err(Refusal::not_found()) };
    if held.case.state() == model::State::Received {
        return held.act(tx, app, CaseEvent::TakenUp {}).await;
    }
    let why = Some(by.1).filter(|why| !why.is_empty()).map(str::to_owned);
    let subject = Subject::case(&held.case.id).of(&held.case.person_id);
    events::record(tx, app, by.0, subject, CaseEvent::HandedOn { to: name.clone(), why }).await?;
    Ok(())
}

/// Tells that nobody has a case any more, so that any other can take it up. Whoever frees it may do so: the holder, a
/// leader, or the desk when somebody leaves.
///
/// # Errors
/// When the database cannot be used.
pub async fn set_down(tx: &mut Tx, app: &App, by: &Actor, case: &str) -> db::Result<()> {
    let Some(whose) = store::whose(tx, case).await? else { return Ok(()) };
    events::record(tx, app, by, Subject::case(whose.id).of(&whose.person_id), CaseEvent::SetDown {}).await?;
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
    let what = written(what).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    if due < app.today() {
        return Err(Refusal::unprocessable("case-day-passed"));
    }
    let mut held = acting::by_id(tx, app, actor, case, Act::AskInformation).await?;
    held.must_allow(model::Action::AskInformation)?;
    let id = app.world.new_id();
    store::keep_request(tx, &held.grant, (&id, &what, due), app.world.now()).await?;
    charter::reached(tx, app, &held, Milestone::Asking, false).await?;
    let stop = charter::Stop { reason: review_period::REQUESTED, about: &id, until: Some(due) };
    charter::stop(tx, app, &held, &stop).await?;
    // The case stays with whoever asked, while it waits.
    if let (Actor::Officer { id, name, .. }, None) = (actor, work_items::holder(tx, case).await?) {
        work_items::assign(tx, case, Some((id, name)), app.world.now()).await?;
    }
    reminders::plan(tx, app, (case, &id), due).await?;
    held.act(tx, app, CaseEvent::InformationAsked { request: id.clone(), due: due.to_string() }).await?;
    Ok(id)
}

/// Goes on with what there is, because what was asked for did not come by its day.
///
/// # Errors
/// While the person still has time.
pub async fn go_on(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::GoOn).await?;
    held.must_allow(model::Action::GoOn)?;
    let requests = store::requests(tx, &held.grant).await?;
    let has_time =
        |request: &store::Request| request.answered_at.is_none() && request.due().is_some_and(|due| app.today() <= due);
    if requests.iter().any(has_time) {
        return Err(Refusal::conflict("case-has-time"));
    }
    charter::go_on(tx, app, &held, (review_period::REQUESTED, None)).await?;
    held.act(tx, app, CaseEvent::WentOn {}).await
}

/// Writes a note for colleagues into the timeline of officers; the person is not told of it. Idempotent: the same words
/// of the same officer directly after each other stand there once.
///
/// # Errors
/// When there are no words or too many.
pub async fn write_note(tx: &mut Tx, app: &App, actor: &Actor, case: &str, words: &str) -> Outcome<()> {
    let words = written(words).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let held = acting::by_id(tx, app, actor, case, Act::WriteNote).await?;
    let last = events::timeline(tx, Thing::Case, case).await?.pop();
    let noted = CaseEvent::Noted { words };
    let is_there = last.is_some_and(|last| last.event == noted.clone().into() && last.actor_text("id") == actor.id());
    if is_there { Ok(()) } else { held.note(tx, app, noted).await }
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
    let body = written(body).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    dialogue::say(tx, app, &held, nonce, &body).await?;
    Ok(())
}

/// Whoever made a decision does not review it.
pub(super) async fn must_be_another(tx: &mut Tx, held: &CaseHandle) -> Outcome<()> {
    super::decision::must_not_have_decided(tx, held).await
}
