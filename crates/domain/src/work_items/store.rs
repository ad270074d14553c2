//! SQL that writes work items and reads single ones. Items contain nothing that a person wrote: distributing work needs
//! no grant.

use db::{Tx, args};
use serde::{Deserialize, Serialize};

use super::model::{Item, Work, rank};

pub(super) const COLUMNS: &str = "SELECT id, kind, subject_kind, subject_id, person_id, reference, agency, service,
    language, skill, power, barred, link, turn, detail, priority, due, since, rank, is_open, waits_until, holder, holder_name,
    handed_by, handed_why, snoozed_until, snoozed_why FROM work_items WHERE ";

/// Makes the items of a subject match its projection: adds new ones and removes obsolete ones. Existing assignments are
/// preserved; snoozed items wake, because something has happened to them.
pub async fn replace(tx: &mut Tx, subject: &str, all: &[Work], now: i64) -> db::Result<()> {
    let before = of_subject(tx, subject).await?;
    for item in before.iter().filter(|item| !all.iter().any(|work| work.id == item.id)) {
        tx.execute("DELETE FROM work_items WHERE id = $1", args![item.id]).await?;
    }
    let holder = before.iter().find(|item| item.id == subject && item.is_open);
    let holder = holder.and_then(|item| item.holder.as_deref().zip(item.holder_name.as_deref()));
    for work in all {
        let known = before.iter().find(|item| item.id == work.id);
        if known.is_some_and(|item| item.is_like(work) && item.snoozed_until.is_none()) {
            continue;
        }
        let is_for = work.is_for.as_ref().map(|(id, name)| (id.as_str(), name.as_str()));
        let first = is_for.or(holder.filter(|_| work.is_of_the_case));
        put(tx, work, first.filter(|_| known.is_none()), now).await?;
    }
    Ok(())
}

async fn put(tx: &mut Tx, work: &Work, holder: Option<(&str, &str)>, now: i64) -> db::Result<()> {
    let sql = "INSERT INTO work_items (id, kind, subject_kind, subject_id, person_id, reference, agency, service,
            language, skill, power, barred, link, turn, priority, due, since, rank, is_open, waits_until, holder,
            holder_name, held_at, changed_at, detail)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23, $24, $25)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, subject_kind = excluded.subject_kind,
            subject_id = excluded.subject_id, person_id = excluded.person_id, reference = excluded.reference,
            agency = excluded.agency, service = excluded.service, language = excluded.language,
            skill = excluded.skill, power = excluded.power, barred = excluded.barred, link = excluded.link,
            turn = excluded.turn, detail = excluded.detail, priority = excluded.priority, due = excluded.due, since = excluded.since,
            rank = excluded.rank, is_open = excluded.is_open, waits_until = excluded.waits_until,
            snoozed_until = NULL, snoozed_why = NULL, changed_at = excluded.changed_at";
    let (holder, name) = holder.unzip();
    let values = args![
        work.id,
        work.kind.name(),
        work.subject.0,
        work.subject.1,
        work.person,
        work.reference,
        work.agency,
        work.service,
        work.language,
        work.skill,
        work.power.name(),
        work.barred_text(),
        work.link,
        work.turn,
        work.priority,
        work.due.map(|day| day.to_string()),
        work.since,
        rank(work.priority, work.due, work.since),
        work.is_open,
        work.waits_until.map(|day| day.to_string()),
        holder,
        name,
        holder.map(|_| now),
        now,
        work.detail
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn item(tx: &mut Tx, id: &str) -> db::Result<Option<Item>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and("id = $1"), args![id]).await
}

/// Items by id, in the order of the queue.
pub async fn items(tx: &mut Tx, ids: &[&str]) -> db::Result<Vec<Item>> {
    let sql = db::Sql::from(COLUMNS).and("id").and(tx.dialect().is_in(1)).and(" ORDER BY rank, id");
    tx.fetch_all(sql, args![serde_json::json!(ids)]).await
}

