//! All plans of the person who asks.

use axum::response::Response;
use catalogue::Verdict;
use domain::concierge::codes::{self, HeldCode};
use domain::concierge::store::Thread;
use domain::concierge::transcript::Transcript;
use domain::trust::Action;
use jiff::civil::{Date, date};
use rules::Facts;
use serde::Serialize;

use super::opening::mine as threads_of;
use super::purpose;
use super::reach::{self, to_look};
use crate::web::{Outcome, View, Visit, layout};

#[derive(Serialize)]
pub(super) struct PlansPage {
    plans: Vec<PlanLine>,
    /// Where a guest signs in to keep them.
    sign_in: Option<String>,
}

#[derive(Clone, Serialize)]
struct PlanLine {
    name: String,
    href: String,
    /// How many services are for the person.
    yes: usize,
    /// How many services are still open.
    open: usize,
    changed: i64,
    /// Until when a code opens it here, where it is not this session's.
    by_code: Option<Date>,
}

impl View for PlansPage {
    const TEMPLATE: &'static str = "plans.html";

    fn samples() -> Vec<Self> {
        let plan = PlanLine {
            name: "Having a baby".to_owned(),
            href: "/plans/0198f3a2".to_owned(),
            yes: 3,
            open: 2,
            changed: 1_782_000_000_000,
            by_code: None,
        };
        let coded = PlanLine { by_code: Some(date(2026, 8, 2)), ..plan.clone() };
        let sign_in = Some("/sign-in?then=/plans".to_owned());
        vec![PlansPage { plans: vec![plan, coded], sign_in }, PlansPage { plans: Vec::new(), sign_in: None }]
    }
}

/// `GET /plans`
pub(super) async fn mine(visit: Visit) -> Outcome<Response> {
    let app = &visit.app;
    let mut tx = to_look(&visit).await?;
    let mut threads: Vec<(Thread, Option<HeldCode>)> =
        threads_of(&mut tx, &visit).await?.into_iter().map(|thread| (thread, None)).collect();
    for code in codes::held_plans(&mut tx, app, &visit.session.id).await? {
        let is_listed = threads.iter().any(|(thread, _)| thread.id == code.thread_id);
        if !is_listed && let Some(reached) = reach::find(&mut tx, &visit, &code.thread_id, Action::See).await? {
            threads.push((reached.thread, reached.by_code));
        }
    }
    tx.commit().await?;
    let nothing = Facts::new(&app.catalogue.program.vocabulary);
    let plans = threads.iter().filter_map(|(thread, code)| {
        let purpose = domain::concierge::purpose::purpose_of(app, thread)?;
        let facts = Transcript::from_json(app.catalogue, &thread.answers).facts(app.catalogue, &nothing);
        let plan = domain::concierge::purpose::plan(app, purpose, &facts);
        let count = |verdict| plan.steps.iter().filter(|step| step.judgement.verdict == verdict).count();
        Some(PlanLine {
            name: purpose::name(&visit, purpose).0,
            href: format!("/plans/{}", thread.id),
            yes: count(Verdict::Yes),
            open: count(Verdict::Open),
            changed: thread.updated_at,
            by_code: code.as_ref().map(|code| app.day_of(code.until)),
        })
    });
    let plans = plans.collect();
    let sign_in = (!visit.session.is_signed_in()).then(|| layout::sign_in_address("/plans"));
    Ok(visit.page().title("plans-title").show(PlansPage { plans, sign_in }))
}
