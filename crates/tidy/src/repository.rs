//! The files of a repository, as text.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Folders without files of ours: builds, packages, data.
pub(crate) const NOT_OURS: &[&str] = &["target", "node_modules", ".git", "data", "corpus", "artifacts"];

#[derive(Clone, Debug, Default)]
pub struct File {
    pub text: String,
    pub executable: bool,
}

/// Files by their path from the root of the repository, with `/` between folders. Binary files are left out.
#[derive(Clone, Debug, Default)]
pub struct Repository {
    pub files: BTreeMap<String, File>,
}

impl Repository {
    /// The repository that contains this crate.
    pub fn here() -> io::Result<Self> {
        let mut repository = Repository::default();
        repository.collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."), "")?;
        Ok(repository)
    }

    /// A made-up repository.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| (path.to_string(), File { text: text.to_string(), executable: false });
        Repository { files: files.iter().map(file).collect() }
    }

    /// The text of a file; empty if there is no such file.
    pub fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", |file| &file.text)
    }

    /// Paths and texts of the files with this suffix.
    pub fn ending(&self, end: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter(move |(path, _)| path.ends_with(end)).map(|(path, file)| (path.as_str(), &*file.text))
    }

    /// Names of the folders in `crates/`.
    pub fn crates(&self) -> impl Iterator<Item = &str> {
        let manifests = self.files.keys().filter_map(|path| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"));
        manifests.filter(|name| !name.contains('/'))
    }

    fn collect(&mut self, folder: &Path, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let place = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    self.collect(&path, &place)?;
                }
            } else if let Ok(text) = String::from_utf8(fs::read(&path)?) {
                self.files.insert(place, File { text, executable: is_executable(&path)? });
            }
        }
        Ok(())
    }
}

#[cfg(unix)]
fn is_executable(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(_: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Fails the test with every breach, one per line.
#[cfg(test)]
#[track_caller]
pub(crate) fn none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{} to mend:\n{}", breaches.len(), breaches.join("\n"));
}

#[cfg(test)]
pub(crate) fn here() -> Repository {
    Repository::here().expect("the repository can be read")
}
