//! The folder of a scanner: what is whole is stored and then moved away; what nobody could do anything with is moved
//! aside, with a report.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Deserialize;

use super::arriving::{self, Brought};
use super::front;
use crate::app::App;
use crate::letters::batches::Seen;

/// Larger files are no letters.
const MOST_BYTES: u64 = 150 * 1024 * 1024;

/// What may lie beside a file, as `NAME.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Beside {
    received: Option<String>,
    letter: bool,
}

/// Looks into the folder and into those of the agencies once, and returns how many files were taken.
///
/// # Errors
/// If the database or the folder cannot be used; what was stored is not stored again.
pub async fn look(app: &App, folder: &Path, seen: &mut Seen) -> anyhow::Result<usize> {
    let mut folders = vec![(front(app)?, folder.to_owned())];
    let of_agencies = app.catalogue.agencies.iter().map(|agency| (agency.id.clone(), folder.join(&agency.id)));
    folders.extend(of_agencies.filter(|(_, folder)| folder.is_dir()));
    let mut taken = 0;
    for (agency, folder) in folders {
        for file in seen.whole(&folder)? {
            if file.extension().is_none_or(|ending| ending != "json") {
                one(app, (&agency, &folder), &file).await?;
                taken += 1;
            }
        }
    }
    Ok(taken)
}

async fn one(app: &App, (agency, folder): (&str, &Path), file: &Path) -> anyhow::Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let side = PathBuf::from(format!("{}.json", file.display()));
    let beside: Result<Beside, String> = match fs::read(&side) {
        Ok(text) => serde_json::from_slice(&text).map_err(|error| error.to_string()),
        Err(_) => Ok(Beside::default()),
    };
    let is_small = fs::metadata(file)?.len() <= MOST_BYTES;
    let wrong = match beside {
        _ if !is_small => Some(format!("the file has more than {MOST_BYTES} bytes")),
        Err(why) => Some(format!("{}: {why}", side.display())),
        Ok(beside) => {
            let received = beside.received.as_deref().map(str::parse::<Date>).transpose();
            match received {
                Err(_) => Some("`received` is no day: write it like 2026-07-06".to_owned()),
                Ok(received) => {
                    let received_on = received.or_else(|| day_of(&name));
                    let bytes = fs::read(file)?;
                    let brought = Brought { agency, name: &name, bytes: &bytes, received_on, is_letter: beside.letter };
                    arriving::take(app, brought).await?
                }
            }
        }
    };
    let to = folder.join(if wrong.is_some() { "failed" } else { "done" });
    fs::create_dir_all(&to)?;
    let kept = free(&to, &name);
    if let Some(why) = &wrong {
        tracing::warn!(file = name, why, "a file of a scanner cannot be taken");
        fs::write(to.join(format!("{kept}.errors.txt")), format!("{why}\n"))?;
    }
    if side.exists() {
        fs::rename(&side, to.join(format!("{kept}.json")))?;
    }
    fs::rename(file, to.join(&kept))?;
    Ok(())
}

/// A name that no other file there has.
fn free(folder: &Path, name: &str) -> String {
    let mut names = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{number}-{name}")));
    names.find(|name| !folder.join(name).exists()).unwrap_or_default()
}

/// The day at the beginning of a name: `2026-07-03-0001.pdf`.
fn day_of(name: &str) -> Option<Date> {
    name.get(..10)?.parse().ok()
}
