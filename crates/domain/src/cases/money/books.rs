//! The entries of an agency by day, for its general ledger, and compared with the list of the payment provider.

use std::collections::BTreeMap;

use channels::payments::{Payment, Status};
use db::{Tx, args};
use jiff::civil::Date;

use super::ledger::{EntryKind, Means};
use crate::staff::Officer;

/// The most entries that one page or file has.
const MOST: i64 = 20_000;

/// An entry as the ledger of an agency takes it. It names the case, and nobody.
#[derive(Clone, Debug)]
pub struct BookLine {
    pub id: String,
    pub day: String,
    pub kind: EntryKind,
    pub amount: i64,
    pub means: Option<Means>,
    /// What the other side knows it by.
    pub reference: Option<String>,
    pub account: Option<String>,
    pub receipt: Option<String>,
    /// The reference of the case.
    pub case_reference: String,
    pub service: String,
}

db::from_row!(BookLine { id, day, kind, amount, means, reference, account, receipt, case_reference, service });

/// The entries of the officer's agency on these days, in order.
pub async fn lines(tx: &mut Tx, officer: &Officer, (from, to): (Date, Date)) -> db::Result<Vec<BookLine>> {
    let sql = "SELECT m.id, m.day, m.kind, m.amount, m.means, m.reference, m.account, m.receipt,
            c.reference AS case_reference, c.service
        FROM case_money m JOIN cases c ON c.id = m.case_id
        WHERE c.agency = $1 AND m.day >= $2 AND m.day <= $3 ORDER BY m.day, m.at, m.id LIMIT $4";
    tx.fetch_all(sql, args![officer.agency, from.to_string(), to.to_string(), MOST]).await
}

/// What our entries and the provider's list do not agree about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// We entered a payment that the provider does not list as paid.
    NotAtProvider { case: String, amount: i64 },
    /// The provider was paid another amount.
    OtherAmount { case: String, ours: i64, theirs: i64 },
    /// The provider gave back another amount than we entered.
    OtherRefund { case: String, ours: i64, theirs: i64 },
    /// The provider was paid for one of the agency's cases, and we did not enter it.
    NotEntered { case: String, amount: i64 },
}

/// The result of a comparison.
#[derive(Clone, Debug, Default)]
pub struct Differences {
    /// How many payments agree.
    pub agreed: usize,
    pub found: Vec<Difference>,
}

/// What is known here of a payment at the provider, whenever it was entered.
struct Known {
    reference: String,
    case_reference: String,
    paid: i64,
    refunded: i64,
}

db::from_row!(Known { reference, case_reference, paid, refunded });

/// Compares the online payments of the agency with the provider's list.
pub async fn compared(
    tx: &mut Tx,
    officer: &Officer,
    (lines, listed): (&[BookLine], &[Payment]),
) -> db::Result<Differences> {
    let sql = "SELECT m.reference, c.reference AS case_reference, m.amount AS paid,
            CAST((SELECT COALESCE(SUM(r.amount), 0) FROM case_money r WHERE r.case_id = m.case_id AND r.about = m.id
                AND r.kind = 'refunded' AND r.means = 'online') AS BIGINT) AS refunded
        FROM case_money m JOIN cases c ON c.id = m.case_id
        WHERE c.agency = $1 AND m.kind = 'paid' AND m.means = 'online' AND m.reference = $2";
    let theirs: BTreeMap<&str, &Payment> = listed.iter().map(|payment| (payment.id.as_str(), payment)).collect();
    let mut differences = Differences::default();
    for line in lines.iter().filter(|line| line.kind == EntryKind::Paid && line.means == Some(Means::Online)) {
        let found = line.reference.as_deref().and_then(|id| theirs.get(id)).filter(|one| one.status == Status::Paid);
        if found.is_none() {
            let (case, amount) = (line.case_reference.clone(), line.amount);
            differences.found.push(Difference::NotAtProvider { case, amount });
        }
    }
    for payment in listed.iter().filter(|payment| payment.status == Status::Paid) {
        let known: Option<Known> = tx.fetch_optional(sql, args![officer.agency, payment.id]).await?;
        match known {
            Some(known) => agree(&mut differences, known, payment),
            None => {
                if let Some(case) = case_of(tx, officer, &payment.id).await? {
                    differences.found.push(Difference::NotEntered { case, amount: payment.amount });
                }
            }
        }
    }
    Ok(differences)
}

fn agree(differences: &mut Differences, known: Known, payment: &Payment) {
    let case = known.case_reference;
    if known.paid != payment.amount {
        differences.found.push(Difference::OtherAmount { case, ours: known.paid, theirs: payment.amount });
    } else if known.refunded != payment.refunded {
        differences.found.push(Difference::OtherRefund { case, ours: known.refunded, theirs: payment.refunded });
    } else if known.reference == payment.id {
        differences.agreed += 1;
    }
}

/// The case of the agency for which a payment was begun.
async fn case_of(tx: &mut Tx, officer: &Officer, provider_id: &str) -> db::Result<Option<String>> {
    let sql = "SELECT c.reference FROM cases c WHERE c.agency = $1 AND c.id IN (
        SELECT p.case_id FROM case_payments p WHERE p.provider_id = $2
        UNION ALL SELECT a.case_id FROM application_payments t JOIN applications a ON a.id = t.application_id
            WHERE t.provider_id = $2)";
    tx.fetch_optional(sql, args![officer.agency, provider_id]).await
}

/// A cell of CSV, which no spreadsheet takes for a formula.
pub fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (text, expected) in [
            ("4105", "4105"),
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("-2,5", "\"'-2,5\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
