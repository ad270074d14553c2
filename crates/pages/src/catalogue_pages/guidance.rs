//! A thing to do as a card: what, when, with whom, how to reach them and what to have ready.

use catalogue::{Contact, DueDate, Event, EventStep, FactDeadline, Signpost, ToDo};
use jiff::civil::Date;
use serde::Serialize;

use super::words::{self, Text};
use crate::web::Visit;

#[derive(Clone, Serialize)]
pub(crate) struct GuidanceCard {
    pub(crate) id: String,
    /// What kind of step it is: `do`, `call`, `service`, …; chooses the mark beside it.
    pub(crate) kind: &'static str,
    pub(crate) title: Text,
    /// The page of its own, if it has one.
    pub(crate) href: Option<String>,
    pub(crate) why: Option<Text>,
    /// For whom it is, where that is open.
    pub(crate) only_if: Option<Text>,
    pub(crate) due: Option<GuidanceDue>,
    pub(crate) contact: ContactCard,
}

/// By when it is to be done: a day, or words where the day it is counted from is not known.
#[derive(Clone, Serialize)]
pub(crate) struct GuidanceDue {
    pub(crate) day: Option<Date>,
    pub(crate) words: Option<String>,
    pub(crate) is_late: bool,
}

/// With whom, and how to reach them.
#[derive(Clone, Default, Serialize)]
pub(crate) struct ContactCard {
    who: Option<Text>,
    how: Option<Text>,
    phone: Option<String>,
    /// The phone number as a link takes it.
    call: Option<String>,
    hours: Option<Text>,
    link: Option<String>,
    /// The site that the link leads to.
    site: Option<String>,
    papers: Vec<Text>,
    cost: Option<Text>,
    source: Option<Text>,
    /// The day on which the source was read; nobody read it if there is none.
    checked: Option<Date>,
}

impl GuidanceCard {
    pub(crate) fn of(visit: &Visit, event: &'static Event, to_do: &ToDo<'_, 'static>) -> GuidanceCard {
        let spoken = visit.spoken();
        let text = |said| words::text(visit, said);
        let (step, relevance, due) = match to_do {
            ToDo::Guidance(guidance) => (Some(guidance.step), !guidance.relevance.is_empty(), &guidance.due),
            ToDo::Service(service) => (event.step(to_do.id()), !service.relevance.is_empty(), &service.due),
        };
        let signpost = match to_do {
            ToDo::Guidance(guidance) => guidance.signpost,
            ToDo::Service(_) => None,
        };
        let service = match to_do {
            ToDo::Service(step) => Some(step.judgement.service),
            ToDo::Guidance(_) => None,
        };
        let title = match (step, service) {
            (Some(step), _) => spoken.step_title(event, step).map(text),
            (None, Some(service)) => Some(text(spoken.service_name(service))),
            (None, None) => None,
        };
        let summary = || match (service, signpost) {
            (Some(service), _) => Some(text(spoken.service_summary(service))),
            (None, Some(signpost)) => Some(text(spoken.signpost_summary(signpost))),
            (None, None) => None,
        };
        let whom = || signpost.and_then(|signpost| spoken.signpost_whom(signpost)).map(text);
        let only_if = step.and_then(|step| spoken.step_only_if(event, step)).map(text).or_else(whom);
        let guidance = step.and_then(EventStep::guidance);
        let contact = match (guidance, signpost, service) {
            (Some(guidance), ..) => {
                ContactCard::of(visit, &guidance.contact, step.and_then(|step| spoken.step_how(event, step)).map(text))
            }
            (None, Some(signpost), _) => ContactCard::of_signpost(visit, signpost),
            (None, None, Some(service)) => {
                ContactCard { who: Some(words::provider(visit, &service.provider)), ..ContactCard::default() }
            }
            (None, None, None) => ContactCard::default(),
        };
        GuidanceCard {
            id: to_do.id().to_owned(),
            kind: match (guidance, service) {
                (Some(guidance), _) => guidance.kind.name(),
                (None, Some(_)) => "service",
                (None, None) => "signpost",
            },
            title: title.unwrap_or_default(),
            href: match (service, signpost) {
                (Some(service), _) => Some(format!("/services/{}", service.id)),
                (None, Some(signpost)) => Some(format!("/signposts/{}", signpost.id)),
                (None, None) => None,
            },
            why: step.and_then(|step| spoken.step_why(event, step)).map(text).or_else(summary),
            only_if: only_if.filter(|_| relevance || step.is_some_and(|step| step.when.is_none())),
            due: due.as_ref().and_then(|due| GuidanceDue::of(visit, due, step.and_then(|step| step.due.as_ref()))),
            contact,
        }
    }

