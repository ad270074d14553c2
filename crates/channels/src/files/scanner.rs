//! The malware scanner.

use super::clamd::Clamd;
use crate::Error;

/// The verdict of a scanner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    /// The scanner's name for the malware.
    Infected(String),
}

/// The scanner of an installation.
#[derive(Clone, Debug)]
pub enum Scanner {
    /// Files are not scanned.
    Off,
    Clamd(Clamd),
}

impl Scanner {
    /// clamd, at `HOST:PORT` or at the path of its socket.
    ///
    /// # Errors
    /// If the address is neither of these.
    pub fn clamd(address: &str) -> Result<Scanner, Error> {
        Ok(Scanner::Clamd(Clamd::new(address)?))
    }

    pub fn is_off(&self) -> bool {
        matches!(self, Scanner::Off)
    }

    /// Scans bytes; a scanner that is off finds nothing.
    ///
    /// # Errors
    /// If the scanner cannot be reached or its response is no verdict.
    pub async fn scan(&self, bytes: &[u8]) -> Result<Verdict, Error> {
        match self {
            Scanner::Off => Ok(Verdict::Clean),
            Scanner::Clamd(clamd) => clamd.scan(bytes).await,
        }
    }
}
