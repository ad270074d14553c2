//! The job that scans a file for malware. The file stays closed until it has an answer.

use channels::files::Verdict;
use db::Tx;
use db::jobs::{Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::{State, cleaning, store};
use crate::app::App;
use crate::events::{self, AttachmentEvent};
use crate::trust::Actor;

pub(super) const SCAN: &str = "attachments.scan";

/// A scanner may be down for days: the retry interval grows to six hours, so this is about two weeks.
const TRIES: u32 = 64;

const SCANNER: Actor = Actor::System("scanner");

/// The state of a file whose bytes are here, before anybody has looked into it.
pub(super) fn first_state(app: &App) -> State {
    if app.scanner.is_off() { State::Unscanned } else { State::Quarantined }
}

/// Schedules the scan of a file that is closed until then.
pub(super) async fn schedule(tx: &mut Tx, app: &App, id: &str, state: State) -> db::Result<()> {
    if state == State::Quarantined {
        let job = NewJob { max_attempts: TRIES, ..NewJob::new(SCAN, json!({"file": id})) };
        enqueue(tx, job.unique(id), app.world.now(), app.world.chance()).await?;
    }
    Ok(())
}

/// # Errors
/// If the scanner, the store or the database is unavailable; the job is retried.
pub(super) async fn scan(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("file").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.read().await?;
    let found = store::file(&mut tx, id).await?.filter(|file| file.state == State::Quarantined);
    let before = match &found {
        Some(file) => store::found_before(&mut tx, &file.sha256).await?,
        None => None,
    };
    drop(tx);
    let Some(file) = found else { return Ok(()) };
    let signature = match before {
        Some(signature) => Some(signature),
        None if app.scanner.is_off() => return Err("the scanner was switched off: the file stays closed".into()),
        None => match app.scanner.scan(&app.files.get(&file.sha256).await?).await? {
            Verdict::Clean => None,
            Verdict::Infected(signature) => Some(signature),
        },
    };
    let now = app.world.now();
    let mut tx = app.db.begin().await?;
    if store::judge(&mut tx, id, signature.as_deref(), now).await?
        && let Some(signature) = &signature
    {
        let (id, name) = (file.id.clone(), file.name.clone());
        let event = AttachmentEvent::Infected { file: id, name, signature: signature.clone() };
        events::record(&mut tx, &app, &SCANNER, file.subject(), event).await?;
    }
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    if signature.is_some() {
        // If no file needs them any more, the bytes are removed now rather than at night.
        cleaning::remove(&app, &file.sha256, now.saturating_add(1)).await?;
    }
    Ok(())
}
