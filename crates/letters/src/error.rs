//! Why a letter could not be made, for the author of its template.

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use crate::world::name_of;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The template uses a variable that its data does not have.
    #[error("{file}, line {line}, column {column}: there is no `{word}`: give it in the data, or take it out here")]
    MissingWord { file: String, line: usize, column: usize, word: String },
    /// Any other error in the template.
    #[error("{file}, line {line}, column {column}: {message}")]
    Template { file: String, line: usize, column: usize, message: String },
    #[error("`{0}` is not among the files of this letter")]
    NoTemplate(String),
    #[error("a letter has at most {most} pages and this has {pages}: shorten it, or send the rest as a file")]
    TooManyPages { pages: usize, most: usize },
    #[error("the data of a letter has at most {most} bytes and this has {bytes}: shorten it")]
    TooMuchData { bytes: usize, most: usize },
    #[error("no square picture holds an address of {0} letters: use a shorter one")]
    AddressTooLong(usize),
    /// The typesetting program panicked; its message.
    #[error("the letter could not be laid out: {0}")]
    Stopped(String),
}

impl Error {
    /// The missing variable, if that is the error.
    pub fn word(&self) -> Option<&str> {
        match self {
            Error::MissingWord { word, .. } => Some(word),
            _ => None,
        }
    }

    /// The first error: the others often follow from it.
    pub(crate) fn of(world: &dyn World, found: &[SourceDiagnostic]) -> Error {
        let Some(first) = found.first() else { return Error::Stopped("no reason given".to_owned()) };
        let id = first.span.id();
        let source = id.and_then(|id| world.source(id).ok());
        let place = source.zip(world.range(first.span));
        let place = place.and_then(|(source, range)| source.lines().byte_to_line_column(range.start));
        let (line, column) = place.map_or((0, 0), |(line, column)| (line + 1, column + 1));
        let file = id.map(name_of).unwrap_or_default();
        match missing(&first.message) {
            Some(word) => Error::MissingWord { file, line, column, word: word.to_owned() },
            None => Error::Template { file, line, column, message: first.message.to_string() },
        }
    }
}

/// The name in typst's messages about a missing key or variable.
fn missing(message: &str) -> Option<&str> {
    let key = message.strip_prefix("dictionary does not contain key \"").and_then(|rest| rest.split('"').next());
    key.or_else(|| message.strip_prefix("unknown variable: "))
}
