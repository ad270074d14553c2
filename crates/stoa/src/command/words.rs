//! `stoa words`: a catalogue's texts as a file in which translators work, and back.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{Catalogue, File, Translated};

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
    /// Prints a PO file with every text of the catalogue, and its translation where there is one.
    Export {
        /// The language, as `languages` in catalogue.yaml names it: vi.
        language: String,
    },
    /// Writes what a translator changed into the catalogue's files of words. If anything in it is wrong, no file
    /// is written.
    Import {
        /// The language of the file: vi.
        language: String,
        /// The PO file.
        file: PathBuf,
    },
}

pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let folders = &options.folders;
    let catalogue = folders.load_checked()?;
    match &options.what {
        What::Export { language } => {
            check_language(&catalogue, language)?;
            std::io::stdout().lock().write_all(catalogue.texts_to_translate(language).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        What::Import { language, file } => {
            check_language(&catalogue, language)?;
            let po = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            match catalogue.translated(language, &po) {
                Ok(translated) => import(folders, &translated),
                Err(problems) => {
                    let mut out = std::io::stderr().lock();
                    for problem in &problems {
                        writeln!(out, "{}:{problem}", file.display())?;
                    }
                    writeln!(out, "Nothing was written.")?;
                    Ok(ExitCode::FAILURE)
                }
            }
        }
    }
}

fn check_language(catalogue: &Catalogue, language: &str) -> anyhow::Result<()> {
    let mut languages = catalogue.languages();
    let own = languages.next().unwrap_or_default();
    let others: Vec<&str> = languages.collect();
    if language == own {
        bail!("the catalogue itself is written in {own}");
    }
    if !others.contains(&language) {
        bail!("{language} is not a language of the catalogue: it has {}", others.join(", "));
    }
    Ok(())
}

fn import(folders: &Folders, translated: &Translated) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    for outdated in &translated.outdated {
        writeln!(out, "left as it is, its source is another now: {outdated}")?;
    }
    let problems = problems_of(folders, &translated.files)?;
    if !problems.is_empty() {
        bail!("nothing was written, since `stoa check` would refuse it:\n{}", problems.join("\n"));
    }
    for File { path, text } in &translated.files {
        let path = folders.on_disk(path)?;
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        writeln!(out, "wrote {}", path.display())?;
    }
    let Translated { texts, open, files, .. } = translated;
    writeln!(out, "{texts} texts changed in {} files, {open} are without a translation", files.len())?;
    Ok(ExitCode::SUCCESS)
}

/// What would be wrong with the catalogue if these files were written.
fn problems_of(folders: &Folders, changed: &[File]) -> anyhow::Result<Vec<String>> {
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let mut files = folders.read()?;
    files.retain(|file| !changed.iter().any(|other| other.path == file.path));
    files.extend(changed.iter().cloned());
    let catalogue = Catalogue::load(files);
    if catalogue.problems.errors() == 0 {
        return Ok(Vec::new());
    }
    Ok(catalogue.problems.lines(&catalogue.files))
}
