//! All SQL of threads.

use db::{Tx, args};
use serde_json::Value;

use super::codes;
use crate::trust::Grant;

/// One interview.
#[derive(Clone, Debug)]
pub struct Thread {
    pub id: String,
    pub session_id: String,
    pub person_id: Option<String>,
    pub event: Option<String>,
    pub service: Option<String>,
    pub answers: Value,
    /// The plan as last viewed, see `changes`.
    pub plan_seen: Option<Value>,
    /// What was ticked off, noted and added, see `marks`.
    pub marks: Option<Value>,
    pub started_at: i64,
    pub updated_at: i64,
}

db::from_row!(Thread { id, session_id, person_id, event, service, answers, plan_seen, marks, started_at, updated_at });

/// The owner of a thread: exactly what an authorisation request needs.
pub struct Owner {
    pub session_id: String,
    pub person_id: Option<String>,
}

db::from_row!(Owner { session_id, person_id });

/// Authorisation for threads: a person's by grant, those of unknown people by their session.
pub enum Access {
    Grant(Box<Grant>),
    Session(String),
}

impl Access {
    fn person(&self) -> Option<&str> {
        match self {
            Access::Grant(grant) => Some(grant.person()),
            Access::Session(_) => None,
        }
    }

    fn session(&self) -> Option<&str> {
        match self {
            Access::Grant(_) => None,
            Access::Session(session) => Some(session),
        }
    }
}

/// `WHERE` clause for a [`Access`]. `NULL = x` is never true, so a grant cannot match session rows, nor a session
/// personal ones.
macro_rules! reached {
    ($start:literal, $end:literal) => {
        concat!($start, " (person_id = $1 OR (person_id IS NULL AND session_id = $2)) ", $end)
    };
}

/// The owner of a thread. Needs no authorisation: only ids are returned.
pub async fn owner(tx: &mut Tx, id: &str) -> db::Result<Option<Owner>> {
    tx.fetch_optional("SELECT session_id, person_id FROM concierge_threads WHERE id = $1", args![id]).await
}

/// The purpose of a thread: its life event or service, which an authorisation request needs.
pub async fn purpose_of(tx: &mut Tx, id: &str) -> db::Result<Option<(Option<String>, Option<String>)>> {
    tx.fetch_optional("SELECT event, service FROM concierge_threads WHERE id = $1", args![id]).await
}

pub async fn thread(tx: &mut Tx, access: &Access, id: &str) -> db::Result<Option<Thread>> {
    let sql = reached!(
        "SELECT id, session_id, person_id, event, service, answers, plan_seen, marks, started_at, updated_at
        FROM concierge_threads WHERE",
        "AND id = $3"
    );
    tx.fetch_optional(sql, args![access.person(), access.session(), id]).await
}

/// The same, locked until the transaction ends.
pub async fn locked(tx: &mut Tx, access: &Access, id: &str) -> db::Result<Option<Thread>> {
    let sql = reached!("UPDATE concierge_threads SET updated_at = updated_at WHERE", "AND id = $3");
    tx.execute(sql, args![access.person(), access.session(), id]).await?;
    thread(tx, access, id).await
}

/// All threads of a person or a session, the latest first.
pub async fn threads(tx: &mut Tx, access: &Access) -> db::Result<Vec<Thread>> {
    let sql = reached!(
        "SELECT id, session_id, person_id, event, service, answers, plan_seen, marks, started_at, updated_at
        FROM concierge_threads WHERE",
        "ORDER BY updated_at DESC, id DESC LIMIT 50"
    );
    tx.fetch_all(sql, args![access.person(), access.session()]).await
}

/// Plans of life events that a person keeps: id, event and when it was changed last, newest first. Only keys, which are
/// needed to ask for a grant.
pub async fn begun(tx: &mut Tx, person: &str) -> db::Result<Vec<(String, String, i64)>> {
    let sql = "SELECT id, event, updated_at FROM concierge_threads WHERE person_id = $1 AND event IS NOT NULL
        ORDER BY updated_at DESC, id DESC LIMIT 50";
    tx.fetch_all(sql, args![person]).await
}

