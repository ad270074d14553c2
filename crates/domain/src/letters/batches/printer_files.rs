//! Takes the files of printers: everything in one is stored in one transaction, and then it is moved away.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use db::Tx;

use super::status::{self, Became, Said};
use super::store::{self, StatusFile};
use super::{POST, folder, returned};
use crate::app::App;
use crate::letters::bulk;
use crate::letters::sending::grant_of;
use crate::letters::store as letters;
use crate::refusal::Outcome;
use crate::trust::Action;
use crate::uploads::hash;

/// Larger files are no such tables.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// What lay in a folder at the last look. A file is whole when it is the same at two looks.
#[derive(Debug, Default)]
pub struct Seen(HashMap<PathBuf, (u64, Option<SystemTime>)>);

impl Seen {
    /// The files of a folder that are whole. Names that begin with a dot or end like something half written are left
    /// alone.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn whole(&mut self, folder: &Path) -> std::io::Result<Vec<PathBuf>> {
        let mut now = HashMap::new();
        for one in fs::read_dir(folder)? {
            let one = one?;
            let (path, about) = (one.path(), one.metadata()?);
            let name = one.file_name().to_string_lossy().into_owned();
            let is_half = name.starts_with('.') || name.ends_with(".part") || name.ends_with(".tmp");
            if about.is_file() && !is_half {
                now.insert(path, (about.len(), about.modified().ok()));
            }
        }
        let same = |(path, is): &(&PathBuf, &(u64, Option<SystemTime>))| self.0.get(*path) == Some(*is);
        let mut whole: Vec<PathBuf> = now.iter().filter(same).map(|(path, _)| path.clone()).collect();
        whole.sort();
        // Files of other folders are looked at by the same value.
        self.0.retain(|path, _| path.parent() != Some(folder));
        self.0.extend(now);
        Ok(whole)
    }
}

/// Looks into the folder once, and returns how many files were taken.
///
/// # Errors
/// If the database or the folder cannot be used; what was stored is not stored again.
pub async fn look(app: &App, place: &Path, seen: &mut Seen) -> anyhow::Result<usize> {
    let files = seen.whole(place)?;
    for file in &files {
        take(app, place, file).await?;
    }
    Ok(files.len())
}

async fn take(app: &App, place: &Path, file: &Path) -> anyhow::Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_small = fs::metadata(file)?.len() <= MOST_BYTES;
    let bytes = if is_small { fs::read(file)? } else { Vec::new() };
    let sha256 = hash(&bytes);
    let mut tx = app.db.begin().await?;
    let known = store::status_file(&mut tx, &sha256).await?.filter(|_| is_small);
    let taken = match known {
        Some(known) => known,
        None => {
            let taken = apply(&mut tx, app, (&name, &bytes, is_small)).await.map_err(problem)?;
            store::keep_status_file(&mut tx, &sha256, &taken).await?;
            taken
        }
    };
    tx.commit().await?;
    let done = place.join("done");
    fs::create_dir_all(&done)?;
    // Another file of this name stays where it is.
    let kept = match done.join(&name) {
        free if !free.exists() => name,
        _ => format!("{}-{name}", sha256.get(..8).unwrap_or_default()),
    };
    if taken.wrong > 0 {
        tracing::warn!(
            file = kept,
            wrong = taken.wrong,
            "lines of a printer's file make no sense: a report is beside it"
        );
        folder::write(&done.join(format!("{kept}.errors.csv")), taken.report.as_bytes())?;
    }
    fs::rename(file, done.join(&kept))?;
    folder::sync_parent(&done.join(&kept))?;
    Ok(())
}

fn problem(problem: crate::refusal::Refusal) -> anyhow::Error {
    anyhow::anyhow!("{}: {}", problem.kind, problem.cause.unwrap_or_default())
}

async fn apply(tx: &mut Tx, app: &App, (name, bytes, is_small): (&str, &[u8], bool)) -> Outcome<StatusFile> {
    let text = std::str::from_utf8(bytes).map_err(|_| "the file is no text in UTF-8".to_owned());
    let text = if is_small { text } else { Err(format!("the file has more than {MOST_BYTES} bytes")) };
    let lines = text.and_then(status::read);
    let mut wrong = Vec::new();
    let mut count = 0;
    match lines {
        Err(why) => wrong.push((1, why, Vec::new())),
        Ok(lines) => {
            count = lines.len();
            for (number, row, said) in lines {
                let became = match said {
                    Ok(said) => one(tx, app, &said).await?,
                    Err(why) => Err(why),
                };
                if let Err(why) = became {
                    wrong.push((number, why, row));
                }
            }
        }
    }
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let report = status::report(&wrong);
    let (name, taken_at) = (name.to_owned(), app.world.now());
    Ok(StatusFile { name, taken_at, lines: number(count), wrong: number(wrong.len()), report })
}

/// Stores what became of one letter, or says what is wrong. What is known already changes nothing.
async fn one(tx: &mut Tx, app: &App, said: &Said) -> Outcome<Result<(), String>> {
    let Some(item) = store::item(tx, &said.batch, &said.letter).await? else {
        return Ok(Err("no such letter stands in this batch".to_owned()));
    };
    let made: Option<jiff::civil::Date> = store::one(tx, &said.batch).await?.and_then(|batch| batch.day.parse().ok());
    if said.day > app.today() || made.is_some_and(|made| said.day < made) {
        return Ok(Err(format!("{} is before the batch or has not come yet", said.day)));
    }
    let day = said.day.to_string();
    match (&said.became, item.state.as_str()) {
        (Became::Returned(_), "returned") | (Became::HandedOver, "handed-over" | "returned") => {}
        (Became::Printed, _) => store::printed(tx, &item, &day).await?,
        (Became::HandedOver, _) => {
            store::handed_over(tx, &item, &day).await?;
            if let Some(grant) = grant_of(tx, app, &POST, &item.letter_id, Action::Change).await?
                && let Some(row) = letters::letter(tx, &grant).await?
            {
                bulk::post_one(tx, app, (&row, &grant), (&item.batch_id, said.day)).await?;
            }
        }
        (Became::Returned(why), _) => returned::came_back(tx, app, &item, (&day, why)).await?,
    }
    Ok(Ok(()))
}
