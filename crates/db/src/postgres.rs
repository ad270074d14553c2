//! PostgreSQL: a pool whose connections never come back inside a transaction.
//!
//! The driver has a known fault: a future dropped while it sends `BEGIN` leaves the connection inside a
//! transaction that nobody ends. Two guards, each enough by itself: `Db` opens and ends transactions in
//! tasks of their own that no caller can drop, and the pool examines each connection that is given back.

use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgListener, PgPool, PgPoolOptions};
use sqlx::{Connection, Executor, Postgres, Row};

use crate::connect::Settings;
use crate::dialect::Dialect;
use crate::error::{Error, Result};

/// A connection that lay idle for longer is asked whether it still lives.
const FRESH: Duration = Duration::from_secs(5);

/// A second net: the server itself ends a transaction in which nothing happens for this long.
const SESSION: &str = "SET idle_in_transaction_session_timeout = '60s'; SET TIME ZONE 'UTC'";

pub(crate) fn options(address: &str) -> Result<PgConnectOptions> {
    let options: PgConnectOptions = address.parse()?;
    Ok(options.application_name("stoa").statement_cache_capacity(512))
}

pub(crate) fn pool(options: PgConnectOptions, settings: &Settings) -> PgPool {
    PgPoolOptions::new()
        .max_connections(settings.connections)
        .acquire_timeout(settings.wait)
        .test_before_acquire(false)
        .before_acquire(|connection, known| {
            Box::pin(async move { Ok(known.idle_for < FRESH || connection.ping().await.is_ok()) })
        })
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(sqlx::raw_sql(SESSION)).await?;
                Ok(())
            })
        })
        .after_release(|connection, _| Box::pin(async move { leave_transaction(connection).await }))
        .connect_lazy_with(options)
}

/// Says whether the connection may be used again; one that cannot answer is closed.
///
/// Asking first is better than a bare `ROLLBACK`, which writes a warning into the server's log each time
/// there was nothing to roll back. Outside a transaction, a statement sent by the simple protocol starts
/// its own, so both moments are equal; inside one, the transaction is older than the statement.
async fn leave_transaction(connection: &mut PgConnection) -> sqlx::Result<bool> {
    let question = sqlx::raw_sql("SELECT now() = statement_timestamp()");
    let is_outside = match question.fetch_one(&mut *connection).await {
        Ok(row) => row.try_get::<bool, _>(0).unwrap_or(false),
        // A transaction that was already spoiled refuses every question.
        Err(_) => false,
    };
    if !is_outside {
        connection.execute(sqlx::raw_sql("ROLLBACK")).await?;
    }
    Ok(true)
}

/// Must run to its end: see the fault above.
pub(crate) async fn begin(pool: &PgPool, reading: bool, wait: Duration) -> Result<PoolConnection<Postgres>> {
    let mut connection = pool.acquire().await.map_err(|error| crate::connect::acquiring(error, wait))?;
    let dialect = Dialect::Postgres;
    let begin = if reading { dialect.begin_reading() } else { dialect.begin() };
    connection.execute(sqlx::raw_sql(begin)).await?;
    Ok(connection)
}

/// Keeps or undoes the transaction.
pub(crate) async fn finish(mut connection: PoolConnection<Postgres>, keep: bool) -> Result<()> {
    let end = if keep { "COMMIT" } else { "ROLLBACK" };
    match connection.execute(sqlx::raw_sql(end)).await {
        Ok(_) => Ok(()),
        Err(error) => {
            // Whether it was stored is unknown, so the connection must not serve anyone else.
            drop(connection.detach());
            Err(if keep { Error::Commit(Arc::new(error)) } else { error.into() })
        }
    }
}

/// Says topics to the other processes; there is no promise that anybody hears them.
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
