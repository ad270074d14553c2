//! The pages of what those who are affected wrote, with their samples.

use domain::cases::work::submissions::{Piece, Summary};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::CaseFrame;
use crate::cases::files::FileLine;
use crate::cases::work::publishing::Publishing;
use crate::web::View;

/// `desk/submissions.html`.
#[derive(Debug, Serialize)]
pub(super) struct SubmissionsPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub summary: Summary,
    pub submissions: Vec<SubmissionLine>,
    /// How many parties were told of the case.
    pub told: usize,
    /// The last day on which anybody is heard.
    pub until: Option<Date>,
}

/// What somebody wrote, on the list and on its own page.
#[derive(Debug, Serialize)]
pub(super) struct SubmissionLine {
    pub href: String,
    pub who: String,
    /// The lines of their address.
    pub address: Vec<String>,
    /// How they stand to what is planned, in words.
    pub stance: String,
    pub is_late: bool,
    /// Milliseconds.
    pub at: i64,
    /// Paragraphs.
    pub body: Vec<String>,
    /// What others may read of it, in words.
    pub publication: String,
    pub is_answered: bool,
}

/// `desk/submission.html`.
#[derive(Debug, Serialize)]
pub(super) struct SubmissionPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    #[serde(flatten)]
    pub submission: SubmissionLine,
    pub files: Vec<FileLine>,
    /// What the service lets others read of it at most.
    pub allowed: Publishing,
    /// The text in pieces, for what is proposed to be left out to be highlighted.
    pub pieces: Vec<Piece>,
    /// The text with marks around what is proposed to be left out.
    pub marked: String,
    /// What others read, by paragraphs.
    pub published: Option<Vec<String>>,
    pub published_by: Option<String>,
    pub answer: Option<String>,
    pub typed: TypedSubmission,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedSubmission {
    pub marked: Option<String>,
    pub answer: Option<String>,
}

impl SubmissionLine {
    fn samples() -> [SubmissionLine; 2] {
        let answered = SubmissionLine {
            href: "/desk/cases/TR7K4M2P/submissions/019ee786".to_owned(),
            who: "Ana Kovač".to_owned(),
            address: vec!["14 Smith St".to_owned(), "Marrickville NSW 2204".to_owned()],
            stance: "Against it".to_owned(),
            is_late: true,
            at: 1_783_036_800_000,
            body: vec!["The tree shades our bedroom.".to_owned(), "My number is 0400 555 010.".to_owned()],
            publication: "Published with names left out".to_owned(),
            is_answered: true,
        };
        let unanswered = SubmissionLine {
            href: "/desk/cases/TR7K4M2P/submissions/019ee787".to_owned(),
            who: "Somebody who gave no name".to_owned(),
            address: Vec::new(),
            stance: "For it".to_owned(),
            is_late: false,
            at: 1_783_036_800_000,
            body: vec!["The tree is sick.".to_owned()],
            publication: "Not looked at yet".to_owned(),
            is_answered: false,
        };
        [answered, unanswered]
    }
}

impl View for SubmissionsPage {
    const TEMPLATE: &'static str = "desk/submissions.html";

    fn samples() -> Vec<Self> {
        let full = SubmissionsPage {
            case: CaseFrame::open_sample(),
            summary: Summary { all: 2, support: 1, object: 1, comment: 0, late: 1, open: 1 },
            submissions: SubmissionLine::samples().into(),
            told: 12,
            until: Some(date(2026, 7, 17)),
        };
        let none = SubmissionsPage {
            case: CaseFrame::closed_sample(),
            summary: Summary::default(),
            submissions: Vec::new(),
            told: 0,
            until: None,
        };
        vec![full, none]
    }
}

impl View for SubmissionPage {
    const TEMPLATE: &'static str = "desk/submission.html";

    fn samples() -> Vec<Self> {
        let [answered, unanswered] = SubmissionLine::samples();
        let [_, ended] = SubmissionLine::samples();
        let new = |case, submission, allowed| SubmissionPage {
            case,
            submission,
            files: Vec::new(),
            allowed,
            pieces: vec![
                Piece { text: "Ring ".to_owned(), is_private: false },
                Piece { text: "0400 555 010".to_owned(), is_private: true },
            ],
            marked: "The tree is sick.".to_owned(),
            published: None,
            published_by: None,
            answer: None,
            typed: TypedSubmission::default(),
        };
        let typed = TypedSubmission {
            marked: Some("My number is [[0400 555 010.".to_owned()),
            answer: Some("We will plant another tree.".to_owned()),
        };
        let full = SubmissionPage {
            files: FileLine::samples(),
            marked: "My number is [[0400 555 010]].".to_owned(),
            published: Some(vec!["The tree shades our bedroom.".to_owned()]),
            published_by: Some("Noor Haddad".to_owned()),
            answer: Some("We will plant another tree.".to_owned()),
            typed,
            ..new(CaseFrame::wrong_sample("marked"), answered, Publishing::InFull)
        };
        vec![
            full,
            new(CaseFrame::open_sample(), unanswered, Publishing::NotPublished),
            new(CaseFrame::closed_sample(), ended, Publishing::Redacted),
        ]
    }
}

/// `desk/submission-look.html`: what others will read, before it is published.
#[derive(Debug, Serialize)]
pub(super) struct SubmissionLook {
    #[serde(flatten)]
    pub case: CaseFrame,
    /// By paragraphs.
    pub text: Vec<String>,
    pub how: String,
    /// The text with marks, as it was typed.
    pub marked: String,
    /// Where the marks can be changed.
    pub back: String,
}

impl View for SubmissionLook {
    const TEMPLATE: &'static str = "desk/submission-look.html";

    fn samples() -> Vec<Self> {
        vec![SubmissionLook {
            case: CaseFrame::open_sample(),
            text: vec!["My number is █████.".to_owned()],
            how: "redacted".to_owned(),
            marked: "My number is [[0400 555 010]].".to_owned(),
            back: "/desk/cases/TR7K4M2P/submissions/019ee786".to_owned(),
        }]
    }
}
