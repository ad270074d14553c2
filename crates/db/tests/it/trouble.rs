//! Failures that are not the caller's fault: conflicts, a server that goes away, a commit whose answer is lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::testing::{Proxy, TestDb, Tested, on_postgres};
use db::{Db, Dialect, Error, Result, Settings, Trouble, Tx, args};
use tokio::sync::Barrier;
use tokio::time::timeout;

use crate::support::{make_pairs, pairs, write_pair};

/// Makes a write conflict with another one, the first time only.
#[derive(Clone)]
struct Collision {
    runs: Arc<AtomicUsize>,
    meet: Arc<Barrier>,
}

impl Collision {
    fn new() -> Self {
        Collision { runs: Arc::default(), meet: Arc::new(Barrier::new(2)) }
    }

    /// Waits for the other one, unless both have been here.
    async fn meet(&self) {
        if self.runs.fetch_add(1, Ordering::SeqCst) < 2 {
            self.meet.wait().await;
        }
    }
}

async fn raise(tx: &mut Tx, n: i64) -> Result<()> {
    tx.execute("UPDATE lefts SET n = n + 10 WHERE n % 10 = $1", args![n]).await?;
    Ok(())
}

async fn a_deadlock_costs_nobody_their_write(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let mut tx = db.begin().await?;
    write_pair(&mut tx, 1).await?;
    write_pair(&mut tx, 2).await?;
    tx.commit().await?;
    let collision = Collision::new();
    let write = |first: i64, second: i64| {
        db.write((collision.clone(), first, second), async |(collision, first, second), mut tx: Tx| {
            raise(&mut tx, first).await?;
            // SQLite has one writer, so the second would never arrive there.
            match tx.dialect() {
                Dialect::Postgres => collision.meet().await,
                Dialect::Sqlite => drop(collision.runs.fetch_add(1, Ordering::SeqCst)),
            }
            raise(&mut tx, second).await?;
            tx.commit().await
        })
    };
    let (one, other) = tokio::join!(write(1, 2), write(2, 1));
    one?;
    other?;
    let raised: Vec<i64> = db.read().await?.fetch_all("SELECT n FROM lefts ORDER BY n", args![]).await?;
    assert_eq!(raised, [21, 22], "each write was stored once");
    let expected = if db.dialect() == Dialect::Postgres { 3 } else { 2 };
    assert_eq!(collision.runs.load(Ordering::SeqCst), expected);
    Ok(())
}

/// Two transactions that each depend on what the other changes: PostgreSQL lets one of them through.
async fn serialization_failures(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let collision = Collision::new();
    let write = |n: i64| {
        db.write((collision.clone(), n), async |(collision, n), mut tx: Tx| {
            tx.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", args![]).await?;
            let before: i64 = tx.fetch_one("SELECT count(*) FROM lefts", args![]).await?;
            collision.meet().await;
            write_pair(&mut tx, n).await?;
            tx.commit().await?;
            Ok::<i64, Error>(before)
        })
    };
    let (one, other) = tokio::join!(write(1), write(2));
    let mut seen = [one?, other?];
    seen.sort_unstable();
    assert_eq!(seen, [0, 1], "as if one had come after the other");
    assert_eq!(pairs(&db).await?, [1, 2]);
    Ok(())
}

/// Any other failure of the work is the caller's own: it is not retried.
async fn a_failure_of_its_own_ends_a_write(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let runs = Arc::new(AtomicUsize::new(0));
    let work = async |runs: Arc<AtomicUsize>, mut tx: Tx| {
        runs.fetch_add(1, Ordering::SeqCst);
        write_pair(&mut tx, 1).await?;
        write_pair(&mut tx, 1).await?;
        tx.commit().await
    };
    let done = db.write(Arc::clone(&runs), work).await;
    assert!(matches!(done, Err(Error::Constraint { .. })));
    assert_eq!(runs.load(Ordering::SeqCst), 1);
    assert!(pairs(&db).await?.is_empty());
    Ok(())
}

async fn by_way_of(proxy: &Proxy, settings: Settings) -> Result<Db> {
    Db::connect(proxy.address(), &settings).await
}

/// A connection that is cut during a write, before its commit was sent.
async fn connections_cut(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let proxy = Arc::new(db.proxy().await?);
    let far = by_way_of(&proxy, Settings::default()).await?;
    let runs = Arc::new(AtomicUsize::new(0));
    let work = async |(proxy, runs): (Arc<Proxy>, Arc<AtomicUsize>), mut tx: Tx| {
        write_pair(&mut tx, 1).await?;
        if runs.fetch_add(1, Ordering::SeqCst) == 0 {
            proxy.cut();
        }
        write_pair(&mut tx, 2).await?;
        tx.commit().await
    };
    far.write((Arc::clone(&proxy), Arc::clone(&runs)), work).await?;
    assert_eq!(runs.load(Ordering::SeqCst), 2);
    assert_eq!(pairs(&db).await?, [1, 2]);
    // Connections that died in the pool cause no failure either.
    let mut held = Vec::new();
    for _ in 0..4 {
        held.push(far.read().await?);
    }
    for tx in held {
        tx.rollback().await?;
    }
    proxy.cut();
    assert_eq!(far.glance::<i64>("SELECT n FROM lefts WHERE n = $1", args![2]).await?, Some(2));
    far.begin().await?.rollback().await?;
    far.close().await;
    Ok(())
}

