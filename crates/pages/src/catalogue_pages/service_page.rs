//! The view of the page of one service, with what it is made of.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::words::{self, Elsewhere, Text};
use crate::knowledge::HelpLink;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct ServicePage {
    pub(super) id: String,
    /// The plan that one comes from.
    pub(super) plan: Option<String>,
    pub(super) name: Text,
    pub(super) summary: Text,
    pub(super) provider: Elsewhere,
    /// Which agency that is depends on the address of the matter.
    pub(super) place_decides: bool,
    /// Another body takes applications.
    pub(super) advise_only: bool,
    /// Whether it does not exist today.
    pub(super) is_over: bool,
    /// Whether a machine translated the words and nobody has read them yet.
    pub(super) machine_drafted: bool,
    /// When somebody last compared it with the law.
    pub(super) checked: Option<Date>,
    pub(super) events: Vec<EventLink>,
    /// The amounts that one can get.
    pub(super) outcomes: Vec<Text>,
    pub(super) clauses: Vec<ServiceClause>,
    pub(super) proofs: Vec<ServiceProof>,
    /// Facts that are asked for because the agency needs them to act.
    pub(super) asks: Vec<Text>,
    pub(super) cost: ServiceCost,
    pub(super) promises: Vec<ServicePromise>,
    /// What it means when nobody answers, in the word of the catalogue.
    pub(super) silence: Option<&'static str>,
    pub(super) channels: Vec<ServiceChannel>,
    pub(super) internal: Option<ReviewWay>,
    pub(super) external: Option<ReviewWay>,
    pub(super) further: Option<ReviewWay>,
    /// Why a decision cannot be looked at again.
    pub(super) no_review: Option<Text>,
    pub(super) law: Vec<LawLink>,
    /// How long what is sent is kept.
    pub(super) retention: Option<Text>,
    /// JSON that is escaped already, in a block of data that browsers do not run.
    pub(super) linked_data: String,
    pub(super) help: Vec<HelpLink>,
}

/// A life event that the service belongs to.
#[derive(Serialize)]
pub(super) struct EventLink {
    pub(super) name: Text,
    pub(super) href: String,
}

/// One condition for getting it.
#[derive(Serialize)]
pub(super) struct ServiceClause {
    pub(super) words: Text,
    pub(super) cite: String,
}

/// Something to prove.
#[derive(Serialize)]
pub(super) struct ServiceProof {
    pub(super) what: Text,
    /// Who proves it in the person's place.
    pub(super) by: Option<Text>,
    pub(super) otherwise: Option<Text>,
}

#[derive(Serialize)]
pub(super) struct ServiceCost {
    pub(super) kind: CostKind,
    pub(super) amount: Option<String>,
    pub(super) cite: Option<String>,
    pub(super) may_be_waived: bool,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CostKind {
    Free,
    Amount,
    /// It follows from the answers.
    Depends,
    /// The agency sends a bill.
    Billed,
    /// The catalogue does not say.
    Untold,
}

#[derive(Serialize)]
pub(super) struct ServicePromise {
    pub(super) what: Text,
    pub(super) within: String,
    /// The agency has not confirmed it.
    pub(super) is_proposed: bool,
    /// Where it was published.
    pub(super) source: Option<String>,
    /// The times that the law allows, where they are others; more than one where it depends on the case.
    pub(super) limits: Vec<LimitText>,
    pub(super) cite: Option<String>,
    /// What follows when it is broken.
    pub(super) remedies: Vec<Text>,
}

/// A time that the law allows, and where it says so.
#[derive(Serialize)]
pub(super) struct LimitText {
    pub(super) time: String,
    pub(super) cite: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ServiceChannel {
    pub(super) id: &'static str,
    pub(super) words: String,
}

/// Who looks at a decision again.
#[derive(Serialize)]
pub(super) struct ReviewWay {
    pub(super) by: Text,
    pub(super) within: Option<String>,
    /// What is said where the time depends on the case, a sentence each.
    pub(super) times: Vec<LimitText>,
    pub(super) cite: Option<String>,
}

#[derive(Serialize)]
pub(super) struct LawLink {
    pub(super) instrument: String,
    pub(super) section: Option<String>,
    pub(super) url: Option<String>,
}

impl View for ServicePage {
    const TEMPLATE: &'static str = "service.html";

