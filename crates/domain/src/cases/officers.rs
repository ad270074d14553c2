//! What officers do with cases, called by the desk and by the demonstration. Knows no page.
//!
//! Each function takes the id of the case, requests a grant, performs the transition and records an event. The caller
//! commits.

use catalogue::service::Milestone;
use db::Tx;
use jiff::civil::Date;

use super::acting::{self, CaseHandle, written};
use super::{charter, dialogue, model, reminders, review_period, store};
use crate::app::App;
use crate::events::{self, CaseEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};
use crate::work_items;

/// Assigns a case to the officer who takes it up.
///
/// # Errors
/// If it is already assigned, or the agency has no mandate.
pub async fn take_up(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::TakeUp).await?;
    must_be_another(tx, &held).await?;
    held.must_allow(model::Action::TakeUp)?;
    if let Actor::Officer { id, name, .. } = actor {
        work_items::assign(tx, case, Some((id, name)), app.world.now()).await?;
    }
    held.act(tx, app, CaseEvent::TakenUp {}).await
}

/// Puts an officer to work on a case assigned to them; one nobody has taken up yet is taken up. `by` is the actor who
/// assigned it, and an optional reason.
///
/// # Errors
/// If the agency has no mandate, or the officer made the decision under review.
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

/// Records that a case is no longer assigned, so that others can take it up. Done by the assigned officer, by a leader,
/// or by the desk when an officer leaves.
///
/// # Errors
/// If the database is unavailable.
pub async fn set_down(tx: &mut Tx, app: &App, by: &Actor, case: &str) -> db::Result<()> {
    let Some(whose) = store::whose(tx, case).await? else { return Ok(()) };
    events::record(tx, app, by, Subject::case(whose.id).of(&whose.person_id), CaseEvent::SetDown {}).await?;
    Ok(())
}

/// Requests information from the person, with a deadline. Stops the clock of promises if the manifest allows it.
/// Returns the id of the request.
///
/// # Errors
/// If the text is blank, the deadline is in the past, or the case is not being worked on.
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
    // The case stays assigned to the officer who asked, while it waits.
    if let (Actor::Officer { id, name, .. }, None) = (actor, work_items::holder(tx, case).await?) {
        work_items::assign(tx, case, Some((id, name)), app.world.now()).await?;
    }
    reminders::plan(tx, app, (case, &id), due).await?;
    held.act(tx, app, CaseEvent::InformationAsked { request: id.clone(), due: due.to_string() }).await?;
    Ok(id)
}

/// Continues with what is there, because the requested information missed its deadline.
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

/// Answers a message of the person. Idempotent by the nonce.
///
/// # Errors
/// If the text is blank, or the case has ended.
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

/// An officer may not review their own decision.
pub(super) async fn must_be_another(tx: &mut Tx, held: &CaseHandle) -> Outcome<()> {
    super::decision::must_not_have_decided(tx, held).await
}
