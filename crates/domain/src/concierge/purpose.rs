//! The purpose of a thread: its stored form and its title.

use catalogue::Plan;
use rules::Facts;

use super::core::Purpose;
use super::store::Thread;
use super::transcript::Transcript;
use crate::app::App;

/// The purpose of a thread; `None` if the catalogue no longer has it.
pub fn purpose_of(app: &App, thread: &Thread) -> Option<Purpose<'static>> {
    let catalogue = app.catalogue;
    match (&thread.event, &thread.service) {
        (Some(event), _) => {
            let event = catalogue.event(event)?;
            let with_more = Transcript::wants_more(&thread.answers);
            Some(if with_more { Purpose::EventAndMore(event) } else { Purpose::Event(event) })
        }
        (None, Some(service)) => catalogue.service(service).map(Purpose::Service),
        (None, None) => Some(Purpose::Everything),
    }
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
