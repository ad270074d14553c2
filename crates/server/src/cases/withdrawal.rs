//! The person takes a case back. A review that is taken back leaves the first decision as it was.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use serde_json::json;

use super::acting::{self, Held, written};
use super::clock;
use super::model::{self, Party};
use super::store;
use super::words::{agency_name, service_name};
use crate::app::App;
use crate::codes;
use crate::events::CaseEvent;
use crate::trust::{Action, Actor};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn ask(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
    acting::must_act(&mut tx, &visit, &held).await?;
    // Whoever cannot do it is told so before they are asked whether they want to.
    model::after(held.case.state(), model::Action::Withdraw, Party::Person)?;
    let is_review = store::review_in(&mut tx, &held.grant).await?.is_some();
    tx.commit().await?;
    Ok(page(&visit, &held, is_review))
}

fn page(visit: &Visit, held: &Held, is_review: bool) -> Response {
    let there = format!("/cases/{}", held.case.reference);
    let content = json!({
        "service": service_name(visit, &held.case.service),
        "agency": agency_name(visit, &held.case.agency),
        "reference": codes::grouped(&held.case.reference),
        "is_review": is_review,
        "there": there,
    });
    let action = format!("{there}/withdrawal");
    visit.page("case-withdrawal.html").title("case-withdrawal-title").back(there).form(action).show(content)
}

pub(super) async fn withdraw(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let data = (visit.app.clone(), visit.actor(), reference, posted);
    let there = visit.app.db.write(data, async |(app, actor, reference, posted), mut tx| {
        let held = acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let there = format!("/cases/{}", held.case.reference);
        take_back(&mut tx, &app, &actor, held, posted.get("why")).await?;
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}

/// Takes an application back as the person, without a page.
///
/// # Errors
/// When it is decided already.
pub async fn withdraw_case(tx: &mut Tx, app: &App, actor: &Actor, case: &str, why: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Action::Change).await?;
    take_back(tx, app, actor, held, why).await
}

async fn take_back(tx: &mut Tx, app: &App, actor: &Actor, mut held: Held, why: &str) -> Outcome<()> {
    held.act(tx, app, CaseEvent::Withdrawn { why: written(why) }).await?;
    let Some(review) = store::review_in(tx, &held.grant).await? else { return Ok(()) };
    let mut first = acting::by_id(tx, app, actor, &review.case_id, Action::Change).await?;
    // The first case goes back to being decided, and closes later.
    clock::close_later(tx, app, &first, app.world.now()).await?;
    first.act(tx, app, CaseEvent::ReviewWithdrawn {}).await
}
