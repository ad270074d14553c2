//! The single connection that writes.
//!
//! SQLite allows one writer at a time, and with `synchronous=FULL` each commit waits for the disk. So the transactions
//! of callers that queue for the writer share one commit: each runs in a savepoint of the batch, one after the other,
//! and each is acknowledged only after the batch is on disk. A lone caller pays nothing: its transaction is the batch.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};
use tokio::task::spawn_blocking;

use super::Options;
use crate::dialect::Dialect;
use crate::error::{Driver, Error, Result};

/// The maximum number of transactions in one commit, so that the first of them does not wait indefinitely.
const BATCH: usize = 64;
/// The connection's maximum page cache, in KiB; it grows with the pages touched.
const CACHE_KIB: i64 = 16 * 1024;
type CommitResult = Result<(), Arc<Driver>>;

/// The connection that writes, and the callers that wait for its next commit.
pub(crate) struct Writer {
    options: Options,
    /// Callers in the queue; each of them is certain to take its turn, so a batch may be left open for it.
    waiting: AtomicUsize,
    batch: Arc<Mutex<Batch>>,
    commits: AtomicU64,
}

#[derive(Default)]
struct Batch {
    connection: Option<Connection>,
    is_open: bool,
    /// Whether the savepoint of an earlier turn is still open; the next turn releases it, which is cheaper than a
    /// separate statement.
    has_savepoint: bool,
    kept: Vec<oneshot::Sender<CommitResult>>,
}

/// One caller's transaction inside a batch; it owns the writer until it is finished.
pub(crate) struct Turn {
    writer: Arc<Writer>,
    batch: OwnedMutexGuard<Batch>,
    /// Whether the batch contains earlier transactions, so that this one is a savepoint.
    joined: bool,
}

impl Writer {
    pub(crate) fn new(options: Options) -> Self {
        Writer { options, waiting: AtomicUsize::new(0), batch: Arc::default(), commits: AtomicU64::new(0) }
    }

    /// Waits for the writer and opens a transaction. Must run to completion: a batch may wait for it.
    pub(crate) async fn begin(self: Arc<Self>) -> Result<Turn> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut batch = Arc::clone(&self.batch).lock_owned().await;
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let joined = batch.is_open;
        match batch.open(&self.options).await {
            Ok(()) => Ok(Turn { writer: self, batch, joined }),
            Err(error) => Err(batch.abandon(error)),
        }
    }

    /// The number of commits that reached the disk; fewer than transactions if they were grouped.
    pub(crate) fn commits(&self) -> u64 {
        self.commits.load(Ordering::SeqCst)
    }

    /// Closes the connection once no transaction uses it.
    pub(crate) async fn close(&self) {
        let connection = self.batch.lock().await.connection.take();
        drop(connection);
    }
}

impl Turn {
    pub(crate) fn connection(&self) -> Result<&Connection> {
        self.batch.connection.as_ref().ok_or(Error::Closing)
    }

    /// Commits or rolls back the transaction, and returns once the outcome is durable.
    pub(crate) async fn finish(mut self, keep: bool) -> Result<()> {
        if let Err(error) = self.leave(keep) {
            return Err(self.batch.abandon(error));
        }
        let sealed = keep.then(|| {
            let (sender, receiver) = oneshot::channel();
            self.batch.kept.push(sender);
            receiver
        });
        let is_waited_for = self.writer.waiting.load(Ordering::SeqCst) > 0;
        if !is_waited_for || self.batch.kept.len() >= BATCH {
            self.batch.commit(&self.writer.commits).await;
        }
        drop(self);
        match sealed {
            Some(sealed) => sealed.await.map_err(|_| Error::Closing)?.map_err(Error::Commit),
            None => Ok(()),
        }
    }

    /// Ends this transaction's part of the batch, and leaves earlier ones alone.
    fn leave(&mut self, keep: bool) -> Result<()> {
        match (self.joined, keep) {
            (_, true) => Ok(()),
            (true, false) => Ok(self.connection()?.execute_batch("ROLLBACK TO turn")?),
            (false, false) => {
                self.batch.is_open = false;
                Ok(self.connection()?.execute_batch("ROLLBACK")?)
            }
        }
    }
}

impl Batch {
    async fn open(&mut self, options: &Options) -> Result<()> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let connection = options.connect()?;
                // Writes touch the ends of many trees again and again; readers share the system's cache.
                connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
                connection
            }
        };
        if self.is_open {
            let released = std::mem::replace(&mut self.has_savepoint, true);
            let savepoint = if released { "RELEASE turn; SAVEPOINT turn" } else { "SAVEPOINT turn" };
            return Ok(self.connection.insert(connection).execute_batch(savepoint)?);
        }
        let connection = begin(connection, options.wait).await?;
        self.connection = Some(connection);
        self.is_open = true;
        Ok(())
    }

    /// Writes the batch to disk and notifies everyone in it.
    async fn commit(&mut self, commits: &AtomicU64) {
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        self.has_savepoint = false;
        let Some(connection) = self.connection.take() else { return };
        // The commit waits for the disk, so it runs on a blocking thread (`spawn_blocking`).
        let done = spawn_blocking(move || {
            let done = connection.execute_batch("COMMIT");
            (connection, done)
        });
        match done.await {
            Ok((connection, Ok(()))) => {
                self.connection = Some(connection);
                commits.fetch_add(1, Ordering::SeqCst);
                self.tell(|| Ok(()));
            }
            Ok((_, Err(error))) => {
                self.abandon(error.into());
            }
            Err(_) => {
                self.abandon(Error::Closing);
            }
        }
    }

    /// Discards the connection, and with it everything not yet on disk. SQLite rolls back a whole batch by itself if
    /// the disk is full or fails, so nobody in it may be told that it was stored.
    fn abandon(&mut self, error: Error) -> Error {
        self.connection = None;
        self.is_open = false;
        self.has_savepoint = false;
        let shared = match &error {
            Error::Driver(shared) | Error::Constraint { source: shared, .. } => Arc::clone(shared),
            other => Arc::new(Driver::Said(other.to_string())),
        };
        self.tell(|| Err(Arc::clone(&shared)));
        error
    }

    fn tell(&mut self, outcome: impl Fn() -> CommitResult) {
        for caller in self.kept.drain(..) {
            // A caller that went away meanwhile needs no answer.
            let _ = caller.send(outcome());
        }
    }
}

/// Takes the lock immediately if it is free. If another process has it, the wait is on a blocking thread.
async fn begin(connection: Connection, wait: Duration) -> Result<Connection> {
    connection.busy_timeout(Duration::ZERO)?;
    let begun = connection.execute_batch(Dialect::Sqlite.begin());
    connection.busy_timeout(wait)?;
    match begun {
        Ok(()) => Ok(connection),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
            let waiting = spawn_blocking(move || {
                connection.execute_batch(Dialect::Sqlite.begin())?;
                Ok(connection)
            });
            waiting.await.map_err(|_| Error::Closing)?
        }
        Err(error) => Err(error.into()),
    }
}
