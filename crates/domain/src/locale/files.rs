//! Message files: those in the binary, and an agency's.

use std::path::{Path, PathBuf};

use catalogue::Catalogue;
use rust_embed::Embed;

use super::Error;

#[derive(Embed)]
#[folder = "../../locales/"]
#[include = "*/*.ftl"]
struct BuiltIn;

/// One message file.
pub(super) struct WordsFile {
    /// The language, from the name of the folder.
    pub(super) tag: String,
    /// The name of the file in an error.
    pub(super) name: String,
    pub(super) text: String,
    /// Whether it may override messages of earlier files.
    pub(super) replaces: bool,
}

impl WordsFile {
    /// Pages for staff are in the staff's working language only.
    pub(super) fn is_for_staff(&self) -> bool {
        self.name.rsplit('/').next().is_some_and(|file| file.starts_with("desk-"))
    }
}

/// The built-in files. Debug builds read them from the working tree.
pub(super) fn built_in() -> Result<Vec<WordsFile>, Error> {
    let mut paths: Vec<_> = BuiltIn::iter().collect();
    paths.sort_unstable();
    let mut files = Vec::new();
    for path in paths {
        let (Some((tag, _)), Some(file)) = (path.split_once('/'), BuiltIn::get(&path)) else { continue };
        let name = format!("locales/{path}");
        let text = text(&name, file.data.into_owned())?;
        files.push(WordsFile { tag: tag.to_owned(), name, text, replaces: false });
    }
    Ok(files)
}

/// The files of a catalogue, and of those beside it: `locales/LANGUAGE/*.ftl`.
pub(super) fn of_catalogue(catalogue: &Catalogue) -> Vec<WordsFile> {
    let mut files = Vec::new();
    for file in &catalogue.files {
        let mut parts = file.path.rsplit('/');
        let (name, tag, folder) = (parts.next(), parts.next(), parts.next());
        let (Some(tag), Some("locales"), true) = (tag, folder, name.is_some_and(|name| name.ends_with(".ftl"))) else {
            continue;
        };
        let text = file.text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        files.push(WordsFile { tag: tag.to_owned(), name: file.path.clone(), text, replaces: true });
    }
    files
}

/// The files in an agency's folder `locales/`; empty if there is no such folder.
pub(super) fn of_agency(folder: &Path) -> Result<Vec<WordsFile>, Error> {
    let mut files = Vec::new();
    for folder in inside(&folder.join("locales"))?.into_iter().filter(|path| path.is_dir()) {
        let tag = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for path in inside(&folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            let name = path.display().to_string();
            let bytes = std::fs::read(&path).map_err(|why| Error::Unreadable { file: name.clone(), why })?;
            let text = text(&name, bytes)?;
            files.push(WordsFile { tag: tag.clone(), name, text, replaces: true });
        }
    }
    Ok(files)
}

/// The content of a folder, sorted by name so that the order does not depend on the disk.
fn inside(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let unreadable = |why| Error::Unreadable { file: folder.display().to_string(), why };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden {
            paths.push(path);
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

fn text(name: &str, bytes: Vec<u8>) -> Result<String, Error> {
    let text = String::from_utf8(bytes).map_err(|_| Error::NotText { file: name.to_owned() })?;
    // Some editors write a byte order mark, and carriage returns at line ends.
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::{inside, text};
    use std::path::Path;

    #[test]
    fn habits_of_editors_do_no_harm_and_other_encodings_are_told() {
        assert_eq!(text("x", b"\xef\xbb\xbfa = A\r\nb = B".to_vec()).unwrap(), "a = A\nb = B");
        let error = text("locales/vi/x.ftl", b"a = \xff".to_vec()).unwrap_err();
        assert_eq!(error.to_string(), "locales/vi/x.ftl is not UTF-8 text: save it as UTF-8");
    }

    #[test]
    fn a_file_where_a_folder_should_be_is_told() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert!(inside(&file).unwrap_err().to_string().contains("Cargo.toml cannot be read"));
    }
}
