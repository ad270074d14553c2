//! What the pages of people share: what is wrong with a field, and the page that takes a code.

use domain::proof;
use domain::proof::model::{Proof, Purpose, Verdict, minutes};
use screens::FieldError;
use serde::Serialize;

use crate::web::{View, Visit};

/// The page that takes a code which was sent to an email address or a phone number.
#[derive(Serialize)]
pub(super) struct CodePage {
    /// An email address, or a number as one dials it here.
    email: String,
    is_number: bool,
    /// Whether the code may have gone to a phone instead, because its owner chose so.
    or_phone: bool,
    typed: String,
    error: Option<String>,
    /// How many minutes the code works.
    minutes: i64,
    /// Where another code can be asked for.
    again: String,
    /// The code itself, in a demonstration.
    shown: Option<String>,
    /// The words on the button.
    button: String,
}

impl CodePage {
    /// The key of its title.
    pub(super) fn title(proof: &Proof) -> &'static str {
        if proof.address.contains('@') { "sign-in-code-title" } else { "contact-points-code-title" }
    }

    pub(super) fn of(
        visit: &Visit,
        proof: &Proof,
        (typed, error): (&str, Option<String>),
        (again, button): (&str, &str),
    ) -> CodePage {
        let is_number = !proof.address.contains('@');
        let dialled = visit.app.catalogue.about.dialled_here(&proof.address).filter(|_| is_number);
        CodePage {
            email: dialled.unwrap_or_else(|| proof.address.clone()),
            is_number,
            or_phone: proof.purpose == Purpose::SignIn.name() && visit.app.texts.sms.is_there(),
            typed: typed.to_owned(),
            error,
            minutes: minutes(),
            again: again.to_owned(),
            shown: visit.app.settings.demo.then(|| proof::code(&visit.app, proof)),
            button: visit.text(button),
        }
    }
}

impl View for CodePage {
    const TEMPLATE: &'static str = "sign-in-code.html";

    fn samples() -> Vec<Self> {
        let sample = |error: Option<&str>, shown: Option<&str>| CodePage {
            email: "ana@home.example".to_owned(),
            is_number: error.is_some(),
            or_phone: error.is_none(),
            typed: "1234".to_owned(),
            error: error.map(str::to_owned),
            minutes: 15,
            again: "/sign-in".to_owned(),
            shown: shown.map(str::to_owned),
            button: "Sign in".to_owned(),
        };
        vec![sample(Some("The code has 6 digits."), Some("482 913")), sample(None, None)]
    }
}

/// What the components of the design system take as the message at a field.
#[derive(Serialize)]
pub(super) struct FieldMessage {
    pub(super) text: String,
}

impl FieldMessage {
    /// What is wrong with the field of an id, if anything is.
    pub(super) fn at(errors: &[FieldError], id: &str) -> Option<FieldMessage> {
        let found = errors.iter().find(|error| error.href.strip_prefix('#') == Some(id))?;
        Some(FieldMessage { text: found.text.clone() })
    }

    /// For the samples of pages.
    pub(super) fn sample() -> Option<FieldMessage> {
        Some(FieldMessage { text: "Enter something.".to_owned() })
    }
}

/// The list of what to correct: this one field where it is wrong.
pub(super) fn wrong_field(id: &str, error: Option<&str>) -> Vec<FieldError> {
    error.map(|text| FieldError { text: text.to_owned(), href: format!("#{id}") }).into_iter().collect()
}

/// What is wrong with a code, and what to do; `None` when it is right.
pub(super) fn said_of_code(visit: &Visit, verdict: Verdict) -> Option<String> {
    Some(match verdict {
        Verdict::Right => return None,
        Verdict::Unreadable => visit.text("proof-unreadable"),
        Verdict::Wrong { left } => visit.locale().say("proof-wrong", &[("left", left.into())]),
        Verdict::TooMany => visit.text("proof-too-many-tries"),
        Verdict::Expired => visit.text("proof-expired"),
        Verdict::Used => visit.text("proof-used"),
    })
}
