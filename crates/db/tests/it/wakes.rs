//! Hints that wake listeners, in this process and in others.

use std::time::Duration;

use db::testing::{TestDb, Tested};
use db::{Dialect, Settings};
use tokio::time::timeout;

const SOON: Duration = Duration::from_secs(10);

async fn a_commit_wakes_and_a_rollback_does_not(db: TestDb) -> Tested {
    let mut wakes = db.wakes();
    if db.dialect() == Dialect::Postgres {
        // The listener reports once that it is listening.
        assert_eq!(timeout(SOON, wakes.next()).await?, None);
    }
    let mut tx = db.begin().await?;
    tx.wake("never");
    tx.rollback().await?;
    let mut tx = db.begin().await?;
    tx.wake("dropped");
    drop(tx);
    let mut tx = db.begin().await?;
    tx.wake("case 7");
    tx.wake("case 7");
    tx.commit().await?;
    assert_eq!(timeout(SOON, wakes.next()).await?.as_deref(), Some("case 7"));
    let mut tx = db.begin().await?;
    tx.wake("case 8");
    tx.commit().await?;
    assert_eq!(timeout(SOON, wakes.next()).await?.as_deref(), Some("case 8"));
    Ok(())
}

async fn another_process_on_postgres_is_woken_too(db: TestDb) -> Tested {
    if db.dialect() == Dialect::Sqlite {
        return Ok(());
    }
    let other = db.another(&Settings::default()).await?;
    let mut wakes = other.wakes();
    assert_eq!(timeout(SOON, wakes.next()).await?, None);
    let mut tx = db.begin().await?;
    tx.wake("jobs");
    tx.commit().await?;
    timeout(SOON, wakes.wait_for("jobs")).await?;
    other.close().await;
    Ok(())
}

async fn a_listener_that_fell_behind_is_told_to_look_at_everything(db: TestDb) -> Tested {
    let mut wakes = db.wakes();
    let mut tx = db.begin().await?;
    for topic in 0..3_000 {
        tx.wake(&format!("{topic}"));
    }
    tx.commit().await?;
    assert_eq!(timeout(SOON, wakes.next()).await?, None);
    Ok(())
}

async fn who_listens_to_one_thing_hears_of_nothing_else(db: TestDb) -> Tested {
    let (mut seven, mut all) = (db.line("case/7"), db.wakes());
    if db.dialect() == Dialect::Postgres {
        // The listener reports once that it is listening.
        assert_eq!(timeout(SOON, seven.next()).await?, None);
        assert_eq!(timeout(SOON, all.next()).await?, None);
    }
    let mut tx = db.begin().await?;
    tx.wake("case/8");
    tx.wake("desk");
    tx.wake("case/7");
    tx.commit().await?;
    assert_eq!(timeout(SOON, seven.next()).await?.as_deref(), Some(""));
    db.hint("case/8 is read by Noor".to_owned());
    db.hint("case/7 is read by Noor Haddad".to_owned());
    assert_eq!(timeout(SOON, seven.next()).await?.as_deref(), Some("is read by Noor Haddad"));
    assert_eq!(timeout(SOON, all.next()).await?.as_deref(), Some("desk"), "and nothing of one thing");
    drop(seven);
    let mut again = db.line("case/7");
    db.hint("case/7 once more".to_owned());
    assert_eq!(timeout(SOON, again.next()).await?.as_deref(), Some("once more"));
    Ok(())
}

db::on_both!(
    who_listens_to_one_thing_hears_of_nothing_else,
    a_commit_wakes_and_a_rollback_does_not,
    another_process_on_postgres_is_woken_too,
    a_listener_that_fell_behind_is_told_to_look_at_everything,
);
