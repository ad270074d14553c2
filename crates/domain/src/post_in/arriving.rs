//! The arrival of a file: stored with the job that reads it, and only then moved away.

use db::jobs::{NewJob, enqueue};
use jiff::civil::Date;
use serde_json::json;

use super::POST;
use super::reading::READ;
use super::store::{self, ScanFile};
use crate::app::App;
use crate::attachments;
use crate::trust::{self, Action, Purpose, Resource};
use crate::uploads::{self, hash};

/// The reading waits for the scanner of viruses, which may be down for days.
const TRIES: u32 = 64;

/// What a scanner brought.
pub struct Brought<'b> {
    pub agency: &'b str,
    pub name: &'b str,
    pub bytes: &'b [u8],
    /// The day on which the paper came; today if nobody says.
    pub received_on: Option<Date>,
    /// Whether all of its pages are one letter.
    pub is_letter: bool,
}

/// Stores a file; idempotent by its bytes. Returns what is wrong with it, if it cannot be a letter.
///
/// # Errors
/// If the database or the store is unavailable.
pub async fn take(app: &App, brought: Brought<'_>) -> anyhow::Result<Option<String>> {
    let Some(media_type) = uploads::paper(brought.bytes) else {
        return Ok(Some("it is no PDF, TIFF, PNG or JPEG that can be opened".to_owned()));
    };
    let today = app.today();
    // No paper came on a day to come.
    let received_on = brought.received_on.filter(|day| *day <= today).unwrap_or(today);
    let new = ScanFile {
        id: app.world.new_id(),
        agency: brought.agency.to_owned(),
        name: uploads::shown_name(brought.name),
        sha256: hash(brought.bytes),
        received_on: received_on.to_string(),
        is_letter: brought.is_letter,
        state: "taken".to_owned(),
    };
    let mut tx = app.db.read().await?;
    let resource = Resource::of_person("conversation", "");
    let permission = trust::permitted(&mut tx, app, &POST, Action::Change, resource, Purpose::Informing).await;
    drop(tx);
    let permission = permission.map_err(|_| anyhow::anyhow!("the post may bring nothing"))?;
    attachments::put_paper(app, &permission, &new.id, brought.bytes).await?;
    let mut tx = app.db.begin().await?;
    if store::take(&mut tx, &new, app.world.now()).await? {
        let file = attachments::Paper { name: &new.name, media_type, bytes: brought.bytes };
        attachments::keep_paper(&mut tx, app, ("scan-file", &new.id), file).await?;
        let job = NewJob { max_attempts: TRIES, ..NewJob::new(READ, json!({"file": new.id})) };
        enqueue(&mut tx, job.unique(new.id.as_str()), app.world.now(), app.world.chance()).await?;
    }
    tx.commit().await?;
    Ok(None)
}
