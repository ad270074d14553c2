//! "Talk to a person" as its template reads it.

use catalogue::HelpService;
use serde::Serialize;

use super::answers::AnswersBox;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct PersonPage {
    /// What the site has about the words that were looked for; none before.
    pub answers: Option<AnswersBox>,
    /// The page from which the person came.
    pub from: String,
    /// In words, the page of ours that the person came from.
    pub about: Option<String>,
    /// The agency at the front door, which answers.
    pub agency: String,
    pub demo: bool,
    /// What somebody who chats now can expect; none while nobody takes chats.
    pub chat: Option<String>,
    /// Who interprets on the telephone.
    pub interpreter: Option<HelpLine>,
    /// Who helps people who do not hear or speak well on the telephone.
    pub relay: Option<HelpLine>,
    pub typed: PersonTyped,
    pub wrong: PersonErrors,
}

/// A service of the place that helps people to be understood.
#[derive(Serialize)]
pub(super) struct HelpLine {
    pub name: String,
    pub phone: Option<String>,
    pub link: Option<String>,
}

impl HelpLine {
    pub(super) fn of(service: &HelpService) -> HelpLine {
        HelpLine { name: service.name.clone(), phone: service.phone.clone(), link: service.link.clone() }
    }

    fn sample() -> HelpLine {
        let text = |text: &str| Some(text.to_owned());
        HelpLine { name: "The relay".to_owned(), phone: text("1800 000 000"), link: text("https://relay.example") }
    }
}

/// What was typed, or what the form begins with.
#[derive(Serialize)]
pub(super) struct PersonTyped {
    pub way: String,
    pub name: String,
    pub phone: String,
    pub email: String,
    pub body: String,
    /// When to call: one of `TIMES`.
    pub time: String,
    /// Whether the agency may see which page the person came from.
    pub carry: bool,
}

/// What is wrong at each field.
#[derive(Default, Serialize)]
pub(super) struct PersonErrors {
    pub way: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub body: Option<String>,
}

impl View for PersonPage {
    const TEMPLATE: &'static str = "person.html";

    fn samples() -> Vec<Self> {
        let wrong = |text: &str| Some(text.to_owned());
        let typed = PersonPage {
            answers: AnswersBox::samples().pop(),
            from: "/services/gas-rebate".to_owned(),
            about: Some("The service “Gas rebate”".to_owned()),
            agency: "Service NSW".to_owned(),
            demo: true,
            chat: Some("Somebody is free now.".to_owned()),
            interpreter: Some(HelpLine::sample()),
            relay: Some(HelpLine::sample()),
            typed: PersonTyped {
                way: "phone".to_owned(),
                name: "Mina Rahimi".to_owned(),
                phone: "0400 000".to_owned(),
                email: "mina@".to_owned(),
                body: "Does the gas rebate count for bottled gas too?".to_owned(),
                time: "morning".to_owned(),
                carry: true,
            },
            wrong: PersonErrors {
                way: wrong("Choose how we should get in touch"),
                phone: wrong("Enter a phone number with all its digits"),
                email: wrong("Enter an email address"),
                body: wrong("Write what you want to know"),
            },
        };
        let opened = PersonPage {
            answers: AnswersBox::samples().into_iter().next(),
            from: String::new(),
            about: None,
            agency: "Service NSW".to_owned(),
            demo: false,
            chat: None,
            interpreter: None,
            relay: None,
            typed: PersonTyped {
                way: String::new(),
                name: String::new(),
                phone: String::new(),
                email: String::new(),
                body: String::new(),
                time: "any".to_owned(),
                carry: false,
            },
            wrong: PersonErrors::default(),
        };
        vec![typed, opened]
    }
}
