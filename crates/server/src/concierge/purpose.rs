//! Why somebody came, as it is kept and as it is called.

use catalogue::{Plan, Said};
use rules::Facts;

use super::core::Purpose;
use super::store::Thread;
use crate::app::App;
use crate::web::Visit;

/// The purpose of a thread; `None` when the catalogue no longer has it.
pub(super) fn purpose_of(app: &App, thread: &Thread) -> Option<Purpose<'static>> {
    let catalogue = app.catalogue;
    match (&thread.event, &thread.service) {
        (Some(event), _) => catalogue.event(event).map(Purpose::Event),
        (None, Some(service)) => catalogue.service(service).map(Purpose::Service),
        (None, None) => Some(Purpose::Everything),
    }
}

/// What it is called, and where it is described.
pub(super) fn name(visit: &Visit, purpose: Purpose<'static>) -> (String, String) {
    let text = |said: Said<'_>| said.text.into_owned();
    match purpose {
        Purpose::Event(event) => (text(visit.spoken().event_name(event)), format!("/events/{}", event.id)),
        Purpose::Service(service) => (text(visit.spoken().service_name(service)), format!("/services/{}", service.id)),
        Purpose::Everything => (visit.text("plan-everything"), "/services".to_owned()),
    }
}

/// The plan for it today.
pub(super) fn plan(app: &App, purpose: Purpose<'static>, facts: &Facts) -> Plan<'static> {
    let today = app.today();
    match purpose {
        Purpose::Event(event) => app.catalogue.plan(Some(event), facts, today),
        Purpose::Service(service) => app.catalogue.plan_of_service(service, facts, today),
        Purpose::Everything => app.catalogue.plan(None, facts, today),
    }
}
