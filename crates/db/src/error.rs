//! What can go wrong, said in the same words for both databases.

use std::sync::Arc;

use sqlx::error::{DatabaseError, ErrorKind};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Not found is never an error: functions that look for one row return an `Option`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("`{0}` is no database address: expected `sqlite:PATH` or `postgres://…`")]
    Address(String),
    /// A row would have broken a constraint of the schema.
    #[error("{kind:?} constraint {} is broken: {source}", name.as_deref().unwrap_or("without a name"))]
    Constraint { kind: Constraint, name: Option<String>, source: Arc<sqlx::Error> },
    /// Somebody holds a transaction open for too long, or there are too few connections.
    #[error("no connection became free in {0} s: is a transaction held open across something slow?")]
    Busy(u64),
    /// An earlier statement failed, so the whole transaction can only be rolled back.
    #[error("the transaction is spoiled: an earlier statement failed or was cut off")]
    Spoiled,
    /// Nothing of the transaction is stored, unless the connection was lost in the moment of the commit.
    #[error("the commit failed: {0}")]
    Commit(Arc<sqlx::Error>),
    /// The process is stopping, or a task of the database was ended from outside.
    #[error("the database is closing")]
    Closing,
    #[error("`{sql}` has {placeholders} placeholders and was given {given} values")]
    Arity { sql: String, placeholders: usize, given: usize },
    /// PostgreSQL cannot store U+0000 in text, so neither database is given it.
    #[error("a text value contains the character U+0000")]
    Nul,
    #[error("column `{column}`: {reason}")]
    Column { column: String, reason: String },
    #[error("migrations: {0}")]
    Migration(String),
    #[error(transparent)]
    Driver(Arc<sqlx::Error>),
}

/// The kinds of constraint that both databases tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    Unique,
    ForeignKey,
    NotNull,
    Check,
}

impl Error {
    /// Whether the unique constraint with this name was broken: PostgreSQL's own name for it, that is
    /// `table_column_column_key`, or `table_pkey` for the primary key.
    pub fn is_unique(&self, constraint: &str) -> bool {
        self.is_constraint(Constraint::Unique, constraint)
    }

    /// Whether a named constraint was broken. SQLite names neither foreign keys nor missing values.
    pub fn is_constraint(&self, wanted: Constraint, constraint: &str) -> bool {
        match self {
            Error::Constraint { kind, name, .. } => *kind == wanted && name.as_deref() == Some(constraint),
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let broken = error.as_database_error().and_then(|inner| Some((kind(inner)?, name(inner))));
        let source = Arc::new(error);
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

/// The constraint's name as PostgreSQL would give it.
fn name(error: &dyn DatabaseError) -> Option<String> {
    if let Some(name) = error.constraint() {
        return Some(name.to_owned());
    }
    // SQLite's extended result code for a primary key; for a unique constraint it is another one.
    let primary = error.code().is_some_and(|code| code == "1555");
    let (_, what) = error.message().split_once("constraint failed: ")?;
    sqlite_name(what, primary)
}

/// SQLite says `stamps.kind, stamps.code` for a unique constraint and the bare name for a check.
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
