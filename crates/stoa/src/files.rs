//! Reads the folders of catalogues from disk: the base, and others beside it.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use catalogue::{Catalogue, File, can_hold, id_and_base};

/// Where the catalogues are.
#[derive(clap::Args, Clone, Debug)]
pub struct Folders {
    /// The catalogue's folder. Given again, it names a catalogue that is read beside the first.
    #[arg(long, env = "STOA_CATALOGUE", value_delimiter = ':', default_value = "catalogues/nsw")]
    pub catalogue: Vec<PathBuf>,
}

impl Folders {
    /// Loads them with their problems; fails only if a folder cannot be read.
    ///
    /// # Errors
    /// If a folder is missing, or a file is not text.
    pub fn load(&self) -> anyhow::Result<Catalogue> {
        Ok(Catalogue::load(self.read()?))
    }

    /// The files as they are, unread.
    ///
    /// # Errors
    /// As for [`Folders::load`].
    pub fn read(&self) -> anyhow::Result<Vec<File>> {
        let mut files = Vec::new();
        for (n, folder) in self.all()?.iter().enumerate() {
            check_folder(folder)?;
            let prefix = if n == 0 { String::new() } else { format!("{}/", prefix(folder)?) };
            if files.iter().any(|file: &File| !prefix.is_empty() && file.path.starts_with(&prefix)) {
                bail!("two folders are named {prefix}: give one of them another name");
            }
            collect((folder, &prefix), folder, &mut files)?;
        }
        Ok(files)
    }

    /// Loads catalogues that must be free of errors, for code that relies on them.
    ///
    /// # Errors
    /// As for [`Folders::load`], and if there are errors in them.
    pub fn load_checked(&self) -> anyhow::Result<Catalogue> {
        let catalogue = self.load()?;
        match catalogue.problems.errors() {
            0 => Ok(catalogue),
            n => {
                let folders = self.catalogue.iter().map(|folder| folder.display().to_string());
                bail!("the catalogue has {n} errors: run `stoa check {}`", folders.collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// The folders, the base first. The base of a catalogue that is given alone is found beside it.
    fn all(&self) -> anyhow::Result<Vec<PathBuf>> {
        let Some(first) = self.catalogue.first() else { bail!("give the catalogue's folder") };
        let mut all = self.catalogue.clone();
        if let (_, Some(base)) = page(first)
            && let Some(found) = siblings(first).find(|folder| page(folder).0.as_ref() == Some(&base))
        {
            all.retain(|folder| *folder != found);
            all.insert(0, found);
        }
        Ok(all)
    }

    /// The same catalogues, and those beside the base that hold a file.
    #[must_use]
    pub fn with_holders_of(&self, file: &str) -> Folders {
        let mut catalogue = self.catalogue.clone();
        if let Some(base) = self.catalogue.first() {
            let (id, _) = page(base);
            let within = |folder: &PathBuf| id.is_some() && page(folder).1 == id && folder.join(file).is_file();
            catalogue.extend(siblings(base).filter(within).filter(|folder| !self.catalogue.contains(folder)));
        }
        Folders { catalogue }
    }

    /// A file of the catalogue by its path on disk.
    ///
    /// # Errors
    /// If a folder is missing.
    pub fn on_disk(&self, path: &str) -> anyhow::Result<PathBuf> {
        let all = self.all()?;
        let own = all.iter().skip(1).find_map(|folder| {
            let below = path.strip_prefix(&prefix(folder).ok()?)?.strip_prefix('/')?;
            Some(folder.join(below))
        });
        Ok(own.unwrap_or_else(|| all.first().map(|folder| folder.join(path)).unwrap_or_default()))
    }
}

/// Loads one catalogue with its problems.
///
/// # Errors
/// As for [`Folders::load`].
pub fn load(folder: &Path) -> anyhow::Result<Catalogue> {
    Folders { catalogue: vec![folder.to_owned()] }.load()
}

/// Loads one catalogue that must be free of errors.
///
/// # Errors
/// As for [`Folders::load_checked`].
pub fn load_checked(folder: &Path) -> anyhow::Result<Catalogue> {
    Folders { catalogue: vec![folder.to_owned()] }.load_checked()
}

fn check_folder(folder: &Path) -> anyhow::Result<()> {
    if !folder.is_dir() {
        bail!(
            "there is no folder {}: give the catalogue's folder, or run from the repository's root",
            folder.display()
        );
    }
    if !folder.join("catalogue.yaml").is_file() {
        bail!("{} holds no catalogue.yaml, so it is not a catalogue", folder.display());
    }
    Ok(())
}

/// The id of the catalogue in a folder, and the one it is read beside.
fn page(folder: &Path) -> (Option<String>, Option<String>) {
    std::fs::read_to_string(folder.join("catalogue.yaml")).map_or((None, None), |text| id_and_base(&text))
}

/// The folders beside a folder, in order.
fn siblings(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(above).into_iter().flatten();
    let own = folder.file_name().map(ToOwned::to_owned);
    let mut all: Vec<PathBuf> = entries.filter_map(|entry| Some(above.join(entry.ok()?.file_name()))).collect();
    all.retain(|other| other.file_name().map(ToOwned::to_owned) != own && other.is_dir());
    all.sort();
    all.into_iter()
}

/// What the files of another catalogue are told apart by.
fn prefix(folder: &Path) -> anyhow::Result<String> {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !can_hold(&name) {
        bail!("{} cannot be read beside another catalogue under this name: rename the folder", folder.display());
    }
    Ok(name)
}

fn collect((root, prefix): (&Path, &str), folder: &Path, files: &mut Vec<File>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            collect((root, prefix), &path, files)?;
            continue;
        }
        let below = path.strip_prefix(root).unwrap_or(&path);
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        match String::from_utf8(bytes) {
            Ok(text) => files.push(File { path: format!("{prefix}{}", parts.join("/")), text }),
            Err(_) => bail!("{} is not UTF-8 text: save it as UTF-8", path.display()),
        }
    }
    Ok(())
}
