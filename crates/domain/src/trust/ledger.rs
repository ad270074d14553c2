//! The ledger of every access to and change of personal data: a hash chain for each person, which the person can read.
//!
//! Each entry holds a hash of its own content and of the previous entry, so that nothing can be changed, removed or
//! inserted without breaking the chain. The head of each chain is a row that is locked while the chain grows.

use std::collections::{BTreeMap, BTreeSet};

use db::{Tx, args};

use super::grant::Grant;
use super::ledger_entry::LedgerEntry;

/// The maximum number of entries in one statement.
const AT_ONCE: usize = 100;

/// Appends entries to the chains of their persons, in order; they may belong to several persons.
pub(super) async fn grow(tx: &mut Tx, entries: Vec<LedgerEntry>) -> db::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let ends = ends(tx, persons(&entries)).await?;
    put(tx, entries, ends).await
}

fn persons(entries: &[LedgerEntry]) -> BTreeSet<&str> {
    entries.iter().map(|entry| entry.person_id.as_str()).collect()
}

/// Inserts entries at the ends of their chains.
async fn put(tx: &mut Tx, mut entries: Vec<LedgerEntry>, mut ends: BTreeMap<String, (i64, String)>) -> db::Result<()> {
    for entry in &mut entries {
        let (seq, before) = ends.entry(entry.person_id.clone()).or_default();
        entry.seq = *seq + 1;
        entry.hash = entry.hash_after(before);
        (*seq, *before) = (entry.seq, entry.hash.clone());
    }
    for some in entries.chunks(AT_ONCE) {
        store(tx, some).await?;
    }
    Ok(())
}

/// The heads of these persons' chains. The update locks them, always in the same order, so that only one transaction at
/// a time extends a chain; a trigger advances the head.
async fn ends(tx: &mut Tx, persons: BTreeSet<&str>) -> db::Result<BTreeMap<String, (i64, String)>> {
    let mut insert = db::Builder::new("INSERT INTO ledger_heads (person_id, seq, hash) VALUES ");
    insert.rows(persons.into_iter().map(|person| args![person, 0, ""]));
    insert.push(" ON CONFLICT (person_id) DO UPDATE SET seq = ledger_heads.seq RETURNING person_id, seq, hash");
    let (sql, args) = insert.finish();
    let ends: Vec<(String, i64, String)> = tx.fetch_all(sql, args).await?;
    Ok(ends.into_iter().map(|(person, seq, hash)| (person, (seq, hash))).collect())
}

async fn store(tx: &mut Tx, entries: &[LedgerEntry]) -> db::Result<()> {
    let mut insert = db::Builder::new(
        "INSERT INTO ledger (person_id, seq, at, actor_kind, actor_id, actor_name, agency, action,
        resource_kind, resource_id, service, purpose, refused, hash) VALUES ",
    );
    insert.rows(entries.iter().map(|entry| {
        args![
            entry.person_id,
            entry.seq,
            entry.at,
            entry.actor_kind,
            entry.actor_id,
            entry.actor_name,
            entry.agency,
            entry.action,
            entry.resource_kind,
            entry.resource_id,
            entry.service,
            entry.purpose,
            entry.refused,
            entry.hash
        ]
    }));
    let (sql, args) = insert.finish();
    tx.execute(sql, args).await?;
    Ok(())
}

const COLUMNS: &str = "SELECT person_id, seq, at, actor_kind, actor_id, actor_name, agency, action,
    resource_kind, resource_id, service, purpose, refused, hash FROM ledger WHERE person_id = $1";

/// A person's newest entries before a given one, newest first.
pub async fn entries(tx: &mut Tx, grant: &Grant, before: Option<i64>, most: i64) -> db::Result<Vec<LedgerEntry>> {
    let sql = db::Sql::from(COLUMNS).and(" AND seq < $2 ORDER BY seq DESC LIMIT $3");
    tx.fetch_all(sql, args![grant.person(), before.unwrap_or(i64::MAX), most]).await
}

/// One page of a person's ledger.
pub struct LedgerPage {
    /// Newest first.
    pub entries: Vec<LedgerEntry>,
    pub has_older: bool,
    /// Whether the chain is intact on this page and where it joins its neighbours: nothing was changed, removed or
    /// inserted.
    pub is_whole: bool,
}

