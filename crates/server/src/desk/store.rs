//! All SQL of the desk. Items hold no word that a person said: what must be known to hand work out needs no grant.

use db::{Builder, Tx, args};

use super::model::{Filter, View};
use super::scope::{Part, Scope};
use crate::trust::Mark;

/// One line of the queue.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub kind: String,
    pub reference: String,
    pub agency: String,
    pub service: Option<String>,
    pub language: String,
    pub turn: String,
    pub priority: i64,
    pub due: Option<String>,
    pub since: i64,
    pub rank: String,
    pub is_open: bool,
    pub holder: Option<String>,
    pub holder_name: Option<String>,
    pub snoozed_until: Option<i64>,
    pub snoozed_why: Option<String>,
}
db::from_row!(Item {
    id,
    kind,
    reference,
    agency,
    service,
    language,
    turn,
    priority,
    due,
    since,
    rank,
    is_open,
    holder,
    holder_name,
    snoozed_until,
    snoozed_why
});

const COLUMNS: &str = "SELECT id, kind, reference, agency, service, language, turn, priority, due, since, rank,
    is_open, holder, holder_name, snoozed_until, snoozed_why FROM desk_items WHERE ";

/// An item as its case or conversation has it now.
pub(super) struct Now<'n> {
    pub id: &'n str,
    pub kind: &'n str,
    pub person: &'n str,
    pub reference: &'n str,
    pub agency: &'n str,
    pub service: Option<&'n str>,
    pub language: &'n str,
    pub turn: &'n str,
    pub priority: i64,
    pub due: Option<String>,
    pub since: i64,
    pub rank: String,
    pub is_open: bool,
    /// Who works on it by the case itself.
    pub holder: Option<(&'n str, &'n str)>,
}

/// Writes an item down as it is now. Whoever holds it keeps it, unless the case says that it is another's.
pub(super) async fn put(tx: &mut Tx, item: &Now<'_>, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO desk_items (id, kind, person_id, reference, agency, service, language, turn, priority, due,
            since, rank, is_open, holder, holder_name, held_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, agency = excluded.agency,
            turn = excluded.turn, priority = excluded.priority, due = excluded.due, since = excluded.since,
            rank = excluded.rank, is_open = excluded.is_open,
            holder = COALESCE(excluded.holder, desk_items.holder),
            holder_name = COALESCE(excluded.holder_name, desk_items.holder_name),
            held_at = COALESCE(desk_items.held_at, excluded.held_at),
            snoozed_until = NULL, snoozed_why = NULL, changed_at = excluded.changed_at";
    let (holder, name) = item.holder.unzip();
    let values = args![
        item.id,
        item.kind,
        item.person,
        item.reference,
        item.agency,
        item.service,
        item.language,
        item.turn,
        item.priority,
        item.due,
        item.since,
        item.rank,
        item.is_open,
        holder,
        name,
        holder.map(|_| now),
        now
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) async fn item(tx: &mut Tx, id: &str) -> db::Result<Option<Item>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and("id = $1"), args![id]).await
}

pub(super) async fn by_reference(tx: &mut Tx, reference: &str) -> db::Result<Option<Item>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and("reference = $1"), args![reference]).await
}

/// A page of the queue, in its order.
pub async fn queue(
    tx: &mut Tx,
    scope: &Scope,
    officer: &str,
    filter: &Filter,
    now: i64,
    most: i64,
) -> db::Result<Vec<Item>> {
    let is_chosen = |query: &mut Builder| {
        match filter.view {
            View::Free => query.push(" AND holder IS NULL"),
            View::Mine => query.push(" AND holder = ").bind(officer),
            View::All | View::Snoozed => &mut *query,
        };
        match filter.view {
            View::Snoozed => query.push(" AND snoozed_until > ").bind(now),
            _ => query.push(" AND (snoozed_until IS NULL OR snoozed_until <= ").bind(now).push(")"),
        };
        if let Some(service) = &filter.service {
            query.push(" AND service = ").bind(service);
        }
        if let Some(language) = &filter.language {
            query.push(" AND language = ").bind(language);
        }
        if let Some(day) = filter.due_by {
            query.push(" AND due <= ").bind(day.to_string());
        }
        if let Some((rank, id)) = &filter.after {
            query.push(" AND (rank, id) > (").bind(rank).push(", ").bind(id).push(")");
        }
        query.push(" ORDER BY rank, id LIMIT ").bind(most);
    };
    let query = match filter.view {
        // Few, and found by who holds them or until when they sleep.
        View::Mine | View::Snoozed => {
            let mut query = Builder::new(COLUMNS);
            query.push("is_open AND ");
            within(&mut query, tx, scope);
            is_chosen(&mut query);
            query
        }
        View::Free | View::All => {
            let mut query = Builder::new("");
            for part in scope.parts() {
                query.push(if part == Part::Agency { "SELECT * FROM (" } else { " UNION ALL SELECT * FROM (" });
                query.push(COLUMNS).push("is_open AND ");
                of_part(&mut query, scope, part);
                is_chosen(&mut query);
                query.push(") AS part");
            }
            query.push(" ORDER BY rank, id LIMIT ").bind(most);
            query
        }
    };
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
}

