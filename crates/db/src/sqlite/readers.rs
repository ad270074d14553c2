//! A pool of read-only connections.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Options;
use crate::dialect::Dialect;
use crate::error::{Error, Result};

/// A few connections, opened when they are needed.
pub(crate) struct Readers {
    options: Options,
    most: u32,
    free: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

/// A connection that returns to the pool only when explicitly given back, and is closed in every other case, so that
/// none returns inside a transaction.
pub(crate) struct Reader {
    connection: Option<Connection>,
    from: Arc<Readers>,
    _permit: OwnedSemaphorePermit,
}

impl Readers {
    pub(crate) fn new(options: Options, most: u32) -> Self {
        let free = Arc::new(Semaphore::new(usize::try_from(most).unwrap_or(1)));
        Readers { options, most, free, idle: Mutex::default() }
    }

    pub(crate) async fn lend(self: &Arc<Self>, wait: Duration) -> Result<Reader> {
        let permit = match tokio::time::timeout(wait, Arc::clone(&self.free).acquire_owned()).await {
            Ok(permit) => permit.map_err(|_| Error::Closing)?,
            Err(_) => return Err(Error::Busy(wait.as_secs())),
        };
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => {
                let connection = self.options.connect()?;
                connection.pragma_update(None, "query_only", "ON")?;
                connection
            }
        };
        Ok(Reader { connection: Some(connection), from: Arc::clone(self), _permit: permit })
    }

    /// Starts a consistent snapshot for several statements.
    pub(crate) async fn begin(self: &Arc<Self>, wait: Duration) -> Result<Reader> {
        let reader = self.lend(wait).await?;
        reader.connection()?.execute_batch(Dialect::Sqlite.begin_reading())?;
        Ok(reader)
    }

    /// Waits for every reader, and closes them.
    pub(crate) async fn close(&self) {
        if let Ok(all) = self.free.acquire_many(self.most).await {
            self.free.close();
            drop(all);
        }
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Reader {
    pub(crate) fn connection(&self) -> Result<&Connection> {
        self.connection.as_ref().ok_or(Error::Closing)
    }

    /// Declares that no transaction is open any more.
    pub(crate) fn give_back(mut self) {
        if let Some(connection) = self.connection.take() {
            self.from.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }

    /// Ends the transaction. A reader that stayed in it would see an old snapshot for ever and keep the log from
    /// shrinking.
    pub(crate) fn finish(self) -> Result<()> {
        self.connection()?.execute_batch("ROLLBACK")?;
        self.give_back();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TestDb, Tested, on_sqlite};

    /// SQLite starts no transaction inside another, so a connection that returned inside one would be noticed.
    async fn forgotten_ones_are_closed(db: TestDb) -> Tested {
        let path = db.address().trim_start_matches("sqlite:").to_owned();
        let wait = Duration::from_secs(1);
        let readers = Arc::new(Readers::new(Options { path, wait }, 4));
        for _ in 0..8 {
            drop(readers.begin(wait).await?);
        }
        let mut held = Vec::new();
        for _ in 0..4 {
            held.push(readers.begin(wait).await?);
        }
        assert!(matches!(readers.lend(Duration::ZERO).await, Err(Error::Busy(0))), "there are four");
        for reader in held {
            reader.finish()?;
        }
        readers.close().await;
        assert!(matches!(readers.lend(wait).await, Err(Error::Closing)));
        Ok(())
    }

    #[test]
    fn a_forgotten_connection_never_comes_back() -> Tested {
        on_sqlite(forgotten_ones_are_closed)
    }
}
