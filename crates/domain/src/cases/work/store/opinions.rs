//! Opinions of other agencies.

use db::{Tx, args};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Opinion {
    pub id: String,
    pub case_id: String,
    pub agency: String,
    /// The names of the facts the agency may see; nothing else of the case is shown to it.
    pub sees: Value,
    pub question: Option<String>,
    pub asked_at: i64,
    pub due: Option<String>,
    /// `asked`, `supports`, `with-conditions`, `objects`, `declined` or `none-in-time`.
    pub state: String,
    pub words: Option<String>,
    pub given_by: Option<String>,
    pub given_at: Option<i64>,
}

db::from_row!(Opinion { id, case_id, agency, sees, question, asked_at, due, state, words, given_by, given_at });

impl Opinion {
    pub fn due(&self) -> Option<Date> {
        self.due.as_deref()?.parse().ok()
    }

    pub fn is_awaited(&self) -> bool {
        self.state == "asked"
    }
}

const COLUMNS: &str = "SELECT id, case_id, agency, sees, question, asked_at, due, state, words, given_by, given_at
    FROM case_opinions";

/// Stores a request for an opinion; false if the agency was asked already.
pub(in crate::cases) async fn keep_opinion(
    tx: &mut Tx,
    grant: &Grant,
    (id, agency): (&str, &str),
    (sees, question, due): (&[String], Option<&str>, Option<Date>),
    at: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_opinions (id, case_id, agency, sees, question, asked_at, due, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked') ON CONFLICT (case_id, agency) DO NOTHING";
    let due = due.map(|day| day.to_string());
    Ok(tx.execute(sql, args![id, grant.id(), agency, json!(sees), question, at, due]).await? == 1)
}

/// The requests in the case of the grant, oldest first.
pub async fn opinions(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Opinion>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY id"), args![grant.id()]).await
}

/// A request by id. It contains names of facts and no values, so it is read before authorisation.
pub async fn opinion(tx: &mut Tx, id: &str) -> db::Result<Option<Opinion>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await
}

/// An agency's requests for opinions, open ones first. No facts are read, so no grant is needed.
pub async fn opinions_of(tx: &mut Tx, agency: &str, most: i64) -> db::Result<Vec<Opinion>> {
    let sql = db::Sql::from(COLUMNS)
        .and(" WHERE agency = $1 ORDER BY CASE state WHEN 'asked' THEN 0 ELSE 1 END, due, id DESC LIMIT $2");
    tx.fetch_all(sql, args![agency, most]).await
}

/// Records an agency's opinion, or that its deadline was missed. A late opinion replaces the missed one.
pub(in crate::cases) async fn answer_opinion(
    tx: &mut Tx,
    id: &str,
    (state, words, by): (&str, Option<&str>, Option<&str>),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_opinions SET state = $2, words = $3, given_by = $4, given_at = $5
        WHERE id = $1 AND (state = 'asked' OR (state = 'none-in-time' AND $2 <> 'none-in-time'))";
    Ok(tx.execute(sql, args![id, state, words, by, at]).await? == 1)
}
