//! The statements of the job queue. Times are milliseconds since 1970 in UTC.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::json;

use super::{Job, NewJob, TOPIC};
use crate::dialect::Dialect;
use crate::error::Result;
use crate::sql::Sql;
use crate::tx::Tx;
use crate::{args, new_id};

/// The delay after a first failure; it doubles with each further one.
const FIRST_WAIT: i64 = 1_000;
const LONGEST_WAIT: i64 = 6 * 60 * 60 * 1_000;
/// Longer error messages are truncated.
const ERROR_LENGTH: usize = 2_000;

/// A kind as an expression, so that no index of kinds is used: it holds what was done long ago too, and a worker would
/// read all of that for each job. The index of what is due holds nothing else.
const KIND: &str = "(kind || '')";

/// How many jobs are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub ready: i64,
    pub done: i64,
    pub dead: i64,
}

/// Stores a job in the caller's transaction, and returns its id: `None` if its unique key is taken.
pub async fn enqueue(tx: &mut Tx, job: NewJob, now: i64, chance: u128) -> Result<Option<String>> {
    let run_at = job.run_at.unwrap_or(now);
    let sql = "INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, attempts, max_attempts, created_at)
        VALUES ($1, $2, $3, $4, 'ready', $5, 0, $6, $7)
        ON CONFLICT (kind, unique_key) DO NOTHING RETURNING id";
    let id = new_id(now, chance);
    let args = args![id, job.kind, job.unique_key, job.payload, run_at, job.max_attempts, now];
    let stored = tx.fetch_optional(sql, args).await?;
    if stored.is_some() && run_at <= now {
        tx.wake(TOPIC);
    }
    Ok(stored)
}

/// Claims up to `limit` jobs that are due, each for the duration of the lease, the longest waiting first.
///
/// `token` must be fresh: it distinguishes this lease from the next.
pub async fn claim(
    tx: &mut Tx,
    kinds: &[&str],
    limit: u32,
    lease: Duration,
    token: &str,
    now: i64,
) -> Result<Vec<Job>> {
    let dialect = tx.dialect();
    // In a common table expression, because PostgreSQL may run a plain subquery more than once.
    let sql = Sql::from("WITH due AS (").and(due(dialect)).and(dialect.skip_locked()).and(
        ") UPDATE jobs SET run_at = $4, lease_token = $5, attempts = attempts + 1
        WHERE id IN (SELECT id FROM due)
        RETURNING id, kind, payload, attempts, max_attempts, lease_token",
    );
    let until = now.saturating_add(milliseconds(lease));
    tx.fetch_all(sql, args![now, json!(kinds), limit, until, token]).await
}

/// Selects the jobs of kinds `$2` that are due at `$1`, the longest waiting first, `$3` at most.
pub fn due(dialect: Dialect) -> Sql {
    Sql::from("SELECT id FROM jobs WHERE state = 'ready' AND run_at <= $1 AND attempts < max_attempts AND ")
        .and(KIND)
        .and(dialect.is_in(2))
        .and(" ORDER BY run_at, id LIMIT $3")
}

/// Selects the longest waiting job of kinds `$2` that is due at `$1`, also one that was tried too often. In its order, so
/// that PostgreSQL reads from the beginning of what is due; in `EXISTS` it reads what is done.
pub fn first_due(dialect: Dialect) -> Sql {
    Sql::from("SELECT id FROM jobs WHERE state = 'ready' AND run_at <= $1 AND ")
        .and(KIND)
        .and(dialect.is_in(2))
        .and(" ORDER BY run_at, id LIMIT 1")
}

/// Whether a worker for these kinds would find anything to do; asking does not block writers.
pub async fn is_any_due(tx: &mut Tx, kinds: &[&str], now: i64) -> Result<bool> {
    let found: Option<(String,)> = tx.fetch_optional(first_due(tx.dialect()), args![now, json!(kinds)]).await?;
    Ok(found.is_some())
}

/// Keeps a job for the duration of a lease from now on; with none, somebody else may have it at once. `false` means that
/// the lease had expired and somebody else has or completed it.
pub async fn renew(tx: &mut Tx, job: &Job, lease: Duration, now: i64) -> Result<bool> {
    let sql = "UPDATE jobs SET run_at = $3 WHERE id = $1 AND lease_token = $2 AND state = 'ready'";
    Ok(tx.execute(sql, args![job.id, job.lease_token, now.saturating_add(milliseconds(lease))]).await? == 1)
}

