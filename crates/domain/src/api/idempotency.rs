//! Done once: a request with an `Idempotency-Key` is answered again as it was the first time.

use db::{Tx, args};

/// Replies are remembered for a day, in milliseconds.
const REMEMBERED: i64 = 24 * 60 * 60 * 1000;

/// Forgets replies of long ago; a job of each night.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    tx.execute("DELETE FROM api_replies WHERE created_at < $1", args![now - REMEMBERED]).await
}
