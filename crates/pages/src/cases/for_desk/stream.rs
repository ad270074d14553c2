//! Everything that was said and done in a case, as one stream for officers, the newest first.

use domain::cases::notes::{CaseNote, Mention};
use domain::events::{CaseEvent, Happened, Recorded};
use serde::Serialize;

use super::ForDesk;
use crate::cases::dialogue::{self, MessageLine};
use crate::cases::requests::{self, RequestLine};
use crate::cases::timeline::{self, TimelineLine};
use crate::cases::words::agency_name;
use crate::web::Visit;

/// One entry, of one of four kinds.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StreamEntry {
    /// Milliseconds.
    at: i64,
    pub kind: StreamKind,
    message: Option<MessageLine>,
    request: Option<RequestLine>,
    note: Option<NoteLine>,
    line: Option<TimelineLine>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StreamKind {
    Message,
    Request,
    Note,
    Event,
}

impl StreamKind {
    pub(crate) const ALL: [StreamKind; 4] =
        [StreamKind::Message, StreamKind::Request, StreamKind::Note, StreamKind::Event];

    /// As an address says it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            StreamKind::Message => "messages",
            StreamKind::Request => "requests",
            StreamKind::Note => "notes",
            StreamKind::Event => "events",
        }
    }
}

/// A note for colleagues.
#[derive(Clone, Debug, Serialize)]
struct NoteLine {
    from: String,
    words: String,
    to: Vec<MentionLine>,
}

/// Somebody who is mentioned, and when they said that they have read it.
#[derive(Clone, Debug, Serialize)]
struct MentionLine {
    name: String,
    seen_at: Option<i64>,
}

impl StreamEntry {
    fn of(at: i64, kind: StreamKind) -> StreamEntry {
        StreamEntry { at, kind, message: None, request: None, note: None, line: None }
    }

    pub(super) fn samples() -> Vec<StreamEntry> {
        let at = 1_783_036_800_000;
        let message = |message| StreamEntry { message: Some(message), ..StreamEntry::of(at, StreamKind::Message) };
        let request = |request| StreamEntry { request: Some(request), ..StreamEntry::of(at, StreamKind::Request) };
        let line = |line| StreamEntry { line: Some(line), ..StreamEntry::of(at, StreamKind::Event) };
        let note = NoteLine {
            from: "Noor Haddad, Service NSW".to_owned(),
            words: "@Tom Nguyen can you ring her?".to_owned(),
            to: vec![
                MentionLine { name: "Tom Nguyen".to_owned(), seen_at: None },
                MentionLine { name: "Ana Kovač".to_owned(), seen_at: Some(at) },
            ],
        };
        let note = StreamEntry { note: Some(note), ..StreamEntry::of(at, StreamKind::Note) };
        let messages = MessageLine::samples().into_iter().map(message);
        let requests = RequestLine::samples().into_iter().map(request);
        let lines = TimelineLine::samples().into_iter().map(line);
        messages.chain(requests).chain([note]).chain(lines).collect()
    }
}

/// What has an entry of its own is not said again as an event.
fn is_said(recorded: &Recorded) -> bool {
    use CaseEvent as E;
    matches!(
        &recorded.event,
        Happened::Case(
            E::MessageFromPerson { .. }
                | E::MessageFromAgency { .. }
                | E::InformationAsked { .. }
                | E::InformationGiven { .. }
                | E::Noted { note: Some(_), .. }
        )
    )
}

pub(super) fn entries(visit: &Visit, found: &ForDesk) -> Vec<StreamEntry> {
    let (held, files) = (&found.held, &found.seen.files);
    let messages = dialogue::shown(visit, held, &found.messages, files).into_iter();
    let messages = messages
        .zip(&found.messages)
        .map(|(line, message)| StreamEntry { message: Some(line), ..StreamEntry::of(message.at, StreamKind::Message) });
    let requests = requests::shown(visit, held, &found.requests, files).into_iter();
    let requests = requests.zip(&found.requests).map(|(line, request)| {
        let at = request.answered_at.unwrap_or(request.asked_at);
        StreamEntry { request: Some(line), ..StreamEntry::of(at, StreamKind::Request) }
    });
    let notes = found.notes.iter().map(|note| {
        let line = note_line(visit, note, &found.mentions);
        StreamEntry { note: Some(line), ..StreamEntry::of(note.at, StreamKind::Note) }
    });
    let others: Vec<Recorded> = found.events.iter().filter(|event| !is_said(event)).cloned().collect();
    let lines = timeline::lines(visit, &held.case, &others).into_iter().rev();
    let lines =
        lines.map(|line| StreamEntry { line: Some(line.clone()), ..StreamEntry::of(line.at, StreamKind::Event) });
    let mut all: Vec<StreamEntry> = lines.chain(requests).chain(messages).chain(notes).collect();
    // What happened at the same moment stays in its order.
    all.sort_by_key(|entry| entry.at);
    all.reverse();
    all
}

fn note_line(visit: &Visit, note: &CaseNote, mentions: &[Mention]) -> NoteLine {
    let agency = agency_name(visit, &note.agency);
    let from = [("name", note.officer_name.as_str().into()), ("agency", agency.into())];
    let to = mentions.iter().filter(|one| one.note_id == note.id);
    NoteLine {
        from: visit.locale().say("case-who-officer", &from),
        words: note.words.clone(),
        to: to.map(|one| MentionLine { name: one.officer_name.clone(), seen_at: one.seen_at }).collect(),
    }
}
