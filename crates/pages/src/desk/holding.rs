//! Taking up, giving back, handing on, putting to sleep: what the buttons of an item do. What is typed wrong comes
//! back on the page of the item with what was typed.

use axum::extract::Path;
use axum::http::StatusCode;
use db::Tx;
use domain::desk::bulk::{self, BulkAct};
use domain::desk::claims::{self, ClaimResult};
use domain::refusal::Refusal;
use domain::staff;
use domain::work_items::{self, Item, Kind};
use screens::FieldError;

use super::{case, conversation};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn claim(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let claimed = claims::claim(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    match claimed {
        ClaimResult::Yes(item) => Ok(visit.see(&item.link)),
        ClaimResult::By(item) => {
            let holder = item.holder_name.unwrap_or_default();
            Err(Problem::conflict("desk-somebody-was-first").with("holder", holder))
        }
    }
}

pub(super) async fn release(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let before = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    claims::release(&mut tx, &visit.app, &visit.actor(), &id).await?;
    let did = done(&mut tx, &visit, (BulkAct::Release, &before)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk?did={did}")))
}

pub(super) async fn hand_on(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let before = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    let to = staff::by_id(&mut tx, posted.get("to")).await?.filter(|officer| officer.active);
    let given = match &to {
        Some(to) => claims::hand_on(&mut tx, &visit.app, &visit.actor(), &id, (to, posted.get("why"))).await,
        None => Err(Refusal::unprocessable("desk-nobody-chosen").field("to", "")),
    };
    finished(tx, &visit, (&id, &posted), (BulkAct::Give, &before), given).await
}

pub(super) async fn snooze(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let before = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    let snoozed = match posted.get("until").parse() {
        Ok(until) => claims::snooze(&mut tx, &visit.app, &visit.actor(), &id, (until, posted.get("sleep_why"))).await,
        Err(_) => Err(Refusal::unprocessable("desk-day-not-to-come").field("until", "")),
    };
    finished(tx, &visit, (&id, &posted), (BulkAct::Snooze, &before), snoozed).await
}

/// Stores what was done, so that the queue can offer to take it back for a moment.
async fn done(tx: &mut Tx, visit: &Visit, did: (BulkAct, &Item)) -> Outcome<String> {
    let officer = visit.officer()?.clone();
    Ok(bulk::record_one(tx, &visit.app, &officer, did).await?)
}

/// Goes on to the queue after an act, or shows the page of the item again with what must be corrected.
async fn finished(
    mut tx: Tx,
    visit: &Visit,
    (id, posted): (&str, &Posted),
    did: (BulkAct, &Item),
    result: domain::refusal::Outcome<()>,
) -> Outcome {
    match result {
        Ok(()) => {
            let did = done(&mut tx, visit, did).await?;
            tx.commit().await?;
            Ok(visit.see(&format!("/desk?view=mine&did={did}")))
        }
        Err(problem) => {
            tx.rollback().await?;
            again(visit, id, posted, problem.into()).await
        }
    }
}

pub(super) async fn wake(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    claims::wake(&mut tx, &visit.app, &visit.actor(), &id).await?;
    let item = work_items::item(&mut tx, &id).await?;
    tx.commit().await?;
    Ok(visit.see(&item.map_or_else(|| "/desk".to_owned(), |item| item.link)))
}

/// The page of the item with what must be corrected.
async fn again(visit: &Visit, id: &str, posted: &Posted, problem: Problem) -> Outcome {
    if problem.status != StatusCode::UNPROCESSABLE_ENTITY {
        return Err(problem);
    }
    let field = problem.fields.first().map_or("to", |(field, _)| field.as_str());
    let field = if field == "why" { "sleep_why" } else { field };
    let text = visit.locale().say(&format!("problem-{}-text", problem.kind), &problem.args);
    let errors = vec![FieldError { text, href: format!("#{field}") }];
    let mut tx = visit.app.db.begin().await?;
    let item = work_items::item(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    match item.kind() {
        Kind::Case | Kind::Part => case::page(tx, visit, &item.reference, posted, errors).await,
        Kind::Conversation => {
            let page = conversation::page(&mut tx, visit, &item.reference, posted, errors).await?;
            tx.commit().await?;
            Ok(page)
        }
        _ => Err(problem),
    }
}