    /// For the samples of pages: a call with everything, and a bare step.
    pub(crate) fn samples() -> Vec<GuidanceCard> {
        let own = |text: &str| words::own(text.to_owned());
        let bare = GuidanceCard {
            id: "tell-the-bank".to_owned(),
            kind: "do",
            title: own("Tell the bank"),
            href: None,
            why: None,
            only_if: None,
            due: None,
            contact: ContactCard::default(),
        };
        let contact = ContactCard {
            who: Some(own("A funeral director")),
            how: Some(own("Ask for three certificates.")),
            phone: Some("13 77 88".to_owned()),
            call: Some("137788".to_owned()),
            hours: Some(own("Day and night")),
            link: Some("https://www.example.org/funerals".to_owned()),
            site: Some("www.example.org".to_owned()),
            papers: vec![own("Medical certificate")],
            cost: Some(own("Free")),
            source: Some(own("https://www.example.org")),
            checked: Some(jiff::civil::date(2026, 7, 3)),
        };
        let due = |day, words| Some(GuidanceDue { day, words, is_late: false });
        let full = GuidanceCard {
            kind: "call",
            href: Some("/signposts/funeral".to_owned()),
            why: Some(own("They come to you at any hour.")),
            only_if: Some(own("Somebody died at home.")),
            due: due(Some(jiff::civil::date(2026, 7, 24)), None),
            contact,
            ..bare.clone()
        };
        let in_words = GuidanceCard { due: due(None, Some("7 days after the burial".to_owned())), ..bare.clone() };
        vec![full, in_words, bare]
    }
}

impl GuidanceDue {
    fn of(visit: &Visit, due: &DueDate, deadline: Option<&FactDeadline>) -> Option<GuidanceDue> {
        Some(match due {
            DueDate::On(day) => GuidanceDue { day: Some(*day), words: None, is_late: *day < visit.app.today() },
            DueDate::Words(_) => {
                GuidanceDue { day: None, words: Some(words::deadline(visit, deadline?)?), is_late: false }
            }
        })
    }
}

impl ContactCard {
    fn of(visit: &Visit, contact: &'static Contact, how: Option<Text>) -> ContactCard {
        let plain = |text: &String| words::catalogue_text(visit, text.clone());
        let phrase = |text: &'static String| words::text(visit, visit.spoken().phrase(text));
        let site = |link: &String| {
            let site = link.split("://").nth(1).unwrap_or(link);
            site.split('/').next().unwrap_or(site).to_owned()
        };
        ContactCard {
            who: words::deliverer(visit, contact),
            how,
            call: contact.phone.as_deref().map(words::dialled),
            phone: contact.phone.clone(),
            hours: contact.hours.as_ref().map(phrase),
            site: contact.link.as_ref().map(site),
            link: contact.link.clone(),
            papers: contact.papers.iter().map(phrase).collect(),
            cost: contact.cost.as_ref().map(phrase),
            source: contact.source.as_ref().map(plain),
            checked: contact.checked,
        }
    }

    pub(crate) fn of_signpost(visit: &Visit, signpost: &'static Signpost) -> ContactCard {
        let how = visit.spoken().signpost_how(signpost).map(|said| words::text(visit, said));
        ContactCard::of(visit, &signpost.contact, how)
    }

    /// For the samples of pages.
    pub(crate) fn sample() -> ContactCard {
        GuidanceCard::samples().swap_remove(0).contact
    }
}