    fn samples() -> Vec<Self> {
        let kinds = [CostKind::Free, CostKind::Amount, CostKind::Depends, CostKind::Billed, CostKind::Untold];
        let silences = [Some("refused"), Some("approved"), Some("deemed-refused-for-appeal"), None];
        let full = kinds.into_iter().zip(silences).map(|(kind, silence)| ServicePage::full(kind, silence));
        let no_review = Some(words::own("There is nothing to decide.".to_owned()));
        let over = ServicePage { is_over: true, no_review, ..ServicePage::full(CostKind::Free, None) };
        full.chain([over, ServicePage::bare()]).collect()
    }
}

impl ServicePage {
    fn full(kind: CostKind, silence: Option<&'static str>) -> ServicePage {
        let own = |text: &str| words::own(text.to_owned());
        let text = |text: &str| Some(text.to_owned());
        let proof = |by, otherwise| ServiceProof { what: own("Concession card"), by, otherwise };
        let channels = ["web", "phone", "sms", "email", "chat", "social", "counter", "post"];
        let limit = |time: &str| LimitText { time: time.to_owned(), cite: text("Energy Act, section 8") };
        let review = |by: &str, within| ReviewWay {
            by: own(by),
            within,
            times: Vec::new(),
            cite: text("Review Act, section 9"),
        };
        ServicePage {
            name: Text { text: "Gas rebate".to_owned(), language: text("en") },
            is_over: false,
            machine_drafted: true,
            checked: Some(date(2026, 5, 12)),
            events: vec![EventLink { name: own("Having a baby"), href: "/events/having-a-baby".to_owned() }],
            outcomes: vec![own("Rebate")],
            clauses: vec![ServiceClause {
                words: own("The household has a concession card."),
                cite: "Energy Rebate Guidelines, section 3".to_owned(),
            }],
            proofs: vec![
                proof(Some(own("Service NSW")), Some(own("a copy of the card"))),
                proof(Some(own("Service NSW")), None),
                proof(None, Some(own("a copy of the card"))),
            ],
            asks: vec![own("Kind of meter")],
            cost: ServiceCost {
                kind,
                amount: text("$62.00"),
                cite: text("Fees Regulation, section 4"),
                may_be_waived: true,
            },
            promises: vec![ServicePromise {
                what: own("You get a decision"),
                within: "15 working days".to_owned(),
                is_proposed: silence.is_some(),
                source: text("https://service.example/charter"),
                limits: match silence {
                    Some("approved") => vec![limit("30 days"), limit("60 days")],
                    Some(_) => vec![limit("30 days")],
                    None => Vec::new(),
                },
                cite: text("Energy Rebate Guidelines, section 8"),
                remedies: vec![own("We apologise.")],
            }],
            silence,
            place_decides: true,
            channels: channels.map(|id| ServiceChannel { id, words: id.to_owned() }).into(),
            internal: Some(review("another officer", text("28 days"))),
            external: Some(review("Civil and Administrative Tribunal", text("6 months"))),
            further: Some(ReviewWay { times: vec![limit("Within 28 days")], ..review("Court", None) }),
            law: vec![LawLink {
                instrument: "Energy Rebate Guidelines".to_owned(),
                section: text("section 3"),
                url: text("https://legislation.example/energy-rebate"),
            }],
            retention: Some(own("7 years")),
            help: vec![HelpLink { title: own("Reading a gas bill"), href: "/help/0198f3a2".to_owned() }],
            ..ServicePage::bare()
        }
    }

    /// Another body's service of which the catalogue says the least.
    fn bare() -> ServicePage {
        let own = |text: &str| words::own(text.to_owned());
        ServicePage {
            id: "gas-rebate".to_owned(),
            plan: Some("0198f3d0".to_owned()),
            name: own("Gas rebate"),
            summary: own("Money towards gas bills."),
            provider: Elsewhere::sample(),
            place_decides: false,
            advise_only: true,
            is_over: false,
            machine_drafted: false,
            checked: None,
            events: Vec::new(),
            outcomes: Vec::new(),
            clauses: Vec::new(),
            proofs: Vec::new(),
            asks: Vec::new(),
            cost: ServiceCost { kind: CostKind::Untold, amount: None, cite: None, may_be_waived: false },
            promises: Vec::new(),
            silence: None,
            channels: Vec::new(),
            internal: None,
            external: None,
            further: None,
            no_review: None,
            law: Vec::new(),
            retention: None,
            linked_data: "{\"@type\":\"GovernmentService\"}".to_owned(),
            help: Vec::new(),
        }
    }
}
