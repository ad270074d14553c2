//! What the purpose of a plan is called, and the page that describes it.

use catalogue::Said;
use domain::concierge::core::Purpose;

use crate::web::Visit;

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
