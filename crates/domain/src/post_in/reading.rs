//! The job that reads a file of a scanner: pages, codes, words, and whose letters they are.

use channels::Error;
use channels::paper::{Jpeg, ReadPage, pdf};
use db::Tx;
use db::jobs::{Job, complete};
use serde_json::Value;

use super::matching::{self, Letter, Ownership, PageMarks, Why};
use super::store::{self, Scan, ScanFile};
use super::{POST, changed, placing};
use crate::app::App;
use crate::attachments::{self, File, State};
use crate::events::ScanEvent;
use crate::trust::{self, Action, Permission, Purpose, Resource};

pub(super) const READ: &str = "post-in.read";

const PDF: &str = "application/pdf";
const TIFF: &str = "image/tiff";

/// The longest text that is kept of a letter, in characters.
const LONGEST: usize = 60_000;

type JobError = Box<dyn std::error::Error + Send + Sync>;

/// # Errors
/// If the scanner of viruses has not answered yet, or a program, the store or the database is unavailable: the job is
/// retried, and the last attempt hands the file to a person as it is.
pub(super) async fn run(app: App, job: Job) -> Result<(), JobError> {
    let id = job.payload.get("file").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.read().await?;
    let (row, raw) = (store::file(&mut tx, id).await?, attachments::paper(&mut tx, ("scan-file", id)).await?);
    drop(tx);
    let Some(row) = row else { return Ok(()) };
    if row.state == "taken" {
        let is_last = job.attempts >= job.max_attempts;
        let found = match &raw {
            Some(raw) if raw.state == State::Infected => vec![unread(&row, Why::Harmful, None)],
            Some(raw) if raw.state == State::Quarantined && !is_last => return Err("it is not scanned yet".into()),
            Some(raw) => read(&app, &row, raw, is_last).await?,
            None => vec![unread(&row, Why::NotRead, None)],
        };
        keep(&app, &row, found).await?;
    }
    place(&app, &row.id).await?;
    let mut tx = app.db.begin().await?;
    store::forget_name(&mut tx, &row.id).await?;
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// A letter as it was found, with its file.
struct Found {
    from: usize,
    pages: usize,
    verdict: Ownership,
    text: String,
    file: Option<(&'static str, Vec<u8>)>,
}

/// The whole file as one letter that nothing here has read.
fn unread(_: &ScanFile, why: Why, file: Option<(&'static str, Vec<u8>)>) -> Found {
    Found { from: 0, pages: 1, verdict: Ownership::Ask(why, None), text: String::new(), file }
}

async fn read(app: &App, row: &ScanFile, raw: &File, is_last: bool) -> Result<Vec<Found>, JobError> {
    let bytes = attachments::bytes(app, raw).await.map_err(|why| why.cause.unwrap_or_else(|| why.kind.to_string()))?;
    let pages = match pages(app, &bytes, &raw.media_type).await {
        Ok(pages) => pages,
        Err(Error::Passing(why)) if app.paper.reads() && !is_last => return Err(why.into()),
        Err(why) => {
            tracing::warn!(%why, "a scan could not be read; a person gets it as it is");
            let media_type = crate::uploads::paper(&bytes).unwrap_or(PDF);
            return Ok(vec![unread(row, Why::NotRead, Some((media_type, bytes)))]);
        }
    };
    let marks: Vec<PageMarks> = pages.iter().map(|page| marks(app, page)).collect();
    let letters = matching::letters(&marks, row.is_letter);
    Ok(letters.into_iter().map(|letter| found(app, &pages, letter)).collect())
}

async fn pages(app: &App, bytes: &[u8], media_type: &str) -> Result<Vec<ReadPage>, Error> {
    let shown = match media_type {
        TIFF => Some(app.paper.to_pdf(bytes).await?),
        _ => None,
    };
    let (bytes, media_type) = shown.as_deref().map_or((bytes, media_type), |pdf| (pdf, PDF));
    let mut pages = Vec::new();
    for place in 0..app.paper.count(bytes, media_type).await? {
        let page = app.paper.page(bytes, media_type, place).await?;
        pages.push(app.paper.read(page).await?);
    }
    Ok(pages)
}

fn marks(app: &App, page: &ReadPage) -> PageMarks {
    let codes = page.codes.iter().filter_map(|code| matching::mark(code, &app.settings.address));
    PageMarks { codes: codes.collect(), references: matching::references(&page.text) }
}

fn found(app: &App, pages: &[ReadPage], letter: Letter) -> Found {
    let own = pages.get(letter.from..letter.from + letter.pages).unwrap_or_default();
    let jpegs: Vec<Jpeg> = own.iter().map(|page| page.jpeg.clone()).collect();
    let text = own.iter().map(|page| page.text.trim()).collect::<Vec<_>>().join("\n\n");
    // Databases cannot store this character.
    let text: String = text.replace('\0', "").chars().take(LONGEST).collect();
    let verdict = match letter.verdict {
        Ownership::Ask(Why::NoMark, proposed) if !app.paper.reads() => Ownership::Ask(Why::NotRead, proposed),
        verdict => verdict,
    };
    Found { from: letter.from, pages: letter.pages, verdict, text, file: Some((PDF, pdf(&jpegs))) }
}

/// Stores the letters of a file: those without a certain owner are work from now on.
async fn keep(app: &App, row: &ScanFile, found: Vec<Found>) -> Result<(), JobError> {
    let permission = permitted(app).await?;
    let mut scans = Vec::new();
    for one in found {
        let (why, proposed) = match one.verdict {
            Ownership::ByCode(reference) => (placing::BY_CODE, Some(reference)),
            Ownership::ByReference(reference) => (placing::BY_REFERENCE, Some(reference)),
            Ownership::Ask(why, proposed) => (why.name(), proposed),
        };
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let scan = Scan {
            id: app.world.new_id(),
            file_id: row.id.clone(),
            agency: row.agency.clone(),
            from_page: number(one.from + 1),
            pages: number(one.pages),
            received_on: row.received_on.clone(),
            state: "waiting".to_owned(),
            why: why.to_owned(),
            proposed,
            subject_kind: None,
            subject_id: None,
            text: one.text,
            arrived_at: app.world.now(),
        };
        if let Some((_, bytes)) = &one.file {
            attachments::put_paper(app, &permission, &scan.id, bytes).await?;
        }
        scans.push((scan, one.file));
    }
    let mut tx = app.db.begin().await?;
    if !store::was_read(&mut tx, &row.id).await? {
        return Ok(tx.rollback().await?);
    }
    for (scan, file) in &scans {
        store::insert(&mut tx, scan).await?;
        if let Some((media_type, bytes)) = file {
            let name = format!("{}-{}", scan.received_on, scan.from_page);
            let paper = attachments::Paper { name: &name, media_type, bytes };
            attachments::keep_paper(&mut tx, app, ("scan", &scan.id), paper).await?;
        }
        if !placing::is_certain(&scan.why) {
            wait(&mut tx, app, scan).await?;
        }
    }
    attachments::let_go_of(&mut tx, "scan-file", &row.id).await?;
    Ok(tx.commit().await?)
}

async fn wait(tx: &mut Tx, app: &App, scan: &Scan) -> db::Result<()> {
    let (agency, why) = (scan.agency.clone(), scan.why.clone());
    changed(tx, app, &POST, &scan.id, ScanEvent::Waiting { agency, why }).await
}

/// Places what has a certain owner, each in its own transaction; what cannot be placed is work.
async fn place(app: &App, file: &str) -> Result<(), JobError> {
    let mut tx = app.db.read().await?;
    let scans = store::unplaced(&mut tx, file).await?;
    drop(tx);
    for mut scan in scans.into_iter().filter(|scan| placing::is_certain(&scan.why)) {
        let mut tx = app.db.begin().await?;
        let why = match placing::by_itself(&mut tx, app, &scan).await {
            Ok(None) => {
                tx.commit().await?;
                continue;
            }
            Ok(Some(why)) => why,
            Err(problem) if problem.is_for_good() => Why::Closed,
            Err(problem) => return Err(problem.cause.unwrap_or_else(|| problem.kind.to_string()).into()),
        };
        tx.rollback().await?;
        let mut tx = app.db.begin().await?;
        why.name().clone_into(&mut scan.why);
        let is_known = !matches!(why, Why::Unknown);
        store::asks(&mut tx, &scan.id, (&scan.why, is_known)).await?;
        wait(&mut tx, app, &scan).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn permitted(app: &App) -> Result<Permission, JobError> {
    let mut tx = app.db.read().await?;
    let resource = Resource::of_person("conversation", "");
    let permitted = trust::permitted(&mut tx, app, &POST, Action::Change, resource, Purpose::Informing).await;
    permitted.map_err(|_| "the post may bring nothing".into())
}
