//! A database: its address, its connections, and how transactions on it begin.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::row::FromRow;
use crate::sql::Sql;
use crate::tally::Tally;
use crate::tx::{self, Session, Tx};
use crate::value::Value;
use crate::wake::{Bell, Line, Wakes};
use crate::{postgres, sqlite};

/// The limits on how one process uses a database.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Connections of the pool; on SQLite those that read, beside the single writer.
    pub connections: u32,
    /// How long a request waits for a connection before [`Error::Busy`], while somebody looks at a blank page.
    pub wait: Duration,
    /// How long background work waits, see [`Db::patient`].
    pub patience: Duration,
    /// PostgreSQL's limit for one statement.
    pub statement: Duration,
    /// PostgreSQL's limit for a statement waiting for a lock.
    pub lock: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            connections: 8,
            // Including the time to render the page, the response is there within three seconds.
            wait: Duration::from_millis(2_500),
            patience: Duration::from_secs(30),
            statement: Duration::from_secs(30),
            lock: Duration::from_secs(10),
        }
    }
}

/// How long a caller waits for a connection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    pub wait: Duration,
    /// Whether it also waits for a server known to be away.
    pub waits_for_server: bool,
}

impl Patience {
    pub(crate) fn of(settings: &Settings) -> Self {
        Patience { wait: settings.wait, waits_for_server: false }
    }
}

/// How often a conflicting write is attempted.
const TRIES: u32 = 5;
/// The delay before the second attempt; it grows with each further one, so that two colliding writers separate.
const PAUSE: Duration = Duration::from_millis(15);

/// A database. Cheap to clone; all clones share connections.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
    patience: Patience,
}

struct Inner {
    pools: Pools,
    tally: Arc<Tally>,
    bell: Arc<Bell>,
    runtime: Handle,
    longest: Duration,
}

#[derive(Clone)]
enum Pools {
    Sqlite { readers: Arc<sqlite::Readers>, writer: Arc<sqlite::Writer> },
    Postgres(postgres::Server),
}

