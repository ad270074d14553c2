//! All SQL of recorded acts outside the system.

use db::{Tx, args};

use crate::trust::Grant;

/// A recorded act outside the system.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: String,
    pub what: String,
    /// The promise, the reason, or the stop that the act ended.
    pub about: String,
    pub day: String,
    pub means: String,
    pub proof: String,
    pub officer_id: String,
    pub officer_name: String,
    pub agency: String,
    pub at: i64,
    pub corrected_at: Option<i64>,
    pub corrected_name: Option<String>,
    pub corrected_why: Option<String>,
}

db::from_row!(Record {
    id,
    what,
    about,
    day,
    means,
    proof,
    officer_id,
    officer_name,
    agency,
    at,
    corrected_at,
    corrected_name,
    corrected_why
});

pub(super) async fn keep(tx: &mut Tx, grant: &Grant, new: &Record) -> db::Result<()> {
    let sql =
        "INSERT INTO case_records (id, case_id, what, about, day, means, proof, officer_id, officer_name, agency, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let (who, name) = (&new.officer_id, &new.officer_name);
    let values =
        args![new.id, grant.id(), new.what, new.about, new.day, new.means, new.proof, *who, *name, new.agency, new.at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Oldest first.
pub async fn all(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Record>> {
    let sql = "SELECT id, what, about, day, means, proof, officer_id, officer_name, agency, at, corrected_at,
        corrected_name, corrected_why FROM case_records WHERE case_id = $1 ORDER BY at, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Records who corrected it and why; false if it was corrected before.
pub(super) async fn correct(tx: &mut Tx, grant: &Grant, (id, why): (&str, &str), now: i64) -> db::Result<bool> {
    let name = match grant.actor() {
        crate::trust::Actor::Officer { name, .. } => name.as_str(),
        _ => "",
    };
    let sql = "UPDATE case_records SET corrected_at = $3, corrected_by = $4, corrected_name = $5, corrected_why = $6
        WHERE id = $1 AND case_id = $2 AND corrected_at IS NULL";
    Ok(tx.execute(sql, args![id, grant.id(), now, grant.actor().id(), name, why]).await? == 1)
}
