//! The tasks of a case.

use catalogue::Service;
use db::{Tx, args};
use jiff::civil::Date;
use serde_json::Value;

use crate::app::App;
use crate::laws::Pinned;

#[derive(Clone, Debug)]
pub struct Task {
    pub id: String,
    pub place: i64,
    /// A step of the manifest, or an unexpected task; shown to officers under the key `task-NAME`.
    pub name: String,
    /// The subject, such as a party; empty for most.
    pub about: String,
    pub is_step: bool,
    /// `officer`, `system`, `person` or `agency`.
    pub owner_kind: String,
    /// The agency, or the officer to whom it is assigned.
    pub owner: Option<String>,
    pub due: Option<String>,
    /// `open`, `done` or `skipped`.
    pub state: String,
    pub reason: Option<String>,
    pub data: Value,
    pub ended_at: Option<i64>,
    pub ended_by: Option<String>,
}

db::from_row!(Task {
    id,
    place,
    name,
    about,
    is_step,
    owner_kind,
    owner,
    due,
    state,
    reason,
    data,
    ended_at,
    ended_by
});

impl Task {
    pub fn is_open(&self) -> bool {
        self.state == "open"
    }

    pub fn due(&self) -> Option<Date> {
        self.due.as_deref()?.parse().ok()
    }

    /// What is stored with the task under a name, as text.
    pub fn datum(&self, name: &str) -> Option<&str> {
        self.data.get(name).and_then(Value::as_str)
    }

    /// Whether officers do it by hand because no system does it here.
    pub fn is_by_hand(&self) -> bool {
        self.data.get("by_hand").and_then(Value::as_bool).unwrap_or_default()
    }
}

pub(in crate::cases) struct NewTask<'n> {
    pub id: &'n str,
    pub place: i64,
    pub name: &'n str,
    pub about: &'n str,
    pub is_step: bool,
    pub owner_kind: &'n str,
    pub owner: Option<&'n str>,
    pub due: Option<Date>,
    pub data: Value,
    pub at: i64,
}

/// Stores a task; false if it exists already.
pub(in crate::cases) async fn keep_task(tx: &mut Tx, case: &str, new: &NewTask<'_>) -> db::Result<bool> {
    Ok(keep_tasks(tx, case, std::slice::from_ref(new)).await? == 1)
}

/// Stores the tasks that do not exist yet; returns how many that were.
pub(in crate::cases) async fn keep_tasks(tx: &mut Tx, case: &str, all: &[NewTask<'_>]) -> db::Result<u64> {
    if all.is_empty() {
        return Ok(0);
    }
    let row = |new: &NewTask<'_>| {
        args![
            new.id,
            case,
            new.place,
            new.name,
            new.about,
            new.is_step,
            new.owner_kind,
            new.owner,
            new.due.map(|day| day.to_string()),
            "open",
            new.data,
            new.at
        ]
    };
    let mut insert = db::Builder::new(
        "INSERT INTO case_tasks
        (id, case_id, place, name, about, is_step, owner_kind, owner, due, state, data, created_at) VALUES ",
    );
    insert.rows(all.iter().map(row)).push(" ON CONFLICT (case_id, name, about) DO NOTHING");
    let (sql, args) = insert.finish();
    tx.execute(sql, args).await
}

/// All tasks of a case in order. Tasks disclose nothing about the person, so no grant is needed.
pub async fn tasks(tx: &mut Tx, case: &str) -> db::Result<Vec<Task>> {
    let sql = "SELECT id, place, name, about, is_step, owner_kind, owner, due, state, reason, data, ended_at, ended_by
        FROM case_tasks WHERE case_id = $1 ORDER BY place, id";
    tx.fetch_all(sql, args![case]).await
}

/// The case of an open task that another agency does, and that agency.
pub async fn asked_step(tx: &mut Tx, id: &str) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT case_id, owner FROM case_tasks
        WHERE id = $1 AND owner_kind = 'agency' AND owner IS NOT NULL
            AND name NOT IN ('give-opinion', 'answer-hand-over', 'wait-for-part')";
    tx.fetch_optional(sql, args![id]).await
}

/// Whether a case came from an application; a review, a share and a split-off case did not.
pub(in crate::cases) async fn has_application(tx: &mut Tx, case: &str) -> db::Result<bool> {
    let sql = "SELECT count(*) FROM cases WHERE id = $1 AND application_id IS NOT NULL";
    tx.fetch_one(sql, args![case]).await.map(|count: i64| count > 0)
}

/// Ends an open task; false if it has ended before.
pub(in crate::cases) async fn end_task(
    tx: &mut Tx,
    case: &str,
    id: &str,
    (state, reason, by): (&str, Option<&str>, Option<&str>),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_tasks SET state = $3, reason = $4, ended_by = $5, ended_at = $6
        WHERE id = $2 AND case_id = $1 AND state = 'open'";
    Ok(tx.execute(sql, args![case, id, state, reason, by, at]).await? == 1)
}

pub(in crate::cases) async fn set_due(tx: &mut Tx, case: &str, id: &str, due: Option<Date>) -> db::Result<()> {
    let sql = "UPDATE case_tasks SET due = $3 WHERE id = $2 AND case_id = $1";
    tx.execute(sql, args![case, id, due.map(|day| day.to_string())]).await?;
    Ok(())
}

/// Reopens steps that ended with a case that is now continued.
pub(in crate::cases) async fn reopen_task(tx: &mut Tx, case: &str, id: &str) -> db::Result<()> {
    let sql = "UPDATE case_tasks SET state = 'open', reason = NULL, ended_by = NULL, ended_at = NULL
        WHERE id = $2 AND case_id = $1";
    tx.execute(sql, args![case, id]).await?;
    Ok(())
}

/// The service of a case, which its steps come from.
pub async fn service_of(tx: &mut Tx, case: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT service FROM cases WHERE id = $1", args![case]).await
}

/// The manifest that applies to a case.
pub async fn manifest_of(tx: &mut Tx, app: &App, case: &str) -> db::Result<Option<&'static Service>> {
    let sql = "SELECT service, manifest_version, catalogue FROM cases WHERE id = $1";
    let found: Option<(String, i64, Option<String>)> = tx.fetch_optional(sql, args![case]).await?;
    let Some((service, version, catalogue)) = found else { return Ok(None) };
    app.laws.load(tx, catalogue.as_deref()).await?;
    Ok(app.laws.service(Pinned { service: &service, version, catalogue: catalogue.as_deref() }))
}

/// The reference of a case, which discloses nothing about the person.
pub async fn reference_of(tx: &mut Tx, case: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT reference FROM cases WHERE id = $1", args![case]).await
}
