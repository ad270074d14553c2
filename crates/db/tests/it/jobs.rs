//! Workers: nothing is lost and nothing runs twice, whatever rolls back, fails, panics or dies.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::jobs::{Handlers, Job, NewJob, Worker, World, claim, complete, counts, enqueue};
use db::testing::{TestDb, Tested, Time, mix};
use db::{Db, Dialect, Sql, args, jobs};
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinSet;

const NOON: i64 = 1_782_000_000_000;
const BUSINESS: i64 = 2_000;
const HELD: u32 = 25;

fn is_rolled_back(n: i64) -> bool {
    n % 10 == 3
}

fn fails_first(n: i64) -> bool {
    mix(n.unsigned_abs()).is_multiple_of(7)
}

fn worker(db: &Db, handlers: Handlers, world: &World) -> Worker {
    Worker {
        db: db.clone(),
        handlers,
        world: world.clone(),
        slots: 4,
        lease: Duration::from_secs(600),
        poll: Duration::from_millis(5),
        rest: 0,
    }
}

/// The handler of the job: records the execution, and fails the first time if asked to.
async fn count(db: Db, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let n = job.payload["n"].as_i64().ok_or("no number")?;
    if fails_first(n) && job.attempts == 1 {
        return Err("the first time fails".into());
    }
    let mut tx = db.begin().await?;
    tx.execute("INSERT INTO executions (n) VALUES ($1)", args![n]).await?;
    tx.commit().await?;
    Ok(())
}

async fn business(db: &Db, world: &World, n: i64) -> Result<(), db::Error> {
    let mut tx = db.begin().await?;
    tx.execute("INSERT INTO business (n) VALUES ($1)", args![n]).await?;
    let job = NewJob::new("test.count", json!({"n": n})).unique(n.to_string());
    let job = if n % 100 == 0 { job.at(world.now() + 5_000) } else { job };
    enqueue(&mut tx, job, world.now(), world.chance()).await?;
    if is_rolled_back(n) { tx.rollback().await } else { tx.commit().await }
}

async fn none_is_executed_twice_and_none_is_lost(db: TestDb) -> Tested {
    let mut tx = db.begin().await?;
    tx.execute_script("CREATE TABLE business (n BIGINT); CREATE TABLE executions (n BIGINT)").await?;
    tx.commit().await?;
    let world = Time::at(NOON).world(5, 7);
    let (stop, stopped) = watch::channel(false);
    let mut workers = JoinSet::new();
    let mut start_workers = || {
        for _ in 0..6 {
            workers.spawn(worker(&db, Handlers::default().on("test.count", count), &world).run(stopped.clone()));
        }
    };
    let mut callers = JoinSet::new();
    let start = |n: i64, callers: &mut JoinSet<Result<(), db::Error>>| {
        let (db, world) = (Db::clone(&db), world.clone());
        callers.spawn(async move {
            for n in n..n + 100 {
                business(&db, &world, n).await?;
            }
            Ok(())
        });
    };
    start(0, &mut callers);
    callers.join_next().await.ok_or("no caller")???;
    // A worker that dies while it has leases: it claims jobs for a second and is never heard of again.
    let mut tx = db.begin().await?;
    let lease = Duration::from_secs(1);
    let held = claim(&mut tx, &["test.count"], HELD, lease, "dead", world.now()).await?;
    tx.commit().await?;
    assert_eq!(held.len(), usize::try_from(HELD)?);
    start_workers();
    for n in (100..BUSINESS).step_by(100) {
        start(n, &mut callers);
    }
    while let Some(done) = callers.join_next().await {
        done??;
    }
    let expected: Vec<i64> = (0..BUSINESS).filter(|n| !is_rolled_back(*n)).collect();
    // Each reading of the clock advances it, so leases and delays expire while the workers look for jobs.
    loop {
        let mut tx = db.read().await?;
        let counts = counts(&mut tx).await?;
        assert_eq!(counts.dead, 0);
        if counts.ready == 0 {
            break;
        }
        tokio::task::yield_now().await;
    }
    stop.send(true)?;
    workers.join_all().await;
    let mut tx = db.read().await?;
    let executed: Vec<i64> = tx.fetch_all("SELECT n FROM executions ORDER BY n", args![]).await?;
    let stored: Vec<i64> = tx.fetch_all("SELECT n FROM business ORDER BY n", args![]).await?;
    assert_eq!(stored, expected);
    assert_eq!(executed, expected);
    drop(tx);
    let mut tx = db.begin().await?;
    for job in held {
        assert!(!complete(&mut tx, &job, world.now()).await?, "the dead worker ended a job");
    }
    Ok(())
}

async fn a_panic_and_an_endless_job_end_the_job_and_not_the_worker(db: TestDb) -> Tested {
    let time = Time::at(NOON);
    let handlers = Handlers::default()
        .on("test.panics", |_, job| async move {
            assert_eq!(job.payload, json!("unlikely"));
            Ok(())
        })
        .on("test.fine", |_, _| async { Ok(()) });
    let patient = worker(&db, handlers, &time.world(0, 1));
    // Separately, because a busy machine may need longer than this for the others.
    let endless = Handlers::default().on("test.endless", |_, _| std::future::pending());
    let mut hasty = worker(&db, endless, &time.world(0, 2));
    hasty.lease = Duration::from_millis(50);
    let mut tx = db.begin().await?;
    for (chance, kind) in ["test.panics", "test.endless", "test.fine"].into_iter().enumerate() {
        let job = NewJob { max_attempts: 1, ..NewJob::new(kind, json!({})) };
        enqueue(&mut tx, job, NOON, u128::try_from(chance)?).await?;
    }
    tx.commit().await?;
    assert_eq!((patient.drain().await?, hasty.drain().await?), (2, 1));
    let sql = "SELECT kind, state, coalesce(last_error, '') FROM jobs ORDER BY kind";
    let ends: Vec<(String, String, String)> = db.read().await?.fetch_all(sql, args![]).await?;
    let ends: Vec<_> = ends.iter().map(|(kind, state, error)| (&**kind, &**state, &**error)).collect();
    assert_eq!(
        ends,
        [
            ("test.endless", "dead", "it took longer than its lease of 0 s"),
            ("test.fine", "done", ""),
            ("test.panics", "dead", "it panicked"),
        ]
    );
    Ok(())
}

