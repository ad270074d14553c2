//! PostgreSQL: a pool whose connections never come back inside a transaction.
//!
//! The driver has a known fault: a future dropped while it sends `BEGIN` leaves the connection inside a
//! transaction that nobody ends. Two guards, each enough by itself: `Db` opens and ends transactions in
//! tasks of their own that no caller can drop, and a connection whose transaction was not seen to end is
//! closed instead of going back into the pool.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use sqlx::{Connection, Executor, Postgres};

use crate::connect::Settings;
use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::lent::Lent;

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
        .connect_lazy_with(options)
}

/// Must run to its end: see the fault above.
pub(crate) async fn begin(pool: &PgPool, reading: bool, wait: Duration) -> Result<Lent<Postgres>> {
    let mut lent = Lent::from(pool, wait).await?;
    let dialect = Dialect::Postgres;
    let begin = if reading { dialect.begin_reading() } else { dialect.begin() };
    lent.connection()?.execute(sqlx::raw_sql(begin)).await?;
    Ok(lent)
}

/// Keeps or undoes the transaction.
pub(crate) async fn finish(mut lent: Lent<Postgres>, keep: bool) -> Result<()> {
    let end = if keep { "COMMIT" } else { "ROLLBACK" };
    match lent.connection()?.execute(sqlx::raw_sql(end)).await {
        Ok(_) => {
            lent.give_back();
            Ok(())
        }
        Err(error) if keep => Err(Error::Commit(Arc::new(error.into()))),
        Err(error) => Err(error.into()),
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
