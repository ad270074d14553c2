//! A batch in the folder of a printer: written beside, then stored as written, then renamed. A kill at any place leaves
//! either nothing that a printer sees or the whole batch, and the next run goes on; nothing is printed twice, even if the
//! printer takes the folder away at once.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::POST;
use super::manifest::{Entry, Letter, Manifest};
use super::store::{self, Batch};
use crate::app::App;
use crate::letters::sending::grant_of;
use crate::letters::store as letters;
use crate::trust::Action;

/// The name of a batch's folder: the day, the agency and the end of its id.
pub fn place(folder: &Path, batch: &Batch) -> PathBuf {
    folder.join(name(batch))
}

fn name(batch: &Batch) -> String {
    let end = batch.id.rsplit('-').next().unwrap_or(&batch.id);
    format!("{}-{}-{end}", batch.day, batch.agency)
}

fn ready(folder: &Path, batch: &Batch) -> PathBuf {
    folder.join(format!(".{}.ready", name(batch)))
}

/// Writes what lies in no folder yet, and publishes what an earlier run left ready. Idempotent.
///
/// # Errors
/// If the database or the folder cannot be used.
pub async fn write_all(app: &App, folder: &Path) -> anyhow::Result<usize> {
    let mut tx = app.db.read().await?;
    let left = store::unwritten(&mut tx).await?;
    drop(tx);
    let mut written = 0;
    for batch in &left {
        prepare(app, folder, batch).await?;
        let mut tx = app.db.begin().await?;
        store::written(&mut tx, &batch.id, app.world.now()).await?;
        tx.commit().await?;
        written += 1;
    }
    publish(app, folder).await?;
    Ok(written)
}

/// Writes everything of a batch under a name that printers leave alone.
///
/// # Errors
/// If the database or the folder cannot be used, or a letter is not as it was when the batch was made.
pub async fn prepare(app: &App, folder: &Path, batch: &Batch) -> anyhow::Result<()> {
    let ready = ready(folder, batch);
    if ready.exists() {
        return Ok(());
    }
    let (manifest, pdfs) = content(app, batch).await?;
    let part = folder.join(format!(".{}.part", name(batch)));
    let done = tokio::task::spawn_blocking(move || {
        // What a killed run began is begun again.
        if part.exists() {
            fs::remove_dir_all(&part)?;
        }
        make_folder(&part)?;
        for (entry, pdf) in manifest.letters.iter().zip(&pdfs) {
            write(&part.join(&entry.file), pdf)?;
        }
        write(&part.join("manifest.json"), &manifest.json())?;
        write(&part.join("manifest.csv"), &manifest.csv())?;
        File::open(&part)?.sync_all()?;
        fs::rename(&part, &ready)?;
        sync_parent(&ready)
    });
    Ok(done.await??)
}

/// Renames every batch that is stored as written and waits under its other name.
///
/// # Errors
/// If the database or the folder cannot be used.
pub async fn publish(app: &App, folder: &Path) -> anyhow::Result<()> {
    let waiting = |path: &Path| {
        let name = path.file_name()?.to_str()?;
        Some(name.strip_prefix('.')?.strip_suffix(".ready")?.to_owned())
    };
    let left: Vec<PathBuf> = fs::read_dir(folder)?.filter_map(|one| Some(one.ok()?.path())).collect();
    for path in left {
        let Some(name) = waiting(&path) else { continue };
        let manifest = fs::read(path.join("manifest.json"))?;
        let manifest: serde_json::Value = serde_json::from_slice(&manifest)?;
        let mut tx = app.db.read().await?;
        let batch = store::one(&mut tx, manifest["batch"].as_str().unwrap_or_default()).await?;
        drop(tx);
        if batch.is_some_and(|batch| batch.state == "written") {
            let place = folder.join(name);
            fs::rename(&path, &place)?;
            sync_parent(&place)?;
        }
    }
    Ok(())
}

async fn content(app: &App, batch: &Batch) -> anyhow::Result<(Manifest, Vec<Vec<u8>>)> {
    let mut tx = app.db.begin().await?;
    let (mut entries, mut pdfs) = (Vec::new(), Vec::new());
    for item in store::items(&mut tx, &batch.id).await? {
        let grant = grant_of(&mut tx, app, &POST, &item.letter_id, Action::Download).await;
        let grant = grant.map_err(|_| anyhow::anyhow!("the letter {} may not be read", item.letter_id))?;
        // Its case was deleted meanwhile: nothing of it is printed.
        let Some(grant) = grant else { continue };
        let Some(row) = letters::letter(&mut tx, &grant).await? else { continue };
        let pdf = letters::pdf(&mut tx, &grant).await?.unwrap_or_default();
        anyhow::ensure!(row.sha256.as_deref() == Some(&item.sha256), "the letter {} was changed", item.letter_id);
        let to = row.recipient();
        entries.push(Entry::of(Letter {
            batch: &batch.id,
            letter: &item.letter_id,
            place: item.place,
            pages: item.pages,
            language: &row.printed_language,
            country: app.catalogue.about.region.as_deref().unwrap_or_default(),
            large_print: row.large_print,
            lines: std::iter::once(to.name).chain(to.lines).filter(|line| !line.is_empty()).collect(),
            due: &item.due,
            sha256: &item.sha256,
        }));
        pdfs.push(pdf);
    }
    tx.commit().await?;
    let (id, agency, day) = (batch.id.clone(), batch.agency.clone(), batch.day.parse()?);
    Ok((Manifest { version: 1, batch: id, agency, day, letters: entries }, pdfs))
}

/// Names and addresses of people are in it: nobody else on this machine reads it, unless its folder's owner says so.
fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o750);
    builder.create(path)
}

/// Writes a file that is on the disk when this returns.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o640);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

pub(super) fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}
