//! Answers that are read back in a sitting, as their template reads them.

use serde::Serialize;

use super::frame::InterviewFrame;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct InterviewAnswersPage {
    #[serde(flatten)]
    pub frame: InterviewFrame,
    pub sections: Vec<SpokenSection>,
    /// Why the rules say no; none where they do not.
    pub refusal: Option<Vec<String>>,
    /// Whether it is everything before it is sent, and not what is known from before.
    pub is_check: bool,
}

/// Answers under one title.
#[derive(Serialize)]
pub(super) struct SpokenSection {
    /// Empty for what is known from before.
    pub title: String,
    pub rows: Vec<SpokenRow>,
}

/// One answer, with the words of the person's language beside it.
#[derive(Serialize)]
pub(super) struct SpokenRow {
    pub label: String,
    pub lines: Vec<String>,
    /// The names of files.
    pub files: Vec<String>,
    /// None where the person speaks the language of the desk.
    pub their_label: Option<String>,
    /// None besides where the answer is not for the officer.
    pub their_lines: Option<Vec<String>>,
    /// Where it can be changed.
    pub href: Option<String>,
}

impl SpokenRow {
    /// An answer to be read in two languages, and one that is hidden from the officer.
    fn samples() -> Vec<SpokenRow> {
        let full = SpokenRow {
            label: "Kind of gas".to_owned(),
            lines: vec!["Bottled gas".to_owned()],
            files: vec!["bill.pdf".to_owned()],
            their_label: Some("Loại gas".to_owned()),
            their_lines: Some(vec!["Gas đóng chai".to_owned()]),
            href: Some("/desk/interview/0198f3c0/applications/0198f3a2/answers/gas-kind".to_owned()),
        };
        let hidden = SpokenRow {
            label: "Income".to_owned(),
            lines: vec!["You may not see this answer.".to_owned()],
            files: Vec::new(),
            their_label: None,
            their_lines: None,
            href: None,
        };
        vec![full, hidden]
    }
}

impl View for InterviewAnswersPage {
    const TEMPLATE: &'static str = "desk/interview-answers.html";

    fn samples() -> Vec<Self> {
        let [full, bare] = InterviewFrame::samples();
        let section = |title: &str| SpokenSection { title: title.to_owned(), rows: SpokenRow::samples() };
        let refusal = Some(vec!["The account is not in the person's name.".to_owned()]);
        let page = |frame, sections, refusal, is_check| InterviewAnswersPage { frame, sections, refusal, is_check };
        vec![page(full, vec![section("Your gas")], refusal, true), page(bare, vec![section("")], None, false)]
    }
}
