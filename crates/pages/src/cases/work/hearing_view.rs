//! The page of somebody affected, with its samples.

use domain::uploads;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::publishing::Publishing;
use crate::cases::sent::AnswerRow;
use crate::web::View;

/// `submission.html`.
#[derive(Debug, Serialize)]
pub(super) struct HearingPage {
    pub service: String,
    pub agency: String,
    pub reference: String,
    /// What is planned, as far as those who are affected see it.
    pub planned: Vec<AnswerRow>,
    /// The last day on which they are heard.
    pub until: Option<Date>,
    /// Whether what is sent now comes late.
    pub is_late: bool,
    /// What others may read of what is sent.
    pub publish: Publishing,
    pub own: Vec<WrittenSubmission>,
    pub others: Vec<WrittenSubmission>,
    /// Whether something was sent with this code that nobody in particular owns, because a sign shows the code.
    pub sent: bool,
    pub decision: Option<DecisionHeard>,
    pub typed: TypedSubmission,
    /// The kinds of files that are accepted, as browsers read it.
    pub accept: &'static str,
    pub field_errors: WrongSubmission,
}

/// What somebody wrote, as others or they themselves read it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct WrittenSubmission {
    /// Names of the files.
    pub files: Vec<String>,
    /// How they stand to what is planned, in words.
    pub stance: String,
    /// Paragraphs, like the answer.
    pub body: Vec<String>,
    /// Milliseconds.
    pub at: i64,
    pub is_late: bool,
    /// How the decision answers it.
    pub answer: Vec<String>,
}

/// The decision, after which nobody is heard any more.
#[derive(Debug, Serialize)]
pub(super) struct DecisionHeard {
    pub outcome: String,
    /// Paragraphs.
    pub summary: Vec<String>,
    /// Whether a review ended it.
    pub is_review: bool,
    /// Milliseconds.
    pub at: i64,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct TypedSubmission {
    pub stance: String,
    pub name: String,
    pub body: String,
}

/// What is wrong with the form.
#[derive(Debug, Default, Serialize)]
pub(super) struct WrongSubmission {
    pub stance: Option<String>,
    pub name: Option<String>,
    pub body: Option<String>,
    pub files: Option<String>,
}

impl WrittenSubmission {
    /// One that came late with files and is answered, and one that is not.
    pub(super) fn samples() -> Vec<WrittenSubmission> {
        let late = WrittenSubmission {
            files: vec!["bedroom.jpg".to_owned()],
            stance: "Against it".to_owned(),
            body: vec!["The tree shades our bedroom.".to_owned(), "We like it.".to_owned()],
            at: 1_783_036_800_000,
            is_late: true,
            answer: vec!["Another tree will be planted.".to_owned()],
        };
        let unanswered = WrittenSubmission {
            files: Vec::new(),
            stance: "For it".to_owned(),
            body: vec!["The tree is sick.".to_owned()],
            at: 1_783_036_800_000,
            is_late: false,
            answer: Vec::new(),
        };
        vec![late, unanswered]
    }
}

impl View for HearingPage {
    const TEMPLATE: &'static str = "submission.html";

    fn samples() -> Vec<Self> {
        let new = |publish| HearingPage {
            service: "Tree removal permit".to_owned(),
            agency: "Inner West Council".to_owned(),
            reference: "TR7K 4M2P".to_owned(),
            planned: Vec::new(),
            until: None,
            is_late: false,
            publish,
            own: Vec::new(),
            others: Vec::new(),
            sent: false,
            decision: None,
            typed: TypedSubmission::default(),
            accept: uploads::ACCEPT,
            field_errors: WrongSubmission::default(),
        };
        let typed = TypedSubmission {
            stance: "object".to_owned(),
            name: "Ana Kovač".to_owned(),
            body: "The tree shades our bedroom.".to_owned(),
        };
        let wrong = WrongSubmission {
            stance: Some("Choose what you think of it".to_owned()),
            name: Some("This name is too long".to_owned()),
            body: Some("Enter what you want to say".to_owned()),
            files: Some("The file is too large".to_owned()),
        };
        let full = HearingPage {
            planned: AnswerRow::samples(),
            until: Some(date(2026, 7, 17)),
            own: WrittenSubmission::samples(),
            others: WrittenSubmission::samples(),
            typed,
            field_errors: wrong,
            ..new(Publishing::Redacted)
        };
        let late = HearingPage { is_late: true, sent: true, ..new(Publishing::InFull) };
        let decided = |is_review, summary| {
            let decision = DecisionHeard { outcome: "Refused".to_owned(), summary, is_review, at: 1_783_036_800_000 };
            HearingPage { decision: Some(decision), ..new(Publishing::NotPublished) }
        };
        let summary = vec!["The tree is healthy.".to_owned()];
        vec![full, late, new(Publishing::NotPublished), decided(false, summary), decided(true, Vec::new())]
    }
}
