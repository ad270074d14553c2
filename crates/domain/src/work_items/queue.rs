//! SQL that reads the queue: pages, counts for each view, and what can be taken next.

use db::{Builder, Sql, Tx, Value};
use jiff::ToSpan;

use super::model::{Filter, Item, Pick, View};
use super::scope::{Scope, ScopePart};
use super::sort::SortKey;
use super::store::COLUMNS;

/// The most items that are counted one by one: beyond it a list says "more than".
pub const COUNTED: i64 = 1_000;

/// In a filter, work that belongs to no service. No service is called so.
pub const NO_SERVICE: &str = "-";

/// A page of the queue, in order.
pub async fn queue(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, filter: &Filter, most: i64) -> db::Result<Vec<Item>> {
    let Some((sql, args)) = statement(scope, pick, filter, most) else { return Ok(Vec::new()) };
    let mut items: Vec<Item> = tx.fetch_all(sql, args).await?;
    if filter.before.is_some() {
        items.reverse();
    }
    Ok(items)
}

/// The statement that reads a page; `None` where nothing can be in it.
pub fn statement(scope: &Scope, pick: Pick<'_>, filter: &Filter, most: i64) -> Option<(Sql, Vec<Value>)> {
    let mut query = Builder::new("");
    if filter.view == View::Mine {
        query.push(COLUMNS);
        mine(&mut query, pick);
        chosen(&mut query, pick, filter);
        page(&mut query, filter, filter.sort.key, most);
        return Some(query.finish());
    }
    let parts = parts(scope, filter.view);
    if parts.is_empty() {
        return None;
    }
    query.push("SELECT * FROM (");
    for (place, part) in parts.into_iter().enumerate() {
        query.push(if place == 0 { "SELECT * FROM (" } else { " UNION ALL SELECT * FROM (" });
        query.push(COLUMNS).push("is_open AND ");
        part.push(&mut query, scope);
        chosen(&mut query, pick, filter);
        // Within one service the order by service is that by rank, for which there is an index.
        let is_of_one = part.service().is_some() || filter.service.is_some();
        let is_by_service = filter.sort.key == SortKey::Service;
        page(&mut query, filter, if is_by_service && is_of_one { SortKey::Due } else { filter.sort.key }, most);
        query.push(") AS part");
    }
    query.push(") AS whole");
    order(&mut query, filter, filter.sort.key, most);
    Some(query.finish())
}

/// Where a page begins or ends, its order and its size. `by` is the order in which the rows are read; the place is one
/// of the order of the filter.
fn page(query: &mut Builder, filter: &Filter, by: SortKey, most: i64) {
    let limits = [(filter.after.as_ref(), true), (filter.before.as_ref(), false)];
    for (cursor, is_after) in limits.into_iter().filter_map(|(cursor, is_after)| Some((cursor?, is_after))) {
        query.push(" AND (");
        for (place, column) in filter.sort.key.columns().iter().enumerate() {
            query.push(if place == 0 { "" } else { ", " }).push(*column);
        }
        query.push(if is_after == filter.sort.is_reversed { ") < (" } else { ") > (" });
        for (place, value) in cursor.values(filter.sort.key).into_iter().enumerate() {
            query.push(if place == 0 { "" } else { ", " }).bind(value);
        }
        query.push(")");
    }
    order(query, filter, by, most);
}

/// A page before an item is read backwards from it.
fn order(query: &mut Builder, filter: &Filter, by: SortKey, most: i64) {
    let is_backwards = filter.sort.is_reversed != filter.before.is_some();
    for (place, column) in by.columns().iter().enumerate() {
        query.push(if place == 0 { " ORDER BY " } else { ", " }).push(*column);
        query.push(if is_backwards { " DESC" } else { "" });
    }
    query.push(" LIMIT ").bind(most);
}

fn parts(scope: &Scope, view: View) -> Vec<ScopePart<'_>> {
    if view == View::Seen { scope.seen() } else { scope.parts() }
}

fn mine(query: &mut Builder, pick: Pick<'_>) {
    query.push("is_open AND holder IN (");
    for (place, officer) in pick.mine.iter().enumerate() {
        query.push(if place == 0 { "" } else { ", " }).bind(officer);
    }
    query.push(")");
}

