//! All SQL of officers' passkeys.

use db::{Tx, args};
use serde_json::Value;

use crate::app::App;
pub use crate::passkeys::Added;

#[derive(Clone, Debug)]
pub struct StoredPasskey {
    pub id: String,
    pub officer_id: String,
    pub name: String,
    pub passkey: Value,
    pub created_at: i64,
    pub used_at: Option<i64>,
}

db::from_row!(StoredPasskey { id, officer_id, name, passkey, created_at, used_at });

const COLUMNS: &str = "SELECT id, officer_id, name, passkey, created_at, used_at FROM officer_passkeys";

pub async fn of_officer(tx: &mut Tx, officer: &str) -> db::Result<Vec<StoredPasskey>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and(" WHERE officer_id = $1 ORDER BY id"), args![officer]).await
}

/// Stores a passkey; false if its credential exists already.
pub async fn add(tx: &mut Tx, app: &App, officer: &str, new: &Added) -> db::Result<bool> {
    let sql = "INSERT INTO officer_passkeys (id, officer_id, name, credential, passkey, created_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential) DO NOTHING";
    let values = args![app.world.new_id(), officer, new.name, new.credential, new.passkey, app.world.now()];
    Ok(tx.execute(sql, values).await? > 0)
}

/// The passkey with this credential, if it belongs to this officer.
pub async fn find(tx: &mut Tx, officer: &str, credential: &str) -> db::Result<Option<StoredPasskey>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE officer_id = $1 AND credential = $2");
    tx.fetch_optional(sql, args![officer, credential]).await
}

/// Records that it was used, with the device's signature counter.
pub async fn used(tx: &mut Tx, id: &str, passkey: &Value, now: i64) -> db::Result<()> {
    tx.execute("UPDATE officer_passkeys SET used_at = $2, passkey = $3 WHERE id = $1", args![id, now, passkey]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, officer: &str, id: &str) -> db::Result<bool> {
    let sql = "DELETE FROM officer_passkeys WHERE id = $1 AND officer_id = $2";
    Ok(tx.execute(sql, args![id, officer]).await? > 0)
}
