//! A share of the work on a case that another agency does: a case of its own behind one public status and one clock.
//! The person reads about it in the case they know, and the promises are those of that case.

use db::Tx;
use serde_json::json;

use super::super::context::{CASEWORK, by};
use super::super::store::{self, NewTask};
use super::hand_over::asking;
use super::linking::twin;
use super::receivers::Carries;
use crate::app::App;
use crate::cases::acting::{self, written};
use crate::cases::model;
use crate::cases::opening::OpenedCase;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor};

/// Gives an agency its share of the work, with exactly the facts that the manifest or its mandate lists.
///
/// # Errors
/// If the agency is no named receiver or is one's own, the description of the share is blank, or the case is a share
/// itself or no longer being worked on.
pub async fn open_part(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (agency, what): (&str, &str),
) -> Outcome<OpenedCase> {
    let mut held = acting::by_id(tx, app, actor, case, Act::OpenPart).await?;
    held.must_allow(model::Action::OpenPart)?;
    let carries = asking(app, &held)?.takes_part(agency).filter(|_| actor.agency() != Some(agency));
    let carries = carries.ok_or_else(|| Refusal::unprocessable("hand-over-no-agency"))?;
    if store::leads_to(tx, case).await?.is_some() {
        return Err(Refusal::conflict("case-goes-on-elsewhere"));
    }
    let what = written(what).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let now = app.world.now();
    let facts = match &carries {
        Carries::All => held.case.facts.clone(),
        Carries::Only(names) => held.case.facts.part(names),
    };
    let opened = twin(tx, app, &held, (agency, &facts)).await?;
    let part = acting::by_id(tx, app, &CASEWORK, &opened.id, Action::Change).await?;
    store::keep_link(tx, &part.grant, (case, "part-of", Some(&what)), now).await?;
    part.note(tx, app, CaseEvent::PartBegun { agency: agency.to_owned(), what: what.clone() }).await?;
    let tasks = [
        (&opened.id, "do-part", "", "officer", None),
        (&held.case.id, "wait-for-part", opened.id.as_str(), "agency", Some(agency)),
    ];
    for (case, name, about, owner_kind, owner) in tasks {
        let (id, data) = (app.world.new_id(), json!({"what": what, "reference": opened.reference}));
        let place = if name == "do-part" { 1 } else { 0 };
        let new = NewTask { id: &id, place, name, about, is_step: false, owner_kind, owner, due: None, data, at: now };
        store::keep_task(tx, case, &new).await?;
    }
    held.act(tx, app, CaseEvent::PartOpened { agency: agency.to_owned(), what }).await?;
    Ok(opened)
}

/// Completes a share, with its result; the case it belongs to continues.
///
/// # Errors
/// If the case is not a share, the result is blank, or it was completed before.
pub async fn end_part(tx: &mut Tx, app: &App, actor: &Actor, part: &str, words: &str) -> Outcome<()> {
    let mut held = acting::by_id(tx, app, actor, part, Act::EndPart).await?;
    let words = written(words).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let links = store::links(tx, &held.grant).await?;
    let whole = links.iter().find(|link| link.kind == "part-of" && link.case_id == part);
    let whole = whole.map(|link| link.other_id.clone()).ok_or_else(|| Refusal::conflict("case-no-part"))?;
    held.must_allow(model::Action::EndPart)?;
    held.act(tx, app, CaseEvent::PartClosed { words: words.clone() }).await?;
    let now = app.world.now();
    let mut whole = acting::by_id(tx, app, &CASEWORK, &whole, Action::Change).await?;
    for task in store::tasks(tx, &whole.case.id).await?.iter().filter(|task| task.about == part && task.is_open()) {
        store::end_task(tx, &whole.case.id, &task.id, ("done", Some(&words), by(actor)), now).await?;
    }
    whole.act_as(tx, app, actor, CaseEvent::PartEnded { agency: held.case.agency, words }).await
}
