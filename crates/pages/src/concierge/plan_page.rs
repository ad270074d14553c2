//! The plan across agencies: what is for you, what is still open, what is not and why.

use axum::extract::Path;
use axum::response::Response;
use domain::concierge::store;
use serde_json::json;

use super::reach::{self, Reached};
use super::steps::{Step, View, group};
use super::working::interview;
use super::{changes, purpose};
use crate::web::{Outcome, Visit, layout};

/// `GET /plans/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    let facts = reached.facts(&visit.app);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, &facts);
    let view = View { visit: &visit, reached: &reached, facts: &facts, on: plan.on };
    let concierge = visit.app.concierges.of(reached.purpose, plan.on);
    let session = interview(&concierge, &reached.told, facts.clone());
    let (settled, of) = session.progress();
    let is_done = session.is_done();
    let mut groups: [Vec<Step>; 4] = Default::default();
    for step in &plan.steps {
        let place = ["yes", "open", "fault", "no"].iter().position(|name| *name == group(step)).unwrap_or(1);
        let number = if place == 0 { groups[0].len() + 1 } else { 0 };
        groups[place].push(view.step(number, step));
    }
    let changes = since_last(&visit, &reached, &view, &plan).await?;
    let has_days =
        plan.steps.iter().any(|step| matches!(step.due, Some(catalogue::DueDate::On(_))) && group(step) != "no");
    let [yes, open, fault, no] = groups;
    let (name, about) = purpose::name(&visit, reached.purpose);
    let page = visit.untyped("plan.html").titled(visit.locale().say("plan-title", &[("purpose", name.clone().into())]));
    Ok(page.back(about).show_untyped(json!({
        "name": name,
        "on": plan.on.to_string(),
        "yes": yes, "open": open, "fault": fault, "no": no,
        "settled": settled, "of": of, "is_done": is_done,
        "changes": changes,
        "address": reached.address(""),
        "plan_id": id,
        "has_days": has_days,
        "sign_in": (!visit.session.is_signed_in()).then(|| layout::sign_in_address(&reached.address(""))),
        "answers": reached.told.given.iter().count(),
    })))
}

/// What is different from the plan as it was last seen; what is shown now counts as seen.
async fn since_last(
    visit: &Visit,
    reached: &Reached,
    view: &View<'_>,
    plan: &catalogue::Plan<'static>,
) -> Outcome<Vec<domain::concierge::changes::ChangeText>> {
    let now = changes::snapshot(view, plan);
    let seen = domain::concierge::changes::SeenPlans::from_json(reached.thread.plan_seen.as_ref());
    let (seen, is_new) = seen.look(now, visit.now());
    if is_new {
        let mut tx = visit.app.db.begin().await?;
        store::save_seen(&mut tx, &reached.leave, &reached.thread.id, &seen.to_json()).await?;
        tx.commit().await?;
    }
    Ok(changes::lines(visit, &seen.changes(visit.now())))
}
