//! Forms submitted after the session had ended: stored for that person or officer, who gets them back after signing in.
//!
//! What was typed belongs to the person who typed it: a row can only be found by its owner, and for a limited time.

use db::{Tx, args};
use serde_json::json;

use crate::app::App;
use crate::session::Session;
use crate::slice::{Slice, Table};
use crate::trust::{Exported, Grant, iso};

/// Forms of the person, or of one of their sessions before they signed in.
const KEPT_FORMS: &str = "person_id = $1 OR session_id IN (SELECT id FROM sessions WHERE person_id = $1)";

/// Stored forms, waiting for their owners.
pub const SLICE: Slice = Slice {
    uses: &["session", "trust"],
    tables: &[Table::rows("kept_forms", KEPT_FORMS)],
    export: Some(("kept_forms", export)),
    moves_with_session: &[FOLLOWS_SESSION],
    ..Slice::named("kept_forms")
};

/// How long a form is stored, in milliseconds: over a weekend.
pub const KEPT_FOR: i64 = 3 * 24 * 60 * 60 * 1000;

/// The maximum number of forms for one owner; older ones are deleted.
const MOST: i64 = 20;

/// SQL that re-keys a guest's rows when their session token is rotated.
pub const FOLLOWS_SESSION: &str = "UPDATE kept_forms SET session_id = $2 WHERE session_id = $1";

/// Who was signed in when a page was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageOwner {
    Person(String),
    Officer(String),
}

impl PageOwner {
    /// Who is signed in with a session.
    pub fn of(session: &Session) -> Option<PageOwner> {
        if let Some(officer) = &session.officer {
            return Some(PageOwner::Officer(officer.id.clone()));
        }
        session.person.clone().filter(|_| session.is_signed_in()).map(PageOwner::Person)
    }

    pub fn written(&self) -> String {
        match self {
            PageOwner::Person(id) => format!("p{id}"),
            PageOwner::Officer(id) => format!("o{id}"),
        }
    }

    pub fn read(text: &str) -> Option<PageOwner> {
        let (kind, id) = text.split_at_checked(1)?;
        match kind {
            "p" => Some(PageOwner::Person(id.to_owned())),
            "o" => Some(PageOwner::Officer(id.to_owned())),
            _ => None,
        }
    }
}

/// The owner of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeper {
    Owner(PageOwner),
    /// A guest, by session id.
    Session(String),
}

impl Keeper {
    /// Person, officer, session: exactly one of them is set.
    fn columns(&self) -> (Option<&str>, Option<&str>, Option<&str>) {
        match self {
            Keeper::Owner(PageOwner::Person(id)) => (Some(id), None, None),
            Keeper::Owner(PageOwner::Officer(id)) => (None, Some(id), None),
            Keeper::Session(id) => (None, None, Some(id)),
        }
    }
}

/// A form as submitted.
#[derive(Clone, Debug)]
pub struct KeptForm {
    pub id: String,
    /// The URL it was submitted to.
    pub address: String,
    /// The page it was on, if the browser said so.
    pub page: Option<String>,
    fields: String,
    files: String,
    pub kept_at: i64,
}

db::from_row!(KeptForm { id, address, page, fields, files, kept_at });

impl KeptForm {
    /// Names and values in the order of the form.
    pub fn fields(&self) -> Vec<(String, String)> {
        serde_json::from_str(&self.fields).unwrap_or_default()
    }

    /// The names of files, which are not stored.
    pub fn files(&self) -> Vec<String> {
        serde_json::from_str(&self.files).unwrap_or_default()
    }
}

/// A form to store.
pub struct NewForm<'f> {
    pub address: &'f str,
    pub page: Option<&'f str>,
    pub fields: &'f [(String, String)],
    pub files: &'f [String],
}

/// Stores a form and returns its id. Idempotent for the same form.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep(tx: &mut Tx, app: &App, keeper: &Keeper, form: NewForm<'_>) -> db::Result<String> {
    let (person, officer, session) = keeper.columns();
    let written = |value: serde_json::Result<String>| value.unwrap_or_default();
    let fields = written(serde_json::to_string(form.fields));
    let files = written(serde_json::to_string(form.files));
    let now = app.world.now();
    let sql = "SELECT id FROM kept_forms WHERE (person_id = $1 OR officer_id = $2 OR session_id = $3)
        AND address = $4 AND fields = $5 AND ends_at > $6 ORDER BY id LIMIT 1";
    let same: Option<String> =
        tx.fetch_optional(sql, args![person, officer, session, form.address, fields, now]).await?;
    if let Some(same) = same {
        return Ok(same);
    }
    let id = app.world.new_id();
    let sql =
        "INSERT INTO kept_forms (id, person_id, officer_id, session_id, address, page, fields, files, kept_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let row = args![id, person, officer, session, form.address, form.page, fields, files, now, now + KEPT_FOR];
    tx.execute(sql, row).await?;
    let sql = "DELETE FROM kept_forms WHERE (person_id = $1 OR officer_id = $2 OR session_id = $3) AND id NOT IN (
        SELECT id FROM kept_forms WHERE person_id = $1 OR officer_id = $2 OR session_id = $3
        ORDER BY kept_at DESC, id DESC LIMIT $4)";
    tx.execute(sql, args![person, officer, session, MOST]).await?;
    Ok(id)
}

/// The stored forms of these owners, the latest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn all(tx: &mut Tx, keepers: &[Keeper], now: i64) -> db::Result<Vec<KeptForm>> {
    let mut all: Vec<KeptForm> = Vec::new();
    for keeper in keepers {
        let (person, officer, session) = keeper.columns();
        let sql = "SELECT id, address, page, fields, files, kept_at FROM kept_forms
            WHERE (person_id = $1 OR officer_id = $2 OR session_id = $3) AND ends_at > $4 ORDER BY kept_at DESC, id DESC";
        let rows: Vec<KeptForm> = tx.fetch_all(sql, args![person, officer, session, now]).await?;
        all.extend(rows);
    }
    Ok(all)
}

/// Deletes one form of these owners.
///
/// # Errors
/// If the database is unavailable.
pub async fn remove(tx: &mut Tx, keepers: &[Keeper], id: &str) -> db::Result<()> {
    for keeper in keepers {
        let (person, officer, session) = keeper.columns();
        let sql = "DELETE FROM kept_forms WHERE id = $4 AND (person_id = $1 OR officer_id = $2 OR session_id = $3)";
        tx.execute(sql, args![person, officer, session, id]).await?;
    }
    Ok(())
}

/// Deletes expired forms; run nightly.
///
/// # Errors
/// If the database is unavailable.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    tx.execute("DELETE FROM kept_forms WHERE ends_at <= $1", args![now]).await
}

/// A person's stored forms, for their data export.
pub fn export<'a>(_: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let sql =
            "SELECT id, address, page, fields, files, kept_at FROM kept_forms WHERE person_id = $1 OR session_id IN
            (SELECT id FROM sessions WHERE person_id = $1) ORDER BY id";
        let rows: Vec<KeptForm> = tx.fetch_all(sql, args![grant.person()]).await?;
        let shown = |form: KeptForm| json!({"at": iso(form.kept_at), "address": form.address, "fields": form.fields()});
        Ok(rows.into_iter().map(shown).collect())
    })
}
