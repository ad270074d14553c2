//! When an officer looked at a case, and how much is on each of its pages.

use db::{Tx, args};

use crate::slice::PageCount;
use crate::trust::{Grant, Mark};

/// A visit goes on as long as the officer comes back within this time, in milliseconds.
const VISIT: i64 = 30 * 60 * 1_000;

/// Records that an officer looks at a case. A look after a break begins a new visit.
pub fn look(case: &str, officer: &str, now: i64) -> Mark {
    let sql = "INSERT INTO case_looks (case_id, officer_id, seen_at) VALUES ($1, $2, $3)
        ON CONFLICT (case_id, officer_id) DO UPDATE SET
            since_at = CASE WHEN case_looks.seen_at < excluded.seen_at - $4
                THEN case_looks.seen_at ELSE case_looks.since_at END,
            seen_at = excluded.seen_at";
    Mark { sql, args: args![case, officer, now, VISIT] }
}

/// The end of the officer's visit before this one; `None` for a first visit.
pub async fn seen_before(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<Option<i64>> {
    let sql = "SELECT seen_at, since_at FROM case_looks WHERE case_id = $1 AND officer_id = $2";
    let found: Option<(i64, Option<i64>)> = tx.fetch_optional(sql, args![grant.id(), grant.actor().id()]).await?;
    Ok(found.and_then(|(seen, since)| if seen < now - VISIT { Some(seen) } else { since }))
}

/// Counts per page. Fresh is what others added since a moment; nothing is fresh without one.
pub async fn counts(tx: &mut Tx, grant: &Grant, since: Option<i64>) -> db::Result<Vec<PageCount>> {
    let sql = "SELECT 'messages' AS page, COUNT(*) AS all_of,
                COUNT(CASE WHEN at > $2 AND from_id <> $3 THEN 1 END) AS fresh
            FROM case_messages WHERE case_id = $1
        UNION ALL SELECT 'requests', COUNT(*), COUNT(CASE WHEN COALESCE(answered_at, 0) > $2 THEN 1 END)
            FROM case_requests WHERE case_id = $1
        UNION ALL SELECT 'tasks', COUNT(*), 0 FROM case_tasks WHERE case_id = $1 AND state = 'open'
        UNION ALL SELECT 'parties', COUNT(*), 0 FROM case_parties WHERE case_id = $1
        UNION ALL SELECT 'submissions', COUNT(*), COUNT(CASE WHEN received_at > $2 THEN 1 END)
            FROM case_submissions WHERE case_id = $1
        UNION ALL SELECT 'opinions', COUNT(*), COUNT(CASE WHEN COALESCE(given_at, 0) > $2 THEN 1 END)
            FROM case_opinions WHERE case_id = $1
        UNION ALL SELECT 'notes', COUNT(*), COUNT(CASE WHEN at > $2 AND officer_id <> $3 THEN 1 END)
            FROM case_notes WHERE case_id = $1
        UNION ALL SELECT 'links', COUNT(*), COUNT(CASE WHEN made_at > $2 AND made_by <> $3 THEN 1 END)
            FROM case_links WHERE case_id = $1 OR other_id = $1";
    let since = since.unwrap_or(i64::MAX);
    let rows: Vec<(String, i64, i64)> = tx.fetch_all(sql, args![grant.id(), since, grant.actor().id()]).await?;
    Ok(rows.into_iter().map(|(page, all, fresh)| PageCount { page, all, fresh }).collect())
}
