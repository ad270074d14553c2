//! What a failure means for the caller: whether anything was stored, and whether a retry makes sense.

use std::io;

use rusqlite::ErrorCode;
use sqlx::postgres::{PgDatabaseError, PgSeverity};

use crate::error::{Driver, Error};

/// The kinds of failure that callers handle differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A conflict with another transaction (a deadlock, a serialization failure). Nothing is stored, and a retry is
    /// likely to succeed.
    Conflict,
    /// The database cannot be reached, or the connection was lost before the commit. Nothing is stored.
    Away,
    /// The database responds, but had no connection, lock or time for this within the limit. Nothing is stored.
    Busy,
    /// The disk is full. Nothing is stored, and a retry is pointless until space is made.
    Full,
    /// The connection was lost during the commit: it is unknown whether it is stored.
    Uncertain,
    /// A fault of the program or of the data.
    Other,
}

impl Error {
    pub fn trouble(&self) -> Trouble {
        match self {
            Error::Away => Trouble::Away,
            Error::Busy(_) => Trouble::Busy,
            Error::Uncertain(_) => Trouble::Uncertain,
            Error::Driver(driver) => driver.trouble(),
            // SQLite may have written the commit before its disk failed.
            Error::Commit(driver) => match driver.as_ref() {
                Driver::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => {
                    Trouble::Uncertain
                }
                driver => driver.trouble(),
            },
            _ => Trouble::Other,
        }
    }
}

impl Driver {
    pub(crate) fn trouble(&self) -> Trouble {
        match self {
            Driver::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Busy,
                Some(ErrorCode::DiskFull) => Trouble::Full,
                Some(ErrorCode::CannotOpen) => Trouble::Away,
                _ => Trouble::Other,
            },
            Driver::Postgres(error) => of_postgres(error),
            Driver::NoRow | Driver::Said(_) => Trouble::Other,
        }
    }
}

/// Whether a `COMMIT` that failed with this error may have been stored nonetheless: the server may store it and lose
/// the connection before it says so. Only a plain refusal by the server is certain.
pub(crate) fn may_be_stored(error: &sqlx::Error) -> bool {
    match refusal(error) {
        Some(refusal) => !matches!(refusal.severity(), PgSeverity::Error),
        None => true,
    }
}

fn of_postgres(error: &sqlx::Error) -> Trouble {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => return Trouble::Away,
        sqlx::Error::PoolTimedOut => return Trouble::Busy,
        _ => {}
    }
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    match refusal(error).map(PgDatabaseError::code) {
        Some("40001" | "40P01") => Trouble::Conflict,
        Some("55P03" | "57014") => Trouble::Busy,
        Some("53100") => Trouble::Full,
        Some("53300" | "57P01" | "57P02" | "57P03") => Trouble::Away,
        Some(code) if code.starts_with("08") => Trouble::Away,
        _ => Trouble::Other,
    }
}

fn refusal(error: &sqlx::Error) -> Option<&PgDatabaseError> {
    error.as_database_error()?.try_downcast_ref()
}

/// The server did not answer in time; treated as a lost connection.
pub(crate) fn no_answer() -> Error {
    sqlx::Error::Io(io::ErrorKind::TimedOut.into()).into()
}
