//! The list of letters as its page reads it.

use domain::letters::acts::May;
use domain::letters::kinds::State;
use domain::letters::unprintable::Unprintable;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::{Choice, View};

/// `desk/letters.html`.
#[derive(Serialize)]
pub(super) struct LettersPage {
    pub tabs: Vec<LetterTab>,
    pub state: State,
    pub kinds: Vec<Choice>,
    pub letters: Vec<ListedLine>,
    /// Whether nothing at all waits.
    pub is_empty: bool,
    /// Whether the officer may record any of them as posted.
    pub may_post: bool,
    /// Whether there may be more than the page shows.
    pub is_full: bool,
    pub today: Date,
}

#[derive(Serialize)]
pub(super) struct LetterTab {
    pub text: String,
    pub href: String,
    /// `None` for what does not wait.
    pub count: Option<i64>,
    pub is_current: bool,
}

#[derive(Clone, Serialize)]
pub(super) struct ListedLine {
    pub id: String,
    /// `None` for officers who may not open the letter.
    pub to: Option<Addressee>,
    pub kind: String,
    pub reference: String,
    /// The address of its case.
    pub case: String,
    pub service: String,
    /// The own name of the language of its recipient.
    pub language: String,
    pub large_print: bool,
    pub pages: Option<i64>,
    /// Since when it waits, in milliseconds.
    pub since: i64,
    pub printed_at: Option<i64>,
    pub printed_by: Option<String>,
    pub posted_on: Option<Date>,
    pub posted_by: Option<String>,
    /// The key of what was recorded as posted together.
    pub batch: Option<String>,
    /// Why it could not be made.
    pub problem: Option<String>,
    /// The same, if no typeface draws it.
    pub unprintable: Option<Unprintable>,
    pub may: MayAct,
}

#[derive(Clone, Serialize)]
pub(super) struct Addressee {
    pub name: String,
    pub place: Option<String>,
}

/// What the officer may do with it.
#[derive(Clone, Copy, Serialize)]
pub(super) struct MayAct {
    /// See its case.
    pub see: bool,
    pub open: bool,
    pub post: bool,
    pub address: bool,
    pub make: bool,
}

impl From<May> for MayAct {
    fn from(May { see, open, post, address, make }: May) -> Self {
        MayAct { see, open, post, address, make }
    }
}

impl ListedLine {
    pub(super) fn sample(may: bool) -> ListedLine {
        ListedLine {
            id: "019ee780".to_owned(),
            to: may.then(|| Addressee { name: "Mina Rahimi".to_owned(), place: Some("Dubbo NSW 2830".to_owned()) }),
            kind: "Decision".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            case: "/desk/cases/GR7K4M2P".to_owned(),
            service: "Gas rebate".to_owned(),
            language: "Tiếng Việt".to_owned(),
            large_print: may,
            pages: may.then_some(2),
            since: 1_783_036_800_000,
            printed_at: may.then_some(1_783_036_900_000),
            printed_by: may.then(|| "Peter Walsh".to_owned()),
            posted_on: may.then(|| date(2026, 7, 3)),
            posted_by: may.then(|| "Peter Walsh".to_owned()),
            batch: may.then(|| "019ee781".to_owned()),
            problem: None,
            unprintable: None,
            may: MayAct { see: may, open: may, post: may, address: may, make: may },
        }
    }

    fn failed(unprintable: Option<bool>) -> ListedLine {
        let why = unprintable.map(|in_home_language| Unprintable {
            scripts: vec!["Thai".to_owned()],
            packages: vec!["fonts-noto-core".to_owned()],
            signs: "เพียง".to_owned(),
            in_home_language,
        });
        ListedLine {
            problem: Some("the template asks for a field that the letter lacks".to_owned()),
            unprintable: why,
            ..ListedLine::sample(true)
        }
    }
}

impl View for LettersPage {
    const TEMPLATE: &'static str = "desk/letters.html";

    fn samples() -> Vec<Self> {
        let page = |state, letters: Vec<ListedLine>| LettersPage {
            tabs: vec![
                LetterTab {
                    text: "To post".to_owned(),
                    href: "/desk/letters".to_owned(),
                    count: Some(2),
                    is_current: true,
                },
                LetterTab {
                    text: "Posted".to_owned(),
                    href: "/desk/letters".to_owned(),
                    count: None,
                    is_current: false,
                },
            ],
            state,
            kinds: vec![Choice::new("decision", "Decision", true)],
            is_empty: letters.is_empty(),
            may_post: !letters.is_empty(),
            is_full: !letters.is_empty(),
            today: date(2026, 7, 6),
            letters,
        };
        let both = || vec![ListedLine::sample(true), ListedLine::sample(false)];
        let failed = vec![ListedLine::failed(None), ListedLine::failed(Some(true)), ListedLine::failed(Some(false))];
        vec![
            page(State::ToPost, both()),
            page(State::NeedsAddress, both()),
            page(State::Failed, failed),
            page(State::Sent, both()),
            page(State::ToPost, Vec::new()),
        ]
    }
}
