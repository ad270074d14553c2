//! How much work waits at this moment, for those who lead: counted, and for how long.

use db::{Builder, Tx};
use jiff::ToSpan;

use super::model::Pick;
use super::scope::Scope;

/// Messages to answer, or everything else that an agency must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkNow {
    /// `messages` or `work`.
    pub what: String,
    /// Free, and for an officer to do.
    pub waiting: i64,
    /// Since when the oldest of them waits.
    pub since: Option<i64>,
    /// Held by an officer.
    pub helped: i64,
    /// Due soon: a message today, anything else within three days.
    pub soon: i64,
    pub late: i64,
}

db::from_row!(WorkNow { what, waiting, since, helped, soon, late });

/// The work of a scope, without people who wait in a chat or on the line.
///
/// # Errors
/// If the database is unavailable.
pub async fn work_now(tx: &mut Tx, scope: &Scope, pick: Pick<'_>) -> db::Result<Vec<WorkNow>> {
    let (today, soon) = (pick.today.to_string(), pick.today.saturating_add(3.days()).to_string());
    let mut query = Builder::new("SELECT what, SUM(free) AS waiting, MIN(CASE WHEN free = 1 THEN since END) AS since,");
    query.push(" SUM(CASE WHEN holder IS NULL THEN 0 ELSE 1 END) AS helped, SUM(CASE WHEN ours = 1 AND due >= ");
    query.bind(&today).push(" AND due <= CASE WHEN what = 'messages' THEN ").bind(&today).push(" ELSE ").bind(soon);
    query.push(" END THEN 1 ELSE 0 END) AS soon, SUM(CASE WHEN ours = 1 AND due < ").bind(&today);
    query.push(" THEN 1 ELSE 0 END) AS late FROM (SELECT holder, since, due, ours, CASE WHEN ours = 1 AND holder IS");
    query.push(" NULL AND (snoozed_until IS NULL OR snoozed_until <= ").bind(pick.now);
    query.push(") THEN 1 ELSE 0 END AS free, what FROM (SELECT holder, since, due, snoozed_until, CASE WHEN");
    query.push(" waits_until IS NULL OR waits_until < ").bind(&today);
    query.push(" THEN 1 ELSE 0 END AS ours, CASE WHEN kind = 'conversation' THEN 'messages' ELSE 'work' END AS what");
    query.push(" FROM work_items WHERE is_open AND turn NOT IN ('chat-waiting', 'chat-open', 'call-waiting',");
    query.push(" 'call-open') AND (");
    for (place, part) in scope.parts().into_iter().enumerate() {
        query.push(if place == 0 { "(" } else { " OR (" });
        part.push(&mut query, scope);
        query.push(")");
    }
    query.push(")) AS item) AS one GROUP BY what ORDER BY what");
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
}
