//! PostgreSQL: a pool whose connections never return inside a transaction.
//!
//! The driver has a known fault: a future dropped while it sends `BEGIN` leaves the connection inside a transaction
//! that nobody ends. There are two safeguards, each sufficient by itself: `Db` opens and ends transactions in tasks of
//! their own that no caller can drop, and a connection whose transaction was not seen to end is closed instead of
//! returning to the pool.

use std::future::{Future, pending};
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, Executor, Postgres};
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::connect::{Patience, Settings};
use crate::dialect::Dialect;
use crate::error::{Driver, Error, Result};
use crate::pooled::Pooled;
use crate::reachability::Reachability;
use crate::row::Row;
use crate::sql::Sql;
use crate::trouble::{Trouble, may_be_stored, no_answer};
use crate::tx;
use crate::value::Value;

/// A connection that was idle for longer is checked before use.
const FRESH: Duration = Duration::from_secs(5);

/// A caller that has waited this long for a connection has the server probed: a pool without connections retries silently
/// for as long as the caller waits, whether the server is busy or away.
const DOUBT: Duration = Duration::from_secs(1);

/// The time limit for the answer to a trivial statement.
const STUCK: Duration = Duration::from_secs(10);
/// The time limit for any answer: longer than the server lets a statement run.
pub(crate) const SILENCE: Duration = Duration::from_secs(90);

pub(crate) fn options(address: &str) -> Result<PgConnectOptions> {
    let options: PgConnectOptions = address.parse()?;
    Ok(options.application_name("stoa").statement_cache_capacity(512))
}

/// A second safety net: the server itself ends a statement that takes too long, a wait for a lock, and an idle
/// transaction.
fn session(settings: &Settings) -> String {
    let (statement, lock) = (settings.statement.as_millis(), settings.lock.as_millis());
    format!(
        "SET idle_in_transaction_session_timeout = '60s'; SET statement_timeout = {statement}; \
         SET lock_timeout = {lock}; SET TIME ZONE 'UTC'"
    )
}

pub(crate) fn pool(options: PgConnectOptions, settings: &Settings) -> PgPool {
    let session = session(settings);
    PgPoolOptions::new()
        .max_connections(settings.connections)
        .acquire_timeout(settings.patience)
        .test_before_acquire(false)
        .before_acquire(|connection, known| {
            Box::pin(async move { Ok(known.idle_for < FRESH || connection.ping().await.is_ok()) })
        })
        .after_connect(move |connection, _| {
            let session = session.clone();
            Box::pin(async move {
                connection.execute(sqlx::raw_sql(AssertSqlSafe(session))).await?;
                Ok(())
            })
        })
        .connect_lazy_with(options)
}

/// A server with its pool, and whether it can be reached.
#[derive(Clone)]
pub(crate) struct Server {
    pub pool: PgPool,
    reach: Arc<Reachability>,
}

impl Server {
    pub(crate) fn new(pool: PgPool, options: PgConnectOptions, runtime: Handle) -> Self {
        Server { pool, reach: Reachability::new(options, runtime) }
    }

    /// Borrows a connection. While the server is away, only patient callers wait for it.
    async fn lend(&self, patience: Patience) -> Result<Pooled<Postgres>> {
        if self.reach.is_away() {
            if !patience.waits_for_server {
                return Err(Error::Away);
            }
            timeout(patience.wait, self.reach.back()).await.map_err(|_| Error::Away)?;
        }
        let lost = async {
            if timeout(DOUBT, self.reach.lost()).await.is_err() {
                self.reach.suspect();
                self.reach.lost().await;
            }
            if patience.waits_for_server {
                pending::<()>().await;
            }
        };
        let lent = tokio::select! {
            lent = Pooled::from(&self.pool, patience.wait) => lent,
            () = lost => return Err(Error::Away),
        };
        // Too few connections look like a server that is away: the pool keeps retrying in both cases.
        if lent.as_ref().is_err_and(|error| matches!(error.trouble(), Trouble::Away | Trouble::Busy)) {
            self.reach.suspect();
        }
        lent
    }

    /// Must run to completion: see the fault above.
    pub(crate) async fn begin(&self, reading: bool, patience: Patience) -> Result<Pooled<Postgres>> {
        let dialect = Dialect::Postgres;
        let begin = if reading { dialect.begin_reading() } else { dialect.begin() };
        for _ in 0..self.pool.options().get_max_connections() {
            let mut lent = self.lend(patience).await?;
            match answered(STUCK, lent.connection()?.execute(sqlx::raw_sql(begin))).await {
                Ok(_) => return Ok(lent),
                Err(error) => self.or_another(error)?,
            }
        }
        Err(Error::Away)
    }

    /// One statement without a transaction. Must run to completion: only then is the connection given back.
    pub(crate) async fn first(&self, sql: Sql, args: Vec<Value>, patience: Patience) -> Result<Option<Row>> {
        for _ in 0..self.pool.options().get_max_connections() {
            let lent = self.lend(patience).await?;
            match tx::first_on_postgres(lent, sql.clone(), args.clone()).await {
                Err(error) => self.or_another(error)?,
                found => return found,
            }
        }
        Err(Error::Away)
    }

    /// Whether to try the next connection: a pooled one may have died with its server, which has come back since.
    fn or_another(&self, error: Error) -> Result<()> {
        if error.trouble() != Trouble::Away {
            return Err(error);
        }
        self.reach.suspect();
        Ok(())
    }
}

/// The server's answer, or an error if there is none in time: a connection through a network that drops everything
/// never fails by itself.
pub(crate) async fn answered<T>(limit: Duration, ask: impl Future<Output = sqlx::Result<T>>) -> Result<T> {
    match timeout(limit, ask).await {
        Ok(answer) => Ok(answer?),
        Err(_) => Err(no_answer()),
    }
}

/// Commits or rolls back the transaction.
pub(crate) async fn finish(mut lent: Pooled<Postgres>, keep: bool) -> Result<()> {
    let end = if keep { "COMMIT" } else { "ROLLBACK" };
    let limit = if keep { SILENCE } else { STUCK };
    match timeout(limit, lent.connection()?.execute(sqlx::raw_sql(end))).await {
        Ok(Ok(_)) => {
            lent.give_back();
            Ok(())
        }
        Ok(Err(error)) if keep && may_be_stored(&error) => Err(Error::Uncertain(Arc::new(error.into()))),
        Ok(Err(error)) if keep => Err(Error::Commit(Arc::new(error.into()))),
        Ok(Err(error)) => Err(error.into()),
        Err(_) if keep => Err(Error::Uncertain(Arc::new(Driver::Said("the server did not answer".to_owned())))),
        Err(_) => Err(no_answer()),
    }
}

/// Notifies the other processes of a topic; delivery is not guaranteed.
pub(crate) async fn notify(pool: &PgPool, topic: &str) -> Result<()> {
    if let Some(sql) = Dialect::Postgres.notify() {
        sqlx::query(sql).bind(topic).execute(pool).await?;
    }
    Ok(())
}

pub(crate) async fn listen(pool: &PgPool) -> Result<PgListener> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen("stoa").await?;
    Ok(listener)
}