/// The answer to a commit is lost: it is stored here, the caller cannot know, and it is not written twice.
async fn commits_lost(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let proxy = db.proxy().await?;
    let far = by_way_of(&proxy, Settings::default()).await?;
    let runs = Arc::new(AtomicUsize::new(0));
    proxy.lose_the_next_commit();
    let work = async |runs: Arc<AtomicUsize>, mut tx: Tx| {
        runs.fetch_add(1, Ordering::SeqCst);
        write_pair(&mut tx, 1).await?;
        tx.commit().await
    };
    let done = far.write(Arc::clone(&runs), work).await;
    let error = done.err().ok_or("nobody can know that it was stored")?;
    assert_eq!(error.trouble(), Trouble::Uncertain, "{error}");
    assert_eq!(runs.load(Ordering::SeqCst), 1, "what may be stored is not stored again");
    assert_eq!(pairs(&db).await?, [1]);
    far.close().await;
    Ok(())
}

/// While the server is away, one caller finds out and the others are refused immediately; then everything resumes by
/// itself.
async fn servers_away(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let mut proxy = db.proxy().await?;
    // Such a long wait would end the test below: nobody may wait for it.
    let settings =
        Settings { wait: Duration::from_secs(600), patience: Duration::from_secs(600), ..Settings::default() };
    let far = by_way_of(&proxy, settings).await?;
    far.begin().await?.rollback().await?;
    proxy.stop().await;
    for _ in 0..20 {
        for refused in [far.begin().await.err(), far.read().await.err()] {
            let error = refused.ok_or("a server that is down answered")?;
            assert_eq!(error.trouble(), Trouble::Away, "{error}");
        }
        let glance = far.glance::<i64>("SELECT count(*) FROM lefts", args![]).await;
        assert!(glance.is_err_and(|error| error.trouble() == Trouble::Away));
    }
    let patient = far.patient();
    let waiting = tokio::spawn(async move {
        let mut tx = patient.begin().await?;
        write_pair(&mut tx, 1).await?;
        tx.commit().await
    });
    proxy.start().await?;
    timeout(Duration::from_secs(30), waiting).await???;
    assert_eq!(pairs(&far).await?, [1]);
    far.close().await;
    Ok(())
}

/// A pool that has no connection when the server goes away fails no statement from which anybody could learn it.
async fn servers_away_from_an_empty_pool(db: TestDb) -> Tested {
    let mut proxy = db.proxy().await?;
    let settings = Settings { wait: Duration::from_secs(600), connections: 1, ..Settings::default() };
    let far = by_way_of(&proxy, settings).await?;
    let only = far.begin().await?;
    proxy.stop().await;
    assert!(only.rollback().await.is_err(), "its connection was cut, so that it does not return to the pool");
    let refused = timeout(Duration::from_secs(30), far.begin()).await?;
    assert_eq!(refused.err().map(|error| error.trouble()), Some(Trouble::Away));
    far.close().await;
    Ok(())
}

/// The server ends what takes too long, so that no request waits for ever for somebody else's lock.
async fn locks_held(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    let quick = Duration::from_millis(50);
    let one = db.another(&Settings { lock: quick, ..Settings::default() }).await?;
    let other = db.another(&Settings { statement: quick, ..Settings::default() }).await?;
    let mut held = db.begin().await?;
    held.execute("LOCK TABLE lefts", args![]).await?;
    for db in [one, other] {
        let mut tx = db.begin().await?;
        let error = raise(&mut tx, 1).await.err().ok_or("it passed the lock")?;
        assert_eq!(error.trouble(), Trouble::Busy, "{error}");
        tx.rollback().await?;
        db.close().await;
    }
    held.rollback().await?;
    Ok(())
}

async fn a_schema_is_current_only_when_nothing_is_missing(db: TestDb) -> Tested {
    assert!(db.is_current().await?);
    let mut tx = db.begin().await?;
    tx.execute("DELETE FROM migrations WHERE name = (SELECT max(name) FROM migrations)", args![]).await?;
    tx.commit().await?;
    assert!(!db.is_current().await?);
    Ok(())
}

#[test]
fn a_serialization_failure_costs_nobody_their_write() -> Tested {
    on_postgres(serialization_failures)
}

#[test]
fn a_connection_lost_before_the_commit_is_made_again() -> Tested {
    on_postgres(connections_cut)
}

#[test]
fn a_commit_whose_answer_is_lost_is_uncertain() -> Tested {
    on_postgres(commits_lost)
}

#[test]
fn while_the_server_is_away_nobody_waits_but_the_patient() -> Tested {
    on_postgres(servers_away)
}

#[test]
fn a_server_that_goes_away_from_an_empty_pool_is_noticed() -> Tested {
    on_postgres(servers_away_from_an_empty_pool)
}

#[test]
fn a_lock_that_is_held_too_long_is_given_up() -> Tested {
    on_postgres(locks_held)
}

db::on_both!(
    a_deadlock_costs_nobody_their_write,
    a_failure_of_its_own_ends_a_write,
    a_schema_is_current_only_when_nothing_is_missing,
);
