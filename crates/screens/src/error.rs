//! Errors of rendering. None of them is the fault of the person in front of the screen.

use std::fmt;
use std::path::PathBuf;

/// A failure to load or to render.
#[derive(Debug)]
pub enum Error {
    /// The folder of overrides does not exist or is not a folder.
    NoFolder(PathBuf),
    /// A built-in file is missing from the binary.
    Missing(&'static str),
    /// A file of the agency is not UTF-8.
    Unreadable(&'static str),
    /// A template is missing, malformed or failed.
    Template(minijinja::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NoFolder(path) => write!(f, "the folder of overrides `{}` is not there", path.display()),
            Error::Missing(name) => write!(f, "the file `{name}` is missing from the program"),
            Error::Unreadable(name) => write!(f, "the file `{name}` in the folder of overrides is not UTF-8 text"),
            // The alternate format includes the template and the line of every level.
            Error::Template(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Template(error) => Some(error),
            _ => None,
        }
    }
}

impl From<minijinja::Error> for Error {
    fn from(error: minijinja::Error) -> Self {
        Error::Template(error)
    }
}
