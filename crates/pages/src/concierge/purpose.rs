//! What the purpose of a plan is called, and the page that describes it.

use catalogue::Said;
use domain::concierge::codes::HeldCode;
use domain::concierge::core::Purpose;
use domain::concierge::purpose::purpose_by_id;

use crate::web::{Outcome, Problem, Visit};

/// What it is called, and where it is described.
pub(super) fn name(visit: &Visit, purpose: Purpose<'static>) -> (String, String) {
    let text = |said: Said<'_>| said.text.into_owned();
    match purpose {
        Purpose::Event(event) | Purpose::EventAndMore(event) => {
            (text(visit.spoken().event_name(event)), format!("/events/{}", event.id))
        }
        Purpose::Service(service) => (text(visit.spoken().service_name(service)), format!("/services/{}", service.id)),
        Purpose::Everything => (visit.text("plan-everything"), "/services".to_owned()),
    }
}

/// What the plan of a code is called, which is said to the one who has the code before they go on.
pub(crate) async fn called(visit: &Visit, code: &HeldCode) -> Outcome<String> {
    let mut tx = visit.app.db.read().await?;
    let purpose = purpose_by_id(&mut tx, &visit.app, &code.thread_id).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    Ok(name(visit, purpose).0)
}
