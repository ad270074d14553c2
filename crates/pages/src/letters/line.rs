//! A letter as lists of letters show it.

use catalogue::Channel;
use domain::letters::kinds::State;
use domain::letters::store::Row;
use serde::Serialize;

use crate::web::Visit;

#[derive(Clone, Debug, Serialize)]
pub struct LetterLine {
    pub title: String,
    pub kind: String,
    pub href: String,
    /// The day on which it was sent, or asked for while it was not sent yet.
    pub day: String,
    /// In words, where it stands.
    pub state: String,
    pub language: String,
}

impl LetterLine {
    pub(super) fn of(visit: &Visit, row: &Row, href: String) -> LetterLine {
        LetterLine {
            title: row.title.clone().unwrap_or_else(|| visit.text("letter-untitled")),
            kind: row.kind().map(|kind| visit.text(kind.key())).unwrap_or_default(),
            href,
            day: visit.app.day_of(row.sent_at.unwrap_or(row.asked_at)).to_string(),
            state: state_words(visit, row),
            language: row.language.clone(),
        }
    }

    pub fn sample() -> LetterLine {
        LetterLine {
            title: "Your gas rebate: we decided".to_owned(),
            kind: "Decision".to_owned(),
            href: "/cases/GR7K4M2P/letters/019ee780".to_owned(),
            day: "2026-07-03".to_owned(),
            state: "Sent by post on 3 July 2026".to_owned(),
            language: "vi".to_owned(),
        }
    }
}

fn state_words(visit: &Visit, row: &Row) -> String {
    match (row.state(), row.way.as_deref()) {
        (Some(State::Sent), Some(way)) if way == Channel::Email.name() => visit.text("letter-went-by-email"),
        (Some(State::Sent), Some(way)) if way == Channel::Post.name() => {
            let day = visit.locale().date(visit.app.day_of(row.sent_at.unwrap_or(row.asked_at)));
            visit.locale().say("letter-posted-on", &[("day", day.into())])
        }
        (Some(State::Sent), _) => visit.text("letter-is-here"),
        _ => visit.text("letter-goes-by-post"),
    }
}
