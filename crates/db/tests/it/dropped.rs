//! Futures dropped at any point: a citizen closes the page, a time limit ends a request.

use std::collections::BTreeSet;
use std::time::Duration;

use db::testing::{TestDb, Tested, mix};
use db::{Db, Dialect, Settings, Tx, args};

use crate::support::{drop_after, make_pairs, pairs, write_pair};

const TRIES: u64 = 400;

async fn write(db: Db, n: i64) -> db::Result<()> {
    let mut tx = db.begin().await?;
    write_pair(&mut tx, n).await?;
    tx.commit().await
}

async fn read(db: Db) -> db::Result<i64> {
    db.read().await?.fetch_one("SELECT count(*) FROM lefts", args![]).await
}

/// The number of tasks running besides this test; the database has a few of its own.
fn tasks() -> usize {
    tokio::runtime::Handle::current().metrics().num_alive_tasks()
}

/// Waits until what dropped futures left behind has ended, then checks from outside that no connection is in a
/// transaction, and then takes every connection once.
async fn assert_none_is_in_a_transaction(db: &TestDb, tasks_before: usize) -> Tested {
    while tasks() > tasks_before {
        tokio::task::yield_now().await;
    }
    let outside = db.another(&Settings { connections: 1, wait: Duration::from_secs(2), ..Settings::default() }).await?;
    let mut tx = outside.begin().await?;
    if db.dialect() == Dialect::Postgres {
        let sql = "SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
        assert_eq!(tx.fetch_one::<i64>(sql, args![]).await?, 0, "connections sit in a transaction");
    }
    // On SQLite, it is proof enough that a second process could begin to write.
    tx.rollback().await?;
    let mut held = Vec::new();
    for _ in 0..4 {
        held.push(db.read().await?);
    }
    for tx in held {
        tx.rollback().await?;
    }
    outside.close().await;
    Ok(())
}

async fn a_dropped_write_is_whole_or_absent_and_frees_its_connection(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = tasks();
    let mut acknowledged = BTreeSet::new();
    let mut dropped = 0;
    for n in 0..TRIES {
        let polls = 1 + mix(n) % 16;
        let number = i64::try_from(n)?;
        match drop_after(polls, write(db.clone(), number)).await {
            Some(done) => {
                done?;
                acknowledged.insert(number);
            }
            None => dropped += 1,
        }
    }
    assert_none_is_in_a_transaction(&db, before).await?;
    let stored: BTreeSet<i64> = pairs(&db).await?.into_iter().collect();
    assert!(acknowledged.is_subset(&stored), "an acknowledged write is missing");
    assert!(dropped > 10 && acknowledged.len() > 10, "{dropped} dropped, {} acknowledged", acknowledged.len());
    Ok(())
}

async fn many_dropped_at_once_do_no_harm_either(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = tasks();
    let tasks: Vec<_> = (0..TRIES)
        .map(|n| {
            let (writer, reader) = (db.clone(), db.clone());
            tokio::spawn(async move {
                drop_after(1 + mix(n) % 6, read(reader)).await;
                drop_after(1 + mix(n + TRIES) % 16, write(writer, i64::try_from(n).unwrap_or_default())).await
            })
        })
        .collect();
    let mut acknowledged = BTreeSet::new();
    for (n, task) in tasks.into_iter().enumerate() {
        if let Some(done) = task.await? {
            done?;
            acknowledged.insert(i64::try_from(n)?);
        }
    }
    assert_none_is_in_a_transaction(&db, before).await?;
    let stored: BTreeSet<i64> = pairs(&db).await?.into_iter().collect();
    assert!(acknowledged.is_subset(&stored), "an acknowledged write is missing");
    Ok(())
}

/// `Db::write` promises that its work completes, even if the handler is dropped.
async fn a_write_that_was_handed_over_finishes_without_its_caller(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = tasks();
    for n in 0..40 {
        let work = db.write(n, async |n, mut tx: Tx| {
            write_pair(&mut tx, n).await?;
            tx.commit().await
        });
        drop_after(1, work).await;
    }
    assert_none_is_in_a_transaction(&db, before).await?;
    assert_eq!(pairs(&db).await?.len(), 40);
    Ok(())
}

async fn a_commit_that_was_called_finishes_without_its_caller(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = tasks();
    for n in 0..40 {
        let mut tx = db.begin().await?;
        write_pair(&mut tx, n).await?;
        drop_after(1, tx.commit()).await;
    }
    assert_none_is_in_a_transaction(&db, before).await?;
    assert_eq!(pairs(&db).await?.len(), 40);
    Ok(())
}

async fn a_statement_that_was_cut_off_spoils_the_transaction(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let mut tx = db.begin().await?;
    let slow = "INSERT INTO lefts (n) WITH RECURSIVE numbers (n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000
    ) SELECT n FROM numbers";
    match drop_after(1, tx.execute(slow, args![])).await {
        // SQLite runs a statement on the calling thread, so none can be cut off.
        Some(done) => {
            assert_eq!((done?, db.dialect()), (100_000, Dialect::Sqlite));
            tx.rollback().await?;
        }
        None => assert!(matches!(tx.commit().await, Err(db::Error::Spoiled))),
    }
    assert_eq!(pairs(&db).await?.len(), 0);
    Ok(())
}

/// More glances are dropped than there are connections; each must come back, and still give the right answer.
async fn a_glance_gives_its_connection_back_also_when_nobody_waits(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let mut tx = db.begin().await?;
    write_pair(&mut tx, 7).await?;
    tx.commit().await?;
    let before = tasks();
    for n in 0..40 {
        drop_after(1 + mix(n) % 3, db.glance::<i64>("SELECT n FROM lefts WHERE n = $1", args![7])).await;
    }
    assert!(db.glance::<i64>("SELECT nothing FROM lefts", args![]).await.is_err());
    assert!(db.glance::<i64>("SELECT n FROM lefts WHERE n = $1", args![]).await.is_err());
    assert_none_is_in_a_transaction(&db, before).await?;
    assert_eq!(db.glance::<i64>("SELECT n FROM lefts WHERE n = $1", args![7]).await?, Some(7));
    assert_eq!(db.glance::<i64>("SELECT n FROM lefts WHERE n = $1", args![8]).await?, None);
    Ok(())
}

db::on_both!(
    a_dropped_write_is_whole_or_absent_and_frees_its_connection,
    many_dropped_at_once_do_no_harm_either,
    a_write_that_was_handed_over_finishes_without_its_caller,
    a_commit_that_was_called_finishes_without_its_caller,
    a_statement_that_was_cut_off_spoils_the_transaction,
    a_glance_gives_its_connection_back_also_when_nobody_waits,
);
