//! Figures of an agency's cases for those who lead: each is a list of cases, so that a number on a page and the list
//! behind it cannot differ. References, days and clauses only; nothing that a person told leaves this file.

use std::collections::BTreeMap;

use db::{Tx, args};
use serde_json::Value;

/// A case in a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureCase {
    pub id: String,
    pub reference: String,
    pub service: String,
    pub state: String,
    /// When it was opened, decided or overturned, depending on the figure.
    pub at: i64,
}

db::from_row!(FigureCase { id, reference, service, state, at });

/// The most cases of one figure that are read.
const MOST: i64 = 5_000;

/// The cases of an agency that were opened in a period.
pub async fn opened(tx: &mut Tx, agency: &str, (from, until): (i64, i64)) -> db::Result<Vec<FigureCase>> {
    let sql = "SELECT id, reference, service, state, opened_at AS at FROM cases
        WHERE agency = $1 AND opened_at >= $2 AND opened_at < $3 ORDER BY opened_at, id LIMIT $4";
    tx.fetch_all(sql, args![agency, from, until, MOST]).await
}

/// The cases whose decision was made by an agency in a period.
pub async fn decided(tx: &mut Tx, agency: &str, (from, until): (i64, i64)) -> db::Result<Vec<FigureCase>> {
    let sql = "SELECT c.id, c.reference, c.service, c.state, d.decided_at AS at
        FROM case_decisions d JOIN cases c ON c.id = d.case_id
        WHERE d.agency = $1 AND d.decided_at >= $2 AND d.decided_at < $3 ORDER BY d.decided_at, c.id LIMIT $4";
    tx.fetch_all(sql, args![agency, from, until, MOST]).await
}

/// The cases of an agency that are still being worked on and were opened in a period, the oldest first.
pub async fn open_since(tx: &mut Tx, agency: &str, (from, until): (i64, i64)) -> db::Result<Vec<FigureCase>> {
    let sql = "SELECT id, reference, service, state, opened_at AS at FROM cases
        WHERE agency = $1 AND opened_at >= $2 AND opened_at < $3
            AND state IN ('received', 'in-progress', 'waiting-for-person')
        ORDER BY opened_at, id LIMIT $4";
    tx.fetch_all(sql, args![agency, from, until, MOST]).await
}

/// The decisions of an agency in a period that were overturned: a review ended in the person's favour, or the case was
/// reopened.
pub async fn overturned(tx: &mut Tx, agency: &str, (from, until): (i64, i64)) -> db::Result<Vec<FigureCase>> {
    let sql = "SELECT c.id, c.reference, c.service, c.state, d.decided_at AS at
            FROM case_reviews r
            JOIN case_decisions first ON first.case_id = r.case_id AND first.goes_against
            JOIN case_decisions d ON d.case_id = r.review_case_id AND NOT d.goes_against
            JOIN cases c ON c.id = r.case_id
            WHERE first.agency = $1 AND d.decided_at >= $2 AND d.decided_at < $3
        UNION SELECT c.id, c.reference, c.service, c.state, MAX(b.reopened_at)
            FROM case_decisions_before b JOIN cases c ON c.id = b.case_id
            WHERE b.agency = $1 AND b.reopened_at >= $2 AND b.reopened_at < $3
                AND NOT EXISTS (SELECT 1 FROM case_reviews r JOIN case_decisions d ON d.case_id = r.review_case_id
                    AND NOT d.goes_against AND d.decided_at >= $2 AND d.decided_at < $3 WHERE r.case_id = b.case_id)
            GROUP BY c.id, c.reference, c.service, c.state
        ORDER BY 5, 1 LIMIT $4";
    tx.fetch_all(sql, args![agency, from, until, MOST]).await
}

struct RefusalRow {
    id: String,
    reference: String,
    service: String,
    state: String,
    at: i64,
    judged: Option<Value>,
}

db::from_row!(RefusalRow { id, reference, service, state, at, judged });

/// Why an application was refused: a service and the clause of its rules that failed; `None` where the rules did not
/// say no.
pub type RefusalReason = (String, Option<String>);

/// The refusals of an agency in a period by reason. A case with several failed clauses counts under each.
pub async fn refusals(
    tx: &mut Tx,
    agency: &str,
    (from, until): (i64, i64),
) -> db::Result<BTreeMap<RefusalReason, Vec<FigureCase>>> {
    let sql = "SELECT c.id, c.reference, c.service, c.state, d.decided_at AS at, d.judged
        FROM case_decisions d JOIN cases c ON c.id = d.case_id
        WHERE d.agency = $1 AND d.goes_against AND d.decided_at >= $2 AND d.decided_at < $3
        ORDER BY d.decided_at, c.id LIMIT $4";
    let rows: Vec<RefusalRow> = tx.fetch_all(sql, args![agency, from, until, MOST]).await?;
    let mut reasons: BTreeMap<RefusalReason, Vec<FigureCase>> = BTreeMap::new();
    for row in rows {
        let RefusalRow { id, reference, service, state, at, judged } = row;
        let case = FigureCase { id, reference, service, state, at };
        let clauses = failed(judged.as_ref());
        let keys: Vec<Option<String>> = match clauses.is_empty() {
            true => vec![None],
            false => clauses.into_iter().map(Some).collect(),
        };
        for clause in keys {
            reasons.entry((case.service.clone(), clause)).or_default().push(case.clone());
        }
    }
    Ok(reasons)
}

/// The ids of the clauses that made the rules say no.
fn failed(judged: Option<&Value>) -> Vec<String> {
    let clauses = judged.and_then(|judged| judged.get("clauses")).and_then(Value::as_array);
    let is_failed = |clause: &&Value| clause["decisive"] == true && clause["holds"] == false;
    let failed = clauses.into_iter().flatten().filter(is_failed);
    failed.filter_map(|clause| clause["id"].as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_made_the_rules_say_no_is_a_reason() {
        let clause = |id: &str, decisive, holds: Value| json!({"id": id, "decisive": decisive, "holds": holds});
        let clauses = [
            clause("lives-here", true, json!(false)),
            clause("has-account", false, json!(false)),
            clause("holds-card", true, json!(true)),
            clause("unknown", true, Value::Null),
        ];
        assert_eq!(failed(Some(&json!({"clauses": clauses}))), ["lives-here"]);
        assert!(failed(None).is_empty());
    }
}