async fn a_job_that_takes_its_worker_down_each_time_is_buried(db: TestDb) -> Tested {
    let time = Time::at(NOON);
    let mut tx = db.begin().await?;
    enqueue(&mut tx, NewJob { max_attempts: 2, ..NewJob::new("test.fatal", json!({})) }, NOON, 1).await?;
    for _ in 0..2 {
        assert_eq!(claim(&mut tx, &["test.fatal"], 1, Duration::from_secs(1), "t", time.now()).await?.len(), 1);
        time.advance(1_000);
    }
    tx.commit().await?;
    let handlers = Handlers::default().on("test.fatal", |_, _| async { Ok(()) });
    assert_eq!(worker(&db, handlers, &time.world(0, 1)).drain().await?, 0);
    assert_eq!(counts(&mut db.read().await?).await?.dead, 1);
    Ok(())
}

async fn effects_stored_with_the_end_of_the_job_are_stored_once(db: TestDb) -> Tested {
    let handlers = Handlers::default().on("test.exact", |db: Db, job| async move {
        let mut tx = db.begin().await?;
        complete(&mut tx, &job, NOON).await?;
        tx.commit().await?;
        // A failure after completion has no effect.
        Err("after the end".into())
    });
    let mut tx = db.begin().await?;
    enqueue(&mut tx, NewJob::new("test.exact", json!({})), NOON, 1).await?;
    tx.commit().await?;
    let worker = worker(&db, handlers, &Time::at(NOON).world(100_000, 1));
    assert_eq!(worker.drain().await?, 1);
    assert_eq!(counts(&mut db.read().await?).await?.done, 1);
    Ok(())
}

/// The poll interval is an hour, so only the hint can have woken the worker; stopping waits for jobs that have started.
async fn a_commit_wakes_the_worker_and_stopping_lets_it_finish(db: TestDb) -> Tested {
    let (begun, mut has_begun) = watch::channel(false);
    let (go, may_go) = watch::channel(false);
    let ends: Arc<Mutex<BTreeMap<String, i64>>> = Arc::default();
    let noted = Arc::clone(&ends);
    let handlers = Handlers::default().on("test.slow", move |_, job| {
        let (begun, mut may_go, noted) = (begun.clone(), may_go.clone(), Arc::clone(&noted));
        async move {
            begun.send(true)?;
            may_go.wait_for(|go| *go).await?;
            noted.lock().map_err(|_| "poisoned")?.insert(job.id, job.attempts);
            Ok(())
        }
    });
    let mut worker = worker(&db, handlers, &Time::at(NOON).world(0, 1));
    worker.poll = Duration::from_secs(3_600);
    let (stop, stopped) = watch::channel(false);
    let mut listens = db.wakes();
    let running = tokio::spawn(worker.run(stopped));
    if db.dialect() == db::Dialect::Postgres {
        listens.next().await;
    }
    let mut tx = db.begin().await?;
    enqueue(&mut tx, NewJob::new("test.slow", json!({})), NOON, 1).await?;
    tx.commit().await?;
    has_begun.wait_for(|begun| *begun).await?;
    stop.send(true)?;
    go.send(true)?;
    running.await?;
    assert_eq!(ends.lock().map_err(|_| "poisoned")?.len(), 1);
    assert_eq!(counts(&mut db.read().await?).await?.done, 1);
    Ok(())
}

/// A worker that read what was done long ago for each job would become slower with each job.
async fn what_is_due_is_found_by_what_is_due(db: TestDb) -> Tested {
    let mut tx = db.begin().await?;
    let is_sqlite = tx.dialect() == Dialect::Sqlite;
    if !is_sqlite {
        // Few rows are read from the table itself otherwise.
        tx.execute("SET LOCAL enable_seqscan = off", args![]).await?;
    }
    let kinds = json!(["test.count", "test.other"]);
    for (sql, values) in [
        (jobs::due(tx.dialect()), args![NOON, kinds.clone(), 2_i64]),
        (jobs::first_due(tx.dialect()), args![NOON, kinds.clone()]),
    ] {
        let sql = Sql::from(if is_sqlite { "EXPLAIN QUERY PLAN " } else { "EXPLAIN " }).and(sql);
        let plan = match is_sqlite {
            true => {
                let lines: Vec<(i64, i64, i64, String)> = tx.fetch_all(sql, values).await?;
                lines.into_iter().map(|line| line.3).collect::<Vec<_>>().join("\n")
            }
            false => tx.fetch_all::<String>(sql, values).await?.join("\n"),
        };
        let is_direct = !["ORDER BY", "Sort", "Join"].iter().any(|step| plan.contains(step));
        assert!(plan.contains("jobs_due") && is_direct, "{plan}");
    }
    Ok(())
}

db::on_both!(
    what_is_due_is_found_by_what_is_due,
    none_is_executed_twice_and_none_is_lost,
    a_panic_and_an_endless_job_end_the_job_and_not_the_worker,
    a_job_that_takes_its_worker_down_each_time_is_buried,
    effects_stored_with_the_end_of_the_job_are_stored_once,
    a_commit_wakes_the_worker_and_stopping_lets_it_finish,
);
