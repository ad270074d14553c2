//! Hand-over of a case to another agency: proposed to a named body, and transferred only once one of its officers
//! accepts. The opening day of the case stays the same, and the person is told.

use db::Tx;
use serde_json::json;

use super::super::context::{CASEWORK, asked_of};
use super::super::responsible::SETTLE;
use super::super::store::{self, HandOver, NewTask};
use super::receivers::Asking;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, party, written};
use crate::cases::{model, store as cases_store};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Action, Actor, Purpose};
use crate::work_items;

/// Asks another agency to take over a case. Nothing changes until it accepts.
///
/// # Errors
/// If the agency is no named receiver or is one's own, the reason is blank, or another agency is being asked.
pub async fn propose_hand_over(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (to, why): (&str, &str),
) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, case, Act::ProposeHandOver).await?;
    held.must_allow(model::Action::ProposeHandOver)?;
    // An agency cannot hand a case to itself, least of all one it only works on for others.
    let is_own = actor.agency() == Some(to);
    if is_own || !asking(app, &held)?.takes_whole(to) {
        return Err(Refusal::unprocessable("hand-over-no-agency"));
    }
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let (id, now) = (app.world.new_id(), app.world.now());
    let by = super::super::context::by(actor).unwrap_or_default();
    if !store::propose(tx, &held.grant, (&id, &held.case.agency, to), (&why, by), now).await? {
        return Err(Refusal::conflict("hand-over-waits"));
    }
    let task = NewTask {
        id: &app.world.new_id(),
        place: 0,
        name: "answer-hand-over",
        about: &id,
        is_step: false,
        owner_kind: "agency",
        owner: Some(to),
        due: None,
        data: json!({"why": why}),
        at: now,
    };
    store::keep_task(tx, case, &task).await?;
    held.act(tx, app, CaseEvent::HandOverProposed { to: to.to_owned(), why }).await?;
    Ok(())
}

/// The bodies it may be handed to.
pub fn asking<'a>(app: &'a App, held: &'a CaseHandle) -> Outcome<Asking<'a>> {
    let service = held.service(app)?;
    Ok(Asking {
        catalogue: app.catalogue,
        law: held.case.law(app),
        service,
        has_it: &held.case.agency,
        day: app.today(),
    })
}

/// A case that an agency is asked to take over, with a grant for one of its officers to answer.
pub async fn asked_to_take(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    action: impl Into<Action>,
) -> Outcome<(CaseHandle, HandOver)> {
    let action = action.into();
    let whose = cases_store::whose(tx, case).await?.ok_or_else(Refusal::not_found)?;
    let waiting = store::hand_overs(tx, case).await?.into_iter().find(|one| one.state == "proposed");
    let waiting = waiting.ok_or_else(|| Refusal::conflict("hand-over-gone"))?;
    let resource = asked_of("hand-over", &waiting.id, &waiting.to_agency, whose);
    trust::authorise(tx, app, actor, action, resource, Purpose::Casework).await?;
    let held = acting::by_id(tx, app, &CASEWORK, case, action).await?;
    Ok((held, waiting))
}

/// Takes over a case, as an officer of the agency that was asked: it belongs to that agency from now on.
///
/// # Errors
/// If this agency was not asked, or the case is no longer being worked on.
pub async fn accept_hand_over(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let (mut held, waiting) = asked_to_take(tx, app, actor, case, Act::AnswerHandOver).await?;
    model::after(held.case.state(), model::Action::AcceptHandOver, party(actor))?;
    let officer = match actor {
        Actor::Officer { id, name, .. } => Some((id.as_str(), name.as_str())),
        _ => None,
    };
    store::give_to(tx, &held.grant, &waiting.to_agency).await?;
    work_items::assign(tx, case, officer, app.world.now()).await?;
    answer(tx, app, (&held, actor), &waiting, ("accepted", None)).await?;
    let (from, to) = (waiting.from_agency, waiting.to_agency);
    held.act_as(tx, app, actor, CaseEvent::HandedOver { from, to }).await
}

/// Declines to take over a case, with a reason. The case stays where it is.
///
/// # Errors
/// If this agency was not asked, or the reason is blank.
pub async fn refuse_hand_over(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<()> {
    let (mut held, waiting) = asked_to_take(tx, app, actor, case, Act::AnswerHandOver).await?;
    model::after(held.case.state(), model::Action::RefuseHandOver, party(actor))?;
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    answer(tx, app, (&held, actor), &waiting, ("refused", Some(&why))).await?;
    held.act_as(tx, app, actor, CaseEvent::HandOverRefused { to: waiting.to_agency, why }).await
}

async fn answer(
    tx: &mut Tx,
    app: &App,
    (held, actor): (&CaseHandle, &Actor),
    waiting: &HandOver,
    (state, words): (&str, Option<&str>),
) -> Outcome<()> {
    let (now, by) = (app.world.now(), super::super::context::by(actor));
    store::answer_proposal(tx, &held.case.id, (state, words, by.unwrap_or_default()), now).await?;
    let tasks = store::tasks(tx, &held.case.id).await?;
    // The agency that takes it has said whose it is.
    let is_settled = |task: &&store::Task| state == "accepted" && task.name == SETTLE && task.is_open();
    for task in tasks.iter().filter(is_settled) {
        store::end_task(tx, &held.case.id, &task.id, ("done", None, by), now).await?;
    }
    for task in tasks.iter().filter(|task| task.name == "answer-hand-over" && task.about == waiting.id) {
        store::end_task(tx, &held.case.id, &task.id, ("done", words, by), now).await?;
    }
    Ok(())
}
