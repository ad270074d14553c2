//! Letter templates: the built-in ones, overridden by those in an agency's folder, with the pictures.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::Embed;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::secret::hex;

#[derive(Embed)]
#[folder = "../../templates/letters/"]
#[include = "*.typ"]
struct Inside;

/// The picture of the letterhead.
pub(super) const EMBLEM: &str = "emblem.svg";

/// The templates and pictures of one agency, with a hash of all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Templates {
    pub version: String,
    pub texts: BTreeMap<String, String>,
    pub pictures: BTreeMap<String, Vec<u8>>,
}

impl Templates {
    /// The built-in ones; overridden by `letters/*.typ` in the folder, and those by `letters/AGENCY/*.typ`. The emblem
    /// is from the agency's folder, or else the given one.
    pub(super) fn read(overrides: Option<&Path>, agency: &str, emblem: &str) -> Templates {
        let mut texts = BTreeMap::new();
        for name in Inside::iter() {
            let file = Inside::get(&name).map(|file| file.data.into_owned());
            if let Some(text) = file.and_then(|bytes| String::from_utf8(bytes).ok()) {
                texts.insert(name.into_owned(), text);
            }
        }
        let mut emblem = emblem.to_owned();
        let folders = overrides.map(|folder| folder.join("letters"));
        for folder in folders.iter().flat_map(|folder| [folder.clone(), folder.join(agency)]) {
            for (name, text) in files(&folder) {
                match name.as_str() {
                    EMBLEM => emblem = text,
                    _ => drop(texts.insert(name, text)),
                }
            }
        }
        Templates::of(texts, BTreeMap::from([(EMBLEM.to_owned(), emblem)]))
    }

    fn of(texts: BTreeMap<String, String>, pictures: BTreeMap<String, String>) -> Templates {
        let mut hash = Sha256::new();
        for (name, text) in texts.iter().chain(&pictures) {
            for part in [name, text] {
                hash.update(part.len().to_be_bytes());
                hash.update(part);
            }
        }
        let pictures = pictures.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        Templates { version: hex(&hash.finalize()), texts, pictures }
    }

    pub(super) fn to_json(&self) -> Value {
        let pictures = self.pictures.iter().map(|(name, bytes)| (name, String::from_utf8_lossy(bytes)));
        json!({"texts": self.texts, "pictures": pictures.collect::<BTreeMap<_, _>>()})
    }

    pub(super) fn from_json(json: &Value) -> Templates {
        let named = |key: &str| {
            let all = json[key].as_object().into_iter().flatten();
            all.filter_map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned()))).collect()
        };
        Templates::of(named("texts"), named("pictures"))
    }
}

/// The templates and pictures in a folder; other than text files are skipped.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|f| f.path()).collect();
    paths.sort();
    let wanted = |path: &PathBuf| path.extension().is_some_and(|end| end == "typ" || end == "svg");
    let text =
        |path: &PathBuf| Some((path.file_name()?.to_string_lossy().into_owned(), std::fs::read_to_string(path).ok()?));
    paths.iter().filter(|path| wanted(path)).filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_replaces_what_it_likes_and_the_version_says_so() {
        let folder = std::env::temp_dir().join(format!("stoa-letters-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("letters/energy-nsw")).unwrap();
        std::fs::write(folder.join("letters/energy-nsw/decision.typ"), "ours").unwrap();
        std::fs::write(folder.join("letters/energy-nsw/emblem.svg"), "<svg/>").unwrap();
        let plain = Templates::read(None, "energy-nsw", "emblem");
        let theirs = Templates::read(Some(&folder), "energy-nsw", "emblem");
        let others = Templates::read(Some(&folder), "create-nsw", "emblem");
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!((theirs.texts["decision.typ"].as_str(), &theirs.pictures[EMBLEM][..]), ("ours", &b"<svg/>"[..]));
        assert_eq!(others, plain);
        assert_ne!(theirs.version, plain.version);
        assert_eq!(Templates::from_json(&theirs.to_json()), theirs);
    }
}
