//! An event as it is stored: what happened, to what, whose matter it is, who did it and when.

use db::from_row;
use serde_json::Value;

use super::Happened;

/// What an event happened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Application,
    Article,
    ArticleQuestion,
    Case,
    Conversation,
    Holding,
    Letter,
    Officer,
    Person,
    Plan,
    /// A kind that only another version knows.
    Unread,
}

impl Thing {
    const ALL: [Thing; 10] = [
        Thing::Application,
        Thing::Article,
        Thing::ArticleQuestion,
        Thing::Case,
        Thing::Conversation,
        Thing::Holding,
        Thing::Letter,
        Thing::Officer,
        Thing::Person,
        Thing::Plan,
    ];

    /// As it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Thing::Application => "application",
            Thing::Article => "article",
            Thing::ArticleQuestion => "article_question",
            Thing::Case => "case",
            Thing::Conversation => "conversation",
            Thing::Holding => "holding",
            Thing::Letter => "letter",
            Thing::Officer => "officer",
            Thing::Person => "person",
            Thing::Plan => "plan",
            Thing::Unread => "",
        }
    }

    pub fn of(name: &str) -> Thing {
        Thing::ALL.into_iter().find(|known| known.name() == name).unwrap_or(Thing::Unread)
    }
}

/// One thing, and the person whose matter it is, if it is anybody's.
#[derive(Clone, Debug)]
pub struct Subject {
    pub thing: Thing,
    pub id: String,
    pub person: Option<String>,
}

impl Subject {
    pub fn new(thing: Thing, id: impl Into<String>) -> Subject {
        Subject { thing, id: id.into(), person: None }
    }

    pub fn case(id: impl Into<String>) -> Subject {
        Subject::new(Thing::Case, id)
    }

    pub fn conversation(id: impl Into<String>) -> Subject {
        Subject::new(Thing::Conversation, id)
    }

    pub fn application(id: impl Into<String>) -> Subject {
        Subject::new(Thing::Application, id)
    }

    /// The person themselves.
    pub fn person(id: &str) -> Subject {
        Subject::new(Thing::Person, id).of(id)
    }

    /// Says whose matter it is.
    #[must_use]
    pub fn of(self, person: impl Into<String>) -> Subject {
        Subject { person: Some(person.into()), ..self }
    }
}

/// An event as it is stored.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub id: String,
    /// Milliseconds.
    pub at: i64,
    pub subject: Subject,
    /// As [`crate::trust::Actor::to_json`] writes it.
    pub actor: Value,
    pub event: Happened,
}

impl Recorded {
    /// Something that is known of whoever did it, such as their `id` or `name`.
    pub fn actor_text(&self, name: &str) -> &str {
        self.actor.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

pub(super) struct Row {
    id: String,
    at: i64,
    kind: String,
    subject_kind: String,
    subject_id: String,
    person_id: Option<String>,
    actor: Value,
    data: Value,
}

from_row!(Row { id, at, kind, subject_kind, subject_id, person_id, actor, data });

impl From<Row> for Recorded {
    fn from(row: Row) -> Self {
        let subject = Subject { thing: Thing::of(&row.subject_kind), id: row.subject_id, person: row.person_id };
        Recorded { id: row.id, at: row.at, subject, actor: row.actor, event: Happened::read(row.kind, row.data) }
    }
}
