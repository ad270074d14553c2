//! All SQL of invitations.

use db::{Tx, args};

/// Stores an invitation, replacing previous ones.
pub(super) async fn replace(tx: &mut Tx, officer: &str, id: &str, (now, ends_at): (i64, i64)) -> db::Result<()> {
    tx.execute("DELETE FROM officer_invitations WHERE officer_id = $1", args![officer]).await?;
    let sql = "INSERT INTO officer_invitations (id, officer_id, created_at, ends_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![id, officer, now, ends_at]).await?;
    Ok(())
}

/// The officer of a valid invitation.
pub async fn officer(tx: &mut Tx, id: &str, now: i64) -> db::Result<Option<String>> {
    let sql = "SELECT officer_id FROM officer_invitations WHERE id = $1 AND ends_at > $2 AND used_at IS NULL";
    tx.fetch_optional(sql, args![id, now]).await
}

/// Marks it as used; false if somebody else was faster.
pub async fn use_up(tx: &mut Tx, id: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE officer_invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    Ok(tx.execute(sql, args![id, now]).await? > 0)
}
