//! Problems found in the files of a catalogue, with the place of each.

use rules::{Diagnostic, Severity};

/// A file of the catalogue, counted in the order of loading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// A file as it was read: its path below the catalogue's folder, and its text.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// A problem and the file it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub file: FileId,
    pub diagnostic: Diagnostic,
}

/// A place as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl File {
    pub fn place(&self, byte: usize) -> Place {
        let before = self.text.get(..byte.min(self.text.len())).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
        Place { line, column }
    }
}

/// All problems of one loading, in the order of finding.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
}

impl Problems {
    pub fn add(&mut self, file: FileId, diagnostic: Diagnostic) {
        self.found.push(Problem { file, diagnostic });
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

    /// By file, then by place in it.
    pub fn sort(&mut self, files: &[File]) {
        let path = |problem: &Problem| files.get(problem.file.0).map(|file| file.path.clone());
        self.found.sort_by_cached_key(|problem| (path(problem), problem.diagnostic.span.start));
    }

    /// `FILE:LINE:COLUMN: error: message (help) [code]`, a line each.
    pub fn lines(&self, files: &[File]) -> Vec<String> {
        self.found.iter().map(|problem| problem.line(files)).collect()
    }
}

impl Problem {
    pub fn line(&self, files: &[File]) -> String {
        let Diagnostic { code, severity, span, message, help } = &self.diagnostic;
        let kind = if *severity == Severity::Error { "error" } else { "warning" };
        let help = help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        match files.get(self.file.0) {
            Some(file) => {
                let Place { line, column } = file.place(span.start);
                format!("{}:{line}:{column}: {kind}: {message}{help} [{code}]", file.path)
            }
            None => format!("{kind}: {message}{help} [{code}]"),
        }
    }
}
