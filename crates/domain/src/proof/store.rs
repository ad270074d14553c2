//! All SQL of proofs.

use db::{Tx, args};

use super::model::{MOST_AN_HOUR, MOST_TRIES, Proof, Purpose};

pub(super) const HOUR: i64 = 60 * 60 * 1000;

/// Proofs are deleted a day after they expire.
const DAY: i64 = 24 * HOUR;

/// Counts one more code for an address; if the limit is reached, returns when the next may be sent. The row is locked
/// while counting, so that two concurrent requests cannot both succeed.
pub(super) async fn count(tx: &mut Tx, address: &str, now: i64) -> db::Result<Option<i64>> {
    let sql = "INSERT INTO proof_limits (address, since, sent) VALUES ($1, $2, 1)
        ON CONFLICT (address) DO UPDATE SET
            sent = CASE WHEN proof_limits.since <= $3 THEN 1 ELSE proof_limits.sent + 1 END,
            since = CASE WHEN proof_limits.since <= $3 THEN excluded.since ELSE proof_limits.since END
        RETURNING since, sent";
    let (since, sent): (i64, i64) = tx.fetch_one(sql, args![address, now, now - HOUR]).await?;
    Ok((sent > MOST_AN_HOUR).then_some(since + HOUR))
}

/// How many codes a browser had sent to telephone numbers since an hour ago: each costs money, and numbers are many.
/// Two requests of one browser count one after the other.
pub(super) async fn to_numbers(tx: &mut Tx, session: &str, now: i64) -> db::Result<i64> {
    tx.lock(&format!("codes:{session}")).await?;
    let sql = "SELECT COUNT(*) FROM proofs WHERE session_id = $1 AND created_at > $2 AND address NOT LIKE '%@%'";
    tx.fetch_one(sql, args![session, now - HOUR]).await
}

pub(super) async fn add(tx: &mut Tx, proof: &Proof) -> db::Result<()> {
    let sql = "INSERT INTO proofs (id, session_id, purpose, address, language, next, tries, created_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)";
    let values = args![
        proof.id,
        proof.session_id,
        proof.purpose,
        proof.address,
        proof.language,
        proof.next,
        proof.created_at,
        proof.ends_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

const COLUMNS: &str =
    "SELECT id, session_id, purpose, address, language, next, tries, created_at, ends_at, used_at FROM proofs";

pub(super) async fn latest(tx: &mut Tx, session: &str, purpose: Purpose) -> db::Result<Option<Proof>> {
    let sql =
        db::Sql::from(COLUMNS).and(" WHERE session_id = $1 AND purpose = $2 ORDER BY created_at DESC, id DESC LIMIT 1");
    tx.fetch_optional(sql, args![session, purpose.name()]).await
}

/// Counts one attempt; `None` if none is left or the proof was used meanwhile.
pub(super) async fn take_try(tx: &mut Tx, id: &str) -> db::Result<Option<i64>> {
    let sql = "UPDATE proofs SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND used_at IS NULL RETURNING tries";
    tx.fetch_optional(sql, args![id, MOST_TRIES]).await
}

pub(super) async fn use_up(tx: &mut Tx, id: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE proofs SET used_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

/// Addresses are not stored longer than necessary.
pub(super) async fn forget_old(tx: &mut Tx, now: i64) -> db::Result<()> {
    tx.execute("DELETE FROM proofs WHERE ends_at < $1", args![now - DAY]).await?;
    tx.execute("DELETE FROM proof_limits WHERE since < $1", args![now - DAY]).await?;
    Ok(())
}
