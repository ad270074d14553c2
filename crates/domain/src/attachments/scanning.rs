//! The job that scans a file for malware. The file stays closed until it has an answer.

use channels::files::Verdict;
use db::jobs::{Job, complete};
use serde_json::Value;

use super::{State, cleaning, store};
use crate::app::App;
use crate::events::{self, AttachmentEvent, Subject};
use crate::trust::Actor;

pub(super) const SCAN: &str = "attachments.scan";

/// A scanner may be down for days: the retry interval grows to six hours, so this is about two weeks.
pub(super) const TRIES: u32 = 64;

const SCANNER: Actor = Actor::System("scanner");

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
        let subject = match file.owner.as_str() {
            "case" => Subject::case(&file.owner_id),
            "conversation" => Subject::conversation(&file.owner_id),
            _ => Subject::application(&file.owner_id),
        };
        let (id, name) = (file.id.clone(), file.name.clone());
        let event = AttachmentEvent::Infected { file: id, name, signature: signature.clone() };
        events::record(&mut tx, &app, &SCANNER, subject, event).await?;
    }
    complete(&mut tx, &job, now).await?;
    tx.commit().await?;
    if signature.is_some() {
        // If no file needs them any more, the bytes are removed now rather than at night.
        cleaning::remove(&app, &file.sha256, now.saturating_add(1)).await?;
    }
    Ok(())
}
