//! SQL that changes officers.

use db::{Tx, args};
use serde_json::json;

use crate::session;
use crate::staff::model::NewOfficer;

/// Changes an officer of an agency; false if another one has the email address.
pub async fn change(tx: &mut Tx, id: &str, new: &NewOfficer, now: i64) -> db::Result<bool> {
    let sql = "UPDATE officers SET name = $3, email = $4, team = $5, roles = $6, languages = $7, skills = $8,
        changed_at = $9 WHERE id = $1 AND agency = $2
        AND NOT EXISTS (SELECT 1 FROM officers other WHERE other.email = $4 AND other.id <> $1)";
    let (roles, languages, skills) = (json!(new.roles), json!(new.languages), json!(new.skills));
    let email = new.email.to_lowercase();
    let values = args![id, new.agency, new.name, email, new.team, roles, languages, skills, now];
    Ok(tx.execute(sql, values).await? > 0)
}

/// Activates or deactivates an officer; false if nothing changed.
pub async fn set_active(tx: &mut Tx, id: &str, active: bool, now: i64) -> db::Result<bool> {
    let sql = "UPDATE officers SET active = $2, changed_at = $3 WHERE id = $1 AND active <> $2";
    Ok(tx.execute(sql, args![id, active, now]).await? > 0)
}

/// Ends every session of an officer, and an unused invitation.
pub async fn end_sessions(tx: &mut Tx, officer: &str) -> db::Result<u64> {
    tx.execute("DELETE FROM officer_invitations WHERE officer_id = $1 AND used_at IS NULL", args![officer]).await?;
    let sql = "DELETE FROM officer_sessions WHERE officer_id = $1 RETURNING id";
    let ended: Vec<(String,)> = tx.fetch_all(sql, args![officer]).await?;
    // Open pages go dark at once.
    for (id,) in &ended {
        tx.wake(&session::topic(id));
    }
    Ok(ended.len() as u64)
}
