//! The money of a case as its page at the desk shows it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::CaseFrame;
use crate::cases::money::MoneyLine;
use crate::web::{Choice, View};

/// `desk/money.html`.
#[derive(Debug, Serialize)]
pub(super) struct MoneyPage {
    #[serde(flatten)]
    pub case: CaseFrame,
    pub lines: Vec<MoneyLine>,
    pub charged: String,
    pub held: String,
    /// What is still to pay; none if nothing is.
    pub open: Option<String>,
    pub due: Option<Date>,
    pub is_late: bool,
    /// What was paid too much.
    pub surplus: Option<String>,
    pub requests: Vec<RequestRow>,
    /// The rule of the fee, and what it comes to.
    pub rule: Option<FeeRule>,
    /// The source of the fee, as the manifest says it.
    pub cite: Option<String>,
    /// Whether the officer may charge something, and the manifest says that it may cost anything.
    pub may_charge: bool,
    /// Payments that something is left of.
    pub payments: Vec<Choice>,
    /// How money changes hands at the counter.
    pub means: Vec<Choice>,
    pub typed: TypedMoney,
    /// The idempotency key of the forms.
    pub once: String,
}

/// A refund, or a waiver that takes a second officer.
#[derive(Debug, Serialize)]
pub(super) struct RequestRow {
    pub id: String,
    /// `refund` or `waiver`.
    pub what: String,
    pub amount: String,
    pub means: Option<String>,
    pub why: String,
    pub by: String,
    pub at: i64,
    pub state: String,
    /// The state in words.
    pub state_words: String,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    /// Whether this officer may answer it.
    pub may_answer: bool,
    /// Whether it was approved and has to be paid out by hand.
    pub may_pay_out: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct FeeRule {
    pub facts: Vec<FeeFact>,
    /// What it comes to.
    pub amount: Option<String>,
    /// What is not charged yet.
    pub more: Option<String>,
    pub cite: Option<String>,
}

/// A fact that the officer can assess otherwise.
#[derive(Debug, Serialize)]
pub(super) struct FeeFact {
    /// The name of its field.
    pub name: String,
    pub label: String,
    pub value: String,
    pub error: Option<String>,
}

/// What was typed in one of the forms, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedMoney {
    /// The act of the form; empty when the page is opened.
    pub act: String,
    pub fields: BTreeMap<&'static str, String>,
    /// The field that has to be corrected.
    pub field: &'static str,
    pub error: Option<String>,
}

impl View for MoneyPage {
    const TEMPLATE: &'static str = "desk/money.html";

    fn samples() -> Vec<Self> {
        let row = |state: &str| RequestRow {
            id: "019ee77a".to_owned(),
            what: if state == "refused" { "waiver" } else { "refund" }.to_owned(),
            amount: "$60.00".to_owned(),
            means: (state != "refused").then(|| "Cash".to_owned()),
            why: "Paid twice.".to_owned(),
            by: "Noor Haddad".to_owned(),
            at: 1_783_036_800_000,
            state: state.to_owned(),
            state_words: "Done".to_owned(),
            answer: (state == "refused").then(|| "The law does not let us.".to_owned()),
            answered_by: (state != "asked").then(|| "Tom Nguyen".to_owned()),
            may_answer: state == "asked",
            may_pay_out: state == "approved",
        };
        let rule = || FeeRule {
            facts: vec![FeeFact {
                name: "fact-estimated_cost".to_owned(),
                label: "Cost of the works".to_owned(),
                value: "250000".to_owned(),
                error: Some("Write a number.".to_owned()),
            }],
            amount: Some("$180.00".to_owned()),
            more: Some("$60.00".to_owned()),
            cite: Some("Fees Order s 2".to_owned()),
        };
        let page = |case, act: &str, field: &'static str| MoneyPage {
            case,
            lines: MoneyLine::samples(),
            charged: "$120.00".to_owned(),
            held: "$60.00".to_owned(),
            open: Some("$60.00".to_owned()),
            due: Some(jiff::civil::date(2026, 8, 3)),
            is_late: true,
            surplus: None,
            requests: ["asked", "refused", "approved", "submitted", "done", "failed", "dropped"].map(row).into(),
            rule: Some(rule()),
            cite: Some("Fees Order s 2".to_owned()),
            may_charge: true,
            payments: vec![Choice::open("019ee77b", "$60.00, Cash, GR7K4M2P-1")],
            means: vec![Choice::new("cash", "Cash", true), Choice::open("card", "Card terminal")],
            typed: TypedMoney {
                act: act.to_owned(),
                fields: BTreeMap::from([("amount", "12,34".to_owned())]),
                field,
                error: (!field.is_empty()).then(|| "Write an amount.".to_owned()),
            },
            once: "abc".to_owned(),
        };
        let bare = MoneyPage {
            lines: Vec::new(),
            open: None,
            due: None,
            is_late: false,
            surplus: Some("$60.00".to_owned()),
            requests: Vec::new(),
            rule: None,
            cite: None,
            payments: Vec::new(),
            ..page(CaseFrame::closed_sample(), "", "")
        };
        let wrong = |act, field| page(CaseFrame::open_sample(), act, field);
        vec![
            wrong("take", "amount"),
            wrong("take", "reference"),
            wrong("charge", "why"),
            wrong("waive", "amount"),
            wrong("refund", "means"),
            wrong("return", "payment"),
            bare,
        ]
    }
}
