//! Concurrent writers: transactions that share a commit are isolated in everything else.

use std::collections::BTreeSet;
use std::time::Duration;

use db::testing::{TestDb, Tested, mix};
use db::{Db, Error, Settings, Trouble, args};
use tokio::task::JoinSet;

use crate::support::{drop_after, make_pairs, pairs, write_pair};

const WRITERS: i64 = 32;
const EACH: i64 = 20;

#[derive(Clone, Copy, PartialEq)]
enum End {
    Commit,
    RollBack,
    Drop,
    Fail,
}

fn end(n: i64) -> End {
    match mix(n.unsigned_abs()) % 8 {
        0 => End::RollBack,
        1 => End::Drop,
        2 => End::Fail,
        _ => End::Commit,
    }
}

async fn write(db: &Db, n: i64) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    write_pair(&mut tx, n).await?;
    match end(n) {
        End::Commit => {
            tx.commit().await?;
            let sql = "SELECT count(*) FROM lefts WHERE n = $1";
            let seen: i64 = db.read().await?.fetch_one(sql, args![n]).await?;
            assert_eq!(seen, 1, "acknowledged and not there");
        }
        End::RollBack => tx.rollback().await?,
        End::Drop => drop(tx),
        End::Fail => assert!(write_pair(&mut tx, n).await.is_err(), "the same number twice"),
    }
    Ok(())
}

async fn each_writer_gets_its_own_outcome(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = db.commits();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let db = Db::clone(&db);
        writers.spawn(async move {
            for n in writer * EACH..(writer + 1) * EACH {
                write(&db, n).await?;
            }
            Ok::<(), Error>(())
        });
    }
    while let Some(done) = writers.join_next().await {
        done??;
    }
    db.begin().await?.rollback().await?;
    let expected: BTreeSet<i64> = (0..WRITERS * EACH).filter(|n| end(*n) == End::Commit).collect();
    let stored: BTreeSet<i64> = pairs(&db).await?.into_iter().collect();
    assert_eq!(stored, expected);
    if let (Some(before), Some(after)) = (before, db.commits()) {
        let commits = usize::try_from(after - before)?;
        assert!(commits * 2 < expected.len(), "{commits} commits for {} transactions", expected.len());
    }
    Ok(())
}

/// Rows that are counted before one is added: of the writers of a round only one adds.
async fn who_locks_a_key_counts_alone(db: TestDb) -> Tested {
    const ROUNDS: i64 = 50;
    make_pairs(&db).await?;
    for round in 0..ROUNDS {
        let mut writers = JoinSet::new();
        for n in round * WRITERS..(round + 1) * WRITERS {
            let db = Db::clone(&db);
            writers.spawn(async move {
                let mut tx = db.begin().await?;
                tx.lock("pairs").await?;
                let there: i64 = tx.fetch_one("SELECT count(*) FROM lefts", args![]).await?;
                if there <= round {
                    write_pair(&mut tx, n).await?;
                }
                tx.commit().await
            });
        }
        while let Some(done) = writers.join_next().await {
            done??;
        }
    }
    assert_eq!(pairs(&db).await?.len(), usize::try_from(ROUNDS)?);
    Ok(())
}

async fn a_writer_alone_is_not_kept_waiting(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let before = db.commits();
    for n in 0..10 {
        let mut tx = db.begin().await?;
        write_pair(&mut tx, n).await?;
        tx.commit().await?;
    }
    if let (Some(before), Some(after)) = (before, db.commits()) {
        assert_eq!(after - before, 10);
    }
    Ok(())
}

/// A batch waits for the next caller in the queue, so that caller must not vanish from it.
async fn a_batch_does_not_wait_for_a_caller_that_gave_up(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    for n in 0..50 {
        let mut tx = db.begin().await?;
        drop_after(1, db.begin()).await;
        write_pair(&mut tx, n).await?;
        tx.commit().await?;
    }
    assert_eq!(pairs(&db).await?.len(), 50);
    Ok(())
}

/// SQLite rolls back a whole batch by itself if the disk is full, including what its first callers wrote.
async fn a_full_disk_tells_everyone_in_the_batch_the_truth(db: TestDb) -> Tested {
    if db.commits().is_none() {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    tx.execute_script("CREATE TABLE big (n INTEGER PRIMARY KEY, body BLOB)").await?;
    tx.commit().await?;
    let (mut stored, mut refused, mut full) = (BTreeSet::new(), 0, 0);
    for round in 0..5 {
        let mut tx = db.begin().await?;
        let pages: i64 = tx.fetch_one("PRAGMA page_count", args![]).await?;
        let limit = db::Sql::from("PRAGMA max_page_count = ").and(["50", "90", "130", "170", "210"][round]);
        assert!(tx.fetch_one::<i64>(limit, args![]).await? >= pages);
        tx.commit().await?;
        let mut writers = JoinSet::new();
        for n in 0..32 {
            let (db, n) = (Db::clone(&db), i64::try_from(round)? * 32 + n);
            writers.spawn(async move {
                let mut tx = db.begin().await?;
                tx.execute("INSERT INTO big (n, body) VALUES ($1, $2)", args![n, vec![7_u8; 9_000]]).await?;
                tx.commit().await?;
                Ok::<i64, Error>(n)
            });
        }
        while let Some(done) = writers.join_next().await {
            match done? {
                Ok(n) => drop(stored.insert(n)),
                Err(error) => {
                    assert!(matches!(error.trouble(), Trouble::Full | Trouble::Other), "{error}");
                    full += usize::from(error.trouble() == Trouble::Full);
                    refused += 1;
                }
            }
        }
    }
    assert!(full > 0, "none of {refused} was told that the disk is full");
    assert!(refused > 0 && !stored.is_empty(), "{refused} refused, {} stored", stored.len());
    let found: Vec<i64> = db.read().await?.fetch_all("SELECT n FROM big ORDER BY n", args![]).await?;
    assert_eq!(found.into_iter().collect::<BTreeSet<i64>>(), stored);
    Ok(())
}

async fn a_writer_that_waits_too_long_is_told_that_the_database_is_busy(db: TestDb) -> Tested {
    let db = db.another(&Settings { connections: 1, wait: Duration::from_millis(100), ..Settings::default() }).await?;
    let held = db.begin().await?;
    assert!(matches!(db.begin().await, Err(Error::Busy(_))));
    held.rollback().await?;
    db.begin().await?.rollback().await?;
    Ok(())
}

db::on_both!(
    each_writer_gets_its_own_outcome,
    who_locks_a_key_counts_alone,
    a_writer_alone_is_not_kept_waiting,
    a_batch_does_not_wait_for_a_caller_that_gave_up,
    a_full_disk_tells_everyone_in_the_batch_the_truth,
    a_writer_that_waits_too_long_is_told_that_the_database_is_busy,
);
