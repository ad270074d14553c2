//! The page of one person, with its samples.

use serde::Serialize;

use crate::cases::{CaseAtALook, SaidLast, StateTag};
use crate::web::View;

/// `desk/person.html`.
#[derive(Debug, Serialize)]
pub(super) struct PersonPage {
    pub name: Option<String>,
    /// The language of the person.
    pub speaks: String,
    /// How they want to be reached.
    pub channel: String,
    pub needs: String,
    pub interpreter: String,
    pub large_print: bool,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub addresses: Vec<String>,
    pub representatives: Vec<String>,
    pub cases: Vec<CaseAtALook>,
    pub talks: Vec<TalkLine>,
    /// How many older matters are not shown.
    pub more: usize,
    pub sittings: Vec<SittingLine>,
    pub holdings: Vec<HoldingLine>,
}

/// A conversation.
#[derive(Debug, Serialize)]
pub(super) struct TalkLine {
    pub title: String,
    pub reference: String,
    pub href: String,
    pub tag: StateTag,
    pub answer_by: Option<String>,
    pub opened_at: i64,
    pub said: Option<SaidLast>,
}

/// When they were at a counter or called.
#[derive(Debug, Serialize)]
pub(super) struct SittingLine {
    pub at: i64,
    pub officer: String,
    pub channel: String,
}

/// What they hold, and until when.
#[derive(Debug, Serialize)]
pub(super) struct HoldingLine {
    pub label: String,
    pub service: String,
    pub expires_on: String,
}

impl View for PersonPage {
    const TEMPLATE: &'static str = "desk/person.html";

    fn samples() -> Vec<Self> {
        let said =
            SaidLast { from: None, at: 1_783_036_800_000, body: "I called about the heritage porch.".to_owned() };
        let talk = |said, answer_by: Option<&str>| TalkLine {
            title: "A question about “Development application”".to_owned(),
            reference: "GR7-K4M-2P".to_owned(),
            href: "/desk/conversations/GR7K4M2P".to_owned(),
            tag: StateTag::sample(),
            answer_by: answer_by.map(str::to_owned),
            opened_at: 1_783_036_800_000,
            said,
        };
        let answered = SaidLast { from: Some("Noor Haddad".to_owned()), ..said.clone() };
        let bare = PersonPage {
            name: None,
            speaks: "English".to_owned(),
            channel: "Email".to_owned(),
            needs: String::new(),
            interpreter: String::new(),
            large_print: false,
            phones: Vec::new(),
            emails: Vec::new(),
            addresses: Vec::new(),
            representatives: Vec::new(),
            cases: Vec::new(),
            talks: Vec::new(),
            more: 0,
            sittings: Vec::new(),
            holdings: Vec::new(),
        };
        let full = PersonPage {
            name: Some("Thi Mai Nguyen".to_owned()),
            speaks: "Tiếng Việt".to_owned(),
            channel: "Phone".to_owned(),
            needs: "Please call in the morning.".to_owned(),
            interpreter: "Vietnamese".to_owned(),
            large_print: true,
            phones: vec!["0491 570 156".to_owned()],
            emails: vec!["mai@example.org".to_owned()],
            addresses: vec!["12 Wattle Street\nMarrickville NSW 2204".to_owned()],
            representatives: vec!["Kim Nguyen".to_owned()],
            cases: CaseAtALook::samples(),
            talks: vec![talk(Some(said), Some("2026-07-07")), talk(Some(answered), None), talk(None, None)],
            more: 3,
            sittings: vec![SittingLine {
                at: 1_783_036_800_000,
                officer: "Noor Haddad".to_owned(),
                channel: "Counter".to_owned(),
            }],
            holdings: vec![HoldingLine {
                label: "ABC12D".to_owned(),
                service: "Renew a registration".to_owned(),
                expires_on: "2026-08-01".to_owned(),
            }],
        };
        vec![full, bare]
    }
}
