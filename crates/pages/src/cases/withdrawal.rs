//! The person takes a case back: what pages show and take of it.

use axum::extract::Path;
use axum::response::Response;
use domain::cases::acting::Held;
use domain::cases::model::{self, Party};
use domain::cases::store;
use domain::cases::withdrawal::take_back;
use domain::codes;
use domain::trust::Action;
use serde_json::json;

use super::acting::{self};
use super::words::{agency_name, service_name};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn ask(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held =
        domain::cases::acting::by_reference(&mut tx, &visit.app, &visit.actor(), &reference, Action::See).await?;
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
        let held = domain::cases::acting::by_reference(&mut tx, &app, &actor, &reference, Action::Change).await?;
        let there = format!("/cases/{}", held.case.reference);
        take_back(&mut tx, &app, &actor, held, posted.get("why")).await?;
        tx.commit().await?;
        Outcome::Ok(there)
    });
    Ok(visit.see(&there.await?))
}
