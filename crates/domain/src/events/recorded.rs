//! An event as stored: kind and data, its subject, the person it concerns, the actor and the time.

use db::from_row;
use serde_json::Value;

use super::Happened;

/// The type of thing an event belongs to.
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
    /// A letter that came on paper.
    Scan,
    /// A type that only another version knows.
    Unread,
}

impl Thing {
    const ALL: [Thing; 11] = [
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
        Thing::Scan,
    ];

    /// The stored name.
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
            Thing::Scan => "scan",
            Thing::Unread => "",
        }
    }

    pub fn of(name: &str) -> Thing {
        Thing::ALL.into_iter().find(|known| known.name() == name).unwrap_or(Thing::Unread)
    }
}

/// The subject of an event, and the person it concerns, if there is one.
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

    /// The person as the subject.
    pub fn person(id: &str) -> Subject {
        Subject::new(Thing::Person, id).of(id)
    }

    /// Sets the person it concerns.
    #[must_use]
    pub fn of(self, person: impl Into<String>) -> Subject {
        Subject { person: Some(person.into()), ..self }
    }
}

/// A stored event.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub id: String,
    /// In milliseconds.
    pub at: i64,
    pub subject: Subject,
    /// In the form [`crate::trust::Actor::to_json`] writes.
    pub actor: Value,
    pub event: Happened,
}

impl Recorded {
    /// A property of the actor, such as `id` or `name`.
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
