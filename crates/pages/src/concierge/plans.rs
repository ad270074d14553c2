//! All plans of whoever asks.

use axum::response::Response;
use catalogue::Verdict;
use domain::concierge::transcript::Transcript;
use rules::Facts;
use serde_json::json;

use super::opening::mine as threads_of;
use super::purpose;
use super::reach::to_look;
use crate::web::{Outcome, Visit, layout};

/// `GET /plans`
pub(super) async fn mine(visit: Visit) -> Outcome<Response> {
    let app = &visit.app;
    let mut tx = to_look(&visit).await?;
    let threads = threads_of(&mut tx, &visit).await?;
    tx.commit().await?;
    let nothing = Facts::new(&app.catalogue.program.vocabulary);
    let plans = threads.iter().filter_map(|thread| {
        let purpose = domain::concierge::purpose::purpose_of(app, thread)?;
        let facts = Transcript::from_json(app.catalogue, &thread.answers).facts(app.catalogue, &nothing);
        let plan = domain::concierge::purpose::plan(app, purpose, &facts);
        let count = |verdict| plan.steps.iter().filter(|step| step.judgement.verdict == verdict).count();
        Some(json!({
            "name": purpose::name(&visit, purpose).0,
            "href": format!("/plans/{}", thread.id),
            "yes": count(Verdict::Yes),
            "open": count(Verdict::Open),
            "changed": thread.updated_at,
        }))
    });
    let plans: Vec<_> = plans.collect();
    let sign_in = (!visit.session.is_signed_in()).then(|| layout::sign_in_address("/plans"));
    Ok(visit.untyped("plans.html").title("plans-title").show_untyped(json!({"plans": plans, "sign_in": sign_in})))
}
