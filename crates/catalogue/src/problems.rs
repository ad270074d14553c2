//! Problems found in the files of a catalogue, with the place of each.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rules::{Diagnostic, Severity};

use crate::schema::Reads;

/// A file of the catalogue, counted in the order of loading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// A file as it was read: its path below the catalogue's folder, and its text.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// A problem, the file it is in, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub file: FileId,
    pub diagnostic: Diagnostic,
    pub place: Place,
}

/// A location as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Default for Place {
    fn default() -> Self {
        Place { line: 1, column: 1 }
    }
}

impl File {
    pub fn place(&self, byte: usize) -> Place {
        let mut walk = Walk { text: &self.text, at: 0, place: Place::default() };
        walk.forward(byte)
    }
}

/// Counts lines and columns in one pass through a file, for any number of positions in order.
struct Walk<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl Walk<'_> {
    fn forward(&mut self, byte: usize) -> Place {
        let to = self.text.floor_char_boundary(byte);
        let passed = self.text.get(self.at..to).unwrap_or_default();
        self.place.line += passed.matches('\n').count();
        let last = passed.rsplit('\n').next().unwrap_or_default();
        let start = if last.len() == passed.len() { self.place.column } else { 1 };
        self.place.column = start + last.chars().count();
        self.at = self.at.max(to);
        self.place
    }
}

/// All problems found in loading.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    /// What was described so far, by kind and id, and where.
    described: BTreeMap<(&'static str, String), FileId>,
    paths: Vec<String>,
    /// What is asked of each part of the files, where that is wanted.
    pub(crate) reads: Option<Box<Reads>>,
}

impl Problems {
    /// Takes the names of the files, so that a problem can name another one.
    pub(crate) fn know(&mut self, files: &[File]) {
        self.paths = files.iter().map(|file| file.path.clone()).collect();
    }

    /// Notes where an id is described. If it was already: the other file, or `None` for the same one.
    pub(crate) fn describes(&mut self, what: &'static str, id: &str, file: FileId) -> Option<Option<&str>> {
        match self.described.entry((what, id.to_owned())) {
            Entry::Vacant(place) => {
                place.insert(file);
                None
            }
            Entry::Occupied(first) if *first.get() == file => Some(None),
            Entry::Occupied(first) => Some(self.paths.get(first.get().0).map(String::as_str)),
        }
    }

    pub fn add(&mut self, file: FileId, diagnostic: Diagnostic) {
        self.found.push(Problem { file, diagnostic, place: Place::default() });
    }

    pub fn errors(&self) -> usize {
        self.found.iter().filter(|problem| problem.diagnostic.severity == Severity::Error).count()
    }

    pub fn warnings(&self) -> usize {
        self.found.len() - self.errors()
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.found.iter()
    }

    /// Takes over problems that were settled already.
    pub(crate) fn append(&mut self, more: Problems) {
        self.found.extend(more.found);
    }

    pub(crate) fn retain(&mut self, keep: impl FnMut(&Problem) -> bool) {
        self.found.retain(keep);
    }

    /// Whether a file has had an error so far.
    pub(crate) fn in_file(&self, file: FileId) -> bool {
        self.found.iter().any(|problem| problem.file == file && problem.diagnostic.severity == Severity::Error)
    }

    /// Sorts by file and position, removes duplicates, and adds lines and columns.
    pub(crate) fn settle(&mut self, files: &[File]) {
        let path = |problem: &Problem| files.get(problem.file.0).map(|file| file.path.as_str());
        self.found.sort_by(|a, b| {
            let key = |problem: &Problem| (problem.file, problem.diagnostic.span.start);
            path(a).cmp(&path(b)).then_with(|| key(a).cmp(&key(b)))
        });
        self.found.dedup();
        let mut walk: Option<(FileId, Walk<'_>)> = None;
        for problem in &mut self.found {
            let Some(file) = files.get(problem.file.0) else { continue };
            if walk.as_ref().is_none_or(|(id, _)| *id != problem.file) {
                walk = Some((problem.file, Walk { text: &file.text, at: 0, place: Place::default() }));
            }
            if let Some((_, walk)) = &mut walk {
                problem.place = walk.forward(problem.diagnostic.span.start);
            }
        }
    }

    /// `FILE:LINE:COLUMN: error: message (help) [code]`, a line each.
    pub fn lines(&self, files: &[File]) -> Vec<String> {
        self.found.iter().map(|problem| problem.line(files)).collect()
    }
}

impl Problem {
    pub fn line(&self, files: &[File]) -> String {
        let Diagnostic { code, severity, message, help, .. } = &self.diagnostic;
        let kind = if *severity == Severity::Error { "error" } else { "warning" };
        let help = help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        match files.get(self.file.0) {
            Some(file) => {
                let Place { line, column } = self.place;
                format!("{}:{line}:{column}: {kind}: {message}{help} [{code}]", file.path)
            }
            None => format!("{kind}: {message}{help} [{code}]"),
        }
    }
}
