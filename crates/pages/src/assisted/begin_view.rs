//! The page on which a sitting begins, as its template reads it.

use screens::FieldError;
use serde::Serialize;

use crate::web::{CheckChoice, Choice, HintedChoice, Posted, View};

#[derive(Serialize)]
pub(super) struct InterviewBeginPage {
    /// The page of the desk that led here, whose person it is; none where the person is still to be found.
    pub from: Option<String>,
    pub channels: Vec<CheckChoice>,
    /// How the person can be found.
    pub ways: Vec<HintedChoice>,
    pub languages: Vec<Choice>,
    pub typed: BeginFields,
    pub errors: BeginErrors,
}

/// What was typed.
#[derive(Serialize)]
pub(super) struct BeginFields {
    code: String,
    reference: String,
    /// Something that stands in the case, and that only the person knows.
    fact: String,
    /// An email address or a telephone number.
    address: String,
    checked: String,
}

impl BeginFields {
    pub(super) fn of(typed: &Posted) -> BeginFields {
        let field = |name: &str| typed.get(name).to_owned();
        BeginFields {
            code: field("code"),
            reference: field("reference"),
            fact: field("fact"),
            address: field("address"),
            checked: field("checked"),
        }
    }
}

/// What is wrong at each field.
#[derive(Serialize)]
pub(super) struct BeginErrors {
    way: Option<String>,
    code: Option<String>,
    reference: Option<String>,
    fact: Option<String>,
    address: Option<String>,
    channel: Option<String>,
    checked: Option<String>,
}

impl BeginErrors {
    pub(super) fn of(errors: &[FieldError]) -> BeginErrors {
        let error = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
        BeginErrors {
            way: error("#way"),
            code: error("#code"),
            reference: error("#reference"),
            fact: error("#fact"),
            address: error("#address"),
            channel: error("#channel"),
            checked: error("#checked"),
        }
    }
}

impl View for InterviewBeginPage {
    const TEMPLATE: &'static str = "desk/interview-begin.html";

    fn samples() -> Vec<Self> {
        let page = |from: Option<&str>, checked: &str, errors: &[FieldError]| InterviewBeginPage {
            from: from.map(str::to_owned),
            channels: vec![CheckChoice::new("counter", "At a counter", true)],
            ways: vec![CheckChoice::new("code", "By a code", true).hinted("The person reads it out.")],
            languages: vec![Choice::open("en", "English"), Choice::new("vi", "Tiếng Việt", true)],
            typed: BeginFields {
                code: "4M2P-GR7K".to_owned(),
                reference: "GR7K 4M2P".to_owned(),
                fact: "8/3/1994".to_owned(),
                address: "mai@example.org".to_owned(),
                checked: checked.to_owned(),
            },
            errors: BeginErrors::of(errors),
        };
        let wrong = |field: &&str| FieldError { text: "Fill this in".to_owned(), href: format!("#{field}") };
        let fields = ["way", "code", "reference", "fact", "address", "channel", "checked"];
        let errors: Vec<FieldError> = fields.iter().map(wrong).collect();
        vec![page(None, "document", &errors), page(None, "", &[]), page(Some("cases/GR7K4M2P"), "nobody", &[])]
    }
}
