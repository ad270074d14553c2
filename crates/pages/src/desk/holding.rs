//! Taking up, giving back, handing on, putting to sleep: what the buttons of an item do. What is typed wrong comes
//! back on the page of the item with what was typed.

use axum::extract::Path;
use axum::http::StatusCode;
use domain::desk::claims::{self, ClaimResult};
use domain::refusal::Refusal;
use domain::staff;
use domain::work_items::{self, Kind};
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
    claims::release(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}

pub(super) async fn hand_on(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let to = staff::by_id(&mut tx, posted.get("to")).await?.filter(|officer| officer.active);
    let done = match &to {
        Some(to) => claims::hand_on(&mut tx, &visit.app, &visit.actor(), &id, (to, posted.get("why"))).await,
        None => Err(Refusal::unprocessable("desk-nobody-chosen").field("to", "")),
    };
    match done {
        Ok(()) => tx.commit().await?,
        Err(problem) => {
            tx.rollback().await?;
            return again(&visit, &id, &posted, problem.into()).await;
        }
    }
    Ok(visit.see("/desk?view=mine"))
}

pub(super) async fn snooze(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let done = match posted.get("until").parse() {
        Ok(until) => claims::snooze(&mut tx, &visit.app, &visit.actor(), &id, (until, posted.get("sleep_why"))).await,
        Err(_) => Err(Refusal::unprocessable("desk-day-not-to-come").field("until", "")),
    };
    match done {
        Ok(()) => tx.commit().await?,
        Err(problem) => {
            tx.rollback().await?;
            return again(&visit, &id, &posted, problem.into()).await;
        }
    }
    Ok(visit.see("/desk?view=mine"))
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
