//! `stoa schema`: JSON Schema for the files of a catalogue, for editors.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{editor_settings, schema_bundle, schemas};

use crate::files::Folders;

#[derive(clap::Args)]
pub struct Options {
    /// The kind of file, such as service; all in one document unless given.
    #[arg(long)]
    kind: Option<String>,
    /// Writes a schema for each kind into this folder, and prints the settings of the editor.
    #[arg(long, conflicts_with = "kind")]
    to: Option<PathBuf>,
    /// Catalogues whose files are taken into account; the built-in one knows every key.
    #[command(flatten)]
    folders: Folders,
}

pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let all = schemas([options.folders.read()?]);
    let mut out = std::io::stdout().lock();
    if let Some(folder) = &options.to {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for file in &all {
            let path = folder.join(format!("{}.schema.json", file.name));
            let text = format!("{}\n", serde_json::to_string_pretty(&file.schema)?);
            std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        }
        let from_here = if folder.is_absolute() { "" } else { "./" };
        let settings = editor_settings(&all, &format!("{from_here}{}", folder.display()));
        writeln!(out, "{}", serde_json::to_string_pretty(&settings)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let schema = match &options.kind {
        None => schema_bundle(&all),
        Some(kind) => match all.iter().find(|file| file.name == kind) {
            Some(file) => file.schema.clone(),
            None => {
                let names: Vec<&str> = all.iter().map(|file| file.name).collect();
                bail!("there is no kind of file named `{kind}`: there are {}", names.join(", "))
            }
        },
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}