/// Completes a job. `false` means that its lease had expired and somebody else has or completed it.
pub async fn complete(tx: &mut Tx, job: &Job, now: i64) -> Result<bool> {
    let sql = "UPDATE jobs SET state = 'done', lease_token = NULL, last_error = NULL, ended_at = $3
        WHERE id = $1 AND lease_token = $2 AND state = 'ready'";
    Ok(tx.execute(sql, args![job.id, job.lease_token, now]).await? == 1)
}

/// Returns a job after a failure: due again after a growing delay, or dead after the last attempt.
///
/// `false` means that its lease had expired and somebody else has or completed it.
pub async fn fail(tx: &mut Tx, job: &Job, error: &str, now: i64, chance: u128) -> Result<bool> {
    let error: String = error.chars().filter(|character| *character != '\0').take(ERROR_LENGTH).collect();
    if job.attempts >= job.max_attempts {
        let sql = "UPDATE jobs SET state = 'dead', lease_token = NULL, last_error = $3, ended_at = $4
            WHERE id = $1 AND lease_token = $2 AND state = 'ready'";
        return Ok(tx.execute(sql, args![job.id, job.lease_token, error, now]).await? == 1);
    }
    let run_at = now.saturating_add(wait(job.attempts, chance));
    let sql = "UPDATE jobs SET run_at = $4, lease_token = NULL, last_error = $3
        WHERE id = $1 AND lease_token = $2 AND state = 'ready'";
    Ok(tx.execute(sql, args![job.id, job.lease_token, error, run_at]).await? == 1)
}

/// Marks jobs as dead that used up their attempts without completing: each time they crashed their worker.
pub(super) async fn bury(tx: &mut Tx, now: i64) -> Result<u64> {
    let sql = "UPDATE jobs SET state = 'dead', lease_token = NULL, last_error = $2, ended_at = $1
        WHERE state = 'ready' AND run_at <= $1 AND attempts >= max_attempts";
    tx.execute(sql, args![now, "the last attempt never ended"]).await
}

/// Resets a dead job; `false` if it is not dead.
pub async fn revive(tx: &mut Tx, id: &str, now: i64) -> Result<bool> {
    let sql = "UPDATE jobs SET state = 'ready', run_at = $2, attempts = 0, ended_at = NULL
        WHERE id = $1 AND state = 'dead'";
    tx.wake(TOPIC);
    Ok(tx.execute(sql, args![id, now]).await? == 1)
}

/// Deletes jobs completed before a given moment, and with them their unique keys.
pub async fn purge(tx: &mut Tx, before: i64) -> Result<u64> {
    tx.execute("DELETE FROM jobs WHERE state = 'done' AND ended_at < $1", args![before]).await
}

/// The same for the jobs of one kind, which come again and again.
pub async fn forget(tx: &mut Tx, kind: &str, before: i64) -> Result<u64> {
    tx.execute("DELETE FROM jobs WHERE kind = $1 AND state = 'done' AND ended_at < $2", args![kind, before]).await
}

pub async fn counts(tx: &mut Tx) -> Result<Counts> {
    let states: Vec<(String, i64)> = tx.fetch_all("SELECT state, count(*) FROM jobs GROUP BY state", args![]).await?;
    let states: BTreeMap<String, i64> = states.into_iter().collect();
    let count = |state: &str| states.get(state).copied().unwrap_or_default();
    Ok(Counts { ready: count("ready"), done: count("done"), dead: count("dead") })
}

/// Doubles with each attempt, with a random spread of half in either direction, so that retries do not coincide.
fn wait(attempts: i64, chance: u128) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(30);
    let wait = FIRST_WAIT.saturating_mul(1_i64 << doublings).min(LONGEST_WAIT);
    let spread = i64::try_from(chance % 1_001).unwrap_or_default();
    wait / 2 + wait * spread / 1_000
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_and_spreads_by_half_and_has_a_limit() {
        assert_eq!((wait(1, 0), wait(1, 500), wait(1, 1_000)), (500, 1_000, 1_500));
        assert_eq!((wait(2, 500), wait(5, 500)), (2_000, 16_000));
        assert_eq!(wait(1_000, 500), LONGEST_WAIT);
    }
}