/// One of the parts of a scope, each of which an index has in the order of the queue.
fn of_part(query: &mut Builder, scope: &Scope, part: Part<'_>) {
    match part {
        Part::Agency => query.push("agency = ").bind(&scope.agency),
        Part::Service(service) => query.push("service = ").bind(service).push(" AND agency <> ").bind(&scope.agency),
    };
}

/// What the officer's agency answers for, or what it holds a mandate for.
fn within(query: &mut Builder, tx: &Tx, scope: &Scope) {
    query.push("(agency = ").bind(&scope.agency);
    if !scope.services.is_empty() {
        let is_in = match tx.dialect() {
            db::Dialect::Sqlite => (" OR service IN (SELECT value FROM json_each(", "))"),
            db::Dialect::Postgres => (" OR service IN (SELECT jsonb_array_elements_text(", "))"),
        };
        query.push(is_in.0).bind(scope.services()).push(is_in.1);
    }
    query.push(")");
}

/// How many items each view has, up to `most` of each: nobody needs to know more to choose, and a queue that grows
/// takes no longer to show.
pub(super) async fn counts(
    tx: &mut Tx,
    scope: &Scope,
    (officer, now): (&str, i64),
    most: i64,
) -> db::Result<(i64, i64, i64, i64)> {
    let mut query = Builder::new("SELECT ");
    for (place, free) in ["holder IS NULL AND ", ""].into_iter().enumerate() {
        query.push(if place == 0 { "(SELECT COUNT(*) FROM (" } else { ", (SELECT COUNT(*) FROM (" });
        for part in scope.parts() {
            let one = "SELECT * FROM (SELECT 1 AS n FROM desk_items WHERE is_open AND ";
            query.push(if part == Part::Agency { "" } else { " UNION ALL " }).push(one).push(free);
            of_part(&mut query, scope, part);
            query.push(" AND (snoozed_until IS NULL OR snoozed_until <= ").bind(now).push(") LIMIT ").bind(most);
            query.push(") AS part");
        }
        query.push(") AS waiting)");
    }
    for (holder, is_asleep) in [(Some(officer), false), (None, true)] {
        query.push(", (SELECT COUNT(*) FROM (SELECT 1 AS n FROM desk_items WHERE is_open AND ");
        within(&mut query, tx, scope);
        if let Some(holder) = holder {
            query.push(" AND holder = ").bind(holder);
        }
        match is_asleep {
            true => query.push(" AND snoozed_until > ").bind(now),
            false => query.push(" AND (snoozed_until IS NULL OR snoozed_until <= ").bind(now).push(")"),
        };
        query.push(" LIMIT ").bind(most).push(") AS part)");
    }
    let (sql, args) = query.finish();
    let (free, all, mine, asleep): (i64, i64, i64, i64) = tx.fetch_one(sql, args).await?;
    Ok((free.min(most), mine, all.min(most), asleep))
}

/// Makes an item an officer's own; false when somebody else was first, or there is nothing left to do.
pub(super) async fn take(tx: &mut Tx, id: &str, (officer, name): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE desk_items SET holder = $2, holder_name = $3, held_at = $4, changed_at = $4,
            snoozed_until = NULL, snoozed_why = NULL
        WHERE id = $1 AND is_open AND (holder IS NULL OR holder = $2)";
    Ok(tx.execute(sql, args![id, officer, name, now]).await? == 1)
}

/// The first free item of the queue that nobody else takes at this moment.
pub(super) async fn first_free(tx: &mut Tx, scope: &Scope, now: i64) -> db::Result<Option<String>> {
    let mut query = Builder::new("SELECT id FROM desk_items WHERE is_open AND holder IS NULL AND ");
    within(&mut query, tx, scope);
    query.push(" AND (snoozed_until IS NULL OR snoozed_until <= ").bind(now).push(")");
    query.push(" ORDER BY rank, id LIMIT 1").push(tx.dialect().skip_locked());
    let (sql, args) = query.finish();
    tx.fetch_optional(sql, args).await
}

