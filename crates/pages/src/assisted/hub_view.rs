//! A sitting as its template reads it.

use screens::FieldError;
use serde::Serialize;

use super::frame::SittingCard;
use crate::cases::CaseAtALook;
use crate::concierge::BegunPlan;
use crate::web::{Choice, View};

#[derive(Serialize)]
pub(super) struct InterviewPage {
    pub sitting: SittingCard,
    /// What was gone through in this sitting.
    pub done: Vec<SittingThing>,
    /// What the person began elsewhere.
    pub begun: Vec<BegunDraft>,
    /// The page with everything of the person, if it is known who they are.
    pub person: Option<String>,
    /// Where their open cases stand, as far as the officer may see them.
    pub cases: Vec<CaseAtALook>,
    /// Whether the sitting is about one application alone.
    pub only: bool,
    pub services: Vec<Choice>,
    pub events: Vec<Choice>,
    /// Where something is begun, gone on with, and the sitting ended.
    pub start: String,
    pub go_on: String,
    pub end: String,
    /// What is wrong about the service that was chosen.
    pub wrong: Option<FieldError>,
}

/// An application or a plan.
#[derive(Serialize)]
pub(super) struct SittingThing {
    pub name: String,
    pub href: String,
    /// The page with the code of a draft.
    pub code: Option<String>,
    /// The reference of the case, once it was sent.
    pub reference: Option<String>,
    pub is_draft: bool,
    pub is_plan: bool,
}

#[derive(Serialize)]
pub(super) struct BegunDraft {
    /// The field that says what is gone on with, and its value: an application, or the life event of a plan.
    pub field: &'static str,
    pub value: String,
    pub name: String,
    /// When it was last changed.
    pub changed: i64,
}

impl BegunDraft {
    pub(super) fn application(id: String, name: String, changed: i64) -> BegunDraft {
        BegunDraft { field: "application", value: id, name, changed }
    }

    pub(super) fn plan(plan: BegunPlan) -> BegunDraft {
        BegunDraft { field: "event", value: plan.event.to_owned(), name: plan.name, changed: plan.changed }
    }
}

impl SittingThing {
    /// A plan, a draft, and what was sent.
    fn samples() -> Vec<SittingThing> {
        let sample = |name: &str, code: Option<&str>, reference: Option<&str>| SittingThing {
            name: name.to_owned(),
            href: "/desk/interview/0198f3c0/applications/0198f3a2".to_owned(),
            code: code.map(str::to_owned),
            reference: reference.map(str::to_owned),
            is_draft: code.is_some(),
            is_plan: false,
        };
        vec![
            SittingThing { is_plan: true, ..sample("Having a child", None, None) },
            sample("Gas rebate", Some("/desk/interview/0198f3c0/applications/0198f3a2/code"), None),
            sample("Concession card", None, Some("GR7K 4M2P")),
            sample("A draft that was deleted", None, None),
        ]
    }
}

impl View for InterviewPage {
    const TEMPLATE: &'static str = "desk/interview.html";

    fn samples() -> Vec<Self> {
        let page = |sitting, done, begun, only: bool, wrong: Option<&str>| InterviewPage {
            sitting,
            done,
            begun,
            person: (!only).then(|| "/desk/people/019ee77d?why=at-counter".to_owned()),
            cases: if only { Vec::new() } else { CaseAtALook::samples() },
            only,
            services: vec![Choice::open("", ""), Choice::open("nsw-gas-rebate", "Gas rebate")],
            events: vec![Choice::open("", ""), Choice::open("birth", "Having a child")],
            start: "/desk/interview/0198f3c0/start".to_owned(),
            go_on: "/desk/interview/0198f3c0/go-on".to_owned(),
            end: "/desk/interview/0198f3c0/end".to_owned(),
            wrong: wrong.map(|text| FieldError { text: text.to_owned(), href: "#service".to_owned() }),
        };
        let begun = BegunDraft::application("0198f3a9".to_owned(), "Rent assistance".to_owned(), 1_783_036_800_000);
        let wrong = Some("Choose a service or a life event");
        vec![
            page(SittingCard::sample(), SittingThing::samples(), vec![begun], false, wrong),
            page(SittingCard::sample_in_english(), Vec::new(), Vec::new(), false, None),
            page(SittingCard::sample(), Vec::new(), Vec::new(), true, None),
        ]
    }
}
