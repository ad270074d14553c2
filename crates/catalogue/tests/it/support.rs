//! Ways to spoil the good catalogue, and its problems as an author sees them.

use std::path::Path;

use catalogue::{Catalogue, File};
use rules::{Date, Facts};

use crate::good::FILES;

pub(crate) const SERVICE: &str = "services/energy-office/solar-grant/service.yaml";
pub(crate) const CASES: &str = "services/energy-office/solar-grant/cases.yaml";
pub(crate) const WORDS: &str = "services/energy-office/solar-grant/words.de.ftl";
pub(crate) const ADVICE: &str = "services/advice-centre/sun-advice/service.yaml";
pub(crate) const HOME: &str = "facts/home.yaml";
pub(crate) const PERSON: &str = "facts/person.yaml";
pub(crate) const RATE: &str = "rates/solar_grant.yaml";
pub(crate) const EVENT: &str = "events/going-solar.yaml";
pub(crate) const POPULATION: &str = "population/people.yaml";
pub(crate) const CROSSWALK: &str = "crosswalks/theirs.yaml";

/// The files of a catalogue that is not loaded yet.
pub(crate) struct Files(Vec<File>);

pub(crate) fn good() -> Files {
    Files(FILES.iter().map(|(path, text)| File { path: path.to_string(), text: text.to_string() }).collect())
}

impl Files {
    /// Replaces a part of a file, which must be there exactly once.
    pub(crate) fn replace(mut self, path: &str, old: &str, new: &str) -> Files {
        let file = self.0.iter_mut().find(|file| file.path == path).expect(path);
        assert_eq!(file.text.matches(old).count(), 1, "{old:?} must stand once in {path}");
        file.text = file.text.replacen(old, new, 1);
        self
    }

    /// Adds a file, or puts another text in its place.
    pub(crate) fn with(mut self, path: &str, text: &str) -> Files {
        self.0.retain(|file| file.path != path);
        self.0.push(File { path: path.to_string(), text: text.to_string() });
        self
    }

    pub(crate) fn without(mut self, path: &str) -> Files {
        let before = self.0.len();
        self.0.retain(|file| file.path != path);
        assert!(self.0.len() < before, "there is no {path}");
        self
    }

    pub(crate) fn text(&self, path: &str) -> String {
        self.0.iter().find(|file| file.path == path).expect(path).text.clone()
    }

    pub(crate) fn load(self) -> Catalogue {
        Catalogue::load(self.0)
    }

    /// Every problem on a line, as `stoa check` shows them, with the long folder names cut short.
    pub(crate) fn problems(self) -> String {
        let catalogue = self.load();
        let lines = catalogue.problems.lines(&catalogue.files).join("\n");
        lines.replace("services/energy-office/solar-grant/", "…/").replace("services/advice-centre/", "…/")
    }
}

/// The good catalogue, which must have no problem.
pub(crate) fn catalogue() -> Catalogue {
    let catalogue = good().load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    catalogue
}

pub(crate) fn day(text: &str) -> Date {
    rules::parse_date(text).expect(text)
}

/// Facts as a file gives them, which must be free of mistakes.
pub(crate) fn facts(catalogue: &Catalogue, text: &str) -> Facts {
    catalogue.read_facts("facts.yaml", text, day("2026-11-30")).expect(text)
}

/// The files of a catalogue of this repository.
pub(crate) fn files_of(name: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues").join(name);
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let below = path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
            files.push(File { path: below, text });
        }
    }
}
