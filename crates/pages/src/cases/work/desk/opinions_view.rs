//! The pages of opinions: in a case, what an agency is asked, and one opinion, with their samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::CaseFrame;
use crate::cases::files::FileLine;
use crate::cases::sent::AnswerRow;
use crate::web::{CheckChoice, View};

/// An opinion that an agency is asked for, or gave.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OpinionShown {
    pub agency: String,
    /// What the agency says, in words.
    pub state: String,
    pub due: Option<Date>,
    pub is_late: bool,
    pub is_awaited: bool,
    /// The paragraphs of the answer.
    pub words: Vec<String>,
    /// Who gave it, and when in milliseconds.
    pub by: Option<String>,
    pub at: Option<i64>,
}

/// `desk/case-opinions.html`.
#[derive(Debug, Serialize)]
pub(super) struct CaseOpinionsPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub opinions: Vec<OpinionShown>,
}

/// `desk/opinions.html`.
#[derive(Debug, Serialize)]
pub(super) struct OpinionsPage {
    pub opinions: Vec<OpinionLine>,
    pub hand_overs: Vec<OfferedCase>,
    /// The agency of the officer.
    pub agency: String,
}

/// An opinion on the list of the agency that is asked.
#[derive(Debug, Serialize)]
pub(super) struct OpinionLine {
    #[serde(flatten)]
    pub opinion: OpinionShown,
    pub service: String,
    pub href: String,
}

/// A case that another agency offers.
#[derive(Debug, Serialize)]
pub(super) struct OfferedCase {
    pub service: String,
    pub reference: String,
    pub href: String,
}

/// `desk/opinion.html`.
#[derive(Debug, Serialize)]
pub(super) struct OpinionPage {
    #[serde(flatten)]
    pub opinion: OpinionShown,
    /// The files that prove the facts.
    pub files: Vec<FileLine>,
    pub service: String,
    /// The agency that asks.
    pub asking: String,
    pub reference: String,
    /// The facts of the case that the agency is asked about.
    pub facts: Vec<AnswerRow>,
    /// What the agency can say.
    pub choices: Vec<CheckChoice>,
    pub may_give: bool,
    pub typed: TypedOpinion,
    pub error: Option<String>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedOpinion {
    pub words: Option<String>,
}

impl OpinionShown {
    fn awaited_sample() -> OpinionShown {
        OpinionShown {
            agency: "Heritage NSW".to_owned(),
            state: "Asked".to_owned(),
            due: Some(date(2026, 7, 1)),
            is_late: true,
            is_awaited: true,
            words: Vec::new(),
            by: None,
            at: None,
        }
    }

    fn given_sample() -> OpinionShown {
        OpinionShown {
            agency: "Sydney Water".to_owned(),
            state: "Agrees with conditions".to_owned(),
            due: Some(date(2026, 7, 17)),
            is_late: false,
            is_awaited: false,
            words: vec!["Keep three metres from the main.".to_owned(), "Call before you dig.".to_owned()],
            by: Some("Ana Kovač".to_owned()),
            at: Some(1_783_036_800_000),
        }
    }

    fn samples() -> Vec<OpinionShown> {
        let without_a_day = OpinionShown { due: None, is_late: false, ..OpinionShown::awaited_sample() };
        vec![OpinionShown::awaited_sample(), without_a_day, OpinionShown::given_sample()]
    }
}

impl View for CaseOpinionsPage {
    const TEMPLATE: &'static str = "desk/case-opinions.html";

    fn samples() -> Vec<Self> {
        let full = CaseOpinionsPage { case: CaseFrame::open_sample(), opinions: OpinionShown::samples() };
        vec![full, CaseOpinionsPage { case: CaseFrame::closed_sample(), opinions: Vec::new() }]
    }
}

impl View for OpinionsPage {
    const TEMPLATE: &'static str = "desk/opinions.html";

    fn samples() -> Vec<Self> {
        let line = |opinion| OpinionLine {
            opinion,
            service: "Tree removal permit".to_owned(),
            href: "/desk/opinions/019ee788".to_owned(),
        };
        let offered = OfferedCase {
            service: "Tree removal permit".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            href: "/desk/cases/TR7K4M2P/hand-over".to_owned(),
        };
        let agency = || "Heritage NSW".to_owned();
        let full = OpinionsPage {
            opinions: OpinionShown::samples().into_iter().map(line).collect(),
            hand_overs: vec![offered],
            agency: agency(),
        };
        vec![full, OpinionsPage { opinions: Vec::new(), hand_overs: Vec::new(), agency: agency() }]
    }
}

impl View for OpinionPage {
    const TEMPLATE: &'static str = "desk/opinion.html";

    fn samples() -> Vec<Self> {
        let bare = |opinion, may_give| OpinionPage {
            opinion,
            files: Vec::new(),
            service: "Tree removal permit".to_owned(),
            asking: "Inner West Council".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            facts: Vec::new(),
            choices: vec![
                CheckChoice::new("supports", "Agrees", false),
                CheckChoice::new("objects", "Disagrees", true),
            ],
            may_give,
            typed: TypedOpinion::default(),
            error: None,
        };
        let full = OpinionPage {
            files: FileLine::samples(),
            facts: AnswerRow::samples(),
            typed: TypedOpinion { words: Some("No.".to_owned()) },
            error: Some("Enter what the opinion rests on.".to_owned()),
            ..bare(OpinionShown::awaited_sample(), true)
        };
        let missed = OpinionShown { is_awaited: false, due: None, ..OpinionShown::awaited_sample() };
        vec![full, bare(missed, true), bare(OpinionShown::given_sample(), false)]
    }
}