/// All items of a subject.
pub async fn of_subject(tx: &mut Tx, subject: &str) -> db::Result<Vec<Item>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and("subject_id = $1 ORDER BY id"), args![subject]).await
}

/// A case or a conversation, by its reference.
pub async fn by_reference(tx: &mut Tx, reference: &str) -> db::Result<Option<Item>> {
    tx.fetch_optional(db::Sql::from(COLUMNS).and("reference = $1 AND id = subject_id"), args![reference]).await
}

/// The officer to whom a case or conversation is assigned.
pub async fn holder(tx: &mut Tx, id: &str) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT holder, holder_name FROM work_items WHERE id = $1 AND holder IS NOT NULL";
    tx.fetch_optional(sql, args![id]).await
}

/// Sets or clears the assignment, whatever it was before.
pub async fn assign(tx: &mut Tx, id: &str, to: Option<(&str, &str)>, now: i64) -> db::Result<()> {
    let (holder, name) = to.unzip();
    let sql = "UPDATE work_items SET holder = $2, holder_name = $3, held_at = $4, handed_by = NULL, handed_why = NULL
        WHERE id = $1 AND COALESCE(holder, '') <> COALESCE($2, '')";
    tx.execute(sql, args![id, holder, name, holder.map(|_| now)]).await?;
    Ok(())
}

/// Assigns an item to an officer; false if somebody else was first, or nothing is left to do.
pub async fn take(tx: &mut Tx, id: &str, (officer, name): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE work_items SET holder = $2, holder_name = $3, held_at = $4, changed_at = $4,
            handed_by = NULL, handed_why = NULL, snoozed_until = NULL, snoozed_why = NULL
        WHERE id = $1 AND is_open AND holder IS NULL";
    Ok(tx.execute(sql, args![id, officer, name, now]).await? == 1)
}

