//! The only place where the two databases differ in SQL: at most a dozen functions.

use crate::sql::Sql;

/// Which database runs a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

use Dialect::{Postgres, Sqlite};

impl Dialect {
    /// Ends a `SELECT` of rows about to be changed; SQLite has one writer, so there is nothing to lock.
    pub fn for_update(self) -> &'static str {
        match self {
            Sqlite => "",
            Postgres => " FOR UPDATE",
        }
    }

    /// Ends a `SELECT` of work to be claimed, so that several claimers never wait for each other.
    pub fn skip_locked(self) -> &'static str {
        match self {
            Sqlite => "",
            Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// Locks the key `$1` until the transaction ends.
    pub(crate) fn lock(self) -> Option<&'static str> {
        match self {
            Sqlite => None,
            Postgres => Some("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))"),
        }
    }

    /// Ends a condition: equal to one of a JSON list of texts given as `$number`, any number of values with one statement.
    pub fn is_in(self, number: usize) -> Sql {
        Sql::assembled(match self {
            Sqlite => format!(" IN (SELECT value FROM json_each(${number}))"),
            // An array is known before rows are read, so an index finds them; a subquery may be joined to all of them.
            Postgres => format!(" = ANY (ARRAY(SELECT jsonb_array_elements_text(${number})))"),
        })
    }

    /// Opens a write transaction.
    pub(crate) fn begin(self) -> &'static str {
        match self {
            Sqlite => "BEGIN IMMEDIATE",
            Postgres => "BEGIN",
        }
    }

    /// Opens a read-only transaction with a consistent snapshot.
    pub(crate) fn begin_reading(self) -> &'static str {
        match self {
            Sqlite => "BEGIN",
            Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }

    /// Keeps two processes from migrating at once; in SQLite the transaction itself does.
    pub(crate) fn migration_lock(self) -> Option<&'static str> {
        match self {
            Sqlite => None,
            // However long the other process and its migrations take.
            Postgres => Some(
                "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(5287434)",
            ),
        }
    }

    /// Wakes other processes: sends `$1` on the channel that all of them listen to.
    pub(crate) fn notify(self) -> Option<&'static str> {
        match self {
            Sqlite => None,
            Postgres => Some("SELECT pg_notify('stoa', $1)"),
        }
    }

    /// Every column as (table, column, type, required), with PostgreSQL's types in SQLite's words.
    pub fn columns(self) -> &'static str {
        match self {
            Sqlite => {
                "SELECT t.name, c.name, c.type, (c.\"notnull\" <> 0 OR c.pk > 0)
                 FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                 WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
                 ORDER BY t.name, c.name"
            }
            Postgres => {
                "SELECT table_name::text, column_name::text,
                    CASE data_type WHEN 'text' THEN 'TEXT' WHEN 'jsonb' THEN 'TEXT' WHEN 'bigint' THEN 'INTEGER'
                        WHEN 'boolean' THEN 'INTEGER' WHEN 'double precision' THEN 'REAL' WHEN 'bytea' THEN 'BLOB'
                        ELSE data_type END,
                    is_nullable = 'NO'
                 FROM information_schema.columns WHERE table_schema = current_schema()
                 ORDER BY table_name COLLATE \"C\", column_name COLLATE \"C\""
            }
        }
    }
}
