//! What officers add to the files of a case: photos and the report of a visit to a place, and records about a file, such
//! as that its original was seen. Records are only added; a file that a newer one supersedes stays readable.

use db::{Tx, args};
use jiff::civil::Date;

use super::acting::{self, written};
use crate::app::App;
use crate::attachments::{self, Giver, Kind, Received};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Actor, Grant, Permission, Purpose};
use crate::uploads::Upload;

/// The longest place or time of a visit, in characters.
const LONGEST: usize = 200;

/// A visit to a place, in the officer's words. Nothing is read from the photos themselves.
pub struct SiteVisit<'v> {
    pub place: &'v str,
    pub day: Date,
    /// The time of day, as the officer says it.
    pub time: &'v str,
    pub report: &'v str,
}

/// Checks that the officer may add the files of a visit, before their bytes are stored.
///
/// # Errors
/// If there is no such case, or they may not.
pub async fn permitted(app: &App, actor: &Actor, reference: &str) -> Outcome<Permission> {
    let mut tx = app.db.read().await?;
    let key = acting::key(&mut tx, reference).await?;
    let resource = super::resource(&mut tx, &key.id).await?.ok_or_else(Refusal::not_found)?;
    Ok(trust::permitted(&mut tx, app, actor, Act::RecordVisit.into(), resource, Purpose::Casework).await?)
}

/// Records a visit with its photos, which the person of the case can read. Idempotent by the nonce.
///
/// # Errors
/// If there is no place, no report and no photo, or the day is to come.
pub async fn visit(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (once, visit, files, received): (&str, SiteVisit<'_>, &[Upload], &Received),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::RecordVisit).await?;
    let short = |text: &str| written(text).filter(|text| text.chars().count() <= LONGEST);
    let place = short(visit.place).ok_or_else(|| Refusal::unprocessable("visit-no-place"))?;
    if visit.day > app.today() {
        return Err(Refusal::unprocessable("visit-to-come"));
    }
    let report = written(visit.report);
    if report.is_none() && files.is_empty() {
        return Err(Refusal::unprocessable("visit-empty"));
    }
    // The key makes a second press of the button find the first.
    let key = format!("visit:{once}");
    if attachments::of(tx, ("case", case)).await?.iter().any(|file| file.is_for(Kind::Site, &key)) {
        return Ok(());
    }
    let giver = Giver::of(actor);
    let photos = attachments::keep_all(tx, app, ("case", case), (Kind::Site, &key), (&giver, files, received)).await?;
    let visited = CaseEvent::SiteVisited {
        place,
        day: visit.day.to_string(),
        time: short(visit.time).unwrap_or_default(),
        report: report.unwrap_or_default(),
        photos,
    };
    held.note(tx, app, visited).await
}

/// Something that an officer recorded about a file.
#[derive(Clone, Debug)]
pub struct FileRecord {
    pub file_id: String,
    pub at: i64,
    /// `original-seen`, `dated`, `superseded` or `note`.
    pub what: String,
    pub day: Option<String>,
    pub until: Option<String>,
    /// The newer file that takes its place.
    pub by_file: Option<String>,
    pub words: Option<String>,
    pub officer_name: String,
}

db::from_row!(FileRecord { file_id, at, what, day, until, by_file, words, officer_name });

/// What officers recorded about the files of a case, the oldest first.
pub(super) async fn records(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<FileRecord>> {
    let sql = "SELECT file_id, at, what, day, until, by_file, words, officer_name FROM case_file_records
        WHERE case_id = $1 ORDER BY at, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// What is recorded.
#[derive(Clone, Copy, Debug)]
pub enum NewRecord<'r> {
    /// The officer saw the original on this day.
    OriginalSeen {
        day: Date,
    },
    /// The date of the document, and the last day on which it is valid.
    Dated {
        day: Date,
        until: Option<Date>,
    },
    /// Another file of the case takes its place.
    Superseded {
        by: &'r str,
    },
    Note {
        words: &'r str,
    },
}

/// Records something about a file. The same twice in a row is recorded once.
///
/// # Errors
/// If there is no such file in the case, the officer may not see it, or the record makes no sense.
pub async fn record(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (file, new): (&str, NewRecord<'_>),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::RecordEvidence).await?;
    let seen = super::files::seen(tx, &held.grant).await?;
    let find = |id: &str| seen.files.iter().find(|one| one.id == id).ok_or_else(Refusal::not_found);
    let found = find(file)?;
    let (mut day, mut until, mut by_file, mut words) = (None, None, None, None);
    let what = match new {
        NewRecord::OriginalSeen { day: on } if on > app.today() => {
            return Err(Refusal::unprocessable("evidence-day-to-come"));
        }
        NewRecord::OriginalSeen { day: on } => {
            day = Some(on.to_string());
            "original-seen"
        }
        NewRecord::Dated { day: on, until: last } => {
            if last.is_some_and(|last| last < on) {
                return Err(Refusal::unprocessable("evidence-ends-before"));
            }
            (day, until) = (Some(on.to_string()), last.map(|last| last.to_string()));
            "dated"
        }
        NewRecord::Superseded { by } => {
            let newer = find(by)?;
            let is_known = seen.records.iter().any(|one| one.what == "superseded" && one.file_id == newer.id);
            if newer.id == found.id || is_known {
                return Err(Refusal::unprocessable("evidence-not-newer"));
            }
            by_file = Some(newer.id.clone());
            "superseded"
        }
        NewRecord::Note { words: typed } => {
            words = Some(written(typed).ok_or_else(|| Refusal::unprocessable("evidence-no-words"))?);
            "note"
        }
    };
    let last = seen.records.iter().rev().find(|one| one.file_id == file && one.what == what);
    if last.is_some_and(|one| (&one.day, &one.until, &one.by_file, &one.words) == (&day, &until, &by_file, &words)) {
        return Ok(());
    }
    let name = match actor {
        Actor::Officer { name, .. } => name.as_str(),
        _ => "",
    };
    let entry = FileRecord {
        file_id: file.to_owned(),
        at: app.world.now(),
        what: what.to_owned(),
        day,
        until,
        by_file,
        words,
        officer_name: name.to_owned(),
    };
    keep(tx, &held.grant, (&app.world.new_id(), &entry)).await?;
    let (name, what) = (found.name.clone(), what.to_owned());
    held.note(tx, app, CaseEvent::FileRecorded { file: file.to_owned(), name, what }).await
}

async fn keep(tx: &mut Tx, grant: &Grant, (id, new): (&str, &FileRecord)) -> db::Result<()> {
    let sql = "INSERT INTO case_file_records (id, case_id, file_id, at, what, day, until, by_file, words, officer_id,
        officer_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = args![
        id,
        grant.id(),
        new.file_id,
        new.at,
        new.what,
        new.day,
        new.until,
        new.by_file,
        new.words,
        grant.actor().id(),
        new.officer_name
    ];
    tx.execute(sql, values).await?;
    Ok(())
}
