//! The screen on which an officer grants what the rules say yes to, as its template reads it.

use domain::trust::{Act, Acts};
use serde::Serialize;

use super::draft_view::SavedBy;
use super::law_view::JudgedLaw;
use super::letter_preview::LetterPreview;
use super::text::WeighedDecision;
use crate::web::View;

/// `desk/decision-grant.html`.
#[derive(Serialize)]
pub(in crate::cases) struct GrantScreen {
    pub(super) reference: String,
    pub(super) service: String,
    pub(super) case_href: String,
    /// The address of the draft.
    pub(super) address: String,
    pub(super) outcome: String,
    pub(super) is_open: bool,
    pub(super) may: Acts,
    pub(super) law: JudgedLaw,
    /// What only the officer can say.
    pub(super) asked: Vec<GrantField>,
    pub(super) asks_conflicts: bool,
    pub(super) no_conflict: bool,
    /// What the service asks about conflicts.
    pub(super) conflicts_asked: Option<String>,
    /// The reasons, as far as they are known.
    pub(super) weighed: WeighedDecision,
    pub(super) paragraphs: Vec<String>,
    pub(super) letter: LetterPreview,
    /// Steps before the decision that nobody has done.
    pub(super) not_done: Vec<String>,
    /// Facts that another agency has not confirmed, and the agency.
    pub(super) unconfirmed: Vec<(String, String)>,
    pub(super) needs_second: bool,
    /// A draft that somebody wrote before.
    pub(super) saved: Option<SavedBy>,
}

/// A question that the rules do not answer.
#[derive(Serialize)]
pub(super) struct GrantField {
    pub id: String,
    pub ask: String,
    pub cite: Option<String>,
    /// The prepared answer, to confirm.
    pub confirm: Option<String>,
    pub is_confirmed: bool,
    pub text: String,
    pub wrong: Option<String>,
}

impl View for GrantScreen {
    const TEMPLATE: &'static str = "desk/decision-grant.html";

    fn samples() -> Vec<Self> {
        let field = |confirm: Option<&str>, wrong: Option<&str>| GrantField {
            id: "main-home-only".to_owned(),
            ask: "Is the rebate claimed for one home only?".to_owned(),
            cite: wrong.map(|_| "Energy Code cl 12".to_owned()),
            confirm: confirm.map(str::to_owned),
            is_confirmed: false,
            text: String::new(),
            wrong: wrong.map(str::to_owned),
        };
        let screen = |is_full: bool| GrantScreen {
            reference: "GR7K 4M2P".to_owned(),
            service: "Gas rebate".to_owned(),
            case_href: "/desk/cases/GR7K4M2P".to_owned(),
            address: "/desk/cases/GR7K4M2P/decision".to_owned(),
            outcome: "Grant".to_owned(),
            is_open: true,
            may: Act::ALL.iter().copied().collect(),
            law: JudgedLaw::sample(),
            asked: if is_full {
                vec![field(Some("The rebate is claimed for one home only."), Some("Confirm this")), field(None, None)]
            } else {
                Vec::new()
            },
            asks_conflicts: is_full,
            no_conflict: false,
            conflicts_asked: is_full.then(|| "must be named and resolved in words".to_owned()),
            weighed: WeighedDecision::draft_sample(true),
            paragraphs: vec!["We have decided: Grant.".to_owned()],
            letter: LetterPreview::sample(is_full),
            not_done: if is_full { vec!["Check card".to_owned()] } else { Vec::new() },
            unconfirmed: if is_full {
                vec![("Concession card".to_owned(), "Services Australia".to_owned())]
            } else {
                Vec::new()
            },
            needs_second: is_full,
            saved: None,
        };
        let begun = GrantScreen { saved: Some(SavedBy::sample()), ..screen(false) };
        let closed = GrantScreen { is_open: false, may: Acts::default(), ..screen(false) };
        vec![screen(true), screen(false), begun, closed]
    }
}
