//! The record of what officers looked for: theirs, without whom they found, so that their leaders can ask why. Who was
//! shown reads of it in their own ledger.

use db::{Tx, args};

use crate::app::App;
use crate::staff::Officer;
use crate::trust::{Mark, Purpose};

/// How long a search is kept, in milliseconds: long enough for a complaint.
const KEPT: i64 = 365 * 24 * 60 * 60 * 1_000;

/// The purposes for which officers look for somebody, the usual one first.
pub const PURPOSES: [Purpose; 4] = [Purpose::Helping, Purpose::Casework, Purpose::AtCounter, Purpose::ByPhone];

/// A purpose by its name; the usual one if it is none of them.
pub fn purpose(name: &str) -> Purpose {
    PURPOSES.into_iter().find(|purpose| purpose.name() == name).unwrap_or(Purpose::Helping)
}

/// A search as it is kept.
#[derive(Clone, Debug)]
pub struct Searched {
    pub id: String,
    pub at: i64,
    pub purpose: String,
    /// What was typed; none if the key was changed since.
    pub typed: Option<String>,
    /// How many people were shown; none if no result was.
    pub shown: Option<i64>,
}

struct Row {
    id: String,
    at: i64,
    purpose: String,
    typed: Vec<u8>,
    shown: Option<i64>,
}

db::from_row!(Row { id, at, purpose, typed, shown });

impl Row {
    fn opened(self, app: &App) -> Searched {
        let typed = app.find_key.open(&self.id, &self.typed);
        Searched { typed, id: self.id, at: self.at, purpose: self.purpose, shown: self.shown }
    }
}

/// Records a search before it is answered, and returns its id.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep(tx: &mut Tx, app: &App, officer: &Officer, typed: &str, purpose: Purpose) -> db::Result<String> {
    let id = app.world.new_id();
    let sealed = app.find_key.seal(&id, typed);
    let sql = "INSERT INTO find_searches (id, officer_id, agency, at, purpose, typed) VALUES ($1, $2, $3, $4, $5, $6)";
    let now = app.world.now();
    tx.execute(sql, args![id, officer.id, officer.agency, now, purpose.name(), sealed]).await?;
    Ok(id)
}

/// A search of this officer.
///
/// # Errors
/// If the database is unavailable.
pub async fn one(tx: &mut Tx, app: &App, officer: &Officer, id: &str) -> db::Result<Option<Searched>> {
    let sql = "SELECT id, at, purpose, typed, shown FROM find_searches WHERE id = $1 AND officer_id = $2";
    let row: Option<Row> = tx.fetch_optional(sql, args![id, officer.id]).await?;
    Ok(row.map(|row| row.opened(app)))
}

/// Notes how many people a search showed, with the entries of the ledger that it made.
///
/// # Errors
/// If nothing would write it.
pub fn shown(app: &App, id: &str, many: usize) -> db::Result<()> {
    let many = i64::try_from(many).unwrap_or(i64::MAX);
    let sql = "UPDATE find_searches SET shown = $2 WHERE id = $1";
    app.gathered.mark(Mark { sql, args: args![id, many] })
}

/// The newest searches of an officer, for themself and their leader.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_officer(tx: &mut Tx, app: &App, officer: &str, most: i64) -> db::Result<Vec<Searched>> {
    let sql = "SELECT id, at, purpose, typed, shown FROM find_searches WHERE officer_id = $1
        ORDER BY at DESC, id DESC LIMIT $2";
    let rows: Vec<Row> = tx.fetch_all(sql, args![officer, most]).await?;
    Ok(rows.into_iter().map(|row| row.opened(app)).collect())
}

/// Deletes searches that nobody can complain about any more.
///
/// # Errors
/// If the database is unavailable.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<()> {
    tx.execute("DELETE FROM find_searches WHERE at < $1", args![now - KEPT]).await?;
    Ok(())
}
