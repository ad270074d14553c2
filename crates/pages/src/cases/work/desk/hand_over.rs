//! A hand-over at the desk: proposed by the officer who has the case, answered by one of the agency that is asked.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::opening::REFERENCE;
use domain::cases::store as cases_store;
use domain::cases::work::store::{self, HandOver};
use domain::cases::work::together;
use domain::codes;
use domain::refusal::Refusal;
use domain::trust::Action;

use super::hand_over_view::{HandOverAnswerPage, HandOverPage, HandOverShown, TypedHandOver};
use super::{CaseFrame, Typed, agencies, held, officer, page};
use crate::cases::requests::paragraphs;
use crate::cases::words::{agency_name, service_name};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let shown = shown(&mut tx, &visit, &reference, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

/// The key of a case by its reference, and the proposal that waits for the agency of the officer.
async fn waiting(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<(String, Option<HandOver>)> {
    let agency = visit.officer()?.agency.as_str();
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let whose = cases_store::whose_reference(tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let all = store::hand_overs(tx, &whose.id).await?;
    Ok((whose.id, all.into_iter().find(|one| one.state == "proposed" && one.to_agency == agency)))
}

async fn shown(tx: &mut Tx, visit: &Visit, reference: &str, typed: Typed) -> Outcome<Response> {
    let (case, waiting) = waiting(tx, visit, reference).await?;
    if let Some(waiting) = waiting {
        let (held, _) = together::asked_to_take(tx, &visit.app, &officer(visit)?, &case, Action::See).await?;
        return Ok(answering(visit, &held, &waiting, typed));
    }
    let held = held(tx, visit, reference, Action::See).await?;
    let all = store::hand_overs(tx, &case).await?;
    let asking = together::asking(&visit.app, &held)?;
    let content = HandOverPage {
        case: CaseFrame::new(visit, &held, &typed),
        hand_overs: all.iter().map(|one| hand_over_shown(visit, one)).collect(),
        is_waiting: all.iter().any(|one| one.state == "proposed"),
        agencies: agencies(visit, |agency| asking.takes_whole(agency), typed.get("to").as_deref()),
        typed: TypedHandOver { why: typed.get("why") },
    };
    Ok(page(tx, visit, &held, ("desk-hand-over-title", typed.error)).await?.show(content))
}

fn hand_over_shown(visit: &Visit, one: &HandOver) -> HandOverShown {
    let state = match one.state.as_str() {
        "proposed" => "desk-hand-over-proposed",
        "accepted" => "desk-hand-over-accepted",
        "refused" => "desk-hand-over-refused",
        _ => "desk-hand-over-lapsed",
    };
    HandOverShown {
        to: agency_name(visit, &one.to_agency),
        from: agency_name(visit, &one.from_agency),
        why: paragraphs(&one.why),
        state: visit.text(state),
        by: one.proposed_by.clone(),
        at: one.proposed_at,
        answer: paragraphs(one.answer.as_deref().unwrap_or_default()),
        answered_by: one.answered_by.clone(),
        answered_at: one.answered_at,
    }
}

/// What an officer of the agency that is asked sees: what it is about and why, and none of the facts.
fn answering(visit: &Visit, held: &CaseHandle, waiting: &HandOver, typed: Typed) -> Response {
    let content = HandOverAnswerPage {
        service: service_name(visit, &held.case.service),
        reference: codes::grouped(&held.case.reference),
        opened: visit.app.day_of(held.case.opened_at),
        hand_over: hand_over_shown(visit, waiting),
        typed: TypedHandOver { why: typed.get("why") },
        error: typed.wrong(),
    };
    let page = visit.page().title("desk-hand-over-answer-title").back("/desk");
    let page = page.form(format!("/desk/cases/{}/hand-over", held.case.reference));
    page.errors(typed.error.into_iter().collect()).show(content)
}

pub(super) async fn act(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let (case, waiting) = waiting(&mut tx, &visit, &reference).await?;
    let (app, why) = (&visit.app, posted.get("why"));
    let done = match (posted.get("act"), waiting) {
        ("propose", _) => together::propose_hand_over(&mut tx, app, &actor, &case, (posted.get("to"), why)).await,
        ("accept", Some(_)) => together::accept_hand_over(&mut tx, app, &actor, &case).await,
        ("refuse", Some(_)) => together::refuse_hand_over(&mut tx, app, &actor, &case, why).await,
        ("accept" | "refuse", None) => Err(Refusal::conflict("hand-over-gone")),
        _ => Err(Refusal::not_found()),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            // After a refusal the officer sees no more of the case.
            let there = match posted.get("act") {
                "refuse" => "/desk".to_owned(),
                _ => format!("/desk/cases/{reference}/hand-over"),
            };
            Ok(visit.see(&there))
        }
        Err(problem) => {
            tx.rollback().await?;
            let names = if problem.kind == "hand-over-no-agency" { ["to", "why"] } else { ["why", "to"] };
            let typed = Typed::again(&visit, &posted, &names, problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let shown = shown(&mut tx, &visit, &reference, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
