//! Life events and services as links with a line under each.

use catalogue::{Event, FindTarget, Service, Signpost};
use serde::Serialize;

use super::words::{self, Text};
use crate::web::Visit;

#[derive(Serialize)]
pub(super) struct Card {
    pub(super) name: Text,
    pub(super) href: String,
    pub(super) hint: Option<Text>,
    /// Who delivers it; life events have many.
    pub(super) agency: Option<Text>,
    pub(super) is_event: bool,
}

/// The address of the page of what was found.
pub(super) fn address(target: FindTarget<'_>) -> String {
    match target {
        FindTarget::Event(id) => format!("/events/{id}"),
        FindTarget::Service(id) => format!("/services/{id}"),
        FindTarget::Signpost(id) => format!("/signposts/{id}"),
    }
}

pub(super) fn event(visit: &Visit, event: &'static Event) -> Card {
    let spoken = visit.spoken();
    Card {
        name: words::text(visit, spoken.event_name(event)),
        href: address(FindTarget::Event(&event.id)),
        hint: spoken.event_summary(event).map(|said| words::text(visit, said)),
        agency: None,
        is_event: true,
    }
}

pub(super) fn service(visit: &Visit, service: &'static Service) -> Card {
    let spoken = visit.spoken();
    Card {
        name: words::text(visit, spoken.service_name(service)),
        href: address(FindTarget::Service(&service.id)),
        hint: Some(words::text(visit, spoken.service_summary(service))),
        agency: Some(words::provider(visit, &service.provider)),
        is_event: false,
    }
}

pub(super) fn signpost(visit: &Visit, signpost: &'static Signpost) -> Card {
    let spoken = visit.spoken();
    Card {
        name: words::text(visit, spoken.signpost_name(signpost)),
        href: address(FindTarget::Signpost(&signpost.id)),
        hint: Some(words::text(visit, spoken.signpost_summary(signpost))),
        agency: words::deliverer(visit, &signpost.contact),
        is_event: false,
    }
}

impl Card {
    /// For the samples of pages: a life event, a service, and a card with only a name.
    pub(super) fn samples() -> Vec<Card> {
        let own = |text: &str| words::own(text.to_owned());
        let card = |name: &str, href: &str| Card {
            name: own(name),
            href: href.to_owned(),
            hint: None,
            agency: None,
            is_event: false,
        };
        let summary = || Some(own("Money towards gas bills."));
        vec![
            Card { hint: summary(), is_event: true, ..card("Having a baby", "/events/having-a-baby") },
            Card { hint: summary(), agency: Some(own("Service NSW")), ..card("Gas rebate", "/services/gas-rebate") },
            card("Seniors card", "/services/seniors-card"),
        ]
    }
}

/// What was found; a service that does not exist today is left out.
pub(super) fn target(visit: &Visit, target: FindTarget<'static>) -> Option<Card> {
    let catalogue = visit.app.catalogue;
    match target {
        FindTarget::Event(id) => catalogue.event(id).map(|found| event(visit, found)),
        FindTarget::Service(id) => {
            let found = catalogue.service(id).filter(|found| found.available_on(visit.app.today()))?;
            Some(service(visit, found))
        }
        FindTarget::Signpost(id) => catalogue.signpost(id).map(|found| signpost(visit, found)),
    }
}

pub(super) fn events(visit: &Visit) -> Vec<Card> {
    visit.app.catalogue.events.iter().map(|found| event(visit, found)).collect()
}
