//! What happened in a case, as lines in words for the person or an officer.

use domain::cases::store::Case;
use domain::events::{Happened, LetterEvent, Recorded, SittingEvent};
use serde::Serialize;

use super::happening;
use super::words::agency_name;
use crate::web::Visit;

/// Something that happened in a case.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TimelineLine {
    pub what: String,
    pub who: String,
    /// Milliseconds, for the filter `moment`.
    pub at: i64,
}

impl TimelineLine {
    pub(super) fn samples() -> Vec<TimelineLine> {
        let sample =
            |what: &str, who: &str| TimelineLine { what: what.to_owned(), who: who.to_owned(), at: 1_783_036_800_000 };
        vec![
            sample("An officer took up the case", "Noor Haddad, Service NSW"),
            sample("The application was sent", "You"),
        ]
    }
}

/// The newest first, without what the reader of the visit may not read.
pub(super) fn lines(visit: &Visit, case: &Case, events: &[Recorded]) -> Vec<TimelineLine> {
    let at_desk = visit.officer().is_ok();
    let may_read = |recorded: &&Recorded| {
        let audience = recorded.event.audience();
        if at_desk { audience.reaches_officers() } else { audience.reaches_person() }
    };
    let line = |recorded: &Recorded| {
        let what = what(visit, case, (&recorded.event, at_desk))?;
        Some(TimelineLine { what, who: who(visit, case, recorded), at: recorded.at })
    };
    events.iter().rev().filter(may_read).filter_map(line).collect()
}

/// What happened; none for what has no words of its own.
fn what(visit: &Visit, case: &Case, (event, at_desk): (&Happened, bool)) -> Option<String> {
    match event {
        Happened::Case(event) => happening::words(visit, case, (event, at_desk)),
        Happened::Sitting(SittingEvent::Declared { channel, words, .. }) => {
            let by_phone = channel == "phone";
            let key = if by_phone { "case-event-declared-by-phone" } else { "case-event-declared-at-counter" };
            Some(visit.locale().say(key, &[("words", words.as_str().into())]))
        }
        Happened::Letter(LetterEvent::Sent { to_person: true, .. }) => {
            Some(visit.text(if at_desk { "desk-event-letter-sent" } else { "case-event-letter-sent" }))
        }
        Happened::Letter(LetterEvent::NotPosted { to_person: true, why, .. }) => {
            let key = if at_desk { "desk-event-letter-not-posted" } else { "case-event-letter-not-posted" };
            Some(visit.locale().say(key, &[("why", why.as_str().into())]))
        }
        Happened::Letter(LetterEvent::Returned { to_person: true, day, why, .. }) => {
            let day = day.parse().map(|day| visit.locale().date(day)).unwrap_or_default();
            let key = if at_desk { "desk-event-letter-returned" } else { "case-event-letter-returned" };
            Some(visit.locale().say(key, &[("day", day.into()), ("why", why.as_str().into())]))
        }
        Happened::Attachment(domain::events::AttachmentEvent::Infected { name, .. }) => {
            Some(visit.locale().say("case-event-file-infected", &[("name", name.as_str().into())]))
        }
        // Files of messages come in conversations alone.
        Happened::Attachment(domain::events::AttachmentEvent::Missed { .. })
        | Happened::Sitting(
            SittingEvent::Began { .. }
            | SittingEvent::Opened { .. }
            | SittingEvent::CodeTold { .. }
            | SittingEvent::Ended { .. },
        )
        | Happened::Letter(
            LetterEvent::Sent { .. }
            | LetterEvent::ToPost { .. }
            | LetterEvent::NotPosted { .. }
            | LetterEvent::Batched { .. }
            | LetterEvent::Returned { .. }
            | LetterEvent::Failed { .. }
            | LetterEvent::AskedAgain { .. },
        )
        | Happened::Unread { .. } => None,
        // These happen to other things than a case.
        Happened::Application(_)
        | Happened::Article(_)
        | Happened::Conversation(_)
        | Happened::Holding(_)
        | Happened::Note(_)
        | Happened::Officer(_)
        | Happened::Person(_)
        | Happened::Plan(_)
        | Happened::Scan(_) => None,
    }
}

/// Who did it, as the person of the case reads it.
fn who(visit: &Visit, case: &Case, recorded: &Recorded) -> String {
    let text = |name: &str| recorded.actor_text(name);
    match text("kind") {
        "officer" => {
            let agency = agency_name(visit, text("agency"));
            visit.locale().say("case-who-officer", &[("name", text("name").into()), ("agency", agency.into())])
        }
        "system" => visit.text("case-who-system"),
        _ if visit.session.person.as_deref() == Some(text("id")) => visit.text("case-who-you"),
        _ if text("id") == case.person_id => visit.text("case-who-person"),
        _ => visit.text("case-who-representative"),
    }
}
