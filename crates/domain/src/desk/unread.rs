//! What changed about a service since an officer read it: shown before their next case of that service, unless
//! somebody cannot wait.

use db::{Tx, args};

use super::{articles, store};
use crate::app::App;
use crate::knowledge::{self, DiffKind};
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;
use crate::work_items::{self, Item};

/// How many lines say what changed.
const LINES: usize = 3;

/// Why something can be read later.
pub const REASONS: [&str; 3] = ["counter", "danger", "colleague"];

/// A briefing or an article that changed since the officer read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadChange {
    /// Under which its reading is stored: a service, or an article.
    pub key: String,
    pub version: i64,
    pub title: String,
    pub href: String,
    /// Why it changed; empty where nobody said.
    pub why: String,
    /// What is new, in a few lines.
    pub lines: Vec<String>,
}

/// Everything about a service that changed since an officer read it. A briefing that they never read is no change.
///
/// # Errors
/// If the database is unavailable.
pub async fn unread_changes(tx: &mut Tx, app: &App, officer: &Officer, service: &str) -> db::Result<Vec<UnreadChange>> {
    let readings = store::readings(tx, &officer.id).await?;
    let last = |key: &str| readings.iter().filter(|(read, _)| read == key).map(|(_, version)| *version).max();
    let mut unread = Vec::new();
    if let Some(known) = app.catalogue.service(service) {
        let version = i64::from(known.version);
        if last(service).is_some_and(|read| read < version) {
            let lines = known.staff.briefing.lines().map(str::to_owned).chain(known.staff.watch_for.iter().cloned());
            unread.push(UnreadChange {
                key: service.to_owned(),
                version,
                title: known.name.clone(),
                href: format!("/desk/briefings/{service}"),
                why: String::new(),
                lines: lines.filter(|line| !line.trim().is_empty()).take(LINES).collect(),
            });
        }
    }
    for change in knowledge::changes(tx, &[service]).await? {
        let key = articles::key(&change.id);
        let read = last(&key);
        if read.is_some_and(|read| read >= change.version) {
            continue;
        }
        let lines = new_lines(tx, &change.id, (read, change.version)).await?;
        let href = format!("/desk/briefings/articles/{}", change.id);
        unread.push(UnreadChange { key, version: change.version, title: change.title, href, why: change.why, lines });
    }
    Ok(unread)
}

/// The first lines of an article that are not in the version that was read.
async fn new_lines(tx: &mut Tx, article: &str, (read, version): (Option<i64>, i64)) -> db::Result<Vec<String>> {
    let versions = knowledge::versions(tx, article).await?;
    let text = |version: i64| {
        let known = versions.iter().find(|known| known.version == version);
        known.map(|known| format!("{}\n{}", known.public_text, known.staff_text)).unwrap_or_default()
    };
    let before = read.map(text).unwrap_or_default();
    let lines = knowledge::between(&before, &text(version)).into_iter();
    let new = lines.filter(|line| line.kind == DiffKind::New && !line.text.trim().is_empty());
    Ok(new.take(LINES).map(|line| line.text).collect())
}

/// What an officer must see before an item; empty if it is urgent, assigned to somebody else, or was put off before
/// this item.
///
/// # Errors
/// If the database is unavailable.
pub async fn before_item(tx: &mut Tx, app: &App, officer: &Officer, item: &Item) -> db::Result<Vec<UnreadChange>> {
    let is_own = item.holder.as_deref() == Some(&officer.id);
    let Some(service) = item.service.as_deref().filter(|_| is_own && item.is_open && item.priority == 0) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT COUNT(*) FROM desk_deferrals WHERE officer_id = $1 AND item_id = $2";
    let is_put_off: i64 = tx.fetch_one(sql, args![officer.id, item.id]).await?;
    if is_put_off > 0 { Ok(Vec::new()) } else { unread_changes(tx, app, officer, service).await }
}

/// The officer read what changed before an item.
///
/// # Errors
/// If there is no such item.
pub async fn read_before(tx: &mut Tx, app: &App, officer: &Officer, item: &str) -> Outcome<Item> {
    let item = work_items::item(tx, item).await?.ok_or_else(Refusal::not_found)?;
    for change in unread_changes(tx, app, officer, item.service.as_deref().unwrap_or_default()).await? {
        store::keep_reading(tx, &officer.id, &change.key, change.version, app.world.now()).await?;
    }
    Ok(item)
}

/// The officer reads it later: this item cannot wait, for one of the [`REASONS`].
///
/// # Errors
/// If no reason is given, or there is no such item.
pub async fn put_off(tx: &mut Tx, app: &App, officer: &Officer, (item, why): (&str, &str)) -> Outcome<Item> {
    let item = work_items::item(tx, item).await?.ok_or_else(Refusal::not_found)?;
    if !REASONS.contains(&why) {
        return Err(Refusal::unprocessable("desk-no-why").field("why", ""));
    }
    let sql = "INSERT INTO desk_deferrals (officer_id, item_id, service, why, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (officer_id, item_id) DO NOTHING";
    let service = item.service.as_deref().unwrap_or_default();
    tx.execute(sql, args![officer.id, item.id, service, why, app.world.now()]).await?;
    Ok(item)
}

/// How often an officer put off reading since a moment.
pub async fn put_off_since(tx: &mut Tx, officer: &str, since: i64) -> db::Result<i64> {
    let sql = "SELECT COUNT(*) FROM desk_deferrals WHERE officer_id = $1 AND at >= $2";
    tx.fetch_one(sql, args![officer, since]).await
}