impl Db {
    /// Opens `sqlite:PATH` (the file is created if missing) or `postgres://USER@HOST:PORT/NAME`.
    ///
    /// Needs a Tokio runtime. Connections are made when they are needed, and one immediately, so that a wrong address
    /// fails at startup.
    pub async fn connect(address: &str, settings: &Settings) -> Result<Db> {
        let runtime = Handle::current();
        let (pools, bell) = match address.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => {
                let options = sqlite::Options { path: path.to_owned(), wait: settings.patience };
                let readers = Arc::new(sqlite::Readers::new(options.clone(), settings.connections));
                let writer = Arc::new(sqlite::Writer::new(options));
                (Pools::Sqlite { readers, writer }, Bell::alone())
            }
            Some(("postgres" | "postgresql", _)) => {
                let options = postgres::options(address)?;
                let aside = Settings { connections: 2, ..settings.clone() };
                let bell = Bell::shared(postgres::pool(options.clone(), &aside), &runtime);
                let pool = postgres::pool(options.clone(), settings);
                (Pools::Postgres(postgres::Server::new(pool, options, runtime.clone())), bell)
            }
            _ => return Err(Error::Address(address.to_owned())),
        };
        let inner = Inner { pools, tally: Arc::default(), bell: Arc::new(bell), runtime, longest: settings.patience };
        let db = Db { inner: Arc::new(inner), patience: Patience::of(settings) };
        // Also creates SQLite's file and its log before a reader looks for them.
        db.patient().begin().await?.rollback().await?;
        Ok(db)
    }

    /// The same database for background work such as jobs: it waits longer for a connection, and for a server that is
    /// away.
    pub fn patient(&self) -> Db {
        let patience = Patience { wait: self.inner.longest, waits_for_server: true };
        Db { inner: Arc::clone(&self.inner), patience }
    }

    pub fn dialect(&self) -> Dialect {
        match &self.inner.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Opens a write transaction. It is rolled back if dropped without a commit.
    ///
    /// Keep it short and never wait for a person or the network inside: SQLite has one writer, and the transactions
    /// that share its next commit wait for each other.
    pub async fn begin(&self) -> Result<Tx> {
        let patience = self.patience;
        self.in_time(match self.inner.pools.clone() {
            Pools::Sqlite { writer, .. } => {
                self.spawn(|db| async move { Ok(db.tx(Session::Writer(writer.begin().await?))) })
            }
            Pools::Postgres(server) => {
                self.spawn(move |db| async move { Ok(db.tx(Session::Postgres(server.begin(false, patience).await?))) })
            }
        })
        .await
    }

    /// Opens a read-only transaction, which sees a consistent snapshot of the database however long it takes.
    pub async fn read(&self) -> Result<Tx> {
        let patience = self.patience;
        match self.inner.pools.clone() {
            Pools::Sqlite { readers, .. } => Ok(self.reading(Session::Reader(readers.begin(patience.wait).await?))),
            Pools::Postgres(server) => {
                self.in_time(self.spawn(move |db| async move {
                    Ok(db.reading(Session::Postgres(server.begin(true, patience).await?)))
                }))
                .await
            }
        }
    }

    /// The first row of a single read-only statement, outside any transaction: a third of the work of
    /// [`read`](Db::read) if there is nothing else to ask.
    pub async fn glance<T: FromRow>(&self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<Option<T>> {
        let (sql, patience) = (sql.into(), self.patience);
        let row = match self.inner.pools.clone() {
            Pools::Sqlite { readers, .. } => tx::first_on_sqlite(readers.lend(patience.wait).await?, &sql, args),
            Pools::Postgres(server) => {
                let task = self.spawn(move |_| async move { server.first(sql, args, patience).await });
                task.await.map_err(|_| Error::Closing)?
            }
        };
        row?.map(|row| T::from_row(&row)).transpose()
    }

    /// Runs a whole write to completion, even if the caller goes away meanwhile: a citizen who closes the page has
    /// still sent the form. `work` commits the transaction it is given.
    ///
    /// On PostgreSQL, where a deadlock, a serialization failure or a lost connection can undo a transaction through no
    /// fault of its own, the work is retried. That is why it borrows nothing: everything it needs is in `data`, which
    /// is cloned for each attempt. It must have no effect outside the transaction.
    pub async fn write<D, T, E, F, W>(&self, data: D, work: W) -> Result<T, E>
    where
        D: Clone + Send + 'static,
        W: Fn(D, Tx) -> F + Send + Sync + 'static,
        F: Future<Output = Result<T, E>> + Send,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let task = self.spawn(|db| async move { db.tries(data, work).await });
        match task.await {
            Ok(done) => done,
            Err(stopped) => match stopped.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => Err(Error::Closing.into()),
            },
        }
    }

    async fn tries<D, T, E, F, W>(&self, data: D, work: W) -> Result<T, E>
    where
        D: Clone,
        W: Fn(D, Tx) -> F,
        F: Future<Output = Result<T, E>>,
        E: From<Error>,
    {
        // SQLite has one writer, so there are no conflicts.
        let tries = if self.dialect() == Dialect::Postgres { TRIES } else { 1 };
        for tried in 1..tries {
            let tx = self.begin().await?;
            let undone = tx.undone();
            let done = work(data.clone(), tx).await;
            if done.is_ok() || !undone.through_no_fault_of_its_own() {
                return done;
            }
            tokio::time::sleep(PAUSE * tried * tried).await;
        }
        work(data, self.begin().await?).await
    }

    /// Receives the hints that transactions give with [`Tx::wake`].
    pub fn wakes(&self) -> Wakes {
        self.inner.bell.listen(&self.inner.runtime)
    }

    /// Receives the hints about one thing, whose topic has a slash.
    pub fn line(&self, topic: &str) -> Line {
        self.inner.bell.line(topic, &self.inner.runtime)
    }

    /// Gives a hint that belongs to no transaction. What stands behind the first space of it is heard by a [`Line`]
    /// alone, and stored nowhere.
    pub fn hint(&self, hint: String) {
        self.inner.bell.say(hint);
    }

    /// Closes all connections, after the transactions that use them.
    pub async fn close(&self) {
        self.inner.bell.close().await;
        match &self.inner.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(server) => server.pool.close().await,
        }
    }

    /// How often SQLite's writer waited for the disk; `None` on PostgreSQL, which has its own statistics.
    pub fn commits(&self) -> Option<u64> {
        match &self.inner.pools {
            Pools::Sqlite { writer, .. } => Some(writer.commits()),
            Pools::Postgres(_) => None,
        }
    }

    /// The result of a task, unless it takes longer than the caller waits. The task continues: it takes its turn and
    /// gives it back.
    async fn in_time<T>(&self, task: JoinHandle<Result<T>>) -> Result<T> {
        // A task with the same time limit gives a better reason for the timeout.
        let limit = self.patience.wait + Duration::from_millis(100);
        match tokio::time::timeout(limit, task).await {
            Ok(done) => done.map_err(|_| Error::Closing)?,
            Err(_) => Err(Error::Busy(self.patience.wait.as_secs())),
        }
    }

    /// What write transactions have done since startup.
    pub fn tally(&self) -> &Tally {
        &self.inner.tally
    }

    fn tx(&self, session: Session) -> Tx {
        Tx::new(session, self.inner.runtime.clone(), (Arc::clone(&self.inner.bell), Arc::clone(&self.inner.tally)))
    }

    fn reading(&self, session: Session) -> Tx {
        Tx::reading(session, self.inner.runtime.clone(), (Arc::clone(&self.inner.bell), Arc::clone(&self.inner.tally)))
    }

    /// Work in its own task runs to completion, whatever happens to the caller.
    fn spawn<T, W, F>(&self, work: W) -> JoinHandle<T>
    where
        W: FnOnce(Db) -> F,
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static,
    {
        self.inner.runtime.spawn(work(self.clone()))
    }
}
