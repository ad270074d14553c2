//! The code with which a person goes on alone, as its templates read it.

use serde::Serialize;

use super::frame::InterviewFrame;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct InterviewCodePage {
    #[serde(flatten)]
    pub frame: InterviewFrame,
    /// Why the draft waits for the person; none where the officer can go on with it.
    pub why: Option<String>,
    pub code: String,
    /// The address that leads to the draft.
    pub address: String,
    /// The same address as a picture.
    pub picture: String,
    /// The lines of the sheet for the person, in their language.
    pub their_lines: [String; 3],
    /// The name of the service in their language.
    pub their_service: String,
    pub email: String,
    pub email_error: Option<String>,
    /// Where it was just mailed.
    pub sent_to: Option<String>,
}

impl View for InterviewCodePage {
    const TEMPLATE: &'static str = "desk/interview-code.html";

    fn samples() -> Vec<Self> {
        let lines = ["Mã của bạn", "Mở địa chỉ này để tiếp tục.", "Đừng đưa mã cho ai."];
        let page = |frame, [why, email_error, sent_to]: [Option<&str>; 3]| InterviewCodePage {
            frame,
            why: why.map(str::to_owned),
            code: "4M2P-GR7K".to_owned(),
            address: "https://stoa.example/resume/4M2P-GR7K".to_owned(),
            picture: "/desk/interview/0198f3c0/applications/0198f3a2/code.svg".to_owned(),
            their_lines: lines.map(str::to_owned),
            their_service: "Trợ cấp gas".to_owned(),
            email: "mai@".to_owned(),
            email_error: email_error.map(str::to_owned),
            sent_to: sent_to.map(str::to_owned),
        };
        let [full, bare] = InterviewFrame::samples();
        let all = [Some("There is a fee to pay."), Some("Enter an email address"), Some("mai@example.org")];
        vec![page(full, all), page(bare, [None; 3])]
    }
}

/// Why the officer does not see the code, and how the person goes on all the same.
#[derive(Serialize)]
pub(super) struct CodeApartPage {
    #[serde(flatten)]
    pub frame: InterviewFrame,
    /// Whether the person has an address to which the code can be mailed unseen.
    pub has_email: bool,
    /// Whether that was just done.
    pub is_mailed: bool,
}

impl View for CodeApartPage {
    const TEMPLATE: &'static str = "desk/interview-code-apart.html";

    fn samples() -> Vec<Self> {
        let [full, bare] = InterviewFrame::samples();
        vec![
            CodeApartPage { frame: full, has_email: true, is_mailed: true },
            CodeApartPage { frame: bare, has_email: false, is_mailed: false },
        ]
    }
}
