//! The declaration in a sitting as its template reads it.

use serde::Serialize;

use super::frame::InterviewFrame;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct InterviewDeclarationPage {
    #[serde(flatten)]
    pub frame: InterviewFrame,
    /// What the person declares, a paragraph each.
    pub says: [String; 2],
    /// The same in the person's language; none where they speak the language of the desk.
    pub their_says: Option<[String; 2]>,
    /// Whether there is a fee, so that it is not sent yet.
    pub costs: bool,
    pub typed: ConsentFields,
    pub errors: ConsentErrors,
}

/// How the person said yes, and where the receipt goes.
#[derive(Serialize)]
pub(super) struct ConsentFields {
    pub words: String,
    pub email: String,
}

#[derive(Serialize)]
pub(super) struct ConsentErrors {
    pub words: Option<String>,
    pub email: Option<String>,
}

impl View for InterviewDeclarationPage {
    const TEMPLATE: &'static str = "desk/interview-declaration.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let [full, bare] = InterviewFrame::samples();
        let says = |first: &str, second: &str| [first.to_owned(), second.to_owned()];
        let page = |frame, costs, their_says, errors| InterviewDeclarationPage {
            frame,
            says: says("What you said is true.", "I declare that it is."),
            their_says,
            costs,
            typed: ConsentFields { words: "Yes, send it.".to_owned(), email: "mai@".to_owned() },
            errors,
        };
        let theirs = Some(says("Những gì bạn nói là đúng.", "Tôi cam đoan như vậy."));
        let wrong = ConsentErrors { words: text("Write how they said yes"), email: text("Enter an email address") };
        vec![page(full, true, theirs, wrong), page(bare, false, None, ConsentErrors { words: None, email: None })]
    }
}
