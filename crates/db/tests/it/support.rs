//! Helpers of these tests: pairs of rows that belong together, futures that are dropped half way.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use db::testing::TestDb;
use db::{Db, Result, Tx, args};

/// Two tables; a transaction writes the same number into both, so that half a write is noticed.
pub(crate) async fn make_pairs(db: &TestDb) -> Result<()> {
    let mut tx = db.begin().await?;
    tx.execute_script("CREATE TABLE lefts (n BIGINT PRIMARY KEY); CREATE TABLE rights (n BIGINT PRIMARY KEY)").await?;
    tx.commit().await
}

pub(crate) async fn write_pair(tx: &mut Tx, n: i64) -> Result<()> {
    tx.execute("INSERT INTO lefts (n) VALUES ($1)", args![n]).await?;
    tx.execute("INSERT INTO rights (n) VALUES ($1)", args![n]).await?;
    Ok(())
}

/// The stored numbers, after checking that none is in one table only.
pub(crate) async fn pairs(db: &Db) -> Result<Vec<i64>> {
    let mut tx = db.read().await?;
    let lefts: Vec<i64> = tx.fetch_all("SELECT n FROM lefts ORDER BY n", args![]).await?;
    let rights: Vec<i64> = tx.fetch_all("SELECT n FROM rights ORDER BY n", args![]).await?;
    assert_eq!(lefts, rights, "something is half written");
    Ok(lefts)
}

/// Drops a future after it was polled a number of times; `None` if it was dropped.
pub(crate) struct DropAfter<F> {
    future: Option<Pin<Box<F>>>,
    polls: u64,
}

pub(crate) fn drop_after<F: Future>(polls: u64, future: F) -> DropAfter<F> {
    DropAfter { future: Some(Box::pin(future)), polls }
}

impl<F: Future> Future for DropAfter<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(future) = self.future.as_mut() else { return Poll::Ready(None) };
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        if self.polls <= 1 {
            self.future = None;
            return Poll::Ready(None);
        }
        self.polls -= 1;
        Poll::Pending
    }
}
