//! What the person reads of a decision beside its outcome.

use domain::cases::decision::said::{AnsweredSubmission, ConflictText, DutyText, WeighedQuestion};
use jiff::civil::{Date, date};
use serde::Serialize;

/// A decision as `parts/decision.html` shows it beside its outcome and summary.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct WeighedDecision {
    /// What was weighed, under the duties in their order.
    pub(super) duties: Vec<DutyText>,
    pub(super) conflicts: Vec<ConflictText>,
    pub(super) answers: Vec<AnsweredSubmission>,
    pub(super) conditions: Vec<String>,
    /// The last day on which it holds; none where it has no end.
    pub(super) expires: Option<Date>,
    /// The second officer, who agreed.
    pub(super) second: Option<String>,
    /// Whether the rules decided, and no officer.
    pub(super) by_rule: bool,
    /// The day of whose law it was judged.
    pub(super) law_of: Option<Date>,
    pub(super) overturned: Option<Overturned>,
    /// The decision of the same case that this one replaces.
    pub(super) replaces: Option<Replaced>,
    /// That the reasons are in another language, or who translated them.
    pub(super) about_language: Vec<String>,
    /// The reasons before they were translated.
    pub(super) original: Vec<String>,
}

/// A decision that was corrected.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct Replaced {
    pub(super) outcome: String,
    /// Milliseconds.
    pub(super) at: i64,
    pub(super) why: String,
}

/// What a review put in the place of a decision.
#[derive(Clone, Debug, Serialize)]
pub(in crate::cases) struct Overturned {
    pub(super) outcome: String,
    pub(super) goes_against: bool,
    /// The reference of the review, and the address of its case.
    pub(super) reference: String,
    pub(super) href: String,
    /// Milliseconds.
    pub(super) at: i64,
}

impl WeighedDecision {
    /// One with everything, and one of which nothing is known but the outcome.
    pub(in crate::cases) fn samples() -> Vec<WeighedDecision> {
        let bare = WeighedDecision {
            duties: Vec::new(),
            conflicts: Vec::new(),
            answers: Vec::new(),
            conditions: Vec::new(),
            expires: None,
            second: None,
            by_rule: false,
            law_of: None,
            overturned: None,
            replaces: None,
            about_language: Vec::new(),
            original: Vec::new(),
        };
        vec![WeighedDecision::sample(), bare]
    }

    /// A draft, written or not.
    pub(super) fn draft_sample(is_written: bool) -> WeighedDecision {
        let mut samples = WeighedDecision::samples();
        let draft = if is_written { samples.swap_remove(0) } else { samples.swap_remove(1) };
        WeighedDecision { second: None, by_rule: false, overturned: None, ..draft }
    }

    fn sample() -> WeighedDecision {
        let question = WeighedQuestion {
            ask: "What does a refusal mean for this household?".to_owned(),
            text: vec!["The household uses gas for heating and has two small children.".to_owned()],
            evidence: vec!["Number of children: 2".to_owned(), "gas-bill-june.pdf".to_owned()],
            cites: vec!["Social Programs for Energy Code cl 12".to_owned()],
        };
        let short = WeighedQuestion { evidence: Vec::new(), cites: Vec::new(), ..question.clone() };
        WeighedDecision {
            duties: vec![DutyText { duty: "What we owe you".to_owned(), weighed: vec![question, short] }],
            conflicts: vec![ConflictText {
                between: vec!["What we owe you".to_owned(), "What the law says".to_owned()],
                what: "The law names the holder of the account; the bill is paid by the household.".to_owned(),
                how: "The code lets us count a household that pays through its landlord.".to_owned(),
            }],
            answers: vec![AnsweredSubmission {
                who: "Dinh Tran".to_owned(),
                answer: vec!["The shared meter does not change what you pay.".to_owned()],
            }],
            conditions: vec!["Tell us when you move.".to_owned()],
            expires: Some(date(2027, 6, 30)),
            second: Some("Aroha Ngata".to_owned()),
            by_rule: true,
            law_of: Some(date(2026, 7, 3)),
            overturned: Some(Overturned {
                outcome: "Approved".to_owned(),
                goes_against: false,
                reference: "RV3H 8Q5T".to_owned(),
                href: "/cases/RV3H8Q5T".to_owned(),
                at: 1_786_060_800_000,
            }),
            replaces: Some(Replaced {
                outcome: "Refuse".to_owned(),
                at: 1_783_036_800_000,
                why: "We read the wrong bill.".to_owned(),
            }),
            about_language: vec!["The reasons were translated by Hoa Le, 3 July 2026.".to_owned()],
            original: vec!["You use gas at home.".to_owned()],
        }
    }
}
