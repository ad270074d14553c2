//! The affected parties of a case.

use db::{Tx, args};
use jiff::civil::Date;

use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Party {
    pub id: String,
    pub case_id: String,
    /// `affected`, or `objector` once they object.
    pub role: String,
    /// The index of the manifest's rule by which they were found; `None` for those added by an officer.
    pub rule: Option<i64>,
    pub name: Option<String>,
    /// The lines of an address.
    pub address: Option<String>,
    /// Opens the page on which they read what is planned, and make a submission.
    pub code: String,
    pub hear_until: Option<String>,
    pub told_how: Option<String>,
    pub told_at: Option<i64>,
}

db::from_row!(Party { id, case_id, role, rule, name, address, code, hear_until, told_how, told_at });

impl Party {
    /// The deadline for their submission.
    pub fn hear_until(&self) -> Option<Date> {
        self.hear_until.as_deref()?.parse().ok()
    }
}

const COLUMNS: &str =
    "SELECT id, case_id, role, rule, name, address, code, hear_until, told_how, told_at FROM case_parties";

pub(in crate::cases) struct NewParty<'n> {
    pub id: &'n str,
    /// Stable for the same party of a case.
    pub key: &'n str,
    pub rule: Option<i64>,
    pub name: Option<&'n str>,
    pub address: Option<&'n str>,
    pub code: &'n str,
    pub hear_until: Option<Date>,
    pub at: i64,
}

/// Stores a party; false if it exists already.
pub(in crate::cases) async fn keep_party(tx: &mut Tx, grant: &Grant, new: &NewParty<'_>) -> db::Result<bool> {
    let sql = "INSERT INTO case_parties (id, case_id, key, role, rule, name, address, code, hear_until, added_at)
        VALUES ($1, $2, $3, 'affected', $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, key) DO NOTHING";
    let until = new.hear_until.map(|day| day.to_string());
    let values = args![new.id, grant.id(), new.key, new.rule, new.name, new.address, new.code, until, new.at];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Records how and when a party was notified.
pub(in crate::cases) async fn set_told(
    tx: &mut Tx,
    grant: &Grant,
    party: &str,
    (how, at): (&str, i64),
) -> db::Result<bool> {
    let sql = "UPDATE case_parties SET told_how = $3, told_at = $4 WHERE id = $2 AND case_id = $1 AND told_at IS NULL";
    Ok(tx.execute(sql, args![grant.id(), party, how, at]).await? == 1)
}

pub(in crate::cases) async fn set_role(tx: &mut Tx, grant: &Grant, party: &str, role: &str) -> db::Result<()> {
    let sql = "UPDATE case_parties SET role = $3 WHERE id = $2 AND case_id = $1";
    tx.execute(sql, args![grant.id(), party, role]).await?;
    Ok(())
}

/// The affected parties of the case of the grant, in the order in which they were found.
pub async fn parties(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Party>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY id");
    tx.fetch_all(sql, args![grant.id()]).await
}

/// The party that a code belongs to, with its case. Needs no grant: it is needed to request one for the holder of the
/// code.
pub async fn party_of_code(tx: &mut Tx, code: &str) -> db::Result<Option<Party>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and(" WHERE code = $1"), args![code]).await
}
