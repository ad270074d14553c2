//! The plan across agencies: what is for you, what is still open, what is not and why.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Verdict;
use domain::concierge::store;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::changes::{self, ChangeTone, PlanChange};
use super::purpose;
use super::reach::{self, Reached};
use super::step_card::StepCard;
use super::steps::{Describer, group};
use super::working::interview;
use crate::web::{Outcome, View, Visit, layout};

#[derive(Serialize)]
pub(super) struct PlanPage {
    /// The purpose of the plan.
    name: String,
    /// The day that the plan is made for.
    on: Date,
    #[serde(flatten)]
    groups: StepGroups,
    is_done: bool,
    changes: Vec<PlanChange>,
    address: String,
    plan_id: String,
    /// Whether there are deadlines to put into a calendar.
    has_days: bool,
    /// Where a guest signs in to keep the plan.
    sign_in: Option<String>,
}

/// The steps by how they stand.
#[derive(Default, Serialize)]
struct StepGroups {
    yes: Vec<StepCard>,
    open: Vec<StepCard>,
    /// The rules have a mistake here; a person has to look.
    fault: Vec<StepCard>,
    no: Vec<StepCard>,
}

impl View for PlanPage {
    const TEMPLATE: &'static str = "plan.html";

    fn samples() -> Vec<Self> {
        let change = |tone, words: &str| PlanChange { tone, words: words.to_owned() };
        let groups = StepGroups {
            yes: StepCard::samples(Verdict::Yes),
            open: StepCard::samples(Verdict::Open),
            fault: StepCard::samples(Verdict::Fault),
            no: StepCard::samples(Verdict::No),
        };
        let empty = || PlanPage {
            name: "Having a baby".to_owned(),
            on: date(2026, 7, 3),
            groups: StepGroups::default(),
            is_done: true,
            changes: Vec::new(),
            address: "/plans/0198f3a2".to_owned(),
            plan_id: "0198f3a2".to_owned(),
            has_days: false,
            sign_in: None,
        };
        let changes = vec![
            change(ChangeTone::Better, "You can get the gas rebate."),
            change(ChangeTone::Worse, "The seniors card is not for you."),
            change(ChangeTone::Other, "The gas rebate is $121.00 instead of $100.00."),
        ];
        let sign_in = Some("/sign-in?then=/plans/0198f3a2".to_owned());
        vec![PlanPage { groups, is_done: false, changes, has_days: true, sign_in, ..empty() }, empty()]
    }
}

/// `GET /plans/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    let facts = reached.facts(&visit.app);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, &facts);
    let view = Describer { visit: &visit, reached: &reached, facts: &facts, on: plan.on };
    let concierge = visit.app.concierges.of(reached.purpose, plan.on);
    let session = interview(&concierge, &reached.told, facts.clone());
    let mut groups = StepGroups::default();
    for step in &plan.steps {
        match group(step) {
            Verdict::Yes => groups.yes.push(view.step(groups.yes.len() + 1, step)),
            Verdict::Open | Verdict::NotAvailable => groups.open.push(view.step(0, step)),
            Verdict::Fault => groups.fault.push(view.step(0, step)),
            Verdict::No => groups.no.push(view.step(0, step)),
        }
    }
    let changes = since_last(&visit, &reached, &view, &plan).await?;
    let has_days =
        plan.steps.iter().any(|step| matches!(step.due, Some(catalogue::DueDate::On(_))) && group(step) != Verdict::No);
    let (name, about) = purpose::name(&visit, reached.purpose);
    let page = visit.page().titled(visit.locale().say("plan-title", &[("purpose", name.clone().into())]));
    Ok(page.back(about).show(PlanPage {
        name,
        on: plan.on,
        groups,
        is_done: session.is_done(),
        changes,
        address: reached.address(""),
        plan_id: id,
        has_days,
        sign_in: (!visit.session.is_signed_in()).then(|| layout::sign_in_address(&reached.address(""))),
    }))
}

/// What is different from the plan as it was last seen; what is shown now counts as seen.
async fn since_last(
    visit: &Visit,
    reached: &Reached,
    view: &Describer<'_>,
    plan: &catalogue::Plan<'static>,
) -> Outcome<Vec<PlanChange>> {
    let now = changes::snapshot(view, plan);
    let seen = domain::concierge::changes::SeenPlans::from_json(reached.thread.plan_seen.as_ref());
    let (seen, is_new) = seen.look(now, visit.now());
    if is_new {
        let mut tx = visit.app.db.begin().await?;
        store::save_seen(&mut tx, &reached.access, &reached.thread.id, &seen.to_json()).await?;
        tx.commit().await?;
    }
    Ok(changes::lines(visit, &seen.changes(visit.now())))
}