/// A page of a person's ledger, newest entries first. Only the page itself is verified, so that a long ledger costs no
/// more to show than a short one.
pub async fn part(tx: &mut Tx, grant: &Grant, before: Option<i64>, most: usize) -> db::Result<LedgerPage> {
    let wanted = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    // One more than is shown: the oldest entry shown is verified against it.
    let mut entries = entries(tx, grant, before, wanted).await?;
    let mut follows = entries.windows(2).all(|pair| pair[0].follows((pair[1].seq, &pair[1].hash)));
    let has_older = entries.len() > most;
    if let Some(first) = entries.last().filter(|_| !has_older) {
        follows &= first.follows((0, ""));
    }
    let newest = entries.first().map_or((0, ""), |entry| (entry.seq, entry.hash.as_str()));
    let is_whole = follows && leads_on(tx, grant.person(), before, newest).await?;
    entries.truncate(most);
    Ok(LedgerPage { entries, has_older, is_whole })
}

/// Whether the chain continues correctly after an entry: with the next one or, for the newest, with the head.
async fn leads_on(tx: &mut Tx, person: &str, before: Option<i64>, newest: (i64, &str)) -> db::Result<bool> {
    let next = db::Sql::from(COLUMNS).and(" AND seq >= $2 ORDER BY seq LIMIT 1");
    let next: Option<LedgerEntry> = tx.fetch_optional(next, args![person, before.unwrap_or(i64::MAX)]).await?;
    if let Some(next) = next {
        return Ok(next.follows(newest));
    }
    let head = "SELECT seq, hash FROM ledger_heads WHERE person_id = $1";
    let head: Option<(i64, String)> = tx.fetch_optional(head, args![person]).await?;
    Ok(head.map_or(newest == (0, ""), |(seq, hash)| (seq, hash.as_str()) == newest))
}

/// Whether a person's chain is intact: every hash matches, none is missing, and the last one is the head.
pub async fn is_whole(tx: &mut Tx, person: &str) -> db::Result<bool> {
    let all: Vec<LedgerEntry> = tx.fetch_all(db::Sql::from(COLUMNS).and(" ORDER BY seq"), args![person]).await?;
    let head = "SELECT seq, hash FROM ledger_heads WHERE person_id = $1";
    let head: Option<(i64, String)> = tx.fetch_optional(head, args![person]).await?;
    let mut last = (0, String::new());
    for entry in all {
        if !entry.follows((last.0, &last.1)) {
            return Ok(false);
        }
        last = (entry.seq, entry.hash);
    }
    Ok(head.unwrap_or((0, String::new())) == last)
}

/// Appends entries that were deferred while their guest may have signed in: a guest's entries go to the chain of the
/// person the guest signed in as.
pub(super) async fn grow_late(tx: &mut Tx, mut entries: Vec<LedgerEntry>) -> db::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    // While the heads are locked, none of these guests can be merged into a person until this commits.
    let mut ends_now = ends(tx, persons(&entries)).await?;
    // A guest who has signed in has no chain left, so only a chain that would start here can be such a guest's.
    let new: Vec<&String> = ends_now.iter().filter(|(_, (seq, _))| *seq == 0).map(|(person, _)| person).collect();
    if !new.is_empty() {
        let joined = joined(tx, &new).await?;
        for (from, to) in &joined {
            entries.iter_mut().for_each(|entry| entry.now_of(from, to));
            tx.execute("DELETE FROM ledger_heads WHERE person_id = $1 AND seq = 0", args![from]).await?;
        }
        if !joined.is_empty() {
            ends_now = ends(tx, persons(&entries)).await?;
        }
    }
    put(tx, entries, ends_now).await
}

/// Which of these guests have signed in, and as whom.
async fn joined(tx: &mut Tx, persons: &[&String]) -> db::Result<Vec<(String, String)>> {
    let mut select = db::Builder::new("SELECT id, joined_id FROM people WHERE joined_id IS NOT NULL AND id IN (");
    for (place, person) in persons.iter().enumerate() {
        if place > 0 {
            select.push(", ");
        }
        select.bind(*person);
    }
    select.push(")");
    let (sql, args) = select.finish();
    tx.fetch_all(sql, args).await
}

/// Appends a guest's entries to the chain of the person the guest signed in as. They are rewritten at its end with
/// their original times, because a chain is never changed in its middle.
pub async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    // Locks both heads at once, so that no access to the guest is recorded while their entries move.
    ends(tx, BTreeSet::from([from, to])).await?;
    let mut all: Vec<LedgerEntry> = tx.fetch_all(db::Sql::from(COLUMNS).and(" ORDER BY seq"), args![from]).await?;
    all.iter_mut().for_each(|entry| entry.now_of(from, to));
    grow(tx, all).await?;
    tx.execute("DELETE FROM ledger WHERE person_id = $1", args![from]).await?;
    tx.execute("DELETE FROM ledger_heads WHERE person_id = $1", args![from]).await?;
    Ok(())
}
