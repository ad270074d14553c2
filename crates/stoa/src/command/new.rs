//! `stoa new`: the first text of a service or a life event.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::File;
use jiff::Timestamp;

use super::plan::day;
use crate::files::Folders;

#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    folders: Folders,
}

#[derive(clap::Subcommand)]
enum What {
    /// A service with its worked examples.
    Service {
        /// The agency that delivers it and the service's id: energy-nsw/gas-rebate.
        place: String,
    },
    /// A life event with the people who try it.
    Event {
        /// The event's id, such as having-a-baby.
        id: String,
    },
}

pub fn run(options: &Options, now: Timestamp) -> anyhow::Result<ExitCode> {
    let catalogue = options.folders.load()?;
    let today = day(None, &catalogue, now)?;
    let files = match &options.what {
        What::Service { place } => catalogue.new_service(place, today),
        What::Event { id } => catalogue.new_event(id, today),
    };
    let files = files.map_err(anyhow::Error::msg)?;
    write(&options.folders, &files)?;
    Ok(ExitCode::SUCCESS)
}

/// Into the last of the folders: a catalogue that is read beside another one is the one that is being written.
fn write(folders: &Folders, files: &[File]) -> anyhow::Result<()> {
    let Some(folder) = folders.catalogue.last() else { bail!("give the catalogue's folder") };
    let places: Vec<_> = files.iter().map(|file| (folder.join(&file.path), &file.text)).collect();
    if let Some((path, _)) = places.iter().find(|(path, _)| path.exists()) {
        bail!("{} is there already: nothing was written", path.display());
    }
    let mut out = std::io::stdout().lock();
    for (path, text) in places {
        if let Some(above) = path.parent() {
            std::fs::create_dir_all(above).with_context(|| format!("cannot make {}", above.display()))?;
        }
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        writeln!(out, "wrote {}", path.display())?;
    }
    writeln!(out, "Each TODO is yours. `stoa check {}` reads it.", folder.display())?;
    Ok(())
}
