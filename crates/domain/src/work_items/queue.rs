//! SQL that reads the queue: pages, counts for each view, and what can be taken next.

use db::{Builder, Tx};
use jiff::ToSpan;

use super::model::{Filter, Item, Pick, View};
use super::scope::{Scope, ScopePart};
use super::store::COLUMNS;

/// A page of the queue, in order.
pub async fn queue(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, filter: &Filter, most: i64) -> db::Result<Vec<Item>> {
    let end = |query: &mut Builder| {
        if let Some((rank, id)) = &filter.after {
            query.push(" AND (rank, id) > (").bind(rank).push(", ").bind(id).push(")");
        }
        query.push(" ORDER BY rank, id LIMIT ").bind(most);
    };
    if filter.view == View::Mine {
        let mut query = Builder::new(COLUMNS);
        mine(&mut query, pick);
        chosen(&mut query, pick, filter);
        end(&mut query);
        let (sql, args) = query.finish();
        return tx.fetch_all(sql, args).await;
    }
    let parts = parts(scope, filter.view);
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Builder::new("");
    for (place, part) in parts.into_iter().enumerate() {
        query.push(if place == 0 { "SELECT * FROM (" } else { " UNION ALL SELECT * FROM (" });
        query.push(COLUMNS).push("is_open AND ");
        part.push(&mut query, scope);
        chosen(&mut query, pick, filter);
        end(&mut query);
        query.push(") AS part");
    }
    query.push(" ORDER BY rank, id LIMIT ").bind(most);
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
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
        View::Mine => {
            is_awake(query);
            is_ours(query);
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
    if let Some(service) = &filter.service {
        query.push(" AND service = ").bind(service);
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
    if let Some(day) = filter.due_by {
        query.push(" AND due <= ").bind(day.to_string());
    }
    if let Some(holder) = &filter.holder {
        query.push(" AND holder = ").bind(holder);
    }
}

/// The number of items in each view, in the order of [`View::ALL`].
pub type Counts = [i64; 7];

/// The number of items in each view under a filter.
pub async fn counts(tx: &mut Tx, scope: &Scope, pick: Pick<'_>, filter: &Filter) -> db::Result<Counts> {
    let mut counts = [0; 7];
    for (place, view) in View::ALL.into_iter().enumerate() {
        let filter = Filter { view, after: None, ..filter.clone() };
        let mut query = Builder::new("SELECT ");
        if view == View::Mine {
            query.push("COUNT(*) FROM work_items WHERE ");
            mine(&mut query, pick);
            chosen(&mut query, pick, &filter);
        } else {
            let parts = parts(scope, view);
            if parts.is_empty() {
                continue;
            }
            for (place, part) in parts.into_iter().enumerate() {
                query.push(if place == 0 {
                    "(SELECT COUNT(*) FROM work_items WHERE is_open AND "
                } else {
                    " + (SELECT COUNT(*) FROM work_items WHERE is_open AND "
                });
                part.push(&mut query, scope);
                chosen(&mut query, pick, &filter);
                query.push(")");
            }
        }
        let (sql, args) = query.finish();
        counts[place] = tx.fetch_one(sql, args).await?;
    }
    Ok(counts)
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

/// The workload by service: how many items are free, due soon, and late.
pub async fn load(tx: &mut Tx, scope: &Scope, pick: Pick<'_>) -> db::Result<Vec<Load>> {
    let (today, soon) = (pick.today.to_string(), pick.today.saturating_add(3.days()).to_string());
    let mut query = Builder::new("SELECT service, COUNT(*) AS waiting, ");
    query.push("SUM(CASE WHEN holder IS NULL THEN 1 ELSE 0 END) AS free, SUM(CASE WHEN due >= ").bind(&today);
    query.push(" AND due <= ").bind(soon).push(" THEN 1 ELSE 0 END) AS soon, SUM(CASE WHEN due < ").bind(&today);
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
