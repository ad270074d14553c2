//! The money of a case in words: for the person, and for officers.

use domain::cases::acting::CaseHandle;
use domain::cases::money::{self, Balance, Entry, EntryKind, major};
use jiff::civil::Date;
use serde::Serialize;

use crate::web::{Outcome, Visit};

/// One entry, as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MoneyLine {
    pub day: Option<Date>,
    /// What it is, in words.
    pub what: String,
    pub amount: String,
    pub why: Option<String>,
    pub cite: Option<String>,
    /// How money changed hands.
    pub means: Option<String>,
    /// What the other side knows it by.
    pub reference: Option<String>,
    /// The number of the receipt of a payment.
    pub receipt: Option<String>,
    /// The officer who entered it.
    pub by: Option<String>,
}

/// What the person reads about money on the page of their case.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MoneySection {
    lines: Vec<MoneyLine>,
    /// What is still to pay; none if nothing is.
    open: Option<String>,
    due: Option<Date>,
    is_late: bool,
    /// What was paid too much and goes back.
    surplus: Option<String>,
    /// Where one pays; none for somebody who only looks.
    pay: Option<String>,
}

impl MoneyLine {
    pub(super) fn samples() -> Vec<MoneyLine> {
        let owed = MoneyLine {
            day: Some(jiff::civil::date(2026, 7, 6)),
            what: "Fee".to_owned(),
            amount: "$120.00".to_owned(),
            why: Some("The works cost more than was told.".to_owned()),
            cite: Some("Fees Order s 2".to_owned()),
            means: None,
            reference: None,
            receipt: None,
            by: Some("Noor Haddad".to_owned()),
        };
        let paid = MoneyLine {
            what: "Paid".to_owned(),
            means: Some("Cheque".to_owned()),
            reference: Some("000123".to_owned()),
            receipt: Some("GR7K4M2P-1".to_owned()),
            why: None,
            cite: None,
            ..owed.clone()
        };
        vec![owed, paid]
    }
}

impl MoneySection {
    pub(super) fn samples() -> Vec<MoneySection> {
        let open = MoneySection {
            lines: MoneyLine::samples(),
            open: Some("$60.00".to_owned()),
            due: Some(jiff::civil::date(2026, 8, 3)),
            is_late: true,
            surplus: None,
            pay: Some("/cases/GR7K4M2P/payment".to_owned()),
        };
        let surplus = MoneySection {
            open: None,
            due: None,
            is_late: false,
            surplus: Some("$60.00".to_owned()),
            pay: None,
            ..open.clone()
        };
        vec![open, surplus]
    }
}

/// An amount in minor units, as the language of the page writes it.
pub(super) fn amount(visit: &Visit, minor: i64) -> String {
    visit.locale().money(major(minor))
}

/// A means of payment, in words.
pub(super) fn means_words(visit: &Visit, means: &str) -> String {
    visit.text(&format!("money-means-{means}"))
}

pub(super) fn line(visit: &Visit, entry: &Entry) -> MoneyLine {
    MoneyLine {
        day: entry.day.parse().ok(),
        what: visit.text(&format!("money-entry-{}", entry.kind.name())),
        amount: amount(visit, entry.amount),
        why: entry.why.clone(),
        cite: entry.cite.clone(),
        means: entry.means.map(|means| means_words(visit, means.name())),
        reference: entry.reference.clone(),
        receipt: entry.receipt.clone(),
        by: entry.actor_name.clone(),
    }
}

/// None for a case without any money.
pub(super) async fn section(
    tx: &mut db::Tx,
    visit: &Visit,
    held: &CaseHandle,
    may_act: bool,
) -> Outcome<Option<MoneySection>> {
    let entries = money::entries(tx, &held.grant).await?;
    if entries.is_empty() {
        return Ok(None);
    }
    let (balance, due) = (Balance::of(&entries), money::due(&entries));
    let above_zero = |minor: i64| (minor > 0).then(|| amount(visit, minor));
    // What is credited stands beside the refund that it belongs to.
    let shown = entries.iter().filter(|entry| entry.kind != EntryKind::Credited);
    let lines = shown.map(|entry| MoneyLine { reference: None, by: None, ..line(visit, entry) });
    let open = above_zero(balance.open());
    Ok(Some(MoneySection {
        lines: lines.collect(),
        due,
        is_late: due.is_some_and(|due| due < visit.app.today()),
        surplus: above_zero(balance.surplus()),
        pay: open.as_ref().filter(|_| may_act).map(|_| format!("/cases/{}/payment", held.case.reference)),
        open,
    }))
}
