//! All SQL of passkeys.

use db::{Tx, args};
use serde_json::Value;

use crate::app::App;
use crate::passkeys::Added;
pub use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct StoredPasskey {
    pub id: String,
    pub name: String,
    pub passkey: Value,
    pub created_at: i64,
    pub used_at: Option<i64>,
}

db::from_row!(StoredPasskey { id, name, passkey, created_at, used_at });

pub async fn list(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<StoredPasskey>> {
    let sql = "SELECT id, name, passkey, created_at, used_at FROM passkeys WHERE person_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Stores a passkey; `false` if its credential exists already.
pub async fn add(tx: &mut Tx, app: &App, grant: &Grant, new: &Added) -> db::Result<bool> {
    let sql = "INSERT INTO passkeys (id, person_id, name, credential, passkey, created_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential) DO NOTHING";
    let now = app.world.now();
    let values = args![app.world.new_id(), grant.person(), new.name, new.credential, new.passkey, now];
    Ok(tx.execute(sql, values).await? > 0)
}

/// The owner of a credential. Returns only the id, which is needed to request a grant.
pub async fn owner(tx: &mut Tx, credential: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT person_id FROM passkeys WHERE credential = $1", args![credential]).await
}

/// The passkey with this credential, for verifying the device's signature.
pub async fn find(tx: &mut Tx, grant: &Grant, credential: &str) -> db::Result<Option<StoredPasskey>> {
    let sql = "SELECT id, name, passkey, created_at, used_at FROM passkeys WHERE person_id = $1 AND credential = $2";
    tx.fetch_optional(sql, args![grant.person(), credential]).await
}

/// Records that it was used, with the device's signature counter.
pub async fn used(tx: &mut Tx, grant: &Grant, id: &str, passkey: &Value, now: i64) -> db::Result<()> {
    let sql = "UPDATE passkeys SET used_at = $3, passkey = $4 WHERE id = $1 AND person_id = $2";
    tx.execute(sql, args![id, grant.person(), now, passkey]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<bool> {
    let sql = "DELETE FROM passkeys WHERE id = $1 AND person_id = $2";
    Ok(tx.execute(sql, args![id, grant.person()]).await? > 0)
}