/// Gives an item from its holder to somebody else, or back to everybody.
pub(super) async fn give(tx: &mut Tx, id: &str, from: &str, to: Option<(&str, &str)>, now: i64) -> db::Result<bool> {
    let (holder, name) = to.unzip();
    let sql = "UPDATE desk_items SET holder = $3, holder_name = $4, held_at = $5, changed_at = $6
        WHERE id = $1 AND holder = $2 AND is_open";
    Ok(tx.execute(sql, args![id, from, holder, name, holder.map(|_| now), now]).await? == 1)
}

/// Lets an item sleep until a moment.
pub(super) async fn sleep(tx: &mut Tx, id: &str, holder: &str, until: i64, why: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE desk_items SET snoozed_until = $3, snoozed_why = $4, changed_at = $5
        WHERE id = $1 AND holder = $2 AND is_open";
    Ok(tx.execute(sql, args![id, holder, until, why, now]).await? == 1)
}

/// Removes an item whose case or conversation is gone.
pub(super) async fn forget(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("DELETE FROM desk_items WHERE id = $1", args![id]).await?;
    Ok(())
}

pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE desk_items SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// Keys and kinds of the items of a person.
pub(super) async fn of_person(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String)>> {
    tx.fetch_all("SELECT id, kind FROM desk_items WHERE person_id = $1", args![person]).await
}

/// How long somebody counts as looking after their page was last heard of, in milliseconds.
const LOOKING: i64 = 60_000;

/// Notes who has an item open.
pub(super) fn look(item: &str, (officer, name): (&str, &str), now: i64) -> Mark {
    let sql = "INSERT INTO desk_lookers (item_id, officer_id, officer_name, seen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (item_id, officer_id) DO UPDATE SET seen_at = excluded.seen_at";
    Mark { sql, args: args![item, officer, name, now] }
}

/// Names of the others who have an item open.
pub(super) async fn lookers(tx: &mut Tx, item: &str, officer: &str, now: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT officer_name FROM desk_lookers
        WHERE item_id = $1 AND officer_id <> $2 AND seen_at > $3 ORDER BY officer_name";
    tx.fetch_all(sql, args![item, officer, now - LOOKING]).await
}

/// When an officer read a version of a briefing: of a service, or of an article that changed.
pub(super) async fn reading(tx: &mut Tx, officer: &str, service: &str, version: i64) -> db::Result<Option<i64>> {
    let sql = "SELECT at FROM desk_readings WHERE officer_id = $1 AND service = $2 AND version = $3";
    tx.fetch_optional(sql, args![officer, service, version]).await
}

/// Every reading of an officer, by what was read and its version.
pub(super) async fn readings(tx: &mut Tx, officer: &str) -> db::Result<Vec<(String, i64)>> {
    tx.fetch_all("SELECT service, version FROM desk_readings WHERE officer_id = $1", args![officer]).await
}

pub(super) async fn keep_reading(tx: &mut Tx, officer: &str, service: &str, version: i64, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO desk_readings (officer_id, service, version, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (officer_id, service, version) DO NOTHING";
    tx.execute(sql, args![officer, service, version, now]).await?;
    Ok(())
}

/// What waits of one service.
#[derive(Clone, Debug)]
pub(super) struct Load {
    pub service: Option<String>,
    pub waiting: i64,
    pub free: i64,
    pub soon: i64,
    pub late: i64,
}
db::from_row!(Load { service, waiting, free, soon, late });

/// What waits, by service: how much is free, due soon, and late.
pub(super) async fn load(tx: &mut Tx, scope: &Scope, today: &str, soon: &str) -> db::Result<Vec<Load>> {
    let mut query = Builder::new("SELECT service, COUNT(*) AS waiting, ");
    query.push("SUM(CASE WHEN holder IS NULL THEN 1 ELSE 0 END) AS free, SUM(CASE WHEN due >= ").bind(today);
    query.push(" AND due <= ").bind(soon).push(" THEN 1 ELSE 0 END) AS soon, SUM(CASE WHEN due < ").bind(today);
    query.push(" THEN 1 ELSE 0 END) AS late FROM desk_items WHERE is_open AND ");
    within(&mut query, tx, scope);
    query.push(" GROUP BY service ORDER BY service");
    let (sql, args) = query.finish();
    tx.fetch_all(sql, args).await
}

pub(super) async fn held_by(tx: &mut Tx, officer: &str) -> db::Result<i64> {
    tx.fetch_one("SELECT COUNT(*) FROM desk_items WHERE holder = $1 AND is_open", args![officer]).await
}
