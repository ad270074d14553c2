//! SQLite: a pool of readers and one writer whose commits are grouped.
//!
//! Statements run where they are asked for, without a thread of their own: nearly all of them touch only memory and
//! take less time than waking a thread. What may wait for the disk or for another process, that is the commit and
//! the lock of another process, waits on a thread for waiting.

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

/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 512;

/// Where the file is, and how long another process may hold it.
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
        // Values do not choose the plan: otherwise SQLite plans anew for each of those that it thinks could.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // Another process, such as a backup, may hold the file for a moment.
        connection.busy_timeout(self.wait)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        // PostgreSQL's LIKE minds the case.
        connection.pragma_update(None, "case_sensitive_like", "ON")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        Ok(connection)
    }
}
