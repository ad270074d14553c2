//! SQLite: a pool of readers and one writer whose commits are grouped.
//!
//! SQLite allows one writer at a time, and with `synchronous=FULL` each commit waits for the disk. So the
//! transactions of callers that queue for the writer share one commit: each runs in a savepoint of the
//! batch, one after the other, and each is acknowledged only after the batch is on disk. A caller that is
//! alone pays nothing: its transaction is the batch.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, Sqlite, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::connect::Settings;
use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::lent::Lent;

/// How many transactions may share a commit, so that the first of them does not wait for ever.
const BATCH: usize = 64;
/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 512;

type Outcome = Result<(), Arc<sqlx::Error>>;

/// The one connection that writes, and the callers that wait for its next commit.
pub(crate) struct Writer {
    options: SqliteConnectOptions,
    /// Callers in the queue; each of them is sure to take its turn, so a batch may be left open for it.
    waiting: AtomicUsize,
    batch: Arc<Mutex<Batch>>,
    commits: AtomicU64,
}

#[derive(Default)]
struct Batch {
    connection: Option<SqliteConnection>,
    is_open: bool,
    /// Whether the savepoint of an earlier turn is still open; the next turn releases it, which costs less
    /// than a statement of its own.
    has_savepoint: bool,
    kept: Vec<oneshot::Sender<Outcome>>,
}

/// One caller's transaction inside a batch; it holds the writer until it is finished.
pub(crate) struct Turn {
    writer: Arc<Writer>,
    batch: OwnedMutexGuard<Batch>,
    /// Whether transactions before this one are in the batch, so that this one is a savepoint.
    joined: bool,
}

pub(crate) fn options(path: &str, settings: &Settings) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(Path::new(path))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Another process, such as a backup, may hold the file for a moment.
        .busy_timeout(settings.wait)
        .statement_cache_capacity(STATEMENTS)
        // PostgreSQL's LIKE minds the case.
        .pragma("case_sensitive_like", "ON")
        .pragma("temp_store", "MEMORY")
}

pub(crate) fn readers(options: SqliteConnectOptions, settings: &Settings) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(settings.connections)
        .acquire_timeout(settings.wait)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_lazy_with(options.pragma("query_only", "ON"))
}

/// A reader that stayed in its transaction would see an old state for ever and keep the log from shrinking.
pub(crate) async fn begin_reading(pool: &SqlitePool, wait: Duration) -> Result<Lent<Sqlite>> {
    let mut lent = Lent::from(pool, wait).await?;
    run(lent.connection()?, Dialect::Sqlite.begin_reading()).await?;
    Ok(lent)
}

pub(crate) async fn finish_reading(mut lent: Lent<Sqlite>) -> Result<()> {
    run(lent.connection()?, "ROLLBACK").await?;
    lent.give_back();
    Ok(())
}

impl Writer {
    pub(crate) fn new(options: SqliteConnectOptions) -> Self {
        Writer { options, waiting: AtomicUsize::new(0), batch: Arc::default(), commits: AtomicU64::new(0) }
    }

    /// Waits for the writer and opens a transaction. Must run to its end: a batch may wait for it.
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

    /// How many commits reached the disk; fewer than transactions when they were grouped.
    pub(crate) fn commits(&self) -> u64 {
        self.commits.load(Ordering::SeqCst)
    }

    /// Closes the connection once no transaction holds it.
    pub(crate) async fn close(&self) {
        let connection = self.batch.lock().await.connection.take();
        if let Some(connection) = connection {
            // There is nobody left to tell, and SQLite loses nothing by an unclean close.
            let _ = connection.close().await;
        }
    }
}

impl Turn {
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection> {
        self.batch.connection.as_mut().ok_or(Error::Closing)
    }

    /// Keeps or undoes the transaction, and returns once its fate is sealed on disk.
    pub(crate) async fn finish(mut self, keep: bool) -> Result<()> {
        if let Err(error) = self.leave(keep).await {
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

    /// Ends this transaction's part of the batch, and leaves those before it alone.
    async fn leave(&mut self, keep: bool) -> Result<()> {
        let joined = self.joined;
        let connection = self.connection()?;
        match (joined, keep) {
            (_, true) => Ok(()),
            (true, false) => run(connection, "ROLLBACK TO turn").await,
            (false, false) => {
                self.batch.is_open = false;
                run(self.connection()?, "ROLLBACK").await
            }
        }
    }
}

impl Batch {
    async fn open(&mut self, options: &SqliteConnectOptions) -> Result<()> {
        let connection = match &mut self.connection {
            Some(connection) => connection,
            none => none.insert(SqliteConnection::connect_with(options).await?),
        };
        if self.is_open {
            let released = std::mem::replace(&mut self.has_savepoint, true);
            let savepoint = if released { "RELEASE turn; SAVEPOINT turn" } else { "SAVEPOINT turn" };
            return run(connection, savepoint).await;
        }
        run(connection, Dialect::Sqlite.begin()).await?;
        self.is_open = true;
        Ok(())
    }

    /// Writes the batch to disk and tells everyone in it.
    async fn commit(&mut self, commits: &AtomicU64) {
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        self.has_savepoint = false;
        let Some(connection) = self.connection.as_mut() else { return };
        match sqlx::raw_sql("COMMIT").execute(connection).await {
            Ok(_) => {
                commits.fetch_add(1, Ordering::SeqCst);
                self.tell(|| Ok(()));
            }
            Err(error) => {
                self.abandon(error.into());
            }
        }
    }

    /// Gives up the connection, and with it all that was not yet on disk. SQLite undoes a whole batch by
    /// itself when the disk is full or fails, so nobody in it may be told that it was stored.
    fn abandon(&mut self, error: Error) -> Error {
        self.connection = None;
        self.is_open = false;
        self.has_savepoint = false;
        let shared = match &error {
            Error::Driver(shared) | Error::Constraint { source: shared, .. } => Arc::clone(shared),
            other => Arc::new(sqlx::Error::Protocol(other.to_string())),
        };
        self.tell(|| Err(Arc::clone(&shared)));
        error
    }

    fn tell(&mut self, outcome: impl Fn() -> Outcome) {
        for caller in self.kept.drain(..) {
            // A caller that went away meanwhile needs no answer.
            let _ = caller.send(outcome());
        }
    }
}

/// Statements that steer transactions go unprepared: they are short, and some are two in one.
async fn run(connection: &mut SqliteConnection, sql: &'static str) -> Result<()> {
    sqlx::raw_sql(sql).execute(connection).await?;
    Ok(())
}
