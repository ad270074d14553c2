//! SQLite: a pool of readers and one writer whose commits are grouped.
//!
//! Statements run on the calling thread: nearly all of them touch only memory and take less time than waking another
//! thread. What may wait for the disk or for another process, that is a commit and another process's lock, runs on a
//! blocking thread (`spawn_blocking`).

mod readers;
mod statement;
mod writer;

use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::Result;

pub(crate) use readers::{Reader, Readers};
pub(crate) use statement::{Fetched, ask};
pub(crate) use writer::{Turn, Writer};

/// The number of prepared statements cached by a connection.
const STATEMENTS: usize = 512;

/// The path of the file, and how long to wait for another process.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub path: String,
    pub wait: Duration,
}

impl Options {
    fn connect(&self) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        // Values must not influence the plan: otherwise SQLite replans for each value that it thinks could.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // Another process, such as a backup, may lock the file for a moment.
        connection.busy_timeout(self.wait)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        // PostgreSQL's LIKE is case-sensitive.
        connection.pragma_update(None, "case_sensitive_like", "ON")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        Ok(connection)
    }
}
