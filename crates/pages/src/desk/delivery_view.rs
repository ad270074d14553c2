//! The page of a message that did not arrive, with its samples.

use serde::Serialize;

use crate::web::{CheckChoice, View};

/// `desk/delivery.html`.
#[derive(Debug, Serialize)]
pub(super) struct DeliveryPage {
    pub reference: String,
    /// The subject of the mail.
    pub what: String,
    /// Where the mail went; empty where there was no address.
    pub destination: String,
    /// What became of it, in words.
    pub state: Option<String>,
    /// What the mail server answered.
    pub problem: Option<String>,
    /// Milliseconds.
    pub at: i64,
    /// The lines of the postal address, as far as it is known and the officer may see it.
    pub address: Vec<String>,
    pub phone: Option<String>,
    /// The channel that the person prefers.
    pub preferred: String,
    pub channels: Vec<CheckChoice>,
    pub day: String,
    pub proof: String,
    pub wrong: WrongDelivery,
}

/// What is wrong with the form.
#[derive(Debug, Default, Serialize)]
pub(super) struct WrongDelivery {
    pub channel: Option<String>,
    pub day: Option<String>,
    pub proof: Option<String>,
}

impl View for DeliveryPage {
    const TEMPLATE: &'static str = "desk/delivery.html";

    fn samples() -> Vec<Self> {
        let unknown = || DeliveryPage {
            reference: "GR7K 4M2P".to_owned(),
            what: "Your gas rebate is decided".to_owned(),
            destination: String::new(),
            state: Some("There was no address".to_owned()),
            problem: None,
            at: 1_783_036_800_000,
            address: Vec::new(),
            phone: None,
            preferred: "Mail".to_owned(),
            channels: vec![CheckChoice::new("post", "Letter", true), CheckChoice::new("phone", "Call", false)],
            day: "2026-07-03".to_owned(),
            proof: String::new(),
            wrong: WrongDelivery::default(),
        };
        let full = DeliveryPage {
            destination: "mai@example.org".to_owned(),
            state: Some("The mail was refused".to_owned()),
            problem: Some("550 5.1.1 no such mailbox".to_owned()),
            address: vec!["Mai Tran".to_owned(), "12 Smith St".to_owned(), "Marrickville NSW 2204".to_owned()],
            phone: Some("+61 2 5550 1234".to_owned()),
            proof: "She read the reference back to me.".to_owned(),
            wrong: WrongDelivery {
                channel: Some("Choose how it was delivered.".to_owned()),
                day: Some("Enter the day, today or before.".to_owned()),
                proof: Some("Enter what proves it.".to_owned()),
            },
            ..unknown()
        };
        vec![full, unknown()]
    }
}
