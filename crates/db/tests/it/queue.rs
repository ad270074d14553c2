//! The job queue, statement by statement.

use std::time::Duration;

use db::jobs::{Counts, NewJob, claim, complete, counts, enqueue, fail, purge, renew, revive};
use db::testing::{TestDb, Tested, Time};
use db::{Result, args};
use serde_json::json;

const LEASE: Duration = Duration::from_secs(60);
const NOON: i64 = 1_782_000_000_000;

fn letter() -> NewJob {
    NewJob::new("letters.send", json!({"to": "ana"}))
}

/// Stores a job and returns whether it was stored.
async fn store(db: &TestDb, job: NewJob, chance: u128) -> Result<bool> {
    let mut tx = db.begin().await?;
    let stored = enqueue(&mut tx, job, NOON, chance).await?;
    tx.commit().await?;
    Ok(stored.is_some())
}

async fn take(db: &TestDb, now: i64, token: &str) -> Result<Vec<db::jobs::Job>> {
    let mut tx = db.begin().await?;
    let jobs = claim(&mut tx, &["letters.send"], 10, LEASE, token, now).await?;
    tx.commit().await?;
    Ok(jobs)
}

async fn a_job_is_held_until_its_lease_runs_out(db: TestDb) -> Tested {
    assert!(store(&db, letter(), 1).await?);
    let first = take(&db, NOON, "first").await?.pop().ok_or("nothing was due")?;
    assert_eq!((first.payload.clone(), first.attempts), (json!({"to": "ana"}), 1));
    assert!(take(&db, NOON + 59_999, "second").await?.is_empty());
    let second = take(&db, NOON + 60_000, "second").await?.pop().ok_or("the lease never ran out")?;
    assert_eq!(second.attempts, 2);
    let mut tx = db.begin().await?;
    assert!(!complete(&mut tx, &first, NOON).await?, "the first holder came too late");
    assert!(!fail(&mut tx, &first, "late", NOON, 0).await?);
    assert!(complete(&mut tx, &second, NOON).await?);
    assert!(!complete(&mut tx, &second, NOON).await?, "a job ends once");
    assert_eq!(counts(&mut tx).await?, Counts { done: 1, ..Counts::default() });
    Ok(())
}

