//! What the screen of the desk shows of a case itself, beside the work of the officer on it.

use domain::cases::charter::PromiseDue;
use domain::trust::{Act, Acts};
use serde::Serialize;

use crate::cases::charter::promise_samples;
use crate::cases::dialogue::MessageLine;
use crate::cases::files::FileLine;
use crate::cases::requests::RequestLine;
use crate::cases::review::DecisionText;
use crate::cases::sent::AnswerRow;
use crate::cases::timeline::TimelineLine;
use crate::cases::words::StateTag;
use crate::officers::MandateLine;

/// A case as an officer reads it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseAtDesk {
    pub(super) id: String,
    /// The name of the service in the language of the officer.
    pub(crate) heading: String,
    /// The key of the service.
    pub(super) service: String,
    /// The version of the manifest under which the case goes on.
    pub(super) version: i64,
    pub(super) agency: String,
    pub(super) reference: String,
    /// The address of the screen.
    pub(super) address: String,
    pub(super) tag: StateTag,
    /// Milliseconds.
    pub(super) opened_at: i64,
    /// Whether the clock of its promises is stopped.
    pub(super) is_stopped: bool,
    pub(crate) person: PersonAtDesk,
    /// The answers of the application.
    pub(super) told: Vec<AnswerRow>,
    pub(super) mandates: Vec<MandateLine>,
    /// How many facts the mandates of the officer do not show.
    pub(super) hidden: usize,
    /// Whether the officer must take care because of something that is not shown to them.
    pub(super) must_be_minded: bool,
    pub(super) promises: Vec<PromiseDue>,
    pub(super) requests: Vec<RequestLine>,
    pub(super) files: Vec<FileLine>,
    /// How many files the mandates of the officer do not show.
    pub(super) files_hidden: usize,
    pub(super) news: Option<CaseNews>,
    pub(super) messages: Vec<MessageLine>,
    pub(super) decision: Option<DecisionText>,
    pub(super) timeline: Vec<TimelineLine>,
    pub(super) may: Acts,
    pub(super) may_write: bool,
    pub(super) may_ask: bool,
    pub(super) may_go_on: bool,
    pub(super) may_decide: bool,
    pub(super) is_final: bool,
}

/// The person of a case, and how they wish to be reached.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PersonAtDesk {
    /// The page with everything of them.
    pub(super) page: String,
    pub(crate) name: Option<String>,
    /// The tag of their language.
    pub(crate) language: Option<String>,
    /// What makes it easier for them, in their words; empty for none.
    pub(super) needs: String,
    /// The language of an interpreter; empty for none.
    pub(super) interpreter: String,
    pub(super) large_print: bool,
    /// The name of the channel by which they are reached first.
    pub(super) channel: String,
}

/// What came in since an officer last did something with a case.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CaseNews {
    /// Milliseconds.
    pub since: i64,
    pub files: Vec<FileLine>,
    pub answers: usize,
    pub messages: usize,
}

impl CaseAtDesk {
    /// One with everything, in progress; and a closed one that has nothing beside the case itself.
    pub fn samples() -> Vec<CaseAtDesk> {
        let full = CaseAtDesk::sample();
        let closed = CaseAtDesk {
            is_stopped: false,
            person: PersonAtDesk {
                page: "/desk/people/019ee77d?why=casework".to_owned(),
                name: None,
                language: None,
                needs: String::new(),
                interpreter: String::new(),
                large_print: false,
                channel: "Email".to_owned(),
            },
            told: Vec::new(),
            mandates: Vec::new(),
            hidden: 0,
            must_be_minded: false,
            promises: Vec::new(),
            requests: Vec::new(),
            files: Vec::new(),
            files_hidden: 0,
            news: None,
            messages: Vec::new(),
            decision: None,
            timeline: Vec::new(),
            may: Acts::default(),
            may_write: false,
            may_ask: false,
            may_go_on: false,
            may_decide: false,
            is_final: true,
            ..full.clone()
        };
        vec![full, closed]
    }

    fn sample() -> CaseAtDesk {
        CaseAtDesk {
            id: "019ee770".to_owned(),
            heading: "Gas rebate".to_owned(),
            service: "gas-rebate".to_owned(),
            version: 3,
            agency: "Service NSW".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            address: "/desk/cases/GR7K4M2P".to_owned(),
            tag: StateTag::sample(),
            opened_at: 1_783_036_800_000,
            is_stopped: true,
            person: PersonAtDesk::sample(),
            told: AnswerRow::samples(),
            mandates: MandateLine::samples(),
            hidden: 2,
            must_be_minded: true,
            promises: promise_samples(),
            requests: RequestLine::samples(),
            files: FileLine::samples(),
            files_hidden: 1,
            news: Some(CaseNews { since: 1_783_123_200_000, files: FileLine::samples(), answers: 1, messages: 2 }),
            messages: MessageLine::samples(),
            decision: DecisionText::samples().into_iter().next(),
            timeline: TimelineLine::samples(),
            may: Act::ALL.iter().copied().collect(),
            may_write: true,
            may_ask: true,
            may_go_on: true,
            may_decide: true,
            is_final: false,
        }
    }
}

impl PersonAtDesk {
    fn sample() -> PersonAtDesk {
        PersonAtDesk {
            page: "/desk/people/019ee77d?why=casework".to_owned(),
            name: Some("Maria Rossi".to_owned()),
            language: Some("it".to_owned()),
            needs: "Please call in the morning.".to_owned(),
            interpreter: "Italian".to_owned(),
            large_print: true,
            channel: "Phone".to_owned(),
        }
    }
}
