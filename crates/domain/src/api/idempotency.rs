//! Idempotent API requests: one with a known `Idempotency-Key` gets the first response again.

use db::{Tx, args};

/// How long responses are stored, in milliseconds.
const REMEMBERED: i64 = 24 * 60 * 60 * 1000;

/// Deletes expired responses; run nightly.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    tx.execute("DELETE FROM api_replies WHERE created_at < $1", args![now - REMEMBERED]).await
}
