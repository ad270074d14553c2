//! The purpose of a thread: its stored form and its title.

use catalogue::Plan;
use db::Tx;
use rules::Facts;

use super::core::Purpose;
use super::store::{self, Thread};
use super::transcript::Transcript;
use crate::app::App;

/// What a thread is kept for: a life event before a service, and everything where there is no life event and no service. `None` if
/// the catalogue no longer has it.
fn kept_for(app: &App, event: Option<&str>, service: Option<&str>) -> Option<Purpose<'static>> {
    let catalogue = app.catalogue;
    match (event, service) {
        (Some(event), _) => catalogue.event(event).map(Purpose::Event),
        (None, Some(service)) => catalogue.service(service).map(Purpose::Service),
        (None, None) => Some(Purpose::Everything),
    }
}

/// The purpose of a thread; `None` if the catalogue no longer has it.
pub fn purpose_of(app: &App, thread: &Thread) -> Option<Purpose<'static>> {
    let purpose = kept_for(app, thread.event.as_deref(), thread.service.as_deref())?;
    Some(match purpose {
        Purpose::Event(event) if Transcript::wants_more(&thread.answers) => Purpose::EventAndMore(event),
        purpose => purpose,
    })
}

/// The purpose of the thread with this id, without a look into it; `None` if there is no such thread, or if the catalogue
/// no longer has its purpose.
pub async fn purpose_by_id(tx: &mut Tx, app: &App, id: &str) -> db::Result<Option<Purpose<'static>>> {
    let kept = store::purpose_of(tx, id).await?;
    Ok(kept.and_then(|(event, service)| kept_for(app, event.as_deref(), service.as_deref())))
}

/// The plan for it today.
pub fn plan(app: &App, purpose: Purpose<'static>, facts: &Facts) -> Plan<'static> {
    let today = app.today();
    match purpose {
        Purpose::EventAndMore(event) => {
            let mut plan = app.catalogue.plan(Some(event), facts, today);
            plan.steps.append(&mut plan.also.steps);
            plan.guidance.append(&mut plan.also.guidance);
            plan
        }
        Purpose::Event(event) => app.catalogue.plan(Some(event), facts, today),
        Purpose::Service(service) => app.catalogue.plan_of_service(service, facts, today),
        Purpose::Everything => app.catalogue.plan(None, facts, today),
    }
}
