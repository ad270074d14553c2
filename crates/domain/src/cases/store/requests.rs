//! The agency's requests for information, and their answers.

use std::collections::BTreeMap;

use db::{Tx, args};
use jiff::civil::Date;

use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Request {
    pub id: String,
    pub ask: String,
    due: String,
    pub asked_at: i64,
    pub answer: Option<String>,
    pub answered_at: Option<i64>,
}

db::from_row!(Request { id, ask, due, asked_at, answer, answered_at });

impl Request {
    pub fn due(&self) -> Option<Date> {
        super::day(&self.due)
    }
}

pub(in crate::cases) async fn keep_request(
    tx: &mut Tx,
    grant: &Grant,
    (id, ask, due): (&str, &str, Date),
    now: i64,
) -> db::Result<()> {
    let sql = "INSERT INTO case_requests (id, case_id, ask, due, asked_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![id, grant.id(), ask, due.to_string(), now]).await?;
    Ok(())
}

/// In the order they were made.
pub async fn requests(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Request>> {
    let sql = "SELECT id, ask, due, asked_at, answer, answered_at FROM case_requests WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// The earliest deadline of the open requests of many cases; the caller has listed them with a grant.
pub async fn asked_in(tx: &mut Tx, cases: &[&str]) -> db::Result<BTreeMap<String, Date>> {
    let start = "SELECT case_id, min(due) FROM case_requests WHERE answered_at IS NULL AND case_id";
    let (sql, args) = super::of_cases(start, tx, cases);
    let rows: Vec<(String, String)> = tx.fetch_all(sql.and(" GROUP BY case_id"), args).await?;
    Ok(rows.into_iter().filter_map(|(case, due)| Some((case, super::day(&due)?))).collect())
}

/// The case, id and deadline of every open request where it is the person's turn. Needs no grant: nothing that people
/// wrote is read.
pub(in crate::cases) async fn open_requests(tx: &mut Tx) -> db::Result<Vec<(String, String, String)>> {
    let sql = "SELECT r.case_id, r.id, r.due FROM case_requests r JOIN cases c ON c.id = r.case_id
        WHERE r.answered_at IS NULL AND c.state = 'waiting-for-person' ORDER BY r.id";
    tx.fetch_all(sql, args![]).await
}

/// False if it was answered before.
pub(in crate::cases) async fn answer_request(
    tx: &mut Tx,
    grant: &Grant,
    (id, answer): (&str, &str),
    now: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_requests SET answer = $3, answered_at = $4
        WHERE id = $1 AND case_id = $2 AND answered_at IS NULL";
    Ok(tx.execute(sql, args![id, grant.id(), answer, now]).await? == 1)
}
