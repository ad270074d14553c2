//! Whether a file carries something harmful, as far as a scanner knows.

use super::clamd::Clamd;
use crate::Error;

/// What a scanner says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    /// The name under which the scanner knows it.
    Infected(String),
}

/// The scanner of an installation.
#[derive(Clone, Debug)]
pub enum Scanner {
    /// Files are not looked into.
    Off,
    Clamd(Clamd),
}

impl Scanner {
    /// clamd, at `HOST:PORT` or at the path of its socket.
    ///
    /// # Errors
    /// When the address is neither.
    pub fn clamd(address: &str) -> Result<Scanner, Error> {
        Ok(Scanner::Clamd(Clamd::new(address)?))
    }

    pub fn is_off(&self) -> bool {
        matches!(self, Scanner::Off)
    }

    /// Looks into bytes; a scanner that is off finds nothing.
    ///
    /// # Errors
    /// When the scanner cannot be reached or its answer is no verdict.
    pub async fn scan(&self, bytes: &[u8]) -> Result<Verdict, Error> {
        match self {
            Scanner::Off => Ok(Verdict::Clean),
            Scanner::Clamd(clamd) => clamd.scan(bytes).await,
        }
    }
}
