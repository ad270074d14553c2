//! Everything in words that belongs to cases, for the desk's search: read for many cases at once.

use db::{Tx, args};
use serde_json::json;

use super::Case;
use crate::trust::Grant;

/// A piece of text of a case.
#[derive(Clone, Debug)]
pub struct CaseWords {
    pub case_id: String,
    /// `message`, `party` for a name, or `address` for that of a party.
    pub kind: String,
    pub text: String,
}

db::from_row!(CaseWords { case_id, kind, text });

fn ids(grants: &[&Grant]) -> serde_json::Value {
    json!(grants.iter().map(|grant| grant.id()).collect::<Vec<_>>())
}

/// The cases of the grants, in no order.
pub async fn of_grants(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<Case>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = db::Sql::from(super::COLUMNS).and(" WHERE id").and(tx.dialect().is_in(1));
    tx.fetch_all(sql, args![ids(grants)]).await
}

/// What was written about the cases of the grants, and by or about whom. Notices that the system wrote by itself are
/// left out: they say the same in every case.
pub async fn words_of(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<CaseWords>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let is_in = tx.dialect().is_in(1);
    let sql = db::Sql::from(
        "SELECT case_id, 'message' AS kind, body AS text FROM case_messages
            WHERE (from_kind = 'person' OR from_name IS NOT NULL) AND case_id",
    )
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'message', ask FROM case_requests WHERE case_id")
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'message', answer FROM case_requests WHERE answer IS NOT NULL AND case_id")
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'party', name FROM case_parties WHERE name IS NOT NULL AND case_id")
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'address', address FROM case_parties WHERE address IS NOT NULL AND case_id")
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'party', name FROM case_submissions WHERE name IS NOT NULL AND case_id")
    .and(is_in.clone())
    .and(" UNION ALL SELECT case_id, 'message', body FROM case_submissions WHERE case_id")
    .and(is_in);
    tx.fetch_all(sql, args![ids(grants)]).await
}