/// Reassigns an item from its officer, or from nobody, to another or to nobody; false if the assignment changed
/// meanwhile or the item is done.
pub async fn hand(
    tx: &mut Tx,
    id: &str,
    from: Option<&str>,
    to: Option<(&str, &str)>,
    (by, why): (Option<&str>, Option<&str>),
    now: i64,
) -> db::Result<bool> {
    let (holder, name) = to.unzip();
    let sql = "UPDATE work_items SET holder = $3, holder_name = $4, held_at = $5, changed_at = $6, handed_by = $7,
            handed_why = $8, snoozed_until = NULL, snoozed_why = NULL
        WHERE id = $1 AND COALESCE(holder, '') = $2 AND is_open";
    let values = args![id, from.unwrap_or_default(), holder, name, holder.map(|_| now), now, by, why];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Snoozes an item until a given moment.
pub async fn sleep(tx: &mut Tx, (id, holder): (&str, &str), (until, why): (i64, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE work_items SET snoozed_until = $3, snoozed_why = $4, changed_at = $5
        WHERE id = $1 AND holder = $2 AND is_open";
    Ok(tx.execute(sql, args![id, holder, until, why, now]).await? == 1)
}

/// Wakes an item early.
pub async fn wake(tx: &mut Tx, id: &str, holder: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE work_items SET snoozed_until = NULL, snoozed_why = NULL, changed_at = $3
        WHERE id = $1 AND holder = $2 AND is_open";
    Ok(tx.execute(sql, args![id, holder, now]).await? == 1)
}

/// Unassigns everything from an officer, and returns the items that were open. Items that are done are unassigned too:
/// they may be reopened, and must not go to an officer who has left.
pub async fn free_all(tx: &mut Tx, officer: &str, now: i64) -> db::Result<Vec<Item>> {
    let held = open_of_holder(tx, officer).await?;
    let sql = "UPDATE work_items SET holder = NULL, holder_name = NULL, held_at = NULL, handed_by = NULL,
            handed_why = NULL, snoozed_until = NULL, snoozed_why = NULL, changed_at = $2
        WHERE holder = $1";
    tx.execute(sql, args![officer, now]).await?;
    Ok(held)
}

/// Every open item assigned to an officer, whether or not it is their turn.
pub async fn open_of_holder(tx: &mut Tx, officer: &str) -> db::Result<Vec<Item>> {
    tx.fetch_all(db::Sql::from(COLUMNS).and("holder = $1 AND is_open ORDER BY rank, id"), args![officer]).await
}

pub async fn held_by(tx: &mut Tx, officer: &str) -> db::Result<i64> {
    tx.fetch_one("SELECT COUNT(*) FROM work_items WHERE holder = $1 AND is_open", args![officer]).await
}

/// How many of an officer's items are past their due date.
pub async fn late_of_holder(tx: &mut Tx, officer: &str, today: jiff::civil::Date) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM work_items WHERE holder = $1 AND is_open AND due < $2
        AND (waits_until IS NULL OR waits_until < $2)";
    tx.fetch_one(sql, args![officer, today.to_string()]).await
}

/// The item as it stays until this transaction ends: an act on what an item is like now, such as who has it,
/// reads it here.
pub async fn lock(tx: &mut Tx, id: &str) -> db::Result<Option<Item>> {
    let lock = tx.dialect().for_update();
    tx.fetch_optional(db::Sql::from(COLUMNS).and("id = $1").and(lock), args![id]).await
}

/// Locks an unassigned item, unless somebody else is taking it at this moment.
pub async fn lock_free(tx: &mut Tx, id: &str) -> db::Result<Option<Item>> {
    let lock = tx.dialect().skip_locked();
    tx.fetch_optional(db::Sql::from(COLUMNS).and("id = $1 AND is_open AND holder IS NULL").and(lock), args![id]).await
}

/// Deletes the items of a deleted subject.
pub async fn forget(tx: &mut Tx, subject: &str) -> db::Result<()> {
    tx.execute("DELETE FROM work_items WHERE subject_id = $1", args![subject]).await?;
    Ok(())
}

/// Reassigns a guest's items to the person the guest signed in as.
pub async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE work_items SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

/// The types and ids of a person's subjects.
pub async fn subjects_of_person(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String)>> {
    let sql = "SELECT DISTINCT subject_kind, subject_id FROM work_items WHERE person_id = $1";
    tx.fetch_all(sql, args![person]).await
}

/// The assignment of an item, and until when it is snoozed: what officers change and can take back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    pub holder: Option<String>,
    pub holder_name: Option<String>,
    pub handed_by: Option<String>,
    pub handed_why: Option<String>,
    pub snoozed_until: Option<i64>,
    pub snoozed_why: Option<String>,
}

impl From<&Item> for Assignment {
    fn from(item: &Item) -> Self {
        Assignment {
            holder: item.holder.clone(),
            holder_name: item.holder_name.clone(),
            handed_by: item.handed_by.clone(),
            handed_why: item.handed_why.clone(),
            snoozed_until: item.snoozed_until,
            snoozed_why: item.snoozed_why.clone(),
        }
    }
}

/// Puts an assignment back, unless somebody changed it since; false then.
pub async fn restore(tx: &mut Tx, id: &str, (now_is, was): (&Assignment, &Assignment), now: i64) -> db::Result<bool> {
    let sql = "UPDATE work_items SET holder = $4, holder_name = $5, held_at = $6, handed_by = $7, handed_why = $8,
            snoozed_until = $9, snoozed_why = $10, changed_at = $11
        WHERE id = $1 AND is_open AND COALESCE(holder, '') = $2 AND COALESCE(snoozed_until, 0) = $3";
    let values = args![
        id,
        now_is.holder.as_deref().unwrap_or_default(),
        now_is.snoozed_until.unwrap_or_default(),
        was.holder,
        was.holder_name,
        was.holder.as_ref().map(|_| now),
        was.handed_by,
        was.handed_why,
        was.snoozed_until,
        was.snoozed_why,
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