/// The conditions of a view and a filter on open items.
fn chosen(query: &mut Builder, pick: Pick<'_>, filter: &Filter) {
    let today = pick.today.to_string();
    let is_awake = |query: &mut Builder| {
        query.push(" AND (snoozed_until IS NULL OR snoozed_until <= ").bind(pick.now).push(")");
    };
    let is_ours = |query: &mut Builder| {
        query.push(" AND (waits_until IS NULL OR waits_until < ").bind(&today).push(")");
    };
    match filter.view {
        View::Free => {
            query.push(" AND holder IS NULL");
            is_awake(query);
            is_ours(query);
        }
        // What a colleague handed on is seen also while it waits for somebody else.
        View::Mine => {
            is_awake(query);
            query.push(" AND (handed_by IS NOT NULL OR waits_until IS NULL OR waits_until < ").bind(&today).push(")");
        }
        View::Waiting => {
            query.push(" AND waits_until IS NOT NULL AND waits_until >= ").bind(&today);
        }
        View::Late => {
            // The sort key starts with the due date, so the index scan ends at today.
            query.push(" AND due < ").bind(&today).push(" AND rank < ").bind(format!("9{today}"));
            is_ours(query);
        }
        View::Snoozed => {
            query.push(" AND snoozed_until > ").bind(pick.now);
        }
        View::All | View::Seen => {}
    }
    match filter.service.as_deref() {
        Some(NO_SERVICE) => {
            query.push(" AND service IS NULL");
        }
        Some(service) => {
            query.push(" AND service = ").bind(service);
        }
        None => {}
    }
    if let Some(language) = &filter.language {
        query.push(" AND language = ").bind(language);
    }
    if !filter.languages.is_empty() {
        query.push(" AND language IN (");
        for (place, language) in filter.languages.iter().enumerate() {
            query.push(if place == 0 { "" } else { ", " }).bind(language);
        }
        query.push(")");
    }
    if let Some(kind) = filter.kind {
        query.push(" AND kind = ").bind(kind.name());
    }
    if let Some(day) = filter.due_from {
        query.push(" AND due >= ").bind(day.to_string());
    }
    if let Some(day) = filter.due_by {
        query.push(" AND due <= ").bind(day.to_string());
    }
    if let Some(holder) = &filter.holder {
        query.push(" AND holder = ").bind(holder);
    }
    if let Some(away) = &filter.away {
        query.push(" AND holder IN (");
        for officer in away {
            query.bind(officer).push(", ");
        }
        // Nobody is called so: the list is never empty.
        query.push("'')");
    }
}

/// The number of items in each view, in the order of [`View::ALL`]; one more than [`COUNTED`] where there are more.
pub type Counts = [i64; 7];

/// The number of items in each view under a filter.
pub async fn counts(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, filter: &Filter) -> db::Result<Counts> {
    let mut counts = [0; 7];
    for (place, view) in View::ALL.into_iter().enumerate() {
        counts[place] = count(tx, scope, pick, (&filter.whole(view), COUNTED)).await?;
    }
    Ok(counts)
}

/// The number of items that a filter finds, up to one more than `most`.
pub async fn count(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, (filter, most): (&Filter, i64)) -> db::Result<i64> {
    let most = most.saturating_add(1);
    let mut query = Builder::new("SELECT COUNT(*) FROM (");
    if filter.view == View::Mine {
        query.push("SELECT 1 FROM work_items WHERE ");
        mine(&mut query, pick);
        chosen(&mut query, pick, filter);
    } else {
        let parts = parts(scope, filter.view);
        if parts.is_empty() {
            return Ok(0);
        }
        for (place, part) in parts.into_iter().enumerate() {
            query.push(if place == 0 { "" } else { " UNION ALL " });
            query.push("SELECT * FROM (SELECT 1 FROM work_items WHERE is_open AND ");
            part.push(&mut query, scope);
            chosen(&mut query, pick, filter);
            query.push(" LIMIT ").bind(most).push(") AS part");
        }
    }
    query.push(" LIMIT ").bind(most).push(") AS counted");
    let (sql, args) = query.finish();
    tx.fetch_one(sql, args).await
}

/// The workload of one service.
#[derive(Clone, Debug)]
pub struct Load {
    pub service: Option<String>,
    pub waiting: i64,
    pub free: i64,
    pub soon: i64,
    pub late: i64,
}

db::from_row!(Load { service, waiting, free, soon, late });

/// The workload by service: how many items are free, due soon, and late, each as the view of that name finds them.
pub async fn load(tx: &mut Tx, scope: &Scope, pick: Pick<'_>) -> db::Result<Vec<Load>> {
    let (today, soon) = (pick.today.to_string(), pick.today.saturating_add(3.days()).to_string());
    let ours = |query: &mut Builder| {
        query.push("(waits_until IS NULL OR waits_until < ").bind(&today).push(")");
    };
    let mut query = Builder::new("SELECT service, COUNT(*) AS waiting, SUM(CASE WHEN holder IS NULL AND ");
    query.push("(snoozed_until IS NULL OR snoozed_until <= ").bind(pick.now).push(") AND ");
    ours(&mut query);
    query.push(" THEN 1 ELSE 0 END) AS free, SUM(CASE WHEN due >= ").bind(&today);
    query.push(" AND due <= ").bind(soon).push(" THEN 1 ELSE 0 END) AS soon, SUM(CASE WHEN due < ").bind(&today);
    query.push(" AND rank < ").bind(format!("9{today}")).push(" AND ");
    ours(&mut query);
    query.push(" THEN 1 ELSE 0 END) AS late FROM work_items WHERE is_open AND (");
    for (place, part) in scope.parts().into_iter().enumerate() {
        query.push(if place == 0 { "(" } else { " OR (" });
        part.push(&mut query, scope);
        query.push(")");
    }
    query.push(") GROUP BY service ORDER BY service");
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
}
