//! How often somebody may key in what is wrong: so that nothing can be found out by trying.

use super::flow::Flow;
use super::store;
use crate::refusal::Outcome;
use crate::secret::hex;

/// From one number on a day.
const MOST_OF_CALLER: i64 = 10;

/// From all numbers that nobody can be named for.
const MOST_OF_UNKNOWN: i64 = 200;

/// About one reference on a day, from any number: then an officer helps.
const MOST_ABOUT: i64 = 5;

/// Of all callers on a day. A number can be forged, so that those of one caller alone are no limit.
const MOST_OF_ALL: i64 = 2_000;

fn sealed(flow: &Flow<'_>, what: &str) -> String {
    hex(&flow.app.secret.seal("call-tries", what))
}

fn caller(flow: &Flow<'_>) -> (String, i64) {
    match &flow.call.number {
        Some(number) => (sealed(flow, &format!("from {number}")), MOST_OF_CALLER),
        None => (sealed(flow, "from nobody"), MOST_OF_UNKNOWN),
    }
}

/// What is over for today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Over {
    /// Nothing more is taken by keys from this caller, or from anybody.
    pub caller: bool,
    /// About this reference nobody is let in by keys, however right.
    pub about: bool,
}

/// Whether anything is over for today. From here on until the turn is stored nobody else tries, so that of many who try
/// at once no more than these few do.
pub(super) async fn over(flow: &mut Flow<'_>, about: &str) -> Outcome<Over> {
    flow.tx.lock("call-tries").await?;
    let day = flow.day();
    let (from, most) = caller(flow);
    let (about, all) = (sealed(flow, &format!("about {about}")), sealed(flow, "all"));
    // Each is read, whatever the others say, so that it takes as long.
    let of_caller = store::tries(flow.tx, &from, &day).await? >= most;
    let of_about = store::tries(flow.tx, &about, &day).await? >= MOST_ABOUT;
    let of_all = store::tries(flow.tx, &all, &day).await? >= MOST_OF_ALL;
    Ok(Over { caller: of_caller || of_all, about: of_about })
}

/// Counts what was tried, before it is said.
pub(super) async fn count(flow: &mut Flow<'_>, about: &str) -> Outcome<()> {
    let day = flow.day();
    let (from, _) = caller(flow);
    store::count_try(flow.tx, &from, &day).await?;
    if !about.is_empty() {
        let about = sealed(flow, &format!("about {about}"));
        store::count_try(flow.tx, &about, &day).await?;
    }
    let all = sealed(flow, "all");
    Ok(store::count_try(flow.tx, &all, &day).await?)
}
