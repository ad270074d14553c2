//! A signpost: a service of another body, whom it is for, and how to reach it.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::guidance::ContactCard;
use super::words;
use crate::web::{Outcome, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct SignpostPage {
    name: words::Text,
    summary: words::Text,
    /// For whom it is.
    whom: Option<words::Text>,
    contact: ContactCard,
    /// The life events that lead here.
    events: Vec<EventLink>,
}

#[derive(Serialize)]
struct EventLink {
    name: words::Text,
    href: String,
}

impl View for SignpostPage {
    const TEMPLATE: &'static str = "signpost.html";

    fn samples() -> Vec<Self> {
        let own = |text: &str| words::own(text.to_owned());
        let page = |whom, contact, events| SignpostPage {
            name: own("JobSeeker Payment"),
            summary: own("Money while you look for work."),
            whom,
            contact,
            events,
        };
        let event = EventLink { name: own("I lost my job"), href: "/events/lost-a-job".to_owned() };
        vec![
            page(Some(own("You are out of work.")), ContactCard::sample(), vec![event]),
            page(None, ContactCard::default(), Vec::new()),
        ]
    }
}

/// `GET /signposts/{signpost}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let catalogue = visit.app.catalogue;
    let signpost = catalogue.signpost(&id).ok_or_else(Problem::not_found)?;
    let spoken = visit.spoken();
    let events = catalogue.events.iter().filter(|event| event.step(&id).is_some());
    let event = |event| EventLink {
        name: words::text(&visit, spoken.event_name(event)),
        href: format!("/events/{}", event.id),
    };
    let name = spoken.signpost_name(signpost);
    let page = visit.page().titled(name.to_string()).back("/");
    Ok(page.show(SignpostPage {
        name: words::text(&visit, name),
        summary: words::text(&visit, spoken.signpost_summary(signpost)),
        whom: spoken.signpost_whom(signpost).map(|said| words::text(&visit, said)),
        contact: ContactCard::of_signpost(&visit, signpost),
        events: events.map(event).collect(),
    }))
}
