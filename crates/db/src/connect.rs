//! A database: where it is, and how transactions on it begin.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgPool;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::lent::Lent;
use crate::row::FromRow;
use crate::sql::Sql;
use crate::tally::Tally;
use crate::tx::{self, Session, Tx};
use crate::value::Value;
use crate::wake::{Bell, Wakes};
use crate::{postgres, sqlite};

/// How much of a database one process uses.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Connections of the pool; on SQLite those that read, beside the one that writes.
    pub connections: u32,
    /// How long to wait for a connection before [`Error::Busy`].
    pub wait: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { connections: 8, wait: Duration::from_secs(30) }
    }
}

/// A database. Cheap to clone; all clones share connections.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    pools: Pools,
    tally: Arc<Tally>,
    bell: Arc<Bell>,
    runtime: Handle,
    wait: Duration,
}

#[derive(Clone)]
enum Pools {
    Sqlite { readers: Arc<sqlite::Readers>, writer: Arc<sqlite::Writer> },
    Postgres(PgPool),
}

impl Db {
    /// Opens `sqlite:PATH` (the file is made when it is missing) or `postgres://USER@HOST:PORT/NAME`.
    ///
    /// Needs a Tokio runtime. Connections are made when they are needed, and one at once, so that a wrong
    /// address is known at the start.
    pub async fn connect(address: &str, settings: &Settings) -> Result<Db> {
        let runtime = Handle::current();
        let (pools, bell) = match address.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => {
                let options = sqlite::Options { path: path.to_owned(), wait: settings.wait };
                let readers = Arc::new(sqlite::Readers::new(options.clone(), settings.connections));
                let writer = Arc::new(sqlite::Writer::new(options));
                (Pools::Sqlite { readers, writer }, Bell::alone())
            }
            Some(("postgres" | "postgresql", _)) => {
                let options = postgres::options(address)?;
                let aside = Settings { connections: 2, wait: settings.wait };
                let bell = Bell::shared(postgres::pool(options.clone(), &aside), &runtime);
                (Pools::Postgres(postgres::pool(options, settings)), bell)
            }
            _ => return Err(Error::Address(address.to_owned())),
        };
        let db =
            Db(Arc::new(Inner { pools, tally: Arc::default(), bell: Arc::new(bell), runtime, wait: settings.wait }));
        // Also makes SQLite's file and its log before a reader looks for them.
        db.begin().await?.rollback().await?;
        Ok(db)
    }

    pub fn dialect(&self) -> Dialect {
        match &self.0.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Opens a transaction that writes. Dropped without a commit, it is rolled back.
    ///
    /// Keep it short and never wait for a person or a network inside: SQLite has one writer, and the
    /// transactions that share its next commit wait for each other.
    pub async fn begin(&self) -> Result<Tx> {
        let task = match self.0.pools.clone() {
            Pools::Sqlite { writer, .. } => {
                self.spawn(|db| async move { Ok(db.tx(Session::Writer(writer.begin().await?))) })
            }
            Pools::Postgres(pool) => self.spawn(|db| async move {
                let connection = postgres::begin(&pool, false, db.0.wait).await?;
                Ok(db.tx(Session::Postgres(connection)))
            }),
        };
        match tokio::time::timeout(self.0.wait, task).await {
            Ok(done) => done.map_err(|_| Error::Closing)?,
            // The task goes on: it takes its turn in the queue and gives it back.
            Err(_) => Err(Error::Busy(self.0.wait.as_secs())),
        }
    }

    /// Opens a transaction that only reads, and sees one state of the database however long it takes.
    pub async fn read(&self) -> Result<Tx> {
        let wait = self.0.wait;
        match self.0.pools.clone() {
            Pools::Sqlite { readers, .. } => Ok(self.reading(Session::Reader(readers.begin(wait).await?))),
            Pools::Postgres(pool) => {
                let task = self.spawn(move |db| async move {
                    Ok(db.reading(Session::Postgres(postgres::begin(&pool, true, wait).await?)))
                });
                task.await.map_err(|_| Error::Closing)?
            }
        }
    }

    /// The first row of one statement that only reads, outside any transaction: a third of the work of
    /// [`read`](Db::read) where there is nothing else to ask.
    pub async fn glance<T: FromRow>(&self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<Option<T>> {
        let (sql, wait) = (sql.into(), self.0.wait);
        let row = match self.0.pools.clone() {
            Pools::Sqlite { readers, .. } => tx::first_on_sqlite(readers.lend(wait).await?, &sql, args),
            Pools::Postgres(pool) => {
                let task = self.spawn(move |_| async move {
                    tx::first_on_postgres(Lent::from(&pool, wait).await?, sql, args).await
                });
                task.await.map_err(|_| Error::Closing)?
            }
        };
        row?.map(|row| T::from_row(&row)).transpose()
    }

    /// Runs a whole write to its end, even when the caller goes away meanwhile: the citizen who closes the
    /// page has still sent the form. `work` commits the transaction that it is given.
    pub async fn write<T, E, F, W>(&self, work: W) -> Result<T, E>
    where
        W: FnOnce(Tx) -> F + Send + 'static,
        F: Future<Output = Result<T, E>> + Send,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let task = self.spawn(|db| async move { work(db.begin().await?).await });
        match task.await {
            Ok(done) => done,
            Err(stopped) => match stopped.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => Err(Error::Closing.into()),
            },
        }
    }

    /// Hears the hints that transactions give with [`Tx::wake`].
    pub fn wakes(&self) -> Wakes {
        self.0.bell.listen(&self.0.runtime)
    }

    /// Closes all connections, after the transactions that hold them.
    pub async fn close(&self) {
        self.0.bell.close().await;
        match &self.0.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// How often SQLite's writer waited for the disk; `None` on PostgreSQL, which counts for itself.
    pub fn commits(&self) -> Option<u64> {
        match &self.0.pools {
            Pools::Sqlite { writer, .. } => Some(writer.commits()),
            Pools::Postgres(_) => None,
        }
    }

    /// What transactions that write have done since the start.
    pub fn tally(&self) -> &Tally {
        &self.0.tally
    }

    fn tx(&self, session: Session) -> Tx {
        Tx::new(session, self.0.runtime.clone(), (Arc::clone(&self.0.bell), Arc::clone(&self.0.tally)))
    }

    fn reading(&self, session: Session) -> Tx {
        Tx::reading(session, self.0.runtime.clone(), (Arc::clone(&self.0.bell), Arc::clone(&self.0.tally)))
    }

    /// Work in a task of its own goes to its end, whatever becomes of the caller.
    fn spawn<T, W, F>(&self, work: W) -> JoinHandle<T>
    where
        W: FnOnce(Db) -> F,
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static,
    {
        self.0.runtime.spawn(work(self.clone()))
    }
}
