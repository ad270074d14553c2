//! A request of the agency on its own page and in lists.

use domain::uploads;
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::cases::files::FileLine;
use crate::web::View;

/// `case-request.html`.
#[derive(Serialize)]
pub(in crate::cases) struct RequestPage {
    pub service: String,
    pub agency: String,
    /// What the agency asks for, by paragraphs.
    pub ask: Vec<String>,
    pub due: Option<Date>,
    /// The kinds of files that are accepted, as browsers read it.
    pub accept: &'static str,
    /// Whether files are not checked for malware here.
    pub is_unchecked: bool,
    /// The answer as it was typed.
    pub typed: String,
    pub answer_error: Option<String>,
    pub files_error: Option<String>,
}

impl View for RequestPage {
    const TEMPLATE: &'static str = "case-request.html";

    fn samples() -> Vec<Self> {
        let full = RequestPage {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            ask: vec!["Please send your gas bill for June.".to_owned(), "A photo is enough.".to_owned()],
            due: Some(date(2026, 7, 17)),
            accept: uploads::ACCEPT,
            is_unchecked: true,
            typed: "Here it is.".to_owned(),
            answer_error: Some("Your answer is too long".to_owned()),
            files_error: Some("The file is too large".to_owned()),
        };
        let first = RequestPage {
            service: "Gas rebate".to_owned(),
            agency: "Service NSW".to_owned(),
            ask: vec!["Please send your gas bill for June.".to_owned()],
            due: None,
            accept: uploads::ACCEPT,
            is_unchecked: false,
            typed: String::new(),
            answer_error: None,
            files_error: None,
        };
        vec![full, first]
    }
}

/// What the agency asked for and the person answered, in a list.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct RequestLine {
    pub(super) ask: Vec<String>,
    pub(super) due: Option<Date>,
    /// Milliseconds, as when it was answered.
    pub(super) asked_at: i64,
    pub(super) answered_at: Option<i64>,
    pub(super) answer: Vec<String>,
    pub(super) files: Vec<FileLine>,
    /// Where the person answers it.
    pub(super) href: String,
}

impl RequestLine {
    /// One that waits for an answer, one that has one with files, and one without.
    pub(in crate::cases) fn samples() -> Vec<RequestLine> {
        let sample = |answered_at, answer: &[&str], files| RequestLine {
            ask: vec!["Please send your gas bill for June.".to_owned()],
            due: Some(date(2026, 7, 17)),
            asked_at: 1_783_036_800_000,
            answered_at,
            answer: answer.iter().map(|text| (*text).to_owned()).collect(),
            files,
            href: "/cases/GR7K4M2P/requests/019ee77c".to_owned(),
        };
        vec![
            sample(None, &[], Vec::new()),
            sample(Some(1_783_123_200_000), &["Here it is."], FileLine::samples()),
            sample(Some(1_783_123_200_000), &["I have no bill for June."], Vec::new()),
        ]
    }
}
