//! Reads a catalogue's folder from disk.

use std::path::Path;

use anyhow::{Context, bail};
use catalogue::{Catalogue, File};

/// Loads a catalogue with its problems; fails only if the folder cannot be read.
pub fn load(folder: &Path) -> anyhow::Result<Catalogue> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        bail!(
            "there is no folder {}: give the catalogue's folder, or run from the repository's root",
            folder.display()
        );
    }
    collect(folder, folder, &mut files)?;
    if !files.iter().any(|file| file.path == "catalogue.yaml") {
        bail!("{} holds no catalogue.yaml, so it is not a catalogue", folder.display());
    }
    Ok(Catalogue::load(files))
}

/// Loads a catalogue that must be free of errors, for code that relies on it.
pub fn load_checked(folder: &Path) -> anyhow::Result<Catalogue> {
    let catalogue = load(folder)?;
    match catalogue.problems.errors() {
        0 => Ok(catalogue),
        n => bail!("the catalogue has {n} errors: run `stoa check {}`", folder.display()),
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<File>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files)?;
            continue;
        }
        let below = path.strip_prefix(root).unwrap_or(&path);
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        match String::from_utf8(bytes) {
            Ok(text) => files.push(File { path: parts.join("/"), text }),
            Err(_) => bail!("{} is not UTF-8 text: save it as UTF-8", path.display()),
        }
    }
    Ok(())
}
