//! Errors, the same for both databases.

use std::sync::Arc;

use rusqlite::ffi;
use sqlx::error::{DatabaseError, ErrorKind};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A missing row is never an error: functions that look for one row return an `Option`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("`{0}` is no database address: expected `sqlite:PATH` or `postgres://…`")]
    Address(String),
    /// A row would have violated a constraint of the schema.
    #[error("{kind:?} constraint {} is broken: {source}", name.as_deref().unwrap_or("without a name"))]
    Constraint { kind: Constraint, name: Option<String>, source: Arc<Driver> },
    /// A transaction stayed open for too long, or there are too few connections.
    #[error("no connection became free in {0} s: is a transaction held open across something slow?")]
    Busy(u64),
    /// An earlier statement failed, so the transaction can only be rolled back.
    #[error("the transaction is spoiled: an earlier statement failed or was cut off")]
    Spoiled,
    /// The database cannot be reached at the moment.
    #[error("the database cannot be reached")]
    Away,
    /// Nothing of the transaction is stored; see [`trouble`](Error::trouble) for the one exception.
    #[error("the commit failed: {0}")]
    Commit(Arc<Driver>),
    /// A write was attempted in a read-only transaction.
    #[error("a transaction that only reads was asked to write: {0}")]
    ReadOnly(&'static str),
    /// The connection was lost during the commit: either everything of the transaction is stored, or nothing.
    #[error("nobody knows whether the commit was stored: {0}")]
    Uncertain(Arc<Driver>),
    /// The process is stopping, or a database task was aborted.
    #[error("the database is closing")]
    Closing,
    #[error("`{sql}` has {placeholders} placeholders and was given {given} values")]
    Arity { sql: String, placeholders: usize, given: usize },
    /// PostgreSQL cannot store U+0000 in text, so both databases refuse it.
    #[error("a text value contains the character U+0000")]
    Nul,
    #[error("column `{column}`: {reason}")]
    Column { column: String, reason: String },
    #[error("migrations: {0}")]
    Migration(String),
    #[error(transparent)]
    Driver(Arc<Driver>),
}

/// The error of the database driver.
#[derive(Debug, thiserror::Error)]
pub enum Driver {
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Postgres(#[from] sqlx::Error),
    #[error("a statement that always answers a row answered none")]
    NoRow,
    #[error("{0}")]
    Said(String),
}

/// The kinds of constraint that both databases distinguish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    Unique,
    ForeignKey,
    NotNull,
    Check,
}

impl Error {
    /// Whether the unique constraint with this name was violated: by PostgreSQL's own name for it, that is
    /// `table_column_column_key`, or `table_pkey` for the primary key.
    pub fn is_unique(&self, constraint: &str) -> bool {
        self.is_constraint(Constraint::Unique, constraint)
    }

    /// Whether a named constraint was violated. SQLite names neither foreign keys nor missing values.
    pub fn is_constraint(&self, wanted: Constraint, constraint: &str) -> bool {
        match self {
            Error::Constraint { kind, name, .. } => *kind == wanted && name.as_deref() == Some(constraint),
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let broken = error.as_database_error().and_then(|inner| Some((kind(inner)?, inner.constraint())));
        let broken = broken.map(|(kind, name)| (kind, name.map(str::to_owned)));
        Error::of(broken, error.into())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let broken = match &error {
            rusqlite::Error::SqliteFailure(code, message) => sqlite_constraint(code.extended_code, message.as_deref()),
            _ => None,
        };
        Error::of(broken, error.into())
    }
}

impl Error {
    fn of(broken: Option<(Constraint, Option<String>)>, driver: Driver) -> Error {
        let source = Arc::new(driver);
        match broken {
            Some((kind, name)) => Error::Constraint { kind, name, source },
            None => Error::Driver(source),
        }
    }
}

fn kind(error: &dyn DatabaseError) -> Option<Constraint> {
    match error.kind() {
        ErrorKind::UniqueViolation => Some(Constraint::Unique),
        ErrorKind::ForeignKeyViolation => Some(Constraint::ForeignKey),
        ErrorKind::NotNullViolation => Some(Constraint::NotNull),
        ErrorKind::CheckViolation => Some(Constraint::Check),
        _ => None,
    }
}

/// The constraint, with the name PostgreSQL would give it.
fn sqlite_constraint(extended_code: i32, message: Option<&str>) -> Option<(Constraint, Option<String>)> {
    let kind = match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Constraint::Unique
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Constraint::ForeignKey,
        ffi::SQLITE_CONSTRAINT_NOTNULL => Constraint::NotNull,
        ffi::SQLITE_CONSTRAINT_CHECK => Constraint::Check,
        _ => return None,
    };
    let what = message.and_then(|message| message.split_once("constraint failed: "));
    let is_primary = extended_code == ffi::SQLITE_CONSTRAINT_PRIMARYKEY;
    Some((kind, what.and_then(|(_, what)| sqlite_name(what, is_primary))))
}

/// SQLite reports `stamps.kind, stamps.code` for a unique constraint and the bare name for a check.
fn sqlite_name(what: &str, primary: bool) -> Option<String> {
    let columns: Vec<(&str, &str)> = what.split(", ").filter_map(|column| column.split_once('.')).collect();
    let Some((table, _)) = columns.first() else {
        let name = what.strip_prefix("index ").unwrap_or(what);
        return Some(name.trim_matches('\'').to_owned());
    };
    if primary {
        return Some(format!("{table}_pkey"));
    }
    let columns: Vec<&str> = columns.iter().map(|(_, column)| *column).collect();
    Some(format!("{table}_{}_key", columns.join("_")))
}