async fn kept(db: &TestDb, job: &db::jobs::Job, lease: Duration, now: i64) -> Result<bool> {
    let mut tx = db.begin().await?;
    let kept = renew(&mut tx, job, lease, now).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn who_renews_a_lease_keeps_it_and_who_gives_it_back_does_not(db: TestDb) -> Tested {
    assert!(store(&db, NewJob { max_attempts: u32::MAX, ..letter() }, 1).await?);
    let first = take(&db, NOON, "first").await?.pop().ok_or("nothing was due")?;
    assert!(kept(&db, &first, LEASE, NOON + 30_000).await?);
    assert!(take(&db, NOON + 89_999, "second").await?.is_empty());
    // Late, but nobody else has it.
    assert!(kept(&db, &first, LEASE, NOON + 95_000).await?);
    assert!(kept(&db, &first, Duration::ZERO, NOON + 96_000).await?);
    let second = take(&db, NOON + 96_000, "second").await?.pop().ok_or("it was not given back")?;
    assert!(!kept(&db, &first, LEASE, NOON + 97_000).await?, "somebody else has it");
    assert!(kept(&db, &second, LEASE, NOON + 97_000).await?);
    Ok(())
}

async fn a_rolled_back_job_was_never_there(db: TestDb) -> Tested {
    let mut tx = db.begin().await?;
    assert!(enqueue(&mut tx, letter(), NOON, 1).await?.is_some());
    tx.rollback().await?;
    assert!(take(&db, NOON, "t").await?.is_empty());
    Ok(())
}

async fn a_unique_key_is_taken_once_per_kind_until_it_is_purged(db: TestDb) -> Tested {
    assert!(store(&db, letter().unique("2026-11-22"), 1).await?);
    assert!(!store(&db, letter().unique("2026-11-22"), 2).await?);
    assert!(store(&db, letter().unique("2026-11-23"), 3).await?);
    assert!(store(&db, NewJob::new("letters.count", json!({})).unique("2026-11-22"), 4).await?);
    assert!(store(&db, letter(), 5).await? && store(&db, letter(), 6).await?, "no key is no limit");
    let mut tx = db.begin().await?;
    for job in claim(&mut tx, &["letters.send"], 10, LEASE, "t", NOON).await? {
        complete(&mut tx, &job, NOON + 5).await?;
    }
    assert_eq!(purge(&mut tx, NOON + 5).await?, 0);
    assert_eq!(purge(&mut tx, NOON + 6).await?, 4);
    tx.commit().await?;
    assert!(store(&db, letter().unique("2026-11-22"), 7).await?);
    Ok(())
}

async fn due_jobs_come_in_order_and_only_of_known_kinds(db: TestDb) -> Tested {
    for (at, chance) in [(NOON + 2_000, 1), (NOON + 1_000, 2), (NOON + 3_000, 3)] {
        store(&db, letter().at(at), chance).await?;
    }
    store(&db, NewJob::new("letters.unknown", json!({})), 4).await?;
    assert!(take(&db, NOON, "early").await?.is_empty());
    let mut tx = db.begin().await?;
    let claimed = claim(&mut tx, &["letters.send"], 2, LEASE, "t", NOON + 2_500).await?;
    assert_eq!(claimed.len(), 2);
    let left: Vec<i64> =
        tx.fetch_all("SELECT run_at FROM jobs WHERE lease_token IS NULL AND kind = $1", args!["letters.send"]).await?;
    assert_eq!(left, [NOON + 3_000]);
    Ok(())
}

async fn a_failing_job_waits_longer_each_time_and_dies_at_last(db: TestDb) -> Tested {
    store(&db, NewJob { max_attempts: 3, ..letter() }, 1).await?;
    let mut now = NOON;
    for wait in [1_000, 2_000] {
        let job = take(&db, now, "t").await?.pop().ok_or("not due")?;
        let mut tx = db.begin().await?;
        assert!(fail(&mut tx, &job, "no paper", now, 500).await?);
        tx.commit().await?;
        assert!(take(&db, now + wait - 1, "t").await?.is_empty());
        now += wait;
    }
    let job = take(&db, now, "t").await?.pop().ok_or("not due")?;
    let mut tx = db.begin().await?;
    assert!(fail(&mut tx, &job, "still no paper\0", now, 500).await?);
    let error: String = tx.fetch_one("SELECT last_error FROM jobs", args![]).await?;
    assert_eq!((error.as_str(), counts(&mut tx).await?.dead), ("still no paper", 1));
    tx.commit().await?;
    assert!(take(&db, now * 2, "t").await?.is_empty());
    let mut tx = db.begin().await?;
    assert!(revive(&mut tx, &job.id, now).await?);
    assert!(!revive(&mut tx, &job.id, now).await?, "it is not dead any more");
    tx.commit().await?;
    assert_eq!(take(&db, now, "t").await?.len(), 1);
    Ok(())
}

/// PostgreSQL's claimers skip each other's rows; SQLite's take turns.
async fn claimers_at_the_same_time_never_get_the_same_job(db: TestDb) -> Tested {
    let world = Time::at(NOON).world(0, 1);
    let mut tx = db.begin().await?;
    for _ in 0..200 {
        enqueue(&mut tx, letter(), NOON, world.chance()).await?;
    }
    tx.commit().await?;
    let mut claimers = tokio::task::JoinSet::new();
    for claimer in 0..8 {
        let db = db::Db::clone(&db);
        claimers.spawn(async move {
            let mut ids = Vec::new();
            loop {
                let mut tx = db.begin().await?;
                let jobs = claim(&mut tx, &["letters.send"], 7, LEASE, &format!("t{claimer}"), NOON).await?;
                tx.commit().await?;
                if jobs.is_empty() {
                    return Ok::<Vec<String>, db::Error>(ids);
                }
                assert!(jobs.len() <= 7);
                ids.extend(jobs.into_iter().map(|job| job.id));
            }
        });
    }
    let mut ids = Vec::new();
    while let Some(claimed) = claimers.join_next().await {
        ids.extend(claimed??);
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 200);
    Ok(())
}

db::on_both!(
    a_job_is_held_until_its_lease_runs_out,
    who_renews_a_lease_keeps_it_and_who_gives_it_back_does_not,
    a_rolled_back_job_was_never_there,
    a_unique_key_is_taken_once_per_kind_until_it_is_purged,
    due_jobs_come_in_order_and_only_of_known_kinds,
    a_failing_job_waits_longer_each_time_and_dies_at_last,
    claimers_at_the_same_time_never_get_the_same_job,
);
