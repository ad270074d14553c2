//! `addresses.csv` in the catalogue's folder: the shipped source of the register, imported once for each version of it.

use std::hash::{DefaultHasher, Hash, Hasher};

use db::jobs::{Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::json;

use super::addresses;
use super::hooks::JobResult;
use crate::app::App;

/// The job that imports it.
pub(super) const IMPORT: &str = "cases.addresses";

/// Schedules the import of a file that is new or has changed.
///
/// # Errors
/// If the job cannot be stored.
pub async fn first_tick(tx: &mut Tx, app: &App) -> db::Result<()> {
    if app.catalogue.addresses.is_empty() {
        return Ok(());
    }
    let mut known = DefaultHasher::new();
    app.catalogue.addresses.iter().for_each(|file| file.text.hash(&mut known));
    let job = NewJob::new(IMPORT, json!({})).unique(format!("{:016x}", known.finish()));
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Imports it, or says in the log which lines are wrong; then nothing of it is taken.
pub(super) async fn import(app: &App, db: &Db, job: &Job) -> JobResult {
    let mut tx = db.begin().await?;
    for file in &app.catalogue.addresses {
        let Err(wrong) = addresses::load(&mut tx, "catalogue", &file.text).await? else { continue };
        for addresses::WrongLine { line, why } in wrong {
            tracing::error!("{}:{line}: {why}; no address of the file is in the register", file.path);
        }
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
