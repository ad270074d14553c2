//! An article and its versions. Pure.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Draft,
    Published,
    Retired,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Published => "published",
            State::Retired => "retired",
        }
    }

    pub fn of(name: &str) -> Option<State> {
        [State::Draft, State::Published, State::Retired].into_iter().find(|state| state.name() == name)
    }

    /// The possible next states. A published article has been read by the public: it is retired, never a draft again.
    pub fn next(self) -> &'static [State] {
        match self {
            State::Draft => &[State::Draft, State::Published],
            State::Published => &[State::Published, State::Retired],
            State::Retired => &[State::Retired, State::Published],
        }
    }
}

/// The latest version of an article.
#[derive(Clone, Debug)]
pub struct Article {
    pub id: String,
    pub agency: String,
    pub owner_id: String,
    pub owner_name: String,
    pub state: String,
    pub version: i64,
    pub briefed_version: Option<i64>,
    pub review_on: String,
    pub title: String,
    pub language: String,
    pub public_text: String,
    pub staff_text: String,
    pub services: Value,
    pub facts: Value,
    pub why: String,
    pub officer_name: String,
    /// When this version was saved.
    pub at: i64,
}

db::from_row!(Article {
    id,
    agency,
    owner_id,
    owner_name,
    state,
    version,
    briefed_version,
    review_on,
    title,
    language,
    public_text,
    staff_text,
    services,
    facts,
    why,
    officer_name,
    at
});

impl Article {
    pub fn state(&self) -> State {
        State::of(&self.state).unwrap_or(State::Retired)
    }

    /// Whether it is public.
    pub fn is_public(&self) -> bool {
        self.state() == State::Published && !self.public_text.is_empty()
    }

    pub fn services(&self) -> Vec<String> {
        list(&self.services)
    }

    pub fn facts(&self) -> Vec<String> {
        list(&self.facts)
    }

    pub fn is_for(&self, service: &str) -> bool {
        self.services().iter().any(|id| id == service)
    }
}

/// An article to be saved.
#[derive(Clone, Debug)]
pub struct ArticleDraft {
    pub title: String,
    pub language: String,
    pub public_text: String,
    pub staff_text: String,
    pub services: Vec<String>,
    pub facts: Vec<String>,
    pub review_on: Date,
    pub state: State,
    /// The id and name of the responsible officer.
    pub owner: (String, String),
    /// The reason for the change, in one line.
    pub why: String,
}

impl ArticleDraft {
    /// Whether officers who know the previous version must read this one.
    pub fn says_something_new(&self, before: Option<&Article>) -> bool {
        let is_same = |before: &&Article| {
            before.state() == State::Published
                && before.title == self.title
                && before.public_text == self.public_text
                && before.staff_text == self.staff_text
                && before.services() == self.services
        };
        self.state == State::Published && before.filter(is_same).is_none()
    }
}

/// A list in its stored form.
pub(super) fn list(kept: &Value) -> Vec<String> {
    kept.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}
