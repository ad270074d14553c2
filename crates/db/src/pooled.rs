//! Connections borrowed from a pool.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Database, Pool};
use tokio::time::timeout;

use crate::error::{Error, Result};

/// A connection that returns to the pool only when explicitly given back, and is closed in every other case.
///
/// Pools take back whatever is dropped, including a connection inside a transaction that nobody will end. Here,
/// forgetting is safe: only the code that ends the transaction gives the connection back.
pub(crate) struct Pooled<D: Database>(Option<PoolConnection<D>>);

impl<D: Database> Pooled<D> {
    pub(crate) async fn from(pool: &Pool<D>, wait: Duration) -> Result<Self> {
        match timeout(wait, pool.acquire()).await {
            Ok(Ok(connection)) => Ok(Pooled(Some(connection))),
            Err(_) | Ok(Err(sqlx::Error::PoolTimedOut)) => Err(Error::Busy(wait.as_secs())),
            Ok(Err(sqlx::Error::PoolClosed)) => Err(Error::Closing),
            Ok(Err(error)) => Err(error.into()),
        }
    }

    pub(crate) fn connection(&mut self) -> Result<&mut D::Connection> {
        self.0.as_deref_mut().ok_or(Error::Closing)
    }

    /// Declares that no transaction is open any more.
    pub(crate) fn give_back(mut self) {
        drop(self.0.take());
    }
}

impl<D: Database> Drop for Pooled<D> {
    fn drop(&mut self) {
        if let Some(connection) = &mut self.0 {
            connection.close_on_drop();
        }
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{Executor, raw_sql};
    use tokio::runtime::Handle;

    use crate::connect::Patience;
    use crate::testing::{TestDb, Tested, on_postgres};
    use crate::{Settings, postgres};

    /// The query fails inside a transaction: PostgreSQL divides by zero, because the transaction would be older than
    /// the statement.
    async fn forgotten_ones_are_closed(db: TestDb) -> Tested {
        let settings = Settings { connections: 4, ..Settings::default() };
        let options = postgres::options(db.address())?;
        let pool = postgres::pool(options.clone(), &settings);
        let server = postgres::Server::new(pool.clone(), options, Handle::current());
        for _ in 0..8 {
            drop(server.begin(false, Patience::of(&settings)).await?);
        }
        let mut held = Vec::new();
        for _ in 0..4 {
            let mut connection = pool.acquire().await?;
            let question = raw_sql("SELECT 1 / CAST(now() = statement_timestamp() AS INTEGER)");
            connection.execute(question).await?;
            held.push(connection);
        }
        Ok(())
    }

    #[test]
    fn a_forgotten_connection_never_comes_back() -> Tested {
        on_postgres(forgotten_ones_are_closed)
    }
}
