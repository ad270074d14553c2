//! Notes for colleagues, and who is mentioned in them.

use db::{Builder, Tx, args};

use super::acting::{self, CaseHandle, written};
use super::drafts;
use crate::app::App;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::staff::{self, Officer};
use crate::trust::{self, Act, Action, Actor, Grant};

/// A note, as officers read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNote {
    pub id: String,
    pub officer_id: String,
    pub officer_name: String,
    pub agency: String,
    pub words: String,
    pub at: i64,
}

db::from_row!(CaseNote { id, officer_id, officer_name, agency, words, at });

/// Somebody named in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub id: String,
    pub note_id: String,
    pub officer_id: String,
    pub officer_name: String,
    pub agency: String,
    pub at: i64,
    pub seen_at: Option<i64>,
}

db::from_row!(Mention { id, note_id, officer_id, officer_name, agency, at, seen_at });

/// Oldest first.
pub async fn notes(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<CaseNote>> {
    let sql = "SELECT id, officer_id, officer_name, agency, words, at FROM case_notes WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Everybody named in the notes of a case.
pub async fn mentions(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Mention>> {
    let sql = "SELECT id, note_id, officer_id, officer_name, agency, at, seen_at FROM case_mentions
        WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// The officers who can be mentioned: those of agencies that may see the case.
///
/// # Errors
/// If the database is unavailable.
pub async fn colleagues(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<Vec<Officer>> {
    let (service, agency) = (held.service(app)?, held.case.agency.as_str());
    let sees = |officer: &Officer| {
        let its = trust::permissions_of(app, (&officer.agency, &officer.roles), service, Some(agency));
        its.is_own || its.powers.iter().any(|power| ["see", "collect", "decide"].contains(power))
    };
    let mut all = staff::everybody(tx).await?;
    all.retain(|officer| officer.id != held.grant.actor().id() && sees(officer));
    Ok(all)
}

/// Writes a note for colleagues, without notifying the person. The officers who are named get a work item. Idempotent:
/// an officer's same text twice in a row is recorded once.
///
/// # Errors
/// If the text is blank or too long, or somebody is named who may not see the case.
pub async fn write(tx: &mut Tx, app: &App, actor: &Actor, case: &str, (words, named): (&str, &str)) -> Outcome<()> {
    let words = written(words).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let held = acting::by_id(tx, app, actor, case, Act::WriteNote).await?;
    let Actor::Officer { id: officer, name, agency, .. } = actor else { return Err(Refusal::not_found()) };
    let whom = match named.trim().is_empty() && !words.contains('@') {
        true => Vec::new(),
        false => mentioned(&colleagues(tx, app, &held).await?, &words, named)?,
    };
    let last = notes(tx, &held.grant).await?.pop();
    if last.is_some_and(|last| last.words == words && last.officer_id == *officer) {
        return Ok(());
    }
    let (id, now) = (app.world.new_id(), app.world.now());
    let sql = "INSERT INTO case_notes (id, case_id, officer_id, officer_name, agency, words, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![id, held.case.id, officer, name, agency, words, now]).await?;
    // Who writes a note has read what they were mentioned in.
    see_all(tx, &held.case.id, officer, now).await?;
    for one in &whom {
        let sql = "INSERT INTO case_mentions (id, note_id, case_id, officer_id, officer_name, agency, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let row = args![app.world.new_id(), id, held.case.id, one.id, one.name, one.agency, now];
        tx.execute(sql, row).await?;
    }
    drafts::sent(tx, app, (&held.case.id, officer), &["note"]).await?;
    let to: Vec<String> = whom.iter().map(|one| one.name.clone()).collect();
    held.note(tx, app, CaseEvent::Noted { note: Some(id), words: String::new(), to }).await
}

/// Everybody whose name stands after an @, and those named beside the text.
fn mentioned(colleagues: &[Officer], words: &str, named: &str) -> Outcome<Vec<Officer>> {
    let folded = words.to_lowercase();
    let is_in_text = |one: &&Officer| folded.contains(&format!("@{}", one.name.to_lowercase()));
    let mut whom: Vec<Officer> = colleagues.iter().filter(is_in_text).cloned().collect();
    for name in named.split(',').map(|name| name.trim().trim_start_matches('@')).filter(|name| !name.is_empty()) {
        let is_meant = |one: &&Officer| one.name.to_lowercase() == name.to_lowercase();
        match colleagues.iter().find(is_meant) {
            Some(one) if whom.iter().all(|known| known.id != one.id) => whom.push(one.clone()),
            Some(_) => {}
            None => {
                return Err(Refusal::unprocessable("case-nobody-of-that-name").field("mention", "").with("name", name));
            }
        }
    }
    Ok(whom)
}

/// The officer has seen where they are mentioned in a case.
///
/// # Errors
/// If the officer may not see the case.
pub async fn seen(tx: &mut Tx, app: &App, actor: &Actor, case: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Action::See).await?;
    let Actor::Officer { id: officer, .. } = actor else { return Err(Refusal::not_found()) };
    if see_all(tx, &held.case.id, officer, app.world.now()).await? > 0 {
        held.note(tx, app, CaseEvent::MentionSeen {}).await?;
    }
    Ok(())
}

async fn see_all(tx: &mut Tx, case: &str, officer: &str, now: i64) -> db::Result<u64> {
    let sql = "UPDATE case_mentions SET seen_at = $3 WHERE case_id = $1 AND officer_id = $2 AND seen_at IS NULL";
    tx.execute(sql, args![case, officer, now]).await
}

/// Deletes the notes of cases that ended so long ago that the catalogue has them kept no longer.
pub async fn purge(tx: &mut Tx, app: &App) -> db::Result<()> {
    let kept = jiff::Span::new().years(i64::from(app.catalogue.about.notes.kept_years.min(1_000)));
    let day = app.today().saturating_sub(kept).to_zoned(app.zone.clone());
    let Ok(before) = day.map(|day| day.timestamp().as_millisecond()) else { return Ok(()) };
    for table in ["case_mentions", "case_notes"] {
        let mut query = Builder::new("DELETE FROM ");
        query.push(table).push(" WHERE case_id IN (SELECT id FROM cases WHERE ended_at < ").bind(before).push(")");
        let (sql, args) = query.finish();
        tx.execute(sql, args).await?;
    }
    Ok(())
}