pub async fn insert(tx: &mut Tx, thread: &Thread) -> db::Result<()> {
    let sql = "INSERT INTO concierge_threads
        (id, session_id, person_id, event, service, answers, plan_seen, started_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![
        thread.id,
        thread.session_id,
        thread.person_id,
        thread.event,
        thread.service,
        thread.answers,
        thread.plan_seen,
        thread.started_at,
        thread.updated_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn save_answers(tx: &mut Tx, access: &Access, id: &str, answers: &Value, now: i64) -> db::Result<()> {
    let sql = reached!("UPDATE concierge_threads SET answers = $4, updated_at = $5 WHERE", "AND id = $3");
    tx.execute(sql, args![access.person(), access.session(), id, answers, now]).await?;
    Ok(())
}

pub async fn save_seen(tx: &mut Tx, access: &Access, id: &str, seen: &Value) -> db::Result<()> {
    let sql = reached!("UPDATE concierge_threads SET plan_seen = $4 WHERE", "AND id = $3");
    tx.execute(sql, args![access.person(), access.session(), id, seen]).await?;
    Ok(())
}

pub async fn save_marks(tx: &mut Tx, access: &Access, id: &str, marks: &Value, now: i64) -> db::Result<()> {
    let sql = reached!("UPDATE concierge_threads SET marks = $4, updated_at = $5 WHERE", "AND id = $3");
    tx.execute(sql, args![access.person(), access.session(), id, marks, now]).await?;
    Ok(())
}

/// The answers of a plan of the grant's person, of one of their sessions, or that one of them opened with the code that
/// a person has for themselves.
pub(super) async fn answers_for(tx: &mut Tx, grant: &Grant, id: &str, now: i64) -> db::Result<Option<Value>> {
    let sql = "SELECT answers FROM concierge_threads WHERE id = $2 AND (person_id = $1 OR (person_id IS NULL
        AND session_id IN (SELECT id FROM sessions WHERE sessions.person_id = $1)) OR id IN (
        SELECT thread_id FROM plan_codes JOIN plan_code_holders ON code_id = plan_codes.id
        WHERE helper IS NULL AND plan_codes.until > $3 AND plan_code_holders.until > $3
        AND plan_code_holders.session_id IN (SELECT id FROM sessions WHERE sessions.person_id = $1)))";
    let found: Option<(Value,)> = tx.fetch_optional(sql, args![grant.person(), id, now]).await?;
    Ok(found.map(|(answers,)| answers))
}

/// Whether a session has threads without an owner.
pub async fn has_unkept(tx: &mut Tx, session: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM concierge_threads WHERE session_id = $1 AND person_id IS NULL)";
    tx.fetch_one(sql, args![session]).await
}

/// Assigns a thread that nobody known owns to the person who keeps it, having its code. Needs no authorisation: nothing
/// is read. Returns whether it was still nobody's.
pub async fn keep_one(tx: &mut Tx, id: &str, person: &str) -> db::Result<bool> {
    let sql = "UPDATE concierge_threads SET person_id = $2 WHERE id = $1 AND person_id IS NULL";
    Ok(tx.execute(sql, args![id, person]).await? > 0)
}

/// Assigns a session's threads to the person who signed in. Needs no authorisation: nothing is read, and the session
/// had them already. Returns how many.
pub async fn keep_for(tx: &mut Tx, session: &str, person: &str) -> db::Result<u64> {
    let sql = "UPDATE concierge_threads SET person_id = $2 WHERE session_id = $1 AND person_id IS NULL";
    tx.execute(sql, args![session, person]).await
}

/// Reassigns a guest's threads to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE concierge_threads SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, access: &Access, id: &str) -> db::Result<()> {
    let sql = reached!("DELETE FROM concierge_threads WHERE", "AND id = $3");
    tx.execute(sql, args![access.person(), access.session(), id]).await?;
    codes::remove_all(tx, id).await
}

/// Deletes threads of unknown people whose session has ended and that no code opens, and codes that ended; run nightly.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    codes::purge(tx, now).await?;
    let sql = "DELETE FROM concierge_threads WHERE person_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.id = concierge_threads.session_id)
        AND NOT EXISTS (SELECT 1 FROM plan_codes WHERE plan_codes.thread_id = concierge_threads.id)";
    tx.execute(sql, args![]).await
}

/// All threads of a person, the oldest first.
pub(super) async fn of_person(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Thread>> {
    let sql = "SELECT id, session_id, person_id, event, service, answers, plan_seen, marks, started_at, updated_at
        FROM concierge_threads WHERE person_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.person()]).await
}
